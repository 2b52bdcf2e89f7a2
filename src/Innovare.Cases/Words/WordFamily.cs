namespace Innovare.Cases.Words;

/// <summary>The verb behind a noun of doing: sortering and sortere, støvsugning and støvsuger, evaluation and evaluere are one family.</summary>
static class WordFamily
{
    const int Shortest = 4;

    /// <summary>The family of a stem; the stem itself where there is no verb in it.</summary>
    public static string Of(string stem)
    {
        var verb = Verb(stem);
        if (verb is null) return stem;
        var family = DanishStem.Of(verb);
        return family.Length >= Shortest ? family : stem;
    }

    static string? Verb(string stem)
    {
        if (Ends(stem, "ation")) return stem[..^5] + "ere";
        // træning is of træne and støvsugning of støvsuge: the n belongs to the verb after a vowel
        if (Ends(stem, "ning") && !"aeiouy".Contains(stem[^5], StringComparison.Ordinal)) return stem[..^4] + "e";
        return Ends(stem, "ing") ? stem[..^3] + "e" : null;
    }

    static bool Ends(string stem, string ending) => stem.Length > ending.Length + 2 && stem.EndsWith(ending, StringComparison.Ordinal);
}
