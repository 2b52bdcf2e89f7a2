using System.Globalization;
using System.Text.RegularExpressions;
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
public sealed partial class GuideReferences(PublishedFigures published, CaseLibrary library, GuideShelf shelf)
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
            "figure" or "table" => Table(name) is { } table ? (table.Title[language.Code()], Addresses.Table.In(language, table.Id)) : null,
            "drawing" => Drawing(reference) is { } drawing ? (drawing.Caption[language], "") : null,
            "estimate" => Estimate(reference, language),
            _ => Figure(reference, language),
        };
    }

    /// <summary>The drawing a reference names, or null.</summary>
    internal static GuideDrawing? Drawing(CellReference reference) =>
        reference.Cell.Count == 1 ? GuideDrawing.All.FirstOrDefault(d => string.Equals(d.Id, reference.Cell[0].Key, StringComparison.Ordinal)) : null;

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
            GuideKind.Barometer => Addresses.GuideBarometer,
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

    // {estimate: table=PUB06, role=firms, time=2023 | number}: how many workplaces a share of the innovative ones is
    (string, string)? Estimate(CellReference reference, Language language)
    {
        if (reference["table"] is not { } table || reference[Time] is not { } time
            || Value("PUB15", [new("count", "frame"), new(Time, time)]) is not { } frame
            || Value("PUB01", [new("level", "total"), new(Time, time)]) is not { } innovative
            || Value(table, [.. reference.Cell.Where(c => c.Key != "table")]) is not { } share)
            return null;
        var total = new EstimatedTotal(frame, innovative, share);
        string Round(double number) => number.ToString("N0", language.Culture());
        var words = reference.Format switch
        {
            "number" => Round(total.Value),
            "interval" => $"{Round(total.Lower)}-{Round(total.Upper)}",
            _ => null,
        };
        return words is null ? null : (words, Addresses.Table.In(language, table));
    }

    double? Value(string table, IReadOnlyList<KeyValuePair<string, string>> where) =>
        Table(table) is { } cube && CellOf(cube, new("", 0, table, where, "")) is { } cell && cube.Statuses[cell] == CellStatus.Value ? cube.Values[cell] : null;

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
            var where = GuideShelf.PlaceOf(guide.Kind, guide.Id);
            foreach (var language in Enum.GetValues<Language>())
            {
                findings.AddRange(CellReference.In(WordsOf(guide, language)).Where(r => Resolve(r, language) is null && !IsUnread(r.Cell.Count == 1 ? r.Cell[0].Key : "")).Select(r => Unknown($"{where}.{language.Code()}.md", r.Text, Why(r))));
                findings.AddRange(GuideRules.Braces(WordsOf(guide, language)).Select(left => new Finding("guide-reference-unreadable", $"{where}.{language.Code()}.md", $"“{left}” is no reference and would stand on the page as it is.", "Write it with its colon and both braces, such as {tool: value-plan} or {PUB08: value=230, time=2023 | percent0}.")));
            }
            findings.AddRange(GuideRules.Of(guide, where));
            foreach (var language in Enum.GetValues<Language>())
                findings.AddRange(BadLinks(guide.Body[language], language).Select(link => new Finding("guide-link-unknown", $"{where}.{language.Code()}.md", $"The link to {link} leads nowhere.", "Copy the address of a page of this site in the same language, or use a reference such as {tool: value-plan}.")));
            findings.AddRange(guide.Cases.Where(slug => Resolve(Reference("case", slug), Language.Danish) is null).Select(slug => Unknown($"{where}.da.md, cases", slug, "There is no such case: the name is the last part of its address.")));
            findings.AddRange(guide.Tools.Where(id => shelf.Find(GuideKind.Tools, id) is null && !IsUnread(id)).Select(id => Unknown($"{where}.da.md, tools", id, "There is no such file in content/guides/tools.")));
            findings.AddRange(guide.Approaches.Where(id => shelf.Find(GuideKind.Approaches, id) is null && !IsUnread(id)).Select(id => Unknown($"{where}.da.md, approaches", id, "There is no such file in content/guides/approaches.")));
        }
        return findings;
    }

    /// <summary>Links of a running text to pages of this site that are not there, or are there in the other language only.</summary>
    public IEnumerable<string> BadLinks(string markdown, Language language) =>
        OwnLink().Matches(markdown).Select(m => m.Groups[1].Value).Where(link => !Leads(link.Split('#', '?')[0], language) && !IsUnread(link.Split('#', '?')[0].Split('/')[^1]));

    bool IsUnread(string name) => shelf.Unread.Contains(name);

    bool Leads(string path, Language language)
    {
        if (!path.StartsWith('/'))
            return false; // beside this file, where no page is
        if (Path.HasExtension(path))
            return true; // a file, not a page
        var found = Pages.FirstOrDefault(page => Fits(page.Template(language), path));
        var last = path.Split('/')[^1];
        GuideKind[] kinds = found == Addresses.Guide ? [GuideKind.Learn, GuideKind.Partnerships, GuideKind.Value]
            : found == Addresses.GuideApproach ? [GuideKind.Approaches]
            : found == Addresses.GuideTool ? [GuideKind.Tools]
            : found == Addresses.GuideDecision ? [GuideKind.Decisions] : [];
        return found is not null
            && (kinds.Length == 0 || kinds.Any(kind => shelf.At(kind, last) is { } guide && string.Equals(guide.Slug[language], last, StringComparison.Ordinal)))
            && (found != Addresses.Case || library.Cases.Any(c => string.Equals(c.Slug, last, StringComparison.Ordinal)))
            && (found != Addresses.Table || Table(last) is not null);
    }

    // those without a hole first: /cases/spredning is no case
    static readonly List<Address> Pages = [.. typeof(Addresses).GetProperties().Select(p => p.GetValue(null)).OfType<Address>().OrderBy(a => a.Danish.Count(c => c is '{'))];

    static bool Fits(string template, string path)
    {
        var (wanted, given) = (template.Split('/'), path.TrimEnd('/').Split('/'));
        return wanted.Length == given.Length && wanted.Zip(given).All(pair => pair.First.StartsWith('{') || string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\((?!https?:|mailto:|tel:|#)([^)\s]+)\)", RegexOptions.None, 1000)]
    private static partial Regex OwnLink();

    static string WordsOf(Guide guide, Language language) => string.Join('\n',
        [guide.Body[language], .. guide.Decision?.Outcomes.Select(o => o.Next?[language] ?? "") ?? []]);

    static CellReference Reference(string table, string name) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{{{table}: {name}}}"), 0, table, [KeyValuePair.Create(name, "")], "");

    static Finding Unknown(string where, string what, string why) =>
        new("guide-reference-unknown", where, $"{what} leads nowhere. {why}", "Name one that exists.");

    // which word of it is wrong, and which would be right
    string Why(CellReference reference) => reference.Table switch
    {
        "case" => "There is no such case: the name is the last part of its address.",
        "tool" or "approach" or "guide" => $"There is no such file in content/guides/{(reference.Table is "guide" ? "decisions" : reference.Table is "tool" ? "tools" : "approaches")}.",
        "figure" or "table" => $"There is no such table: there are {Names(published.Tables.Select(t => t.Id))}.",
        "drawing" => $"There is no such drawing: there is {Names(GuideDrawing.All.Select(d => d.Id))}.",
        _ when (Table(reference.Table) ?? Table(reference["table"] ?? "")) is { } cube => WhyNot(cube, reference),
        _ => $"There is no table {reference.Table}: there are {Names(published.Tables.Select(t => t.Id))}.",
    };

    static string WhyNot(Cube cube, CellReference reference)
    {
        foreach (var (variable, name) in cube.Variables.Select((v, i) => (v, i == cube.Variables.Count - 1 ? Time : v.Code)))
            if (reference[name] is not { } code)
                return $"It does not say {name}: one of {Names(variable.Values.Select(v => v.Code))}.";
            else if (variable.PositionOf(code) < 0)
                return $"{cube.Id} has no {name} {code}: it has {Names(variable.Values.Select(v => v.Code))}.";
        return CellOf(cube, reference) is { } cell && cube.Statuses[cell] != CellStatus.Value
            ? "The table holds no figure there: another round may."
            : $"{(reference.Format.Length == 0 ? "It does not say how the figure is written" : $"“{reference.Format}” is no way to write a figure")}: end it with | percent0, percent1 or number.";
    }

    static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
