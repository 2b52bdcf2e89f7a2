using System.Globalization;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Analyse;
using Innovare.Survey.Process;
using static Innovare.Survey.Disseminate.PhaseWords;

namespace Innovare.Survey.Disseminate;

/// <summary>How sure a headline is: sampling uncertainty, and what those who did not answer could change.</summary>
/// <param name="Name">What the figure is of.</param>
/// <param name="Value">The figure.</param>
/// <param name="Interval">Its 95 per cent interval: the sampling uncertainty.</param>
/// <param name="MaximalBias">The most that uneven response can have moved it, were answers not weighted; null where it cannot be told.</param>
/// <param name="TippingPoint">How common it would have to be among the silent for the majority to turn; null where it cannot be told.</param>
public sealed record Headline(Text Name, Text Value, Text Interval, Text? MaximalBias, Text? TippingPoint);

/// <summary>The headlines of a round: the figures of its first table for all workplaces.</summary>
static class Headlines
{
    public static IReadOnlyList<Headline> Of(DraftTable draft, Cube cube, Silence? silence) =>
        [.. Shown(draft, cube).Select(s => new Headline(
            s.Name,
            Percent(cube.Values[s.Cell] / 100),
            Say("{0}-{1} pct.", "{0} to {1} per cent", End(cube.Lower, s.Cell), End(cube.Upper, s.Cell)),
            Bias(silence, cube.Values[s.Cell] / 100),
            Tipping(silence, cube.Values[s.Cell] / 100)))];

    /// <summary>The release text with a section on how sure each headline is, before its last section.</summary>
    public static Text Beside(Text template, DraftTable draft, Cube cube, Silence? silence)
    {
        var shown = Shown(draft, cube).ToList();
        return shown.Count == 0 ? template : new(Put(template.Da, l => l.Da, Danish), Put(template.En, l => l.En, English));

        string Put(string text, Func<Text, string> language, SectionWords words)
        {
            var lines = shown.Select(s =>
            {
                var cell = $"{{{cube.Id}: {draft.Variable.Id}={s.Code}, time=latest | ";
                var share = cube.Values[s.Cell] / 100;
                string[] parts =
                [
                    $"- **{language(s.Name)}: {cell}percent0}} {words.PerCent}** {words.Sampling}: {cell}interval}} {words.PerCent}",
                    .. Bias(silence, share) is { } bias ? (string[])[$"{words.Bias}: {language(bias)}."] : [],
                    .. Tipping(silence, share) is { } tipping ? (string[])[$"{words.Tipping}: {language(tipping)}."] : [],
                ];
                return string.Join(' ', parts);
            });
            var section = $"## {words.Title}\n\n{words.Lead}\n\n{string.Join('\n', lines)}\n\n";
            var last = text.LastIndexOf("\n## ", StringComparison.Ordinal);
            return last < 0 ? $"{text.TrimEnd()}\n\n{section.TrimEnd()}\n" : text.Insert(last + 1, section);
        }
    }

    /// <summary>The most that uneven response can have moved a share.</summary>
    public static Text? Bias(Silence? silence, double share) =>
        silence is null ? null : Say("{0} procentpoint", "{0} percentage points", Number(100 * silence.MaximalBias(share), 1));

    /// <summary>Where the majority would turn.</summary>
    public static Text? Tipping(Silence? silence, double share) => silence is null ? null
        : silence.MajorityTurns(share) is { IsPossible: true } tipping
            ? Say("{0} af dem, der ikke svarede", "{0} of those who did not answer", Percent(tipping.Needed))
            : new("kan ikke skifte", "cannot turn");

    static readonly SectionWords Danish = new(
        "Så sikre er hovedtallene",
        "Stikprøveusikkerheden er et interval, der i 95 af 100 stikprøver rammer det rigtige tal. Skævheden er det meste, uens svarprocenter kan flytte et tal, hvis svarene ikke vægtes. Vendepunktet er, hvor udbredt det skal være blandt dem, der ikke svarede, før flertallet skifter.",
        "pct.", "Stikprøveusikkerhed", "Størst mulig skævhed uden vægte", "Vendepunkt for flertallet");

    static readonly SectionWords English = new(
        "How sure the headlines are",
        "Sampling uncertainty is an interval that holds the true figure in 95 of 100 samples. The bias is the most that uneven response can move a figure when answers are not weighted. The tipping point is how common it would have to be among those who did not answer for the majority to turn.",
        "per cent.", "Sampling uncertainty", "Largest possible bias without weights", "Tipping point of the majority");

    static IEnumerable<(string Code, Text Name, int Cell)> Shown(DraftTable draft, Cube cube)
    {
        var year = draft.Round.Round.Year.ToString(CultureInfo.InvariantCulture);
        foreach (var v in draft.Variable.Planned)
            if (PhaseReports.CellOf(cube, draft.Variable.Values[v].Code, year) is { } cell)
                yield return (draft.Variable.Values[v].Code, draft.Variable.Values[v].Name, cell);
    }

    static Text End(IReadOnlyList<double>? ends, int cell) => Number(ends?[cell] is { } end && double.IsFinite(end) ? Math.Round(end, MidpointRounding.AwayFromZero) : 0, 0);

    sealed record SectionWords(string Title, string Lead, string PerCent, string Sampling, string Bias, string Tipping);
}
