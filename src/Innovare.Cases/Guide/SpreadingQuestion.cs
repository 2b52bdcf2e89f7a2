using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Cases.Guide;

/// <summary>One thing both parties are asked, each from where it stands.</summary>
/// <param name="Id">Name of the answer, the same for both.</param>
/// <param name="Giver">What the giver is asked.</param>
/// <param name="Taker">What the taker is asked.</param>
public sealed record SpreadingQuestion(string Id, Asked Giver, Asked Taker)
{
    /// <summary>What that side is asked.</summary>
    public Asked Of(Side side) => side is Side.Giver ? Giver : Taker;
}

/// <summary>A question as one party meets it.</summary>
/// <param name="Words">The question.</param>
/// <param name="Choices">Answers to choose among; null where one writes.</param>
public sealed record Asked(Text Words, Codelist? Choices = null);

/// <summary>A tool of a phase: a few questions that belong together.</summary>
public sealed record SpreadingTool(Text Name, params IReadOnlyList<SpreadingQuestion> Questions);

/// <summary>A phase of the dialogue.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Aim">What the two know when they have been through it.</param>
/// <param name="Tools">In order.</param>
public sealed record SpreadingPhase(int Number, Text Name, Text Aim, params IReadOnlyList<SpreadingTool> Tools)
{
    /// <summary>Its number as it stands in an address.</summary>
    public string Id => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Everything asked in it.</summary>
    public IEnumerable<SpreadingQuestion> Questions => Tools.SelectMany(t => t.Questions);
}
