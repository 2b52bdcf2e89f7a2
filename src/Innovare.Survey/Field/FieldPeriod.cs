using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;

namespace Innovare.Survey.Field;

/// <summary>A round while it is in the field.</summary>
/// <param name="Round">Name of the round.</param>
/// <param name="Form">Hash of what is asked.</param>
/// <param name="Title">Its title.</param>
/// <param name="OpensOn">First day.</param>
/// <param name="ClosesOn">Last day of answering.</param>
/// <param name="IsSynthetic">The workplaces are invented.</param>
/// <param name="Design">Strata as they were drawn.</param>
/// <param name="Minutes">Half of those who answer are through in so many minutes, by the model.</param>
/// <param name="ClosedAt">When somebody closed it, or null.</param>
public sealed record FieldPeriod(string Round, string Form, Text Title, DateOnly OpensOn, DateOnly ClosesOn, bool IsSynthetic, FieldDesign Design, int Minutes, DateTimeOffset? ClosedAt)
{
    /// <summary>No letters are written any more and no answers taken.</summary>
    public bool IsOver(TimeProvider time) => ClosedAt is not null || FieldTables.Today(time) > ClosesOn;
}

/// <summary>How the sample was drawn, and what its tables will show.</summary>
/// <param name="Variables">The variables that strata cross, e.g. level, subsector, size.</param>
/// <param name="Strata">In order of their codes.</param>
/// <param name="Cells">Breakdowns of the published tables that these variables can tell, e.g. [] and [level, size].</param>
/// <param name="Minimum">Fewest answers a published cell may show.</param>
/// <param name="Names">What codes are called, by <c>variable=code</c> and by <c>variable</c>.</param>
public sealed record FieldDesign(
    IReadOnlyList<string> Variables, IReadOnlyList<Stratum> Strata, IReadOnlyList<IReadOnlyList<string>> Cells, int Minimum, IReadOnlyDictionary<string, Text> Names)
{
    /// <summary>Published cells by a register variable that strata do not cross: what part of each stratum they hold.</summary>
    public IReadOnlyList<SharedCell> Shared { get; init; } = [];

    /// <summary>Breakdowns made of answers: nobody knows how large their cells are before the answers come.</summary>
    public IReadOnlyList<Text> OfAnswers { get; init; } = [];
}

/// <summary>A published cell that cuts through strata.</summary>
/// <param name="By">Its register variables.</param>
/// <param name="Codes">A code of each.</param>
/// <param name="Asked">Workplaces asked in it.</param>
/// <param name="Sizes">Workplaces of the frame in it, by stratum.</param>
public sealed record SharedCell(IReadOnlyList<string> By, IReadOnlyList<string> Codes, int Asked, IReadOnlyList<int> Sizes);

/// <summary>A workplace that is asked.</summary>
/// <param name="Workplace">Its number in the frame.</param>
/// <param name="Name">Its name.</param>
/// <param name="Organisation">The organisation it belongs to.</param>
/// <param name="Stratum">Code of its stratum.</param>
/// <param name="Facts">What routing may ask of the register.</param>
public sealed record AskedWorkplace(string Workplace, string Name, string Organisation, string Stratum, IReadOnlyDictionary<string, string> Facts);

/// <summary>Everything a field period begins with.</summary>
public sealed record FieldOpening(FieldPeriod Period, Form Form, IReadOnlyList<AskedWorkplace> Asked)
{
    static readonly string[] Routing = ["level", "subsector", "size"];

    /// <summary>A drawn sample goes into the field.</summary>
    public static FieldOpening Of(Sample sample, DateOnly opensOn, DateOnly closesOn, int minutes)
    {
        ArgumentNullException.ThrowIfNull(sample);
        var (definition, design) = (sample.Definition, sample.Definition.Sample);
        var form = Form.Of(definition);
        var breakdowns = definition.Tables.Breakdowns.Where(b => b.Register is not null).ToDictionary(b => b.Id, b => b.Register!, StringComparer.Ordinal); // filtered
        var published = definition.Tables.Tables.SelectMany(t => t.By).ToList();
        var cells = published.Where(by => by.All(breakdowns.ContainsKey)).Select(by => (IReadOnlyList<string>)[.. by.Select(b => breakdowns[b])])
            .DistinctBy(by => string.Join(' ', by)).ToLookup(by => by.All(design.Strata.Contains));
        return new(
            new(definition.Name, form.Hash, definition.Round.Title, opensOn, closesOn, definition.Round.Synthetic,
                new(design.Strata, sample.Strata, [.. cells[true]], definition.Tables.Tables.Max(t => t.Protection.Minimum), NamesOf(definition))
                {
                    Shared = [.. cells[false].SelectMany(by => SharedOf(sample, by))],
                    OfAnswers = [.. definition.Tables.Breakdowns.Where(b => b.Register is null && published.Any(by => by.Contains(b.Id))).Select(b => b.Text)],
                },
                minutes, null),
            form,
            [.. sample.Units.Select(u => new AskedWorkplace(u.Workplace.Id, u.Workplace.Name, u.Workplace.OrganisationId, sample.Strata[u.Stratum].Code, FactsOf(u.Workplace, design.SizeClasses)))]);
    }

    /// <summary>Everybody on a list is asked: a small questionnaire to all administrations.</summary>
    public static FieldOpening Of(string name, Form form, Frame everybody, DateOnly opensOn, DateOnly closesOn, int minutes, bool isSynthetic)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(everybody);
        int[] sizes = [3, 10, 20, 50, 100];
        var strata = everybody.Workplaces.GroupBy(w => w.Level, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Stratum(g.Key, g.Count(), g.Count())).ToList();
        return new(
            new(name, form.Hash, form.Questionnaire.Title, opensOn, closesOn, isSynthetic, new(["level"], strata, [[], ["level"]], 3, new Dictionary<string, Text>()), minutes, null),
            form,
            [.. everybody.Workplaces.Select(w => new AskedWorkplace(w.Id, w.Name, w.OrganisationId, w.Level, FactsOf(w, sizes)))]);
    }

    static IEnumerable<SharedCell> SharedOf(Sample sample, IReadOnlyList<string> by)
    {
        var (strata, sizes) = (sample.Definition.Sample.Strata, sample.Definition.Sample.SizeClasses);
        var position = sample.Strata.Select((s, h) => (s.Code, h)).ToDictionary(s => s.Code, s => s.h, StringComparer.Ordinal);
        var asked = sample.Units.CountBy(u => Frame.Cross(u.Workplace, by, sizes)).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        foreach (var cell in sample.Frame.Workplaces.GroupBy(w => Frame.Cross(w, by, sizes), StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var inStratum = new int[sample.Strata.Count];
            foreach (var workplace in cell)
                inStratum[position[Frame.Cross(workplace, strata, sizes)]]++;
            yield return new(by, cell.Key.Split('|'), asked.GetValueOrDefault(cell.Key), inStratum);
        }
    }

    static Dictionary<string, string> FactsOf(Workplace workplace, IReadOnlyList<int> sizes) => Routing.ToDictionary(v => v, v => FrameVariable.Of(workplace, v, sizes)!, StringComparer.Ordinal); // names it knows

    static Dictionary<string, Text> NamesOf(RoundDefinition definition)
    {
        var names = new Dictionary<string, Text>(StringComparer.Ordinal);
        foreach (var breakdown in definition.Tables.Breakdowns.Where(b => b.Register is not null))
        {
            names[breakdown.Register!] = breakdown.Text; // filtered
            if (definition.Codelists.TryGetValue(breakdown.Register!, out var list))
                foreach (var code in list.Entries)
                    names[$"{breakdown.Register}={code.Code}"] = code.Name;
        }
        return names;
    }
}
