namespace Innovare.Statbank.Formats;

/// <summary>Writes what comes before the data of a PX file.</summary>
sealed class PxHead(Cube cube, PxText px)
{
    static readonly Label[] AttributeTexts =
    [
        Label.Of("Standardfejl", "Standard error"),
        Label.Of("Nedre grænse, 95 pct.", "Lower limit, 95%"),
        Label.Of("Øvre grænse, 95 pct.", "Upper limit, 95%"),
        Label.Of("Svar", "Answers"),
    ];

    readonly string[] _languages = [.. cube.Languages];
    readonly HashSet<(int Variable, string Language)> _twins = [.. Twins(cube)];

    string Main => _languages[0];

    public void Write()
    {
        File();
        Table();
        Variables();
        Measurements();
        Notes();
        foreach (var entry in cube.Kept)
            Kept(entry);
        Signs();
        Attributes();
    }

    // A note to one of two values of the same name must use the code.
    static IEnumerable<(int, string)> Twins(Cube cube) =>
        from v in Enumerable.Range(0, cube.Variables.Count)
        from language in cube.Languages
        where cube.Variables[v].Values.Select(value => value.Name[language]).Distinct(StringComparer.Ordinal).Count() < cube.Variables[v].Values.Count
        select (v, language);

    void File()
    {
        px.Entry("CHARSET", [], ["ANSI"]);
        px.Entry("AXIS-VERSION", [], ["2013"]);
        px.Entry("CODEPAGE", [], ["utf-8"]);
        if (Main == PxTable.NoLanguage)
            return;
        px.Entry("LANGUAGE", [], [Main]);
        px.Entry("LANGUAGES", [], _languages);
    }

    void Table()
    {
        var matrix = cube.Matrix ?? (cube.Id.Length > 20 ? cube.Id[..20] : cube.Id);
        px.Plain("DECIMALS", [], Invariant.Text(cube.DataDecimals));
        px.Plain("SHOWDECIMALS", [], Invariant.Text(cube.Decimals));
        px.Entry("MATRIX", [], [matrix]);
        if (matrix != cube.Id)
            px.Entry("TABLEID", [], [cube.Id]);
        px.Plain("AGGREGALLOWED", [], YesNo(cube.MayBeSummed));
        if (cube.IsCopyrighted is { } copyrighted)
            px.Plain("COPYRIGHT", [], YesNo(copyrighted));
        px.Entry("SUBJECT-CODE", [], [cube.Subject?.Code ?? "INNO"]);
        Words("SUBJECT-AREA", cube.Subject?.Name ?? Px.PublicInnovation);
        Words("DESCRIPTION", Marked(cube.Description ?? cube.Title));
        Words("TITLE", Marked(cube.Title));
        Words("CONTENTS", cube.Contents ?? cube.Unit);
        Words("UNITS", cube.Unit);
    }

    Label Marked(Label title) => cube.IsSynthetic
        ? new([.. title.Languages.Select(l => KeyValuePair.Create(l, $"{Synthetic.Mark[l]}: {title[l]}"))])
        : title;

    void Variables()
    {
        var stub = cube.Variables.Take(cube.StubCount).ToArray();
        Names("STUB", stub);
        Names("HEADING", [.. cube.Variables.Skip(cube.StubCount)]);
        if (cube.Variables.FirstOrDefault(v => v.Role == VariableRole.Contents) is { } contents)
            Names("CONTVARIABLE", [contents]);
        foreach (var variable in cube.Variables)
            Variable(variable);
    }

    void Names(string keyword, Variable[] variables)
    {
        foreach (var language in _languages)
            if (variables.Length > 0 && Speaks(language, variables.Select(v => v.Name)))
                px.Entry(Keyword(keyword, language), [], variables.Select(v => Name(v, language)));
    }

    bool Speaks(string language, IEnumerable<Label> labels) => language == Main || labels.Any(l => l.Has(language));

    // Words in none of the table's languages still stand in the main one.
    bool IsIn(string language, Label words) => words.Has(language) || (language == Main && !_languages.Any(words.Has));

    void Variable(Variable variable)
    {
        var spoken = _languages.Where(l => Speaks(l, variable.Values.Select(v => v.Name))).ToArray();
        if (!_languages.Any(l => Name(variable, l) == variable.Code))
            px.Entry("VARIABLECODE", [Name(variable, Main)], [variable.Code]);
        foreach (var language in spoken)
            px.Entry(Keyword("VALUES", language), [Name(variable, language)], variable.Values.Select(v => Name(v, language)));
        TimeValues(variable);
        foreach (var language in spoken)
            px.Entry(Keyword("CODES", language), [Name(variable, language)], variable.Values.Select(v => v.Code));
        if (variable.Hierarchy.Count > 0)
            px.Pairs("HIERARCHIES", [Name(variable, Main)], variable.Hierarchy.Select(h => (h.Parent, h.Child)));
        Words("DOMAIN", variable.Domain, l => [Name(variable, l)]);
        Words("MAP", variable.Map, l => [Name(variable, l)]);
        if (variable.Presentation is { } presentation)
            px.Plain("PRESTEXT", [Name(variable, Main)], Invariant.Text((int)presentation));
        Elimination(variable, spoken);
        foreach (var value in variable.Values.Where(v => v.Decimals is not null))
            px.Plain("PRECISION", [Name(variable, Main), Name(value, Main)], Invariant.Text(value.Decimals!.Value));
    }

    void Elimination(Variable variable, string[] spoken)
    {
        if (variable.Elimination is { } code && variable.PositionOf(code) is >= 0 and var total)
            foreach (var language in spoken)
                px.Entry(Keyword("ELIMINATION", language), [Name(variable, language)], [Name(variable.Values[total], language)]);
        else if (variable.IsSummedOut)
            px.Plain("ELIMINATION", [Name(variable, Main)], "YES");
    }

    // Periods PX knows by itself; "2015-2016" and the like stay plain values of a variable that is said to be time.
    void TimeValues(Variable variable)
    {
        var isYears = variable.Values.All(v => v.Code.Length == 4 && v.Code.All(char.IsAsciiDigit));
        var isTime = variable.Role == VariableRole.Time;
        if (isTime && (variable.Scale is not null || isYears))
        {
            var list = $"TLIST({Scale(variable.Scale)}1)," + string.Join(',', variable.Values.Select(v => $"\"{PxText.Clean(v.Period ?? v.Code)}\""));
            foreach (var language in _languages.Where(l => Speaks(l, [variable.Name])))
                px.Plain(Keyword("TIMEVAL", language), [Name(variable, language)], list);
        }
        else if (isTime)
        {
            px.Entry("VARIABLE-TYPE", [Name(variable, Main)], ["T"]);
        }
        if (variable.IsGeographic)
            px.Entry("VARIABLE-TYPE", [Name(variable, Main)], ["G"]);
    }

    static char Scale(TimeScale? scale) => scale switch
    {
        TimeScale.HalfYearly => 'H',
        TimeScale.Quarterly => 'Q',
        TimeScale.Monthly => 'M',
        TimeScale.Weekly => 'W',
        TimeScale.Other => 'X',
        _ => 'A',
    };

    void Measurements()
    {
        Measurement(cube.Measurement, _ => []);
        foreach (var value in cube.Variables.Where(v => v.Role == VariableRole.Contents).SelectMany(v => v.Values))
        {
            Words("UNITS", value.Measurement?.Unit ?? cube.Unit, l => [Name(value, l)]);
            Measurement(value.Measurement ?? Statbank.Measurement.Unsaid, l => [Name(value, l)]);
        }
    }

    void Measurement(Measurement said, Func<string, string[]> keys)
    {
        if (said.Updated is { } updated)
            px.Entry("LAST-UPDATED", keys(Main), [Invariant.Minute(updated)]);
        if (said.Kind is { } kind)
            px.Entry("STOCKFA", keys(Main), [kind switch { MeasurementKind.Stock => "S", MeasurementKind.Flow => "F", MeasurementKind.Average => "A", _ => "X" }]);
        if (said.Prices is { } prices)
            px.Entry("CFPRICES", keys(Main), [prices == PriceKind.Current ? "C" : "F"]);
        if (said.IsDayAdjusted)
            px.Plain("DAYADJ", keys(Main), "YES");
        if (said.IsSeasonallyAdjusted)
            px.Plain("SEASADJ", keys(Main), "YES");
        Words("REFPERIOD", said.ReferenceTime, keys);
        Words("BASEPERIOD", said.BaseTime, keys);
        Words("CONTACT", said.Contact, keys);
    }

    void Notes()
    {
        Words("SOURCE", cube.Source);
        px.Plain("OFFICIAL-STATISTICS", [], YesNo(cube.IsOfficial));
        if (cube.NextUpdate is { } next)
            px.Entry("NEXT-UPDATE", [], [next]);
        if (cube.IsSynthetic)
            Notes("NOTE", [new(Synthetic.Mark, IsMandatory: true)], _ => []);
        Notes("NOTE", cube.Notes, _ => []);
        foreach (var variable in cube.Variables)
            Notes("NOTE", variable.Notes, l => [Name(variable, l)]);
        foreach (var (v, variable) in cube.Variables.Index())
            foreach (var (position, value) in variable.Values.Index())
                Notes("VALUENOTE", value.Notes, l => [Name(variable, l), Key(v, position, l)]);
        foreach (var area in cube.AreaNotes)
            if (area.IsMark)
                Words("DATANOTECELL", area.Note.Words, _ => area.Positions.Select((p, v) => p < 0 ? "*" : cube.Variables[v].Values[p].Code));
            else
                Notes("CELLNOTE", [area.Note], l => area.Positions.Select((p, v) => Key(v, p, l)));
        foreach (var (cell, note) in cube.CellNotes.OrderBy(n => n.Key))
        {
            var at = cube.PositionsOf(cell);
            foreach (var language in _languages)
                px.Entry(Keyword("CELLNOTE", language), at.Select((p, v) => Key(v, p, language)), [OneText(note, language)]);
        }
    }

    // Runs of one kind stand in one entry, parted by ##, so that the notes keep their order.
    void Notes(string keyword, IReadOnlyList<Note> notes, Func<string, IEnumerable<string>> keys)
    {
        for (var from = 0; from < notes.Count;)
        {
            var mandatory = notes[from].IsMandatory;
            var run = notes.Skip(from).TakeWhile(n => n.IsMandatory == mandatory).ToArray();
            from += run.Length;
            foreach (var language in _languages)
            {
                // Which belong together is told by their order: a gap is filled with the main language, the end left off.
                var spoken = Array.FindLastIndex(run, n => IsIn(language, n.Words)) + 1;
                if (spoken > 0)
                    px.Entry(Keyword(mandatory ? keyword + "X" : keyword, language), keys(language), [PxText.OneText(run.Take(spoken).Select(n => n[language]))]);
            }
        }
    }

    static string OneText(CellNote note, string language) =>
        note is { Note: { } words, Source: null, Base: null }
            ? words[language]
            : string.Join(". ", new[] { note.Note, note.Source, note.Base }.OfType<Label>().Select(l => l[language].TrimEnd('.')));

    void Kept(KeptEntry entry)
    {
        var keyword = entry.Language is null ? entry.Keyword : $"{entry.Keyword}[{entry.Language}]";
        if (entry.IsQuoted)
            px.Entry(keyword, entry.Keys, entry.Values);
        else
            px.Plain(keyword, entry.Keys, string.Join(',', entry.Values));
    }

    void Signs()
    {
        foreach (var (keyword, status) in PxText.SymbolKeywords)
            if (cube.SymbolWords.TryGetValue(status, out var sign))
                Words(keyword, sign);
            else if (status is CellStatus.NotPublished or CellStatus.Missing or CellStatus.Confidential)
                px.Entry(keyword, [], [Symbols.Of(status)!]);
    }

    void Attributes()
    {
        if (!cube.HasUncertainty && cube.Attributes.Count == 0)
            return;
        Label[] texts = [.. cube.HasUncertainty ? AttributeTexts : [], .. cube.Attributes.Select(a => a.Name)];
        px.Entry("ATTRIBUTE-ID", [], [.. cube.HasUncertainty ? (string[])["se", "lower", "upper", "n"] : [], .. cube.Attributes.Select(a => a.Id)]);
        foreach (var language in _languages.Where(l => Speaks(l, texts)))
            px.Entry(Keyword("ATTRIBUTE-TEXT", language), [], texts.Select(t => t[language]));
        px.Entry("ATTRIBUTES", [], [.. cube.HasUncertainty ? (string[])["", "", "", ""] : [], .. cube.Attributes.Select(a => a.Default ?? "")]);
        for (var cell = 0; cell < cube.Length; cell++)
        {
            string[] own = [.. Uncertainty(cell), .. cube.Attributes.Select(a => a.Texts.TryGetValue(cell, out var text) ? text : "")];
            if (Array.Exists(own, a => a.Length > 0))
                px.Entry("ATTRIBUTES", cube.PositionsOf(cell).Select((p, v) => cube.Variables[v].Values[p].Code), own);
        }
    }

    string[] Uncertainty(int cell) => cube.HasUncertainty
        ? [At(cube.StandardErrors, cell, 1), At(cube.Lower, cell, 0), At(cube.Upper, cell, 0), cube.Counts is { } n && n[cell] >= 0 ? Invariant.Text(n[cell]) : ""]
        : [];

    string At(IReadOnlyList<double>? column, int cell, int more) => column is null ? "" : Invariant.AtMost(column[cell], cube.DataDecimals + more);

    void Words(string keyword, Label? words) => Words(keyword, words, _ => []);

    void Words(string keyword, Label? words, Func<string, IEnumerable<string>> keys)
    {
        foreach (var language in _languages)
            if (words is not null && IsIn(language, words))
                px.Entry(Keyword(keyword, language), keys(language), [words[language]]);
    }

    static string YesNo(bool yes) => yes ? "YES" : "NO";

    string Key(int variable, int position, string language) => position < 0
        ? "*"
        : _twins.Contains((variable, language)) ? cube.Variables[variable].Values[position].Code : Name(cube.Variables[variable].Values[position], language);

    static string Name(Value value, string language) => string.IsNullOrWhiteSpace(value.Name[language]) ? value.Code : value.Name[language];

    // Variables are known by their names in a PX file, so two of one name need telling apart.
    string Name(Variable variable, string language)
    {
        var name = variable.Name[language];
        var isAlone = !string.IsNullOrWhiteSpace(name) && cube.Variables.Count(v => string.Equals(v.Name[language], name, StringComparison.Ordinal)) == 1;
        return isAlone ? name : $"{name} ({variable.Code})".TrimStart();
    }

    string Keyword(string keyword, string language) => language == Main ? keyword : $"{keyword}[{language}]";
}
