using System.Globalization;
using Innovare.Cases.Store;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Design;
using Innovare.Survey.Disseminate;

namespace Innovare.Web.Guides;

/// <summary>What a reference in a guide leads to: <c>{PUB04: novelty=reuse, time=2019 | percent0}</c>, <c>{case: slug}</c>, <c>{tool: id}</c> …</summary>
/// <param name="published">Published tables.</param>
/// <param name="library">Cases.</param>
/// <param name="shelf">Guides.</param>
public sealed class GuideReferences(PublishedFigures published, CaseLibrary library, GuideShelf shelf)
{
    const string Time = "time";

    /// <summary>Words and address of a reference, or null when nothing is there.</summary>
    /// <returns>Blocks (figures, decisions) answer with the words of a link too.</returns>
    public (string Words, string Address)? Resolve(CellReference reference, Language language)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var name = reference.Cell.Count == 1 ? reference.Cell[0].Key : "";
        return reference.Table switch
        {
            "case" => library.Cases.FirstOrDefault(c => string.Equals(c.Slug, name, StringComparison.Ordinal)) is { } found
                ? (found.Title[language], Addresses.Case.In(language, found.Slug))
                : null,
            "tool" => Link(GuideKind.Tools, name, language),
            "approach" => Link(GuideKind.Approaches, name, language),
            "guide" => Link(GuideKind.Decisions, name, language),
            "figure" => Table(name) is { } table ? (table.Title[language.Code()], Addresses.Table.In(language, table.Id)) : null,
            _ => Figure(reference, language),
        };
    }

    /// <summary>A published table by its id.</summary>
    public Cube? Table(string id) => published.Tables.FirstOrDefault(t => string.Equals(t.Id, id, StringComparison.Ordinal));

    /// <summary>Address of a guide.</summary>
    public static string AddressOf(Guide guide, Language language)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var address = guide.Kind switch
        {
            GuideKind.Approaches => Addresses.GuideApproach,
            GuideKind.Tools => Addresses.GuideTool,
            GuideKind.Decisions => Addresses.GuideDecision,
            GuideKind.Tips => Addresses.GuideTips,
            _ => Addresses.Guide,
        };
        return address.In(language, guide.Slug[language]);
    }

    (string, string)? Link(GuideKind kind, string id, Language language) =>
        shelf.Find(kind, id) is { } guide ? (guide.Title[language], AddressOf(guide, language)) : null;

    (string, string)? Figure(CellReference reference, Language language)
    {
        if (Table(reference.Table) is not { } cube || CellOf(cube, reference) is not { } cell || cube.Statuses[cell] != CellStatus.Value)
            return null;
        var value = cube.Values[cell];
        var words = reference.Format switch
        {
            "percent0" => value.ToString("0", language.Culture()),
            "percent1" => value.ToString("0.0", language.Culture()),
            "number" => value.ToString("N0", language.Culture()),
            _ => null,
        };
        return words is null ? null : (words, Addresses.Table.In(language, cube.Id));
    }

    // the rounds are the last variable of every published table
    static int? CellOf(Cube cube, CellReference reference)
    {
        if (reference.Cell.Count != cube.Variables.Count)
            return null;
        var positions = cube.Variables
            .Select((variable, i) => variable.PositionOf(reference[i == cube.Variables.Count - 1 ? Time : variable.Code] ?? ""))
            .ToArray();
        return positions.Contains(-1) ? null : (int)cube.IndexOf(positions);
    }

    /// <summary>Everything in the guides that leads nowhere, with its place.</summary>
    public IReadOnlyList<Finding> Findings()
    {
        var findings = new List<Finding>();
        foreach (var guide in shelf.Guides)
        {
            var where = $"content/guides/{guide.Kind.ToString().ToLowerInvariant()}/{guide.Id}";
            foreach (var language in Enum.GetValues<Language>())
                foreach (var reference in CellReference.In(WordsOf(guide, language)).Where(r => Resolve(r, language) is null))
                    findings.Add(Unknown($"{where}.{language.Code()}.md", reference.Text));
            findings.AddRange(guide.Cases.Where(slug => Resolve(Reference("case", slug), Language.Danish) is null).Select(slug => Unknown($"{where}.da.md#cases", slug)));
            findings.AddRange(guide.Tools.Where(id => shelf.Find(GuideKind.Tools, id) is null).Select(id => Unknown($"{where}.da.md#tools", id)));
            findings.AddRange(guide.Approaches.Where(id => shelf.Find(GuideKind.Approaches, id) is null).Select(id => Unknown($"{where}.da.md#approaches", id)));
        }
        return findings;
    }

    static string WordsOf(Guide guide, Language language) => string.Join('\n',
        [guide.Body[language], .. guide.Decision?.Outcomes.Select(o => o.Next?[language] ?? "") ?? []]);

    static CellReference Reference(string table, string name) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{{{table}: {name}}}"), 0, table, [KeyValuePair.Create(name, "")], "");

    static Finding Unknown(string where, string what) =>
        new("guide-reference-unknown", where, $"{what} leads nowhere.", "Name a figure, case, tool or approach that exists.");
}
