using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Disseminate.Comparing;
using Innovare.Survey.Rounds;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.SelfTest;

/// <summary>
/// The test from first to last. Each step answers with the next page itself and not with a redirect: the answers are
/// nowhere but in the form, and a form sent again changes nothing.
/// </summary>
[At(nameof(Addresses.SelfTest), Face.Workplace)]
public sealed class SelfTestModel(TestForm test, PublishedFigures published, TestGroups groups, Settings settings, TimeProvider time) : SitePage
{
    const string Levels = "PUB01";
    const string Subsector = "subsector";

    readonly Lazy<ReleasedRound?> _near = new(() => new ReleasedRounds(Stores.Of(settings), time, Path.Combine(settings.HomeFolder, "rounds")).Beside(""));

    public override Text Title => !IsResult ? SelfTestTexts.Title : HasPublished ? SelfTestTexts.Result : SelfTestTexts.ResultInvented;

    public override Text Summary => SelfTestTexts.Lead;

    /// <summary>The run so far, or null at the start.</summary>
    public TestRun? Run { get; private set; }

    /// <summary>The page asked, or null.</summary>
    public Page? Asked { get; private set; }

    /// <summary>All is answered.</summary>
    public bool IsResult => Run is not null && Asked is null;

    /// <summary>What stands in the way of going on.</summary>
    public IReadOnlyList<AnswerFault> Faults { get; private set; } = [];

    /// <summary>Whom one is compared with.</summary>
    public string Group { get; private set; } = "total";

    /// <summary>The sub-sector one is compared with besides, or empty.</summary>
    public string Field { get; private set; } = "";

    /// <summary>Those that a released round of ours has figures for. What others have published here has none.</summary>
    public IReadOnlyList<(string Code, Text Name)> Fields => _near.Value is { Definition: var round } && round.Tables.Tables.Any(t => t.By.Any(by => by.Contains(Subsector)))
        ? [.. round.Codelists[Subsector].Entries.Select(e => (e.Code, e.Name))]
        : [];

    /// <summary>The figures of the sub-sector are of the demonstration. Then no published ones stand on the page with them.</summary>
    public bool IsInvented => _near.Value?.Release.IsSynthetic == true;

    public bool HasPublished => Near.Count == 0 || !IsInvented;

    /// <summary>Answers beside the released tables of the sub-sector.</summary>
    public IReadOnlyList<ComparedTable> Near { get; private set; } = [];

    /// <summary>Of a closed group, as it was typed; empty for one who takes the test alone.</summary>
    public string Code { get; private set; } = "";

    public Text? CodeFault { get; private set; }

    /// <summary>Whether the answer was counted; null before it was asked for.</summary>
    public bool? IsGiven { get; private set; }

    /// <summary>Name of the open group that the code leads to, or null.</summary>
    public string? ClosedGroup => groups.Book.Behind(Code)?.Name;

    /// <summary>Those with a published figure of their own.</summary>
    public IReadOnlyList<(string Code, string Name)> Groups => published.Tables.FirstOrDefault(t => t.Id == Levels) is { } table
        ? [.. table.Variables[0].Values.Select(v => (v.Code, v.Name[Language.Code()]))]
        : [("total", "")];

    /// <summary>Longest of many runs at random, in whole minutes; the same for all.</summary>
    public int Minutes => (int)Math.Ceiling(RouteMinutes.OfRandom(test.Form, 200, 8, Language)[^1]);

    /// <summary>Number of the page asked, of how many, in which part.</summary>
    public (int Page, int Of, Text Part) Position
    {
        get
        {
            var pages = Run!.Route.Pages; // asked of a page only
            return (pages.ToList().IndexOf(Asked!) + 1, pages.Count, test.Form.Questionnaire.Sections.First(s => s.Pages.Contains(Asked)).Title);
        }
    }

    internal IEnumerable<(Statement Line, Own Own, Beside Beside)> Lines =>
        from line in Statement.All
        let own = line.Of(Run!.Route)
        let beside = line.In(published.Tables, Group)
        where own is not null && beside is not null
        select (line, own.Value, beside);

    internal IEnumerable<NextStep> Next => NextStep.All.Where(s => s.When(Run!.Route)).Take(NextStep.Most);

    public async Task<IActionResult> OnPost()
    {
        var sent = await Request.ReadFormAsync(HttpContext.RequestAborted);
        var fields = sent.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        if (Groups.Any(g => g.Code == sent["group"]))
            Group = sent["group"].ToString();
        if (sent["field"].ToString() is { Length: > 0 } field && Fields.Any(f => f.Code == field))
            Field = field;
        Code = string.Concat(sent["code"].ToString().Take(LongestCode));
        if (!sent.ContainsKey("page") && !sent.ContainsKey("types.product") && sent["go"] == "next" && Code.Trim().Length > 0 && ClosedGroup is null)
        {
            CodeFault = GroupTexts.CodeWrong;
            return Page();
        }
        Run = TestRun.Of(test.Form, fields, variable => variable switch { Subsector when Field.Length > 0 => Field, "level" when Group != "total" => Group, _ => null });
        var (route, from, go) = (Run.Route, sent["page"].ToString(), sent["go"].ToString());
        if (go is "give" && route.IsComplete)
        {
            IsGiven = groups.Book.Give(Code, Statement.All.Where(line => line.Of(route) is not null).Select(line => (line.Key, line.Of(route).ToString()!))); // an answer has a name
            Code = "";
        }
        else if (go is "back")
        {
            Asked = route.Before(from);
            if (Asked is null)
                Run = null; // before the first page stands the start
        }
        else if (go.StartsWith(Edit, StringComparison.Ordinal) && route.Pages.FirstOrDefault(p => p.Id == go[Edit.Length..]) is { } chosen)
            Asked = chosen;
        else if (route.FaultsOf(from) is { Count: > 0 } faults)
            (Asked, Faults) = (route.Pages.First(p => p.Id == from), faults);
        else
            Asked = route.After(from) is { } after ? after : route.FirstOpen; // a form that was made by hand ends at what it left open
        if (IsResult && Field.Length > 0 && _near.Value is { } near)
            Near = RoundComparison.Of(test.Form, Run!.Route, near.Definition, near.Release.Tables, Peers.Subsector); // a result is of a run
        return Page();
    }

    public const string Edit = "page:";

    const int LongestCode = 40;
}

/// <summary>A question as it stands on a page.</summary>
public sealed record AskedView(Question Question, SelfTestModel Page)
{
    public string Id => Question.Id;

    public string Words(Text text) => Page[Page.Run!.Wording.Filled(text)];

    public string Text => Page[Page.Run!.Wording.Of(Question)];

    public IEnumerable<Option> Offered(IReadOnlyList<Option> options) => Page.Run!.Route.Offered(options);

    public string? ValueOf(string variable) => Page.Run!.Progress.ValuesOf(Id).GetValueOrDefault(variable);

    public string? FaultOf(string? variable) => Page.Faults.FirstOrDefault(f => f.Question == Id && f.Variable == variable) is { } fault ? Page[fault.Text] : null;

    public string? DescribedBy => string.Join(' ', new[] { Question.Help is null ? null : $"{Id}-help", FaultOf(null) is null ? null : $"{Id}-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
