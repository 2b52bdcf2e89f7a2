namespace Innovare.Statbank.Formats;

/// <summary>One <c>KEYWORD[language]("key")=value,value;</c> of a PX file.</summary>
/// <param name="Keyword">Upper case.</param>
/// <param name="Language">As in the brackets, or null.</param>
/// <param name="Keys">What stands in the round brackets.</param>
/// <param name="Items">The values.</param>
/// <param name="Line">Where it starts.</param>
/// <param name="IsBroken">Its quotes or commas do not fit; the items are then the best guess.</param>
sealed record PxEntry(string Keyword, string? Language, IReadOnlyList<string> Keys, IReadOnlyList<PxItem> Items, int Line, bool IsBroken = false)
{
    /// <summary>The values joined, as the words of a text.</summary>
    public string Text => Items.Count == 1 ? Items[0].Text : string.Join(',', Items.Select(i => i.Text));

    /// <summary>Name with language and keys, for findings.</summary>
    public string Name => Keyword + (Language is null ? "" : $"[{Language}]") + (Keys.Count == 0 ? "" : $"(\"{string.Join("\",\"", Keys)}\")");

    public bool IsYes => Items.Count == 1 && string.Equals(Items[0].Text, "YES", StringComparison.OrdinalIgnoreCase);
}

/// <summary>One value of an entry.</summary>
/// <param name="Text">Without quotes.</param>
/// <param name="IsQuoted">A text rather than a number, YES or NO.</param>
/// <param name="Parent">The text before the colon in <c>"parent":"child"</c>.</param>
readonly record struct PxItem(string Text, bool IsQuoted, string? Parent = null);
