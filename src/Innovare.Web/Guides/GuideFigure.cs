using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Web.Look;

namespace Innovare.Web.Guides;

/// <summary>A published table as a figure in a guide: its rows, and the rounds that hold a figure.</summary>
static class GuideFigure
{
    const int MostRounds = 2; // a reader compares with last time; the table has them all

    public static FigureView View(Cube cube, Language language) =>
        new(Of(cube), Addresses.GuideFigure.In(language, cube.Id), language, cube.Source[language.Code()], IsFolded: true);

    /// <summary>Rows of the first variable and a series for each of the newest rounds; rows without any figure stay away.</summary>
    public static PhaseFigure Of(Cube cube)
    {
        var rows = cube.Variables[0];
        var rounds = cube.Variables[^1];
        var shown = Enumerable.Range(0, rounds.Values.Count)
            .Where(round => Enumerable.Range(0, rows.Values.Count).Any(row => Value(cube, row, round) is not null))
            .TakeLast(MostRounds)
            .ToList();
        return new(
            Both(cube.Title),
            Both(cube.Unit),
            Headed(rows.Name),
            [.. shown.Select(round => Both(rounds.Values[round].Name))],
            [
                .. Enumerable.Range(0, rows.Values.Count)
                    .Where(row => shown.Exists(round => Value(cube, row, round) is not null))
                    .Select(row => new FigureRow(Both(rows.Values[row].Name), [.. shown.Select(round => Value(cube, row, round) ?? double.NaN)])),
            ]);
    }

    /// <summary>Whether the table has the two variables a figure draws.</summary>
    public static bool Fits(Cube cube) => cube.Variables.Count == 2;

    static double? Value(Cube cube, int row, int round)
    {
        var cell = cube.IndexOf([row, round]);
        return cube.Statuses[cell] == CellStatus.Value ? cube.Values[cell] : null;
    }

    static Text Both(Label label) => new(label["da"], label["en"]);

    // a table's variables stand within its title; over a column they begin it
    static Text Headed(Label label) => new(Begun(label["da"], Language.Danish), Begun(label["en"], Language.English));

    static string Begun(string words, Language language) => words.Length == 0 ? "" : char.ToUpper(words[0], language.Culture()) + words[1..];
}
