namespace Innovare.Cases.Search;

/// <summary>One thing a question asks about, and every way a case may say it.</summary>
/// <param name="Asked">As the reader wrote it.</param>
/// <param name="Ways">Best first; a case counts by its best way.</param>
/// <param name="IsWeak">It helps to order hits, but nobody is refused for lack of it.</param>
sealed record Concept(string Asked, IReadOnlyList<Way> Ways, bool IsWeak)
{
    /// <summary>The word that was read instead of a misspelled one.</summary>
    public string? ReadAs { get; init; }
}

/// <summary>One way to say something: every term must be found.</summary>
/// <param name="Weight">1 for the reader's own words, less the farther away.</param>
/// <param name="Terms">Usually one.</param>
/// <param name="NeedsWhole">At least one term must be a word by itself: plejehjem is not a way to say hjemmepleje.</param>
/// <param name="Unless">What the parts are there for when none is a word by itself: plejehjem again.</param>
sealed record Way(float Weight, IReadOnlyList<Term> Terms, bool NeedsWhole = false, Term? Unless = null)
{
    /// <summary>The terms must stand in one passage of the case.</summary>
    public bool IsOnePassage { get; init; }
}

/// <summary>One word of a way: keys of the index with how near each is.</summary>
sealed record Term(IReadOnlyList<(string Key, float Nearness)> Forms)
{
    /// <summary>The forms that are words by themselves and no parts of compounds.</summary>
    public Term Whole => new([.. Forms.Where(f => !Keys.IsPart(f.Key))]);
}
