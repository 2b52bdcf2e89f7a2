using Innovare.PublicSector;

namespace Innovare.Cases.Telling;

/// <summary>One thing a form asks.</summary>
/// <param name="Id">Name of the field, e.g. <c>title</c> or <c>quality.step</c>.</param>
/// <param name="Label">What is asked.</param>
public sealed record TellingField(string Id, Text Label)
{
    /// <summary>A word of help, or null.</summary>
    public Text? Hint { get; init; }

    /// <summary>What may be chosen; null where one writes.</summary>
    public Codelist? Choices { get; init; }

    /// <summary>Several may be chosen; they are kept with <c>|</c> between.</summary>
    public bool IsMany { get; init; }

    /// <summary>A box to tick; kept as <c>yes</c>.</summary>
    public bool IsTick { get; init; }

    /// <summary>One line rather than several.</summary>
    public bool IsLine { get; init; }

    /// <summary>Must be answered before it can be sent in.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Must be answered unless another field says the same.</summary>
    public bool IsEither { get; init; }

    /// <summary>Most letters.</summary>
    public int Longest { get; init; } = 3000;
}

/// <summary>Fields that belong together.</summary>
/// <param name="Name">Their heading; null for none.</param>
/// <param name="Fields">In order.</param>
/// <param name="IsFolded">Shown when the reader opens it.</param>
public sealed record TellingGroup(Text? Name, IReadOnlyList<TellingField> Fields, bool IsFolded = false);

/// <summary>One page of the form.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Lead">One sentence below it.</param>
/// <param name="Groups">In order.</param>
public sealed record TellingPart(int Number, Text Name, Text Lead, IReadOnlyList<TellingGroup> Groups)
{
    public IEnumerable<TellingField> Fields => Groups.SelectMany(g => g.Fields);
}

/// <summary>What is wrong with an answer and what to do.</summary>
/// <param name="Field">Id of the field.</param>
/// <param name="Words">To the teller.</param>
public sealed record TellingFault(string Field, Text Words);
