using Innovare.Platform;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Web.Look;

namespace Innovare.Web.Quality;

/// <summary>How good the published figures are, and how our own method works.</summary>
[At(nameof(Addresses.Quality))]
public sealed class QualityPageModel(Settings settings) : SitePage
{
    const string ResponseTable = "PUB14";
    const string CountTable = "PUB15";

    public override Text Title => QualityTexts.Title;

    public override Text? Summary => QualityTexts.Summary;

    public bool ShowsDemonstration => settings.ShowsDemonstration;

    /// <summary>One a round; none when the folder of published figures cannot be read.</summary>
    public IReadOnlyList<ResponseRow> Rows { get; private set; } = [];

    public void OnGet()
    {
        var tables = PublishedFigures.Read(Path.Combine(settings.HomeFolder, "content", "figures")).Tables;
        if (Table(tables, ResponseTable) is { } response && Table(tables, CountTable) is { } counts)
            Rows = [.. response.Variables[^1].Values.Select(round => Row(response, counts, round))];
    }

    ResponseRow Row(Cube response, Cube counts, Value round)
    {
        var rate = response.IndexOf([0, response.Variables[^1].PositionOf(round.Code)]);
        var answers = counts.IndexOf([counts.Variables[0].PositionOf("answers"), counts.Variables[^1].PositionOf(round.Code)]);
        return new(
            round.Name[Language.Code()],
            CellWords.Value(counts, answers, Language),
            CellWords.Value(response, rate, Language),
            [.. new[] { counts.CellNotes[answers], response.CellNotes[rate] }.Select(note => SourceWords.Of(note.Source!, Language)).Distinct()]);
    }

    static Cube? Table(IReadOnlyList<Cube> tables, string id) => tables.FirstOrDefault(t => t.Id.Equals(id, StringComparison.Ordinal));
}

/// <summary>Answers and response of one round, with where it says so.</summary>
public sealed record ResponseRow(string Round, string Answers, string Rate, IReadOnlyList<SourceWords> Sources);
