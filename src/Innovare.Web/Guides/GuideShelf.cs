using System.Globalization;
using System.Text.RegularExpressions;
using Innovare.Cases;
using Innovare.PublicSector;
using YamlDotNet.Core;

namespace Innovare.Web.Guides;

/// <summary>Every guide of <c>content/guides</c>, read once and never changed.</summary>
/// <param name="Guides">By kind, in the order of their phase and file name.</param>
/// <param name="Findings">Everything wrong in all files; a file with a finding gives no guide.</param>
public sealed partial record GuideShelf(IReadOnlyList<Guide> Guides, IReadOnlyList<Finding> Findings)
{
    /// <summary>Names of guides that could not be read: what leads to them is not wrong for that.</summary>
    internal IReadOnlySet<string> Unread { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    static readonly string[] Phases = ["explore", "develop", "implement", "spread"];
    static readonly string[] Levels = ["beginner", "practised", "expert"];
    static readonly string[] Kinds = ["text", "table", "percent", "number", "low-likely-high", .. SheetOptions.Kinds];

    /// <summary>The guide of that kind whose address ends so, in either language.</summary>
    public Guide? At(GuideKind kind, string slug) => Guides.FirstOrDefault(g => g.Kind == kind
        && (string.Equals(g.Slug.Da, slug, StringComparison.OrdinalIgnoreCase) || string.Equals(g.Slug.En, slug, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The guide of that kind with that id.</summary>
    public Guide? Find(GuideKind kind, string id) => Guides.FirstOrDefault(g => g.Kind == kind && string.Equals(g.Id, id, StringComparison.Ordinal));

    /// <summary>Guides of a kind.</summary>
    public IEnumerable<Guide> Of(GuideKind kind) => Guides.Where(g => g.Kind == kind);

    /// <summary>Reads a folder. Bad files become findings; nothing is thrown for them.</summary>
    public static GuideShelf Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var findings = new List<Finding>();
        var guides = new List<Guide>();
        var unread = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<GuideKind>())
        {
            var of = Path.Combine(folder, FolderOf(kind));
            if (!Directory.Exists(of))
            {
                findings.Add(new("guides-folder-missing", of, "There is no such folder.", "Put it back; content/guides/README.md says what it holds."));
                continue;
            }
            foreach (var path in Directory.EnumerateFiles(of, FolderOf(kind).Length == 0 ? $"{Word(kind)}.da.md" : "*.da.md").Order(StringComparer.Ordinal))
                if (ReadGuide(kind, path, findings) is { } guide)
                    guides.Add(guide);
                else
                    unread.UnionWith(NamesIn(path));
        }
        var shelf = new GuideShelf([.. guides.OrderBy(g => g.Kind).ThenBy(g => g.Tool is { } tool ? Array.IndexOf(Phases, tool.Phase) : 0).ThenBy(g => g.Order)], findings);
        return shelf with { Findings = [.. findings, .. SameAddress(shelf)], Unread = unread };
    }

    /// <summary>Where a guide stands, without language and ending, as its editor finds it.</summary>
    public static string PlaceOf(GuideKind kind, string id) => string.Join('/', (string[])["content/guides", .. FolderOf(kind) is { Length: > 0 } of ? (string[])[of] : [], id]);

    // its file name, and the last part of its address as far as that can be made out
    static IEnumerable<string> NamesIn(string path) => ((string[])[path, path[..^".da.md".Length] + ".en.md"]).Where(File.Exists)
        .SelectMany(File.ReadLines).Where(l => l.StartsWith("slug:", StringComparison.Ordinal)).Select(l => l["slug:".Length..].Trim())
        .Append(Path.GetFileName(path)[..^".da.md".Length]);

    static string FolderOf(GuideKind kind) => kind is GuideKind.Tips or GuideKind.Barometer ? "" : Word(kind);

    static string Word(GuideKind kind) => kind.ToString().ToLowerInvariant();

    static IEnumerable<Finding> SameAddress(GuideShelf shelf) =>
        from language in Enum.GetValues<Language>()
        from twins in shelf.Guides.GroupBy(g => (g.Kind, g.Slug[language].ToUpperInvariant()))
        where twins.Count() > 1
        select new Finding("guide-slug-twice", string.Join(", ", twins.Select(t => t.Id)), $"They share the address {twins.First().Slug[language]}.", "Give each its own slug.");

    static Guide? ReadGuide(GuideKind kind, string path, List<Finding> findings)
    {
        var id = Path.GetFileName(path)[..^".da.md".Length];
        var before = findings.Count;
        var danish = Split(path, PlaceOf(kind, id) + ".da.md", findings);
        var english = Split(path[..^".da.md".Length] + ".en.md", PlaceOf(kind, id) + ".en.md", findings);
        if (danish is not { } da || english is not { } en)
            return null;
        var pair = new Pair(PlaceOf(kind, id), da.Front, en.Front, findings);
        pair.RefuseSharedInEnglish();
        var guide = new Guide(
            kind,
            id,
            pair.Both("title", f => f.Title),
            pair.Both("slug", f => f.Slug),
            pair.Both("summary", f => f.Summary),
            da.Front.Order,
            new(da.Body, en.Body),
            da.Front.Cases,
            da.Front.Tools,
            da.Front.Approaches,
            [.. da.Front.Sources.Select(s => new GuideSource(s.Title ?? s.Url ?? "", s.Url))],
            kind == GuideKind.Tools ? Tool(pair) : null,
            kind == GuideKind.Decisions ? Decided(pair) : null);
        return findings.Count == before ? guide : null;
    }

    static (FrontMatter Front, string Body)? Split(string path, string place, List<Finding> findings)
    {
        try
        {
            return FrontMatter.Split(File.ReadAllText(path));
        }
        catch (YamlException e)
        {
            findings.Add(new("guide-front-matter", string.Create(CultureInfo.InvariantCulture, $"{place}:{e.Start.Line + 1}"), Plainly((e.InnerException ?? e).Message), "Mend that line, between the two lines of dashes; another guide in the same folder shows how it is written."));
        }
        catch (FileNotFoundException)
        {
            findings.Add(new("guide-language-missing", place, "The guide is not there in this language.", "Write it, with the same ids as the other."));
        }
        return null;
    }

    // the reader of YAML speaks to programmers
    static string Plainly(string said) =>
        UnknownKey().Match(said) is { Success: true } key ? $"“{key.Groups[1].Value}” is not a word a guide knows. It knows {string.Join(", ", FrontMatter.Words)}."
        : said.Contains("invalid mapping", StringComparison.OrdinalIgnoreCase) ? "There is a colon in the text. A text with a colon stands in quotation marks: title: \"One: two\"."
        : said.Contains("correct format", StringComparison.Ordinal) ? "A whole number stands here, such as 60."
        : said;

    [GeneratedRegex("Property '([^']*)' not found", RegexOptions.None, 1000)]
    private static partial Regex UnknownKey();

    static ToolFacts Tool(Pair pair)
    {
        var da = pair.Danish;
        pair.OneOf("phase", da.Phase, Phases);
        pair.OneOf("level", da.Level, Levels);
        if (da.Minutes is null or <= 0)
            pair.Add("guide-minutes", "minutes says not how long it takes.", "Write a number of minutes.");
        if (da.Participants is null)
            pair.Add("guide-participants", "participants is missing.", "Write how many take part, e.g. 3-8.");
        if (da.Interactive is not null)
            pair.OneOf("interactive", da.Interactive, [.. Worked.Names]);
        if (da.Template.Count == 0)
            pair.Add("guide-template", "The tool has no template.", "Write at least one field under template.");
        return new(da.Phase ?? "", da.Level ?? "", da.Minutes ?? 0, da.Participants ?? "", da.Interactive, Fields(pair, da.Template, pair.English.Template, "template"));
    }

    static List<TemplateField> Fields(Pair pair, List<FieldFront> danish, List<FieldFront> english, string where)
    {
        var fields = new List<TemplateField>();
        foreach (var da in danish)
        {
            var en = english.FirstOrDefault(f => string.Equals(f.Id, da.Id, StringComparison.Ordinal));
            var place = $"{where}/{da.Id}";
            if (da.Id is null || en is null)
            {
                pair.Add("guide-field-pair", $"The field {place} is not in both languages.", "Give it the same id in both files.");
                continue;
            }
            var kind = da.Kind ?? (da.Scale is not null ? "scale" : da.Options ?? "text");
            pair.OneOf(place, kind, Kinds);
            fields.Add(new(
                da.Id,
                pair.Both(place, da.Label, en.Label),
                da.Hint is null && en.Hint is null ? null : pair.Both(place, da.Hint, en.Hint),
                kind,
                da.Unit is null ? null : pair.Both(place, da.Unit, en.Unit),
                Fields(pair, da.Columns, en.Columns, place)));
        }
        if (english.Count > danish.Count)
            pair.Add("guide-field-pair", $"{where} has more fields in English.", "Give both files the same fields.");
        return fields;
    }

    static Decision Decided(Pair pair)
    {
        var questions = pair.Danish.Questions.Select(da =>
        {
            var en = pair.English.Questions.FirstOrDefault(q => string.Equals(q.Id, da.Id, StringComparison.Ordinal));
            return new DecisionQuestion(da.Id ?? "", pair.Both($"questions/{da.Id}", da.Text, en?.Text), da.Help is null ? null : pair.Both($"questions/{da.Id}", da.Help, en?.Help));
        }).ToList();
        var outcomes = pair.Danish.Outcomes.Select(da =>
        {
            var place = $"outcomes/{da.Id}";
            var en = pair.English.Outcomes.FirstOrDefault(o => string.Equals(o.Id, da.Id, StringComparison.Ordinal));
            foreach (var asked in da.When.SelectMany(w => w.Keys).Where(k => !questions.Exists(q => string.Equals(q.Id, k, StringComparison.Ordinal))))
                pair.Add("guide-question-unknown", $"{place} asks {asked}, which is no question.", "Name a question by its id.");
            if (da.Tell is not null)
                pair.OneOf($"{place}/tell", da.Tell, [CaseWords.Idea, CaseWords.InUse, CaseWords.Documented]);
            return new DecisionOutcome(
                da.Id ?? "",
                pair.Both(place, da.Title, en?.Title),
                pair.Both(place, da.Text, en?.Text),
                da.Next is null ? null : pair.Both(place, da.Next, en?.Next),
                da.Law is null ? null : pair.Both(place, da.Law, en?.Law),
                da.Tell,
                da.Also,
                da.When);
        }).ToList();
        if (!outcomes.Exists(o => !o.IsBeside && o.When.Count == 0))
            pair.Add("guide-outcome-open", "No outcome holds when all others fail.", "Let the last outcome stand without when.");
        return new(questions, outcomes, pair.Danish.Verify is null ? null : pair.Both("verify", pair.Danish.Verify, pair.English.Verify));
    }
}
