namespace Innovare.Statbank.Tests;

/// <summary>Small invented tables the tests stand on.</summary>
static class Tables
{
    /// <summary>2 levels (and total) × 2 types × 2 years, with everything a table can have.</summary>
    public static Cube Full()
    {
        double[] values = [81, 83, double.NaN, 33.3, 80.5, 82, 12, double.NaN, 85, 90, double.NaN, 44];
        return new Cube
        {
            Id = "DEMO01",
            Title = Label.Of("Innovative arbejdssteder efter niveau, type og tid", "Innovative workplaces by level, type and time"),
            Unit = Label.Of("Pct. af alle arbejdssteder", "Per cent of all workplaces"),
            Source = Label.Of("Innovares demonstration", "Innovare's demonstration"),
            Decimals = 1,
            IsSynthetic = true,
            Variables =
            [
                new("level", Label.Of("Niveau", "Level"), [new("total", Label.Of("I alt", "Total")), new("municipal", Label.Of("Kommune", "Municipality")), new("state", Label.Of("Stat", "Central government"))], Elimination: "total"),
                new("type", Label.Of("Type", "Type"), [new("10", Label.Of("Innovative i alt", "Innovative, total")), new("20", Label.Of("Nye produkter", "New products"), Label.Of("Også væsentligt ændrede", "Also significantly changed"))]),
                new("time", Label.Of("Tid", "Time"), [new("2019", Label.Same("2019")), new("2023", Label.Same("2023"))], VariableRole.Time),
            ],
            Values = values,
            Statuses = [.. values.Select((v, i) => !double.IsNaN(v) ? CellStatus.Value : i switch { 2 => CellStatus.Missing, 7 => CellStatus.Confidential, _ => CellStatus.NotPublished })],
            StandardErrors = [.. values.Select(v => v / 50)],
            Lower = [.. values.Select(v => v - 2.5)],
            Upper = [.. values.Select(v => v + 2.25)],
            Counts = [.. values.Select((v, i) => double.IsNaN(v) ? -1 : 100 + 5 * i)],
            Notes = [Label.Of("Svarene er vægtet.", "Answers are weighted."), Label.Of("Flere svar mulige.", "Several answers possible.")],
            CellNotes = new Dictionary<int, CellNote>
            {
                [3] = new(Label.Of("Usikkert tal", "Uncertain figure"), Label.Of("Rapport 2023", "Report 2023"), Label.Of("1.352 innovative", "1,352 innovative")),
                [8] = new(Source: Label.Of("Nyt 2020", "News 2020")),
            },
        };
    }

    /// <summary>One variable, one value of that many, everything else bare.</summary>
    public static Cube WithTexts(string text) => new()
    {
        Id = "T1",
        Title = Label.Same(text),
        Unit = Label.Same("Pct."),
        Source = Label.Same(text),
        Variables = [new("v", Label.Same(text), [new("a", Label.Same(text), Label.Same(text)), new("b", Label.Same("b"))])],
        Values = [1, -2.5],
        Statuses = [CellStatus.Value, CellStatus.Value],
        Notes = [Label.Same(text)],
        CellNotes = new Dictionary<int, CellNote> { [1] = new(Label.Same(text)) },
    };

    /// <summary>Two variables of that many values, a figure with one decimal in every cell.</summary>
    public static Cube Of(int rows, int columns) => new()
    {
        Id = "BIG",
        Title = Label.Same("Stor tabel"),
        Unit = Label.Same("antal"),
        Source = Label.Same("opdigtet"),
        Decimals = 1,
        Variables = [new("a", Label.Same("a"), Numbered(rows)), new("b", Label.Same("b"), Numbered(columns))],
        Values = [.. Enumerable.Range(0, rows * columns).Select(i => i % 10_000 / 10.0)],
        Statuses = new CellStatus[rows * columns],
    };

    static Value[] Numbered(int count) => [.. Enumerable.Range(0, count).Select(i => new Value($"{i}", Label.Same($"{i}")))];

    /// <summary>Equal in everything a reader or a program can see.</summary>
    public static void AssertSame(Cube expected, Cube actual)
    {
        Assert.Equal(expected.Id, actual.Id);
        Assert.Equal(expected.Title, actual.Title);
        Assert.Equal(expected.Unit, actual.Unit);
        Assert.Equal(expected.Source, actual.Source);
        Assert.Equal(expected.Decimals, actual.Decimals);
        Assert.Equal(expected.IsSynthetic, actual.IsSynthetic);
        Assert.Equal(expected.Variables.Select(v => (v.Code, v.Name, v.Role, v.Elimination)), actual.Variables.Select(v => (v.Code, v.Name, v.Role, v.Elimination)));
        Assert.Equal(expected.Variables.SelectMany(v => v.Values), actual.Variables.SelectMany(v => v.Values));
        Assert.Equal(expected.Values, actual.Values);
        Assert.Equal(expected.Statuses, actual.Statuses);
        Assert.Equal(expected.StandardErrors, actual.StandardErrors);
        Assert.Equal(expected.Lower, actual.Lower);
        Assert.Equal(expected.Upper, actual.Upper);
        Assert.Equal(expected.Counts, actual.Counts);
        Assert.Equal(expected.Notes, actual.Notes);
        Assert.Equal(expected.CellNotes.OrderBy(n => n.Key), actual.CellNotes.OrderBy(n => n.Key));
    }
}
