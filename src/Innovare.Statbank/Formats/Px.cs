namespace Innovare.Statbank.Formats;

/// <summary>A table as a PX file (2013), in all its languages. Write it as UTF-8 without byte order mark.</summary>
/// <remarks>
/// Numbers are rounded to the table's decimals, standard errors to one more. Standard error, interval and n stand as cell attributes. The last
/// variable makes the heading, the others the stub, so that cells keep their order.
/// </remarks>
public static class Px
{
    static readonly Label AttributeTexts = Label.Of("Standardfejl|Nedre grænse, 95 pct.|Øvre grænse, 95 pct.|Svar", "Standard error|Lower limit, 95%|Upper limit, 95%|Answers");

    /// <summary>Subject area of tables about public innovation.</summary>
    public static Label PublicInnovation { get; } = Label.Of("Innovation i den offentlige sektor", "Innovation in the public sector");

    /// <summary>Writes the table.</summary>
    /// <param name="cube">The table; its title names the languages, the first is the main one.</param>
    /// <param name="writer">Where to; stays open.</param>
    public static void Write(Cube cube, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(writer);
        var file = new File(cube, new PxText(writer));
        file.Head();
        file.Variables();
        file.Notes();
        file.Attributes();
        Data(cube, writer);
    }

    static void Data(Cube cube, TextWriter writer)
    {
        var width = cube.Variables[^1].Values.Count;
        writer.Write("DATA=\n");
        for (var cell = 0; cell < cube.Length; cell++)
        {
            writer.Write(Cell(cube, cell));
            writer.Write((cell + 1) % width == 0 ? '\n' : ' ');
        }
        writer.Write(";\n");
    }

    // "..." is data symbol 3, which the file says is shown as x.
    static string Cell(Cube cube, int cell) => cube.Statuses[cell] switch
    {
        CellStatus.Value when cube.DataDecimals > cube.Decimals => Invariant.AtMost(cube.Values[cell], cube.DataDecimals),
        CellStatus.Value => Invariant.Text(cube.Values[cell], cube.Decimals),
        CellStatus.NotPublished => "\".\"",
        CellStatus.Missing => "\"..\"",
        CellStatus.Confidential => "\"...\"",
        _ => throw new ArgumentException($"Cell {Invariant.Text(cell)} has no known status.", nameof(cube)),
    };

    /// <summary>What comes before the data.</summary>
    sealed class File(Cube cube, PxText px)
    {
        readonly string[] _languages = [.. cube.Title.Languages];

        public void Head()
        {
            px.Entry("CHARSET", [], ["ANSI"]);
            px.Entry("AXIS-VERSION", [], ["2013"]);
            px.Entry("CODEPAGE", [], ["utf-8"]);
            px.Entry("LANGUAGE", [], [_languages[0]]);
            px.Entry("LANGUAGES", [], _languages);
            px.Plain("DECIMALS", [], Invariant.Text(cube.DataDecimals));
            px.Plain("SHOWDECIMALS", [], Invariant.Text(cube.Decimals));
            px.Entry("MATRIX", [], [cube.Id.Length > 20 ? cube.Id[..20] : cube.Id]);
            px.Plain("AGGREGALLOWED", [], "NO");
            px.Entry("SUBJECT-CODE", [], ["INNO"]);
            Each("SUBJECT-AREA", language => PublicInnovation[language]);
            Each("DESCRIPTION", language => Synthetic.Title(cube, language));
            Each("TITLE", language => Synthetic.Title(cube, language));
            Each("CONTENTS", language => cube.Unit[language]);
            Each("UNITS", language => cube.Unit[language]);
        }

        public void Variables()
        {
            if (cube.Variables.Count > 1)
                Each("STUB", language => cube.Variables.SkipLast(1).Select(v => Name(v, language)));
            Each("HEADING", language => [Name(cube.Variables[^1], language)]);
            if (cube.Variables.FirstOrDefault(v => v.Role == VariableRole.Contents) is { } contents)
                Each("CONTVARIABLE", language => Name(contents, language));
            foreach (var variable in cube.Variables)
            {
                Each("VALUES", language => Name(variable, language), language => variable.Values.Select(v => Name(v, language)));
                TimeValues(variable);
                Each("CODES", language => Name(variable, language), _ => variable.Values.Select(v => v.Code));
                if (Total(variable) is { } total)
                    Each("ELIMINATION", language => Name(variable, language), language => [Name(total, language)]);
                if (variable.Role == VariableRole.Contents)
                    foreach (var value in variable.Values)
                        Each("UNITS", language => Name(value, language), language => [cube.Unit[language]]);
            }
        }

        public void Notes()
        {
            Each("SOURCE", language => cube.Source[language]);
            px.Plain("OFFICIAL-STATISTICS", [], "NO");
            if (cube.IsSynthetic)
                Each("NOTEX", language => Synthetic.Mark[language]);
            if (cube.Notes.Count > 0)
                Each("NOTE", language => string.Join("##", cube.Notes.Select(n => n[language]))); // ## parts notes
            foreach (var variable in cube.Variables)
                foreach (var value in variable.Values)
                    if (value.Note is { } note)
                        Each("VALUENOTE", language => [Name(variable, language), Name(value, language)], language => [note[language]]);
            foreach (var (cell, note) in cube.CellNotes.OrderBy(n => n.Key))
                Each("CELLNOTE", language => ValuesAt(cell).Select(v => Name(v, language)), language => [Words(note, language)]);
            px.Entry("DATASYMBOL1", [], ["."]);
            px.Entry("DATASYMBOL2", [], [".."]);
            px.Entry("DATASYMBOL3", [], ["x"]);
        }

        public void Attributes()
        {
            if (cube.StandardErrors is null && cube.Lower is null && cube.Upper is null && cube.Counts is null)
                return;
            px.Entry("ATTRIBUTE-ID", [], ["se", "lower", "upper", "n"]);
            Each("ATTRIBUTE-TEXT", language => AttributeTexts[language].Split('|'));
            px.Entry("ATTRIBUTES", [], ["", "", "", ""]);
            for (var cell = 0; cell < cube.Length; cell++)
            {
                string[] attributes = [At(cube.StandardErrors, cell, 1), At(cube.Lower, cell, 0), At(cube.Upper, cell, 0), cube.Counts is { } n && n[cell] >= 0 ? Invariant.Text(n[cell]) : ""];
                if (attributes.Any(a => a.Length > 0))
                    px.Entry("ATTRIBUTES", ValuesAt(cell).Select(v => v.Code), attributes);
            }
        }

        string At(IReadOnlyList<double>? column, int cell, int more) => column is null ? "" : Invariant.AtMost(column[cell], cube.DataDecimals + more);

        // Only years are a time PX knows by itself (A1); "2015-2016" and the like stay plain values.
        void TimeValues(Variable variable)
        {
            if (variable.Role != VariableRole.Time || !variable.Values.All(v => v.Code.Length == 4 && v.Code.All(char.IsAsciiDigit)))
                return;
            var list = "TLIST(A1)," + string.Join(',', variable.Values.Select(v => $"\"{v.Code}\""));
            foreach (var language in _languages)
                px.Plain(Keyword("TIMEVAL", language), [Name(variable, language)], list);
        }

        static Value? Total(Variable variable) =>
            variable.Elimination is { } code && variable.PositionOf(code) is >= 0 and var position ? variable.Values[position] : null;

        static string Words(CellNote note, string language) => string.Join(". ", new[] { note.Note, note.Source, note.Base }.OfType<Label>().Select(l => l[language].TrimEnd('.')));

        static string Name(Value value, string language) => string.IsNullOrWhiteSpace(value.Name[language]) ? value.Code : value.Name[language];

        // Variables are known by their names in a PX file, so two of one name need telling apart.
        string Name(Variable variable, string language)
        {
            var name = variable.Name[language];
            var isAlone = !string.IsNullOrWhiteSpace(name) && cube.Variables.Count(v => string.Equals(v.Name[language], name, StringComparison.Ordinal)) == 1;
            return isAlone ? name : $"{name} ({variable.Code})".TrimStart();
        }

        IEnumerable<Value> ValuesAt(int cell)
        {
            var rest = cube.Length;
            foreach (var variable in cube.Variables)
            {
                rest /= variable.Values.Count;
                yield return variable.Values[cell / rest % variable.Values.Count];
            }
        }

        string Keyword(string keyword, string language) =>
            string.Equals(language, _languages[0], StringComparison.Ordinal) ? keyword : $"{keyword}[{language}]";

        void Each(string keyword, Func<string, string> value) => Each(keyword, _ => [], language => [value(language)]);

        void Each(string keyword, Func<string, IEnumerable<string>> values) => Each(keyword, _ => [], values);

        void Each(string keyword, Func<string, string> key, Func<string, IEnumerable<string>> values) => Each(keyword, language => [key(language)], values);

        void Each(string keyword, Func<string, IEnumerable<string>> keys, Func<string, IEnumerable<string>> values)
        {
            foreach (var language in _languages)
                px.Entry(Keyword(keyword, language), keys(language), values(language));
        }
    }
}
