using System.Globalization;

namespace Innovare.Statbank.Formats;

/// <summary>All that a PX file says of its table besides variables and cells.</summary>
sealed class PxFacts(PxTable file, PxVariables variables)
{
    static readonly string[] UncertaintyIds = ["se", "lower", "upper", "n"];

    readonly Variable[] _variables = [.. variables.List];
    readonly Dictionary<(int Variable, int Value), List<NoteDraft>> _notes = [];
    readonly Dictionary<string, ILookup<int, PxEntry>> _about = new(StringComparer.Ordinal);
    readonly List<AreaNote> _areas = [];
    readonly Label _unit = file.LabelOf(file.All("UNITS").Where(e => e.Keys.Count == 0))!;

    string Main => file.LanguageCodes[0];

    public Cube Cube(PxCells cells)
    {
        Measurements();
        Notes();
        Areas();
        var decimals = Decimals();
        var matrix = file.Words("MATRIX")!.ToString();
        var id = file.Words("TABLEID")?.ToString() ?? matrix;
        var title = file.Words("TITLE") ?? file.Words("DESCRIPTION") ?? new(KeyValuePair.Create(Main, ""));
        var cube = new Cube
        {
            Id = id,
            Matrix = matrix == id ? null : matrix,
            Title = title,
            Description = Other(file.Words("DESCRIPTION"), title),
            Contents = Other(file.Words("CONTENTS"), _unit),
            Unit = _unit,
            Source = file.Words("SOURCE") ?? new(KeyValuePair.Create(Main, "")),
            Subject = new(file.Words("SUBJECT-CODE")!.ToString(), file.Words("SUBJECT-AREA")!),
            Measurement = MeasurementOf(-1),
            Decimals = decimals,
            DataDecimals = Math.Max(Whole("DECIMALS") ?? 0, cells.Decimals),
            NextUpdate = file.Words("NEXT-UPDATE")?.ToString(),
            IsOfficial = YesOf("OFFICIAL-STATISTICS") ?? false,
            IsCopyrighted = YesOf("COPYRIGHT"),
            MayBeSummed = YesOf("AGGREGALLOWED") ?? true,
            StubCount = variables.StubCount,
            Variables = Finished(),
            Values = cells.Values,
            Statuses = cells.Statuses,
            Notes = [.. NotesOf(-1, -1)],
            AreaNotes = [.. _areas.Where(a => !IsOfOneCell(a))],
            SymbolWords = Symbols(cells),
        };
        cube = Unmarked(cube);
        cube = WithAttributes(cube) with { CellNotes = CellNotes(cube) };
        Unused();
        return cube with { Kept = file.Kept() };
    }

    // What says the same as another part of the table is not said twice.
    static Label? Other(Label? words, Label than) => Equals(words, than) ? null : words;

    static bool IsOfOneCell(AreaNote note) => !note.IsMark && !note.Note.IsMandatory && note.Positions.All(p => p >= 0);

    Dictionary<int, CellNote> CellNotes(Cube cube) => _areas.Where(IsOfOneCell).GroupBy(a => cube.IndexOf([.. a.Positions]))
        .ToDictionary(cell => cell.Key, cell => new CellNote(Joined([.. cell.Select(n => n.Note.Words)])));

    Label Joined(Label[] notes) => notes is [var one]
        ? one
        : file.Label(notes.SelectMany(n => n.Languages).Distinct(StringComparer.Ordinal).ToDictionary(l => l, l => string.Join('\n', notes.Select(n => n[l]))))!;

    // A table we wrote ourselves carries the mark of invented figures in words; here it becomes a fact again.
    static Cube Unmarked(Cube cube)
    {
        var marks = Synthetic.Mark;
        bool IsMark(Note note) => note.IsMandatory && note.Words.Languages.All(l => note[l] == marks[l]);
        if (!cube.Notes.Any(IsMark))
            return cube;
        Label Plain(Label title) => new([.. title.Languages.Select(l => KeyValuePair.Create(l, title[l].StartsWith(marks[l] + ": ", StringComparison.Ordinal) ? title[l][(marks[l].Length + 2)..] : title[l]))]);
        return cube with { IsSynthetic = true, Title = Plain(cube.Title), Description = cube.Description is { } words ? Plain(words) : null, Notes = [.. cube.Notes.Where(n => !IsMark(n))] };
    }

    int Decimals()
    {
        var stored = Whole("DECIMALS") ?? 0;
        return Math.Min(Whole("SHOWDECIMALS") ?? stored, 15);
    }

    int? Whole(string keyword)
    {
        int? number = null;
        foreach (var entry in file.All(keyword))
        {
            if (int.TryParse(entry.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole <= 15)
            {
                number ??= whole;
                file.Take(entry);
            }
            else
            {
                file.Warn("px-number", entry, $"{keyword} is \"{entry.Text}\", not a whole number from 0 to 15.", "Write the number without quotes.");
            }
        }
        return number;
    }

    bool? YesOf(string keyword)
    {
        bool? yes = null;
        foreach (var entry in file.All(keyword).Where(e => e.Keys.Count == 0))
        {
            if (entry.IsYes || entry.Text.Equals("NO", StringComparison.OrdinalIgnoreCase))
            {
                yes ??= entry.IsYes;
                file.Take(entry);
            }
            else
            {
                file.Warn("px-yes-no", entry, $"{keyword} is \"{entry.Text}\".", "Write YES or NO, without quotes.");
            }
        }
        return yes;
    }

    Variable[] Finished()
    {
        for (var v = 0; v < _variables.Length; v++)
        {
            var values = _variables[v].Values.Select((value, i) => value with { Notes = [.. value.Notes, .. NotesOf(v, i)] }).ToArray();
            _variables[v] = _variables[v] with { Values = values, Notes = [.. NotesOf(v, -1)] };
        }
        return _variables;
    }

    void Measurements()
    {
        if (variables.Contents < 0)
            return;
        var contents = _variables[variables.Contents];
        var values = contents.Values.Select((value, i) => MeasurementOf(i) is { } said && said != Measurement.Unsaid ? value with { Measurement = said } : value);
        _variables[variables.Contents] = contents with { Values = [.. values] };
        // Without its unit nobody can say what the figures are.
        foreach (var entry in ByContents("UNITS")[-2].Where(e => file.LanguageOf(e) == Main))
            file.Fatal("px-units-unknown", entry.Line, entry.Name, $"UNITS names \"{entry.Keys[0]}\", which is no value of the contents variable.", $"Write one of: {string.Join(", ", contents.Values.Take(12).Select(v => v.Name[Main]))}.");
    }

    Measurement MeasurementOf(int value)
    {
        IEnumerable<PxEntry> Of(string keyword) => ByContents(keyword)[value];
        return new()
        {
            Unit = value < 0 ? null : Other(file.LabelOf(Of("UNITS")), _unit),
            ReferenceTime = file.LabelOf(Of("REFPERIOD")),
            BaseTime = file.LabelOf(Of("BASEPERIOD")),
            Contact = file.LabelOf(Of("CONTACT")),
            Kind = Known(Of("STOCKFA"), text => text.ToUpperInvariant() switch { "S" => MeasurementKind.Stock, "F" => MeasurementKind.Flow, "A" => MeasurementKind.Average, "X" => MeasurementKind.Other, _ => null as MeasurementKind? }, "Write S (stock), F (flow), A (average) or X (other)."),
            Prices = Known(Of("CFPRICES"), text => text.ToUpperInvariant() switch { "C" => PriceKind.Current, "F" => PriceKind.Fixed, _ => null as PriceKind? }, "Write C (current) or F (fixed)."),
            IsDayAdjusted = Known(Of("DAYADJ"), YesNo, "Write YES or NO.") ?? false,
            IsSeasonallyAdjusted = Known(Of("SEASADJ"), YesNo, "Write YES or NO.") ?? false,
            // The languages of a table may have been brought up to date one by one.
            Updated = Known(Of("LAST-UPDATED").OrderByDescending(e => Moment(e.Text.Trim())), Moment, "Write the time as \"20260131 08:00\"."),
        };
    }

    ILookup<int, PxEntry> ByContents(string keyword)
    {
        if (!_about.TryGetValue(keyword, out var about))
            _about[keyword] = about = file.All(keyword).ToLookup(About);
        return about;
    }

    // -1 the table, -2 nothing known, else the position of a contents value.
    int About(PxEntry entry) => entry.Keys.Count switch
    {
        0 => -1,
        1 when variables.Contents >= 0 && variables.ValueOf(entry, variables.Contents, entry.Keys[0]) is >= 0 and var value => value,
        _ => -2,
    };

    T? Known<T>(IEnumerable<PxEntry> entries, Func<string, T?> read, string mend)
        where T : struct
    {
        T? known = null;
        foreach (var entry in entries)
        {
            if (read(entry.Text.Trim()) is { } value)
            {
                known ??= value;
                file.Take(entry);
            }
            else if (file.MaySay("px-word-unknown"))
            {
                file.Warn("px-word-unknown", entry, $"\"{entry.Text}\" is not understood here.", mend);
            }
        }
        return known;
    }

    static bool? YesNo(string text) => text.ToUpperInvariant() switch { "YES" => true, "NO" => false, _ => null };

    static DateTime? Moment(string text) =>
        DateTime.TryParseExact(text, ["yyyyMMdd HH:mm", "yyyyMMdd HH:mm:ss", "yyyyMMdd", "yyyyMMdd H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    void Notes()
    {
        foreach (var entry in file.All("NOTE").Concat(file.All("NOTEX")).Concat(file.All("VALUENOTE")).Concat(file.All("VALUENOTEX")).OrderBy(e => e.Line))
        {
            if (file.LanguageOf(entry) is not { } language)
                continue;
            var isOfValue = entry.Keyword[0] == 'V';
            var v = entry.Keys.Count == 0 ? -1 : variables.VariableOf(entry, entry.Keys[0]);
            var value = isOfValue && v >= 0 && entry.Keys.Count == 2 ? variables.ValueOf(entry, v, entry.Keys[1]) : -1;
            if ((entry.Keys.Count > 0 && v < 0) || (isOfValue && value < 0))
            {
                if (file.MaySay("px-note-unknown"))
                    file.Warn("px-note-unknown", entry, "The note is to a variable or value the table does not have; it is kept but not shown.", "Write the names as in STUB, HEADING and VALUES.");
                continue;
            }
            file.Take(entry);
            Draft(v, value, entry.Keyword.EndsWith('X'), language, entry.Text);
        }
    }

    // The n-th note in one language is the n-th in another: that is all a PX file says of which belong together.
    void Draft(int v, int value, bool isMandatory, string language, string text)
    {
        foreach (var words in PxText.Notes(text))
        {
            if (!_notes.TryGetValue((v, value), out var drafts))
                _notes[(v, value)] = drafts = [];
            var found = drafts.Find(d => d.IsMandatory == isMandatory && !d.Words.ContainsKey(language));
            if (found is null)
                drafts.Add(found = new(isMandatory));
            found.Words[language] = words;
        }
    }

    IEnumerable<Note> NotesOf(int variable, int value) =>
        (_notes.TryGetValue((variable, value), out var drafts) ? drafts : []).Select(d => new Note(file.Label(d.Words)!, d.IsMandatory));

    void Areas()
    {
        var drafts = new List<(int[] Positions, bool IsMark, NoteDraft Draft)>();
        var byPlace = new Dictionary<string, List<NoteDraft>>(StringComparer.Ordinal);
        foreach (var entry in file.All("CELLNOTE").Concat(file.All("CELLNOTEX")).Concat(file.All("DATANOTECELL")).OrderBy(e => e.Line))
        {
            if (file.LanguageOf(entry) is not { } language)
                continue;
            if (PositionsOf(entry) is not { } positions)
            {
                if (file.MaySay("px-cellnote-unknown"))
                    file.Warn("px-cellnote-unknown", entry, "The note is to a cell the table does not have; it is kept but not shown.", "Name one value for each variable, in the order of STUB and HEADING, or \"*\" for any.");
                continue;
            }
            file.Take(entry);
            var isMark = entry.Keyword == "DATANOTECELL";
            var key = $"{entry.Keyword} {string.Join(' ', positions)}";
            if (!byPlace.TryGetValue(key, out var known))
                byPlace[key] = known = [];
            foreach (var words in isMark ? [entry.Text] : PxText.Notes(entry.Text))
            {
                var found = known.Find(d => !d.Words.ContainsKey(language));
                if (found is null)
                {
                    known.Add(found = new(entry.Keyword.EndsWith('X')));
                    drafts.Add((positions, isMark, found));
                }
                found.Words[language] = words;
            }
        }
        _areas.AddRange(drafts.Select(d => new AreaNote(d.Positions, new(file.Label(d.Draft.Words)!, d.Draft.IsMandatory), d.IsMark)));
    }

    int[]? PositionsOf(PxEntry entry)
    {
        if (entry.Keys.Count != _variables.Length)
            return null;
        var positions = new int[_variables.Length];
        for (var v = 0; v < positions.Length; v++)
            if ((positions[v] = entry.Keys[v] == "*" ? -1 : variables.ValueOf(entry, v, entry.Keys[v])) < 0 && entry.Keys[v] != "*")
                return null;
        return positions;
    }

    Dictionary<CellStatus, Label> Symbols(PxCells cells)
    {
        var words = new Dictionary<CellStatus, Label>();
        foreach (var (keyword, status) in PxText.SymbolKeywords)
            if (file.Words(keyword) is { } sign && sign.Languages.Any(l => sign[l] != Formats.Symbols.Of(status)))
                words[status] = sign;
        // Our own "x" for the third symbol is not what a file means that does not say.
        if (file.All("DATASYMBOL3").Count == 0 && cells.Statuses.AsSpan().Contains(CellStatus.Confidential))
            words[CellStatus.Confidential] = new(KeyValuePair.Create(Main, "..."));
        return words;
    }

    Cube WithAttributes(Cube cube)
    {
        if (file.All("ATTRIBUTE-ID") is not [var ids, ..])
            return cube;
        file.Take(ids);
        var columns = ids.Items.Select(i => new Dictionary<int, string>()).ToArray();
        var defaults = new string?[columns.Length];
        foreach (var entry in file.Attributes())
            Spread(cube, entry, columns, defaults);
        var names = file.All("ATTRIBUTE-TEXT").ToArray();
        Array.ForEach(names, file.Take);
        return ids.Items.Select((id, i) => (id.Text, i)).Aggregate(cube, (made, column) => With(made, column.Text, Name(names, column.Text, column.i), defaults[column.i], columns[column.i]));
    }

    void Spread(Cube cube, PxEntry entry, Dictionary<int, string>[] columns, string?[] defaults)
    {
        if (entry.Keys.Count == 0)
        {
            for (var i = 0; i < columns.Length && i < entry.Items.Count; i++)
                defaults[i] = entry.Items[i].Text is { Length: > 0 } text ? text : null;
        }
        else if (PositionsOf(entry) is { } positions)
        {
            foreach (var cell in CellsAt(cube, positions))
                for (var i = 0; i < columns.Length && i < entry.Items.Count; i++)
                    if (entry.Items[i].Text.Length > 0)
                        columns[i][cell] = entry.Items[i].Text;
        }
        else if (file.MaySay("px-attributes-unknown"))
        {
            file.Warn("px-attributes-unknown", entry, "The attributes are to a cell the table does not have.", "Name one code for each variable, in the order of STUB and HEADING, or \"*\" for any.");
        }
    }

    static IEnumerable<int> CellsAt(Cube cube, int[] positions)
    {
        IEnumerable<int> cells = [0];
        for (var v = 0; v < positions.Length; v++)
        {
            var (at, width) = (positions[v], cube.Variables[v].Values.Count);
            cells = at >= 0 ? cells.Select(c => c * width + at) : cells.SelectMany(c => Enumerable.Range(c * width, width));
        }
        return cells;
    }

    Label Name(PxEntry[] names, string id, int i)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in names)
            if (file.LanguageOf(entry) is { } language && i < entry.Items.Count)
                words[language] = entry.Items[i].Text;
        return file.Label(words) ?? new(KeyValuePair.Create(Main, id));
    }

    static Cube With(Cube cube, string id, Label name, string? common, Dictionary<int, string> texts)
    {
        if (UncertaintyIds.Contains(id) && common is null && texts.Count == 0)
            return cube;
        if (!UncertaintyIds.Contains(id) || common is not null || !texts.Values.All(t => double.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)))
            return cube with { Attributes = [.. cube.Attributes, new CellTexts(id, name, common, texts)] };
        var numbers = new double[cube.Length];
        Array.Fill(numbers, double.NaN);
        foreach (var (cell, text) in texts)
            numbers[cell] = double.Parse(text, CultureInfo.InvariantCulture);
        var written = id == "n" ? 0 : texts.Values.Max(t => t.Length - 1 - t.IndexOf('.', StringComparison.Ordinal) is var d && t.Contains('.', StringComparison.Ordinal) ? d : 0);
        cube = cube with { DataDecimals = Math.Min(15, Math.Max(cube.DataDecimals, id == "se" ? written - 1 : written)) };
        return id switch
        {
            "se" => cube with { StandardErrors = numbers },
            "lower" => cube with { Lower = numbers },
            "upper" => cube with { Upper = numbers },
            _ => cube with { Counts = [.. numbers.Select(n => n is >= 0 and < int.MaxValue ? (int)n : -1)] },
        };
    }

    // What a reader of the file might think is in force, and is not.
    void Unused()
    {
        foreach (var keyword in (string[])["LAST-UPDATED", "CONTACT", "REFPERIOD", "BASEPERIOD", "STOCKFA", "CFPRICES", "DAYADJ", "SEASADJ"])
            foreach (var entry in ByContents(keyword)[-2].Where(e => file.LanguageOf(e) is not null && file.MaySay("px-contents-unknown")))
                file.Warn("px-contents-unknown", entry, "It names no value of the contents variable; it is kept but not used.", "Write the name as in VALUES of CONTVARIABLE.");
        foreach (var entry in file.All("DESCRIPTIONDEFAULT").Where(e => e.IsYes && file.All("DESCRIPTION").Count == 0))
            file.Warn("px-description-missing", entry, "DESCRIPTIONDEFAULT asks for DESCRIPTION as the title, but there is none.", "Write DESCRIPTION, or take DESCRIPTIONDEFAULT out.");
    }

    sealed record NoteDraft(bool IsMandatory)
    {
        public Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);
    }
}
