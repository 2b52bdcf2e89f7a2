using System.Globalization;

namespace Innovare.Statbank.Tests;

/// <summary>A table as lines that say everything it holds, so that two tables can be compared and a difference be seen.</summary>
static class CubeDump
{
    public static void AssertSame(Cube expected, Cube actual) => Assert.Equal(string.Join('\n', Lines(expected)), string.Join('\n', Lines(actual)));

    static IEnumerable<string> Lines(Cube cube)
    {
        yield return $"{cube.Id} {cube.Matrix} {cube.Decimals} {cube.DataDecimals} {cube.IsSynthetic} {cube.IsOfficial} {cube.IsCopyrighted} {cube.MayBeSummed} {cube.StubCount} {cube.NextUpdate}";
        foreach (var (name, label) in new[] { ("title", cube.Title), ("description", cube.Description), ("contents", cube.Contents), ("unit", cube.Unit), ("source", cube.Source), ("subject", cube.Subject?.Name) })
            yield return $"{name} {Of(label)}";
        yield return $"{cube.Subject?.Code} {Of(cube.Measurement)}";
        foreach (var variable in cube.Variables)
        {
            yield return $"variable {variable.Code} {Of(variable.Name)} {variable.Role} {variable.Elimination} {variable.IsSummedOut} {variable.Scale} {variable.IsGeographic} {Of(variable.Map)} {Of(variable.Domain)} {variable.Presentation} {Of(variable.Notes)}";
            yield return string.Join(' ', variable.Hierarchy);
            foreach (var value in variable.Values)
                yield return $"  {value.Code} {Of(value.Name)} {value.Decimals} {value.Period} {Of(value.Notes)} {(value.Measurement is null ? "" : Of(value.Measurement))}";
        }
        yield return "notes " + Of(cube.Notes);
        foreach (var area in cube.AreaNotes)
            yield return $"area {string.Join(',', area.Positions)} {area.IsMark} {Of([area.Note])}";
        foreach (var (cell, note) in cube.CellNotes.OrderBy(n => n.Key))
            yield return $"cell {cell} {Of(note.Note)} {Of(note.Source)} {Of(note.Base)}";
        foreach (var (status, words) in cube.SymbolWords.OrderBy(s => s.Key))
            yield return $"{status} {Of(words)}";
        foreach (var kept in cube.Kept)
            yield return $"kept {kept.Keyword} {kept.Language} ({string.Join(',', kept.Keys)}) = {string.Join(',', kept.Values)} {kept.IsQuoted}";
        foreach (var texts in cube.Attributes)
            yield return $"attribute {texts.Id} {Of(texts.Name)} {texts.Default} {string.Join(' ', texts.Texts.OrderBy(t => t.Key))}";
        foreach (var (name, column) in new[] { ("value", cube.Values), ("se", cube.StandardErrors), ("lower", cube.Lower), ("upper", cube.Upper) })
            yield return $"{name} {(column is null ? "" : string.Join(' ', column.Select(v => v.ToString(CultureInfo.InvariantCulture))))}";
        yield return $"n {(cube.Counts is null ? "" : string.Join(' ', cube.Counts))}";
        yield return string.Join(' ', cube.Statuses);
    }

    static string Of(Label? label) => label is null ? "–" : string.Join('|', label.Languages.Select(l => $"{l}:{label[l]}"));

    static string Of(IEnumerable<Note> notes) => string.Join(' ', notes.Select(n => $"{(n.IsMandatory ? "!" : "")}{Of(n.Words)}"));

    static string Of(Measurement m) => $"{Of(m.Unit)} {Of(m.ReferenceTime)} {Of(m.BaseTime)} {m.Kind} {m.Prices} {m.IsDayAdjusted} {m.IsSeasonallyAdjusted} {m.Updated:s} {Of(m.Contact)}";
}
