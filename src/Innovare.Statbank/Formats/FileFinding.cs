using System.Globalization;

namespace Innovare.Statbank.Formats;

/// <summary>One thing wrong with a table file. All are found at once; nothing is thrown.</summary>
/// <param name="Code">Stable, e.g. <c>px-units-missing</c>; never reused for another fault.</param>
/// <param name="Line">Where in the file, from 1; of something missing, the line it must stand before.</param>
/// <param name="Keyword">What it is about, e.g. <c>UNITS("Inmigrated")</c>; may be empty.</param>
/// <param name="What">What is wrong, with what was found.</param>
/// <param name="Mend">What to do about it.</param>
/// <param name="IsFatal">The table cannot be trusted; a finding that is not fatal leaves a whole table.</param>
public sealed record FileFinding(string Code, int Line, string Keyword, string What, string Mend, bool IsFatal = false)
{
    /// <summary>The finding as one line for a terminal, to stand after the file's name.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Line}: {(IsFatal ? "error" : "warning")}: {(Keyword.Length > 0 ? Keyword + ": " : "")}{What} {Mend} [{Code}]");
}
