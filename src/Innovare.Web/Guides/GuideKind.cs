namespace Innovare.Web.Guides;

/// <summary>The folders of <c>content/guides</c>.</summary>
public enum GuideKind
{
    /// <summary>What public innovation is, and why.</summary>
    Learn,

    /// <summary>Ways of working.</summary>
    Approaches,

    /// <summary>Tools with a template to fill in.</summary>
    Tools,

    /// <summary>Public–private innovation.</summary>
    Partnerships,

    /// <summary>Showing the value.</summary>
    Value,

    /// <summary>A few questions that lead to an outcome.</summary>
    Decisions,

    /// <summary>Short advice by phase: one file, in no folder of its own.</summary>
    Tips,

    /// <summary>The Innovation Barometer told from published figures: one file, likewise.</summary>
    Barometer,
}
