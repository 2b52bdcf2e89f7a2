using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;

namespace Innovare.Web.Tests.Hosting;

/// <summary>A small round made by hand, for what must be computed to the digit.</summary>
static class InventedRound
{
    public static PublishedRelease Release { get; } = new(
        "demo-2023",
        "hand-made",
        new("Innovation i den offentlige sektor 2022-2023", "Innovation in the public sector 2022-2023"),
        2023,
        "2022-2023",
        IsSynthetic: true,
        new DateOnly(2023, 12, 11),
        new(
            """
            # [83](cell:DEMO01?type=10&time=2023) pct. af de offentlige arbejdssteder er innovative

            *Opdigtede eksempeltal – ikke statistik.*

            I kommunerne er andelen [82](cell:DEMO01?level=municipal&type=10&time=2023) pct. Siden 2019 er der [ingen sikker ændring](cell:DEMO01?type=10&time=2023&from=2019).
            """,
            """
            # [83](cell:DEMO01?type=10&time=2023) per cent of public workplaces are innovative

            *Invented example figures – not statistics.*

            In the municipalities the share is [82](cell:DEMO01?level=municipal&type=10&time=2023) per cent. Since 2019 there is [no certain change](cell:DEMO01?type=10&time=2023&from=2019).
            """),
        [.. new[]
            {
                ("frame", "Ramme", "Frame"), ("sample", "Stikprøve", "Sample"), ("response", "Svar", "Response"), ("weights", "Vægte", "Weights"),
                ("estimates", "Estimater", "Estimates"), ("protection", "Beskyttelse", "Protection"), ("tables", "Tabeller", "Tables"),
            }.Select((phase, i) => Phase(phase.Item1, new(phase.Item2, phase.Item3), i))],
        [Table()]);

    static PhaseReport Phase(string id, Text title, int i) => new(
        id,
        title,
        new($"En liste med {14297 - i} arbejdssteder.", $"A list of {14297 - i} workplaces."),
        new("Hver række blev set efter. Rækker med fejl blev sagt til.", "Each row was looked at. Rows with faults were reported."),
        new($"{4494 - i} arbejdssteder gik videre.", $"{4494 - i} workplaces went on."),
        [new(new("Arbejdssteder", "Workplaces"), new($"{14 + i}.297", $"{14 + i},297")), new(new("Andel", "Share"), new("31 pct.", "31 per cent"))],
        new(
            new("Arbejdssteder efter niveau", "Workplaces by level"),
            new("Antal arbejdssteder", "Number of workplaces"),
            new("Niveau", "Level"),
            [new("I landet", "In the country"), new("I stikprøven", "In the sample")],
            [
                new(new("Kommune", "Municipality"), [11520 + i, 3020], Lower: 11000, Upper: 12000),
                new(new("Region", "Region"), [1210, 610], Lower: 1100, Upper: 1300),
                new(new("Stat", "Central government"), [1567, 864], Lower: 1500, Upper: 1600),
            ]));

    static Cube Table()
    {
        double[] values = [81, 82.6, 20, 22.4, 80, 82.1, 19, 21.9, 85, double.NaN, 30, 31];
        return new Cube
        {
            Id = "DEMO01",
            Title = Label.Of("Innovative arbejdssteder efter niveau, type og tid", "Innovative workplaces by level, type and time"),
            Unit = Label.Of("Pct. af alle arbejdssteder", "Per cent of all workplaces"),
            Source = Label.Of("Opdigtede eksempeltal", "Invented example figures"),
            Decimals = 1,
            IsSynthetic = true,
            Variables =
            [
                new("level", Label.Of("niveau", "level"), [new("total", Label.Of("I alt", "Total")), new("municipal", Label.Of("Kommune", "Municipality")), new("region", Label.Of("Region", "Region"))], Elimination: "total"),
                new("type", Label.Of("type", "type"), [new("10", Label.Of("Innovative i alt", "Innovative in all")), new("20", Label.Of("Produkt", "Product"))]),
                new("time", Label.Of("tid", "time"), [new("2019", Label.Same("2018-2019")), new("2023", Label.Same("2022-2023"))], VariableRole.Time),
            ],
            Values = values,
            Statuses = [.. values.Select(v => double.IsNaN(v) ? CellStatus.Confidential : CellStatus.Value)],
            StandardErrors = [.. values.Select(_ => 1.0)],
            Lower = [.. values.Select(v => v - 1.9)],
            Upper = [.. values.Select(v => v + 1.9)],
            Counts = [.. values.Select(v => double.IsNaN(v) ? -1 : 1610)],
            Notes = [Label.Of("Flere svar var mulige.", "Several answers were possible.")],
        };
    }
}
