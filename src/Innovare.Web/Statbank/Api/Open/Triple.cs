namespace Innovare.Web.Statbank.Api.Open;

/// <summary>One statement of a catalogue: a thing, what is said of it, and what.</summary>
/// <param name="Subject">Whole address of the thing.</param>
/// <param name="Predicate">With its prefix, e.g. <c>dct:title</c>.</param>
/// <param name="Object">A thing or words.</param>
sealed record Triple(string Subject, string Predicate, Term Object);

/// <summary>What is said of a thing.</summary>
abstract record Term
{
    Term()
    {
    }

    /// <summary>Another thing, by its whole address or its prefixed name.</summary>
    public sealed record Thing(string Iri) : Term;

    /// <summary>Words in a language, or of a type with its prefix; neither = plain words.</summary>
    public sealed record Words(string Text, string? Language = null, string? Type = null) : Term;
}
