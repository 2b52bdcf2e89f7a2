using System.Globalization;
using System.Text.Json;
using Innovare.Cases.Reuse;
using Innovare.Cases.Search;
using Innovare.Cases.Words;
using Innovare.PublicSector;

namespace Innovare.Cases.Store;

/// <summary>The cases of a folder, one file a case, read once and never changed.</summary>
public sealed class CaseLibrary
{
    const int FeaturedCount = 3;

    readonly Lazy<CaseSearch> _search; // on the first question: a server that starts has pages to show first
    readonly Lazy<SimilarCases> _similar;

    CaseLibrary(IReadOnlyList<Case> cases, IReadOnlyList<ReuseLink> links, IReadOnlyList<Finding> findings, WordKnowledge words, TileMap map)
    {
        Cases = cases;
        Findings = findings;
        Reuse = ReuseGraph.Of(cases, links);
        _search = new(() => new CaseSearch(cases, Reuse, words));
        Map = map;
        Places = new CasePlaces(words);
        _similar = new(() => new SimilarCases(cases));
    }

    /// <summary>Every case without a finding, by slug.</summary>
    public IReadOnlyList<Case> Cases { get; }

    /// <summary>Everything wrong with the folder, in file order. A file with a finding gives no case.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Who builds on whom.</summary>
    public ReuseGraph Reuse { get; }

    /// <summary>Denmark as tiles.</summary>
    public TileMap Map { get; }

    /// <summary>Where cases are from.</summary>
    public CasePlaces Places { get; }

    /// <summary>Finds cases by words and facets.</summary>
    public CaseSearch Search => _search.Value;

    /// <summary>Three cases to show first: their value is documented and they have been reused or reuse others.</summary>
    public IReadOnlyList<Case> Featured =>
    [
        .. Cases.Where(c => c.HasDocumentedValue && (c.InspiredBy is not null || Reuse.TakersOf(c).Any()))
            .OrderByDescending(c => Reuse.TakersOf(c).Count())
            .ThenByDescending(c => c.Values.Count)
            .ThenBy(c => c.Slug, StringComparer.Ordinal)
            .Take(FeaturedCount),
    ];

    /// <summary>Reads the folder content: <c>cases/*.json</c>, <c>words/*.csv</c>, <c>reuse/links.json</c> and <c>reuse/tiles.csv</c>; and what workplaces have told.</summary>
    /// <param name="content">The folder.</param>
    /// <param name="shelf">What has been told and let through; a case there stands for the retold one of the same slug.</param>
    public static CaseLibrary ReadContent(string content, LibraryShelf? shelf = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var (words, findings) = WordFiles.Read(Path.Combine(content, "words"));
        var (cases, ofCases) = ReadCases(Path.Combine(content, "cases"));
        // what only public employees may read is no part of what the public face searches, shows and hands out
        var (told, toldLinks, ofTold) = shelf?.Read() ?? ([], [], []);
        cases = [.. cases.Where(c => !told.Any(t => string.Equals(t.Slug, c.Slug, StringComparison.Ordinal))).Concat(told).Where(c => c.IsPublic).OrderBy(c => c.Slug, StringComparer.Ordinal)];
        var (links, ofLinks) = ReuseFile.Read(Path.Combine(content, "reuse", "links.json"), cases);
        links = Joined(cases, links, toldLinks);
        return new CaseLibrary(cases, links, [.. findings, .. ofCases, .. ofTold, .. ofLinks], words, TileMap.Read(Path.Combine(content, "reuse", "tiles.csv"), words));
    }

    /// <summary>Reads every .json file of the folder. Bad files become findings; nothing is thrown for them.</summary>
    public static CaseLibrary Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var (cases, findings) = ReadCases(folder);
        return new CaseLibrary(cases, [], findings, WordKnowledge.None, new TileMap([]));
    }

    // a link stands only while what it joins does, and only where it makes no loop
    static List<ReuseLink> Joined(IReadOnlyList<Case> cases, IReadOnlyList<ReuseLink> links, IReadOnlyList<ReuseLink> told)
    {
        var joined = links.ToList();
        foreach (var link in told)
            if (ReuseDecisions.Check(link, ReuseGraph.Of(cases, joined)).Count == 0)
                joined.Add(link);
        return joined;
    }

    static (IReadOnlyList<Case> Cases, IReadOnlyList<Finding> Findings) ReadCases(string folder)
    {
        if (!Directory.Exists(folder))
            return ([], [new Finding("cases-folder-missing", folder, "There is no such folder.", "Name the folder that holds the case files.")]);
        var findings = new List<Finding>();
        var cases = new List<Case>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            if (ReadFile(path, findings) is { } read) cases.Add(read);
        return (cases, findings);
    }

    /// <summary>The case with that slug, or null.</summary>
    public Case? Find(string slug) => Cases.FirstOrDefault(c => string.Equals(c.Slug, slug, StringComparison.Ordinal));

    /// <summary>The cases most like that one, best first; those joined to it by reuse are not among them.</summary>
    public IReadOnlyList<SimilarCase> SimilarTo(Case one, int count)
    {
        ArgumentNullException.ThrowIfNull(one);
        var joined = Reuse.OriginsOf(one).Concat(Reuse.TakersOf(one)).ToHashSet();
        return [.. _similar.Value.To(one).Where(s => !joined.Contains(s.Case)).Take(count)];
    }

    /// <summary>Cases whose slug or title shares most words with a slug that does not exist; empty when none shares any.</summary>
    public IReadOnlyList<Case> Near(string slug, int count)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var asked = Stems(slug.Replace('-', ' '));
        return
        [
            .. Cases.Select(c => (Case: c, Shared: Stems($"{c.Slug.Replace('-', ' ')} {c.Title.Da} {c.Title.En}").Count(asked.Contains)))
                .Where(c => c.Shared > 0)
                .OrderByDescending(c => c.Shared)
                .ThenBy(c => c.Case.Slug, StringComparer.Ordinal)
                .Take(count)
                .Select(c => c.Case),
        ];
    }

    static Case? ReadFile(string path, List<Finding> findings)
    {
        var file = Path.GetFileName(path);
        var before = findings.Count;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                var read = new CaseFile(file, findings).Read(json.RootElement);
                return findings.Count == before ? read : null;
            }

            findings.Add(new Finding("case-json", $"{file}#", "The file is not one case.", "Write one JSON object, { … }."));
        }
        catch (JsonException broken)
        {
            findings.Add(new Finding("case-json", At(file, broken), "The file is not JSON.", broken.Message));
        }

        return null;
    }

    static string At(string file, JsonException broken) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}:{broken.LineNumber + 1}:{broken.BytePositionInLine + 1}");

    static HashSet<string> Stems(string text) =>
        DanishWords.Of(text).Where(w => w.Length > 3).Select(DanishStem.Of).ToHashSet();
}
