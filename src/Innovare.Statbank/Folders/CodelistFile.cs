using System.Text;

namespace Innovare.Statbank.Folders;

/// <summary>Reads the codelist files of PX: <c>.vs</c> (a valueset) and <c>.agg</c> (groups of its values).</summary>
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
