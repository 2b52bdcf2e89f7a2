using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Cases.Words;

/// <summary>Reads content/words: tables with <c>;</c> between fields and <c>|</c> between expressions, a header line first.</summary>
public static class WordFiles
{
    static readonly IReadOnlyList<string> PlaceKinds = ["municipality", "region", "area", "town", "hospital", "country"];

    /// <summary>The knowledge of a folder and everything wrong with it. Lines with a finding are left out, the others count.</summary>
    public static (WordKnowledge Words, IReadOnlyList<Finding> Findings) Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var findings = new List<Finding>();
        var roots = Lines(folder, "roots.csv", ["word"], findings).Select(l => l.Fields[0]).ToList();
        var compounds = Lines(folder, "compounds.csv", ["word", "parts"], findings).Where(l => SplitsWell(l, findings))
            .DistinctBy(l => DanishWords.Fold(l.Fields[0]))
            .ToDictionary(l => DanishWords.Fold(l.Fields[0]), l => (IReadOnlyList<string>)[.. l.Fields[1].Split('+').Select(DanishWords.Fold)]);
        var weak = Lines(folder, "weak.csv", ["word", "kind"], findings).Where(l => IsOneOf(l, 1, ["stop", "weak"], findings)).ToList();
        var synonyms = Lines(folder, "synonyms.csv", ["words"], findings).Where(l => HasTwo(l, findings)).Select(l => Parts(l.Fields[0]));
        var short_ = Lines(folder, "abbreviations.csv", ["short", "long"], findings).Select(l => Parts($"{l.Fields[0]}|{l.Fields[1]}"));
        var meanings = Lines(folder, "lay.csv", ["said", "means"], findings).Select(l => new Meaning(Parts(l.Fields[0]), Parts(l.Fields[1]))).ToList();
        var inflections = Lines(folder, "inflections.csv", ["forms", "word"], findings)
            .SelectMany(l => Parts(l.Fields[0]).Select(f => (Form: f, Word: l.Fields[1]))).DistinctBy(f => f.Form).ToDictionary(f => f.Form, f => f.Word);
        var places = Lines(folder, "places.csv", ["name", "kind", "code", "within", "also"], findings, mayBeEmpty: [2, 3, 4])
            .Where(l => IsOneOf(l, 1, PlaceKinds, findings))
            .Select(l => (Line: l, Place: new Place(l.Fields[0], l.Fields[1], l.Fields[2], Parts(l.Fields[3]), Parts(l.Fields[4])))).ToList();
        NoteUnknownPlaces(places, findings);
        return (new WordKnowledge(roots, compounds, Kind(weak, "stop"), Kind(weak, "weak"), [.. synonyms, .. short_], meanings, inflections, [.. places.Select(p => p.Place)]), findings);
    }

    static List<Line> Lines(string folder, string file, string[] header, List<Finding> findings, int[]? mayBeEmpty = null)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            findings.Add(new Finding("words-file-missing", file, "The file is not there.", $"Add it with the header {string.Join(';', header)}."));
            return [];
        }

        var read = File.ReadLines(path).Select((text, i) => new Line(file, i + 1, text.Split(';'))).ToList();
        if (read.Count == 0 || !read[0].Fields.SequenceEqual(header, StringComparer.Ordinal))
            findings.Add(new Finding("words-header", $"{file}:1", "The first line is not the header.", $"Write {string.Join(';', header)}."));
        var lines = read.Skip(1).Where(l => l.Fields.Length > 1 || l.Fields[0].Trim().Length > 0).Where(l => IsWhole(l, header, mayBeEmpty ?? [], findings)).ToList();
        foreach (var twice in lines.GroupBy(l => l.Fields[0], StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            findings.Add(new Finding("words-twice", twice.Last().Where, $"\"{twice.Key}\" stands here and in line {Number(twice.First().Row)}.", "Keep one of them."));
        return lines;
    }

    static bool IsWhole(Line line, string[] header, int[] mayBeEmpty, List<Finding> findings)
    {
        if (line.Fields.Length != header.Length)
        {
            findings.Add(new Finding("words-fields", line.Where, $"The line has {Number(line.Fields.Length)} fields.", $"Write {Number(header.Length)} with ; between: {string.Join(';', header)}."));
            return false;
        }

        var empty = Enumerable.Range(0, header.Length).Where(i => !mayBeEmpty.Contains(i) && Parts(line.Fields[i]).Length == 0).ToList();
        foreach (var field in empty)
            findings.Add(new Finding("words-empty", line.Where, $"{header[field]} is empty.", "Write it, or take the line away."));
        return empty.Count == 0;
    }

    static bool HasTwo(Line line, List<Finding> findings)
    {
        if (Parts(line.Fields[0]).Length > 1) return true;
        findings.Add(new Finding("words-alone", line.Where, $"\"{line.Fields[0]}\" has no other expression beside it.", "Write at least two with | between."));
        return false;
    }

    static bool IsOneOf(Line line, int field, IReadOnlyList<string> kinds, List<Finding> findings)
    {
        if (kinds.Contains(line.Fields[field])) return true;
        findings.Add(new Finding("words-kind", line.Where, $"\"{line.Fields[field]}\" is no kind.", $"Use {string.Join(", ", kinds)}."));
        return false;
    }

    // the parts with their joiners must be the word again
    static bool SplitsWell(Line line, List<Finding> findings)
    {
        var (word, rest) = (line.Fields[0], line.Fields[0]);
        foreach (var part in line.Fields[1].Split('+'))
        {
            var joiner = rest.Length < word.Length && rest.Length > 0 && !rest.StartsWith(part, StringComparison.Ordinal) && "se".Contains(rest[0], StringComparison.Ordinal) ? 1 : 0;
            if (!rest.AsSpan(joiner).StartsWith(part))
            {
                findings.Add(new Finding("words-parts", line.Where, $"{line.Fields[1]} does not make \"{word}\".", "Write the parts with + between; s or e may join them."));
                return false;
            }

            rest = rest[(joiner + part.Length)..];
        }

        return true;
    }

    static void NoteUnknownPlaces(List<(Line Line, Place Place)> places, List<Finding> findings)
    {
        var names = places.Select(p => p.Place.Name).ToHashSet();
        foreach (var (line, place) in places)
            foreach (var within in place.Within.Where(w => !names.Contains(w)))
                findings.Add(new Finding("words-place-unknown", line.Where, $"\"{place.Name}\" lies within \"{within}\", which is no place of the file.", "Add that place, or correct the name."));
    }

    static IReadOnlyList<string> Kind(List<Line> lines, string kind) =>
        [.. lines.Where(l => string.Equals(l.Fields[1], kind, StringComparison.Ordinal)).Select(l => l.Fields[0])];

    static string[] Parts(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    sealed record Line(string File, int Row, string[] Fields)
    {
        public string Where => string.Create(CultureInfo.InvariantCulture, $"{File}:{Row}");
    }
}
