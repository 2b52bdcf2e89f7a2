using System.Globalization;
using System.Text;

namespace Innovare.Statbank.Folders;

/// <summary>Reads and writes the codelist files of PX: <c>.vs</c> (a valueset) and <c>.agg</c> (groups of its values).</summary>
public static class CodelistFile
{
    static CodelistFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sections of such a file in order, each with its entries in order; <c>[Section]</c> and <c>key=value</c>.</summary>
    static Dictionary<string, List<(string Key, string Value)>> Sections(byte[] file)
    {
        var sections = new Dictionary<string, List<(string, string)>>(StringComparer.OrdinalIgnoreCase);
        List<(string, string)> section = [];
        foreach (var line in Text(file).Split('\n').Select(l => l.Trim()))
        {
            if (line.Length > 1 && line[0] == '[' && line[^1] == ']')
                sections[line[1..^1]] = section = [];
            else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                section.Add((line[..equals].Trim(), line[(equals + 1)..].Trim()));
        }
        return sections;
    }

    /// <summary>A valueset; null when the file is none.</summary>
    /// <param name="name">Name of the file without ending.</param>
    /// <param name="file">Its bytes.</param>
    public static (Codelist List, IReadOnlyList<string> Domains, IReadOnlyList<string> Groupings)? Valueset(string name, byte[] file)
    {
        var sections = Sections(file);
        if (!sections.TryGetValue("Valuecode", out var codes))
            return null;
        var texts = Lookup(sections, "Valuetext");
        var title = Of(sections, "Descr", "Prestext") ?? Of(sections, "Descr", "Name") ?? name;
        var values = codes.Select(c => new CodelistValue(c.Value, Label.Same(texts.GetValueOrDefault(c.Key, c.Value)), [c.Value]));
        var domains = Values(sections, "Domain");
        return (new("vs_" + name, Label.Same(title), CodelistKind.Valueset, [.. values]) { Domain = domains.FirstOrDefault() }, domains, Values(sections, "Aggreg"));
    }

    /// <summary>Groups; null when the file has none.</summary>
    public static (Codelist List, string? Valueset)? Aggregation(string name, byte[] file)
    {
        var sections = Sections(file);
        if (!sections.TryGetValue("Aggreg", out var entries))
            return null;
        var texts = Lookup(sections, "Aggtext");
        var groups = entries.Where(e => e.Key.All(char.IsAsciiDigit))
            .Select(e => new CodelistValue(e.Value, Label.Same(texts.GetValueOrDefault(e.Key, e.Value)), Values(sections, e.Value)))
            .Where(g => g.Members.Count > 0).ToArray();
        return (new("agg_" + name, Label.Same(Of(sections, "Aggreg", "Name") ?? name), CodelistKind.Aggregation, groups), Of(sections, "Aggreg", "Valueset"));
    }

    /// <summary>The valueset as a <c>.vs</c> file.</summary>
    /// <param name="list">Its domain is the classification it serves.</param>
    /// <param name="language">Language of the names: the files have one.</param>
    /// <param name="groupings">Names of the <c>.agg</c> files of its values.</param>
    /// <exception cref="ArgumentException">The list is no valueset, or a code cannot stand in such a file.</exception>
    public static byte[] WriteValueset(Codelist list, string language, params IReadOnlyList<string> groupings)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(groupings);
        if (list.Kind != CodelistKind.Valueset)
            throw new ArgumentException($"{list.Id} is no valueset.", nameof(list));
        var file = new StringBuilder();
        Section(file, "Descr", [("Name", Line(list.Name[language])), ("Prestext", Line(list.Name[language])), ("Type", "V")]);
        Section(file, "Aggreg", Numbered(groupings));
        Section(file, "Domain", Numbered(list.Domain is { } domain ? [domain] : []));
        Section(file, "Valuecode", Numbered(list.Values.Select(v => v.Code)));
        Section(file, "Valuetext", Numbered(list.Values.Select(v => v.Name[language])));
        return Bytes(file.ToString());
    }

    /// <summary>The groups as an <c>.agg</c> file.</summary>
    /// <param name="list">The groups.</param>
    /// <param name="language">Language of the names.</param>
    /// <param name="valueset">Name of the valueset whose values are grouped.</param>
    /// <exception cref="ArgumentException">The list has no groups, or a code cannot stand in such a file.</exception>
    public static byte[] WriteAggregation(Codelist list, string language, string valueset)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list.Kind != CodelistKind.Aggregation)
            throw new ArgumentException($"{list.Id} has no groups.", nameof(list));
        var file = new StringBuilder();
        Section(file, "Aggreg", [("Name", Line(list.Name[language])), ("Valueset", Line(valueset)), .. Numbered(list.Values.Select(v => v.Code))]);
        Section(file, "Aggtext", Numbered(list.Values.Select(v => v.Name[language])));
        foreach (var group in list.Values)
            Section(file, Array.Exists(Words, word => word.Equals(group.Code, StringComparison.OrdinalIgnoreCase)) ? throw new ArgumentException($"A group cannot be called {group.Code} in such a file.", nameof(list)) : Line(group.Code), Numbered(group.Members));
        return Bytes(file.ToString());
    }

    // Names of sections that mean something else than a group.
    static readonly string[] Words = ["Aggreg", "Aggtext"];

    static void Section(StringBuilder file, string name, IEnumerable<(string Key, string Value)> entries)
    {
        file.Append('[').Append(name).Append("]\r\n");
        foreach (var (key, value) in entries)
            file.Append(key).Append('=').Append(value).Append("\r\n");
    }

    static IEnumerable<(string Key, string Value)> Numbered(IEnumerable<string> values) => values.Select((value, i) => (Invariant(i + 1), Line(value)));

    static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    // An entry is one line.
    static string Line(string text) => text.ReplaceLineEndings(" ").Trim();

    // Windows' letters where they are enough, as other programs of that family expect; else UTF-8, which we read back too.
    static byte[] Bytes(string text)
    {
        try
        {
            return Encoding.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return Encoding.UTF8.GetBytes(text);
        }
    }

    static string Text(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1252).GetString(file);
        }
    }

    static string? Of(Dictionary<string, List<(string Key, string Value)>> sections, string section, string key) =>
        sections.TryGetValue(section, out var entries) ? entries.Find(e => e.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value : null;

    static string[] Values(Dictionary<string, List<(string Key, string Value)>> sections, string section) =>
        sections.TryGetValue(section, out var entries) ? [.. entries.Select(e => e.Value)] : [];

    static Dictionary<string, string> Lookup(Dictionary<string, List<(string Key, string Value)>> sections, string section) =>
        sections.TryGetValue(section, out var entries) ? entries.DistinctBy(e => e.Key).ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal) : [];
}
