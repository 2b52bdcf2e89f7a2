namespace Innovare.PublicSector;

/// <summary>One thing said in both languages. Written in files as <c>{"da": "…", "en": "…"}</c>.</summary>
/// <param name="Da">Danish, written first.</param>
/// <param name="En">English, beside it.</param>
public sealed record Text(string Da, string En)
{
    /// <summary>The text as a reader of that language sees it.</summary>
    public string this[Language language] => language == Language.English ? En : Da;

    /// <summary>The same words in both languages: codes, years, names.</summary>
    public static Text Same(string words) => new(words, words);
}

/// <summary>The two languages everything is said in. Danish stands at <c>/…</c>, English at <c>/en/…</c>.</summary>
public enum Language
{
    Danish,
    English,
}
