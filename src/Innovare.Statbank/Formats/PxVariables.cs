namespace Innovare.Statbank.Formats;

/// <summary>The variables of a PX file, and where the names other entries use lead.</summary>
sealed class PxVariables(PxTable file)
{
    // Per language: name of a variable, or of a value of a variable, to its number.
    readonly Dictionary<(string Language, string Name), int> _variables = [];
    readonly Dictionary<(string Language, int Variable), Dictionary<string, int>> _values = [];
    string[][] _names = [];
    int _contents = -1;

    /// <summary>Set by <see cref="Read"/>.</summary>
    public IReadOnlyList<Variable> List { get; private set; } = [];

    /// <summary>How many stand in the stub.</summary>
    public int StubCount { get; private set; }

    /// <summary>Number of the contents variable, or -1.</summary>
    public int Contents => _contents;

    string Main => file.LanguageCodes[0];

    /// <summary>This, with its list made; null when the file does not say what the variables are.</summary>
    public PxVariables? Read()
    {
        if (!Names())
            return null;
        var variables = new Variable[_names.Length];
        for (var v = 0; v < variables.Length; v++)
            if (Values(v) is { } values)
                variables[v] = new(CodeOf(v), LabelOf(v), values);
            else
                return null;
        List = variables;
        _contents = ContentsVariable();
        Details(variables);
        return this;
    }

    /// <summary>Number of the variable with that name, or -1.</summary>
    public int VariableOf(PxEntry entry, string name) =>
        file.LanguageOf(entry) is { } language && (_variables.TryGetValue((language, name), out var v) || _variables.TryGetValue((Main, name), out v)) ? v : -1;

    /// <summary>Position of the value with that name or code, or -1.</summary>
    public int ValueOf(PxEntry entry, int variable, string name)
    {
        var language = file.LanguageOf(entry) ?? Main;
        if (_values.TryGetValue((language, variable), out var own) && own.TryGetValue(name, out var position))
            return position;
        return _values[(Main, variable)].TryGetValue(name, out position) ? position : List[variable].PositionOf(name);
    }

    /// <summary>How rows name the variables of KEYS, in table order; null when every cell is given.</summary>
    public IReadOnlyList<PxRowKey>? Keys(IReadOnlyList<PxEntry> entries)
    {
        if (entries.Count == 0)
            return null;
        var keys = new SortedDictionary<int, PxRowKey>();
        foreach (var entry in entries)
        {
            var v = entry.Keys.Count > 0 ? VariableOf(entry, entry.Keys[0]) : -1;
            if (v >= 0)
                keys[v] = new(entry.Text.Equals("CODES", StringComparison.OrdinalIgnoreCase) ? Codes(List[v]) : _values[(Main, v)], List[v].Values.Count);
            else
                file.Fatal("px-keys-unknown", entry.Line, entry.Name, "KEYS names no variable of the table.", "Name a variable of STUB.");
        }
        if (!keys.Keys.Index().All(k => k.Index == k.Item))
            file.Fatal("px-keys-order", entries[0].Line, "KEYS", "KEYS names some variables but not those before them.", "Give KEYS for every variable of STUB.");
        return [.. keys.Values];
    }

    static Dictionary<string, int> Codes(Variable variable)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, value) in variable.Values.Index())
            codes.TryAdd(value.Code, i);
        return codes;
    }

    bool Names()
    {
        var main = NamesIn(Main);
        StubCount = NamesOf("STUB", Main).Length;
        if (main.Length == 0)
        {
            file.Fatal("px-variables-missing", file.LastLine, "STUB", "STUB and HEADING are both missing; the table has no variables.", "Write STUB=\"…\"; and HEADING=\"…\"; with the names of the variables.");
            return false;
        }
        if (main.Length != main.Distinct(StringComparer.Ordinal).Count())
            file.Fatal("px-variable-twice", file.All("STUB").Concat(file.All("HEADING")).First().Line, "STUB", $"A variable stands twice in STUB and HEADING: {string.Join(", ", main)}.", "Give each variable a name of its own.");
        _names = [.. main.Select(_ => new string[file.LanguageCodes.Count])];
        foreach (var (l, language) in file.LanguageCodes.Index())
            SetNames(main, l, language);
        return true;
    }

    void SetNames(string[] main, int l, string language)
    {
        var names = l == 0 ? main : NamesIn(language);
        if (names.Length != main.Length)
        {
            if (names.Length > 0)
                file.Warn("px-language-variables", file.All("STUB").Concat(file.All("HEADING")).First(), $"STUB and HEADING have {names.Length} variables in \"{language}\" and {main.Length} in \"{Main}\".", "Name the same variables in the same order in every language.");
            return;
        }
        for (var v = 0; v < names.Length; v++)
        {
            _names[v][l] = names[v];
            _variables.TryAdd((language, names[v]), v);
        }
    }

    string[] NamesIn(string language) => [.. NamesOf("STUB", language), .. NamesOf("HEADING", language)];

    string[] NamesOf(string keyword, string language)
    {
        if (file.All(keyword).FirstOrDefault(e => file.LanguageOf(e) == language) is not { } entry)
            return [];
        file.Take(entry);
        return [.. entry.Items.Select(i => i.Text)];
    }

    Label LabelOf(int v) => new([.. file.LanguageCodes.Index().Where(l => _names[v][l.Index] is not null).Select(l => KeyValuePair.Create(l.Item, _names[v][l.Index]))]);

    string CodeOf(int v)
    {
        string? code = null;
        foreach (var entry in About("VARIABLECODE", v))
        {
            code ??= entry.Text is { Length: > 0 } text ? text : null;
            file.Take(entry);
        }
        return code ?? _names[v][0];
    }

    IEnumerable<PxEntry> About(string keyword, int v) =>
        file.All(keyword).Where(e => e.Keys.Count == 1 && VariableOf(e, e.Keys[0]) == v);

    Value[]? Values(int v)
    {
        var byLanguage = About("VALUES", v).Where(e => file.LanguageOf(e) is not null).ToLookup(e => file.LanguageOf(e)!);
        if (byLanguage[Main].FirstOrDefault() is not { Items.Count: > 0 } main)
        {
            file.Fatal("px-values-missing", file.LastLine, $"VALUES(\"{_names[v][0]}\")", "VALUES is missing; nothing says what values the variable has.", "Write VALUES with the name of every value, in the order of the data.");
            return null;
        }
        var codes = CodesOf(v, main);
        var texts = new Dictionary<string, string>[main.Items.Count];
        foreach (var language in file.LanguageCodes)
            foreach (var entry in byLanguage[language].Take(1))
                SetTexts(v, language, entry, texts);
        return [.. texts.Select((words, i) => new Value(codes[i], file.Label(words)!))];
    }

    void SetTexts(int v, string language, PxEntry entry, Dictionary<string, string>[] texts)
    {
        file.Take(entry);
        if (entry.Items.Count != texts.Length)
        {
            file.Warn("px-language-values", entry, $"There are {entry.Items.Count} values in \"{language}\" and {texts.Length} in \"{Main}\".", "Name the same values in the same order in every language.");
            return;
        }
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Length; i++)
        {
            (texts[i] ??= new(StringComparer.Ordinal))[language] = entry.Items[i].Text;
            if (!positions.TryAdd(entry.Items[i].Text, i) && file.MaySay("px-value-twice"))
                file.Warn("px-value-twice", entry, $"Two values are called \"{entry.Items[i].Text}\".", "Give each value a name of its own; notes can only reach the first.");
        }
        _values[(language, v)] = positions;
    }

    // Without CODES a value's code is its place, as other programs number it.
    string[] CodesOf(int v, PxEntry values)
    {
        string[]? codes = null;
        foreach (var entry in About("CODES", v))
        {
            file.Take(entry);
            codes ??= Fitting(entry, values);
        }
        codes ??= [.. Enumerable.Range(0, values.Items.Count).Select(i => Invariant.Text(i))];
        if (codes.GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            file.Warn("px-code-twice", values, $"Two values have the code \"{twice.Key}\".", "Give each value a code of its own; a selection can only reach the first.");
        return codes;
    }

    string[] Fitting(PxEntry codes, PxEntry values)
    {
        if (codes.Items.Count != values.Items.Count)
            file.Warn("px-codes-count", codes, $"There are {codes.Items.Count} codes for {values.Items.Count} values; a value without a code gets its name for one.", "Give every value its code, in the order of VALUES.");
        return [.. values.Items.Select((value, i) => i < codes.Items.Count && codes.Items[i].Text.Length > 0 ? codes.Items[i].Text : value.Text)];
    }

    int ContentsVariable()
    {
        var contents = -1;
        foreach (var entry in file.All("CONTVARIABLE"))
        {
            var v = VariableOf(entry, entry.Text);
            if (v < 0)
                file.Warn("px-contvariable-unknown", entry, $"CONTVARIABLE names \"{entry.Text}\", which is no variable of the table.", "Name a variable of STUB or HEADING.");
            else if (contents >= 0 && v != contents)
                file.Warn("px-contvariable-other", entry, $"CONTVARIABLE names another variable (\"{entry.Text}\") than before.", "Name the same variable in every language.");
            else
            {
                file.Take(entry);
                contents = v;
            }
        }
        if (contents >= 0 && file.LanguageCodes.FirstOrDefault(l => !file.All("CONTVARIABLE").Any(e => file.LanguageOf(e) == l)) is { } without)
            file.Warn("px-contvariable-language", file.All("CONTVARIABLE")[0], $"CONTVARIABLE is missing in \"{without}\"; the same variable is taken.", $"Write CONTVARIABLE[{without}] with its name in that language.");
        return contents;
    }

    void Details(Variable[] variables)
    {
        for (var v = 0; v < variables.Length; v++)
        {
            variables[v] = WithTime(v, variables[v]);
            variables[v] = WithHierarchy(v, variables[v]) with
            {
                Domain = file.LabelOf(About("DOMAIN", v)),
                Map = file.LabelOf(About("MAP", v)),
                Presentation = PresentationOf(v),
            };
            if (v == _contents)
                variables[v] = variables[v] with { Role = VariableRole.Contents };
            foreach (var entry in About("VARIABLE-TYPE", v))
                variables[v] = Typed(variables[v], entry);
        }
        Eliminations(variables);
        Precisions(variables);
        foreach (var keyword in (string[])["VARIABLECODE", "VALUES", "CODES", "TIMEVAL", "DOMAIN", "MAP", "PRESTEXT", "HIERARCHIES", "DOUBLECOLUMN", "VARIABLE-TYPE", "PARTITIONED"])
            foreach (var entry in file.All(keyword).Where(e => file.LanguageOf(e) is not null && !e.IsBroken && (e.Keys.Count == 0 || VariableOf(e, e.Keys[0]) < 0) && file.MaySay("px-variable-unknown")))
                UnknownVariable(entry);
    }

    void UnknownVariable(PxEntry entry) =>
        file.Warn("px-variable-unknown", entry, "It names no variable of the table.", $"Write one of: {string.Join(", ", List.Take(12).Select(v => v.Name[Main]))}.");

    Variable Typed(Variable variable, PxEntry entry)
    {
        switch (entry.Text.ToUpperInvariant())
        {
            case "T" or "TIME":
                file.Take(entry);
                return variable.Role == VariableRole.Classification ? variable with { Role = VariableRole.Time } : variable;
            case "G" or "GEOGRAPHIC" or "GEOGRAPHICAL":
                file.Take(entry);
                return variable with { IsGeographic = true };
            default:
                return variable;
        }
    }

    Presentation? PresentationOf(int v)
    {
        Presentation? presentation = null;
        foreach (var entry in About("PRESTEXT", v))
        {
            if (int.TryParse(entry.Text, out var number) && number is >= 0 and <= 3)
            {
                presentation = (Presentation)number;
                file.Take(entry);
            }
            else
            {
                file.Warn("px-prestext", entry, $"PRESTEXT is {entry.Text}.", "Write 0 (code), 1 (text), 2 (code and text) or 3 (text and code).");
            }
        }
        return presentation;
    }

    Variable WithTime(int v, Variable variable)
    {
        foreach (var entry in About("TIMEVAL", v))
        {
            file.Take(entry);
            var scale = ScaleOf(entry);
            var periods = entry.Items.Skip(1).Select(i => i.Text).ToArray();
            variable = variable with { Role = VariableRole.Time, Scale = variable.Scale ?? scale };
            if (periods.SequenceEqual(variable.Values.Select(value => value.Code)))
                continue;
            if (periods.Length == variable.Values.Count)
                variable = variable with { Values = [.. variable.Values.Zip(periods, (value, period) => value with { Period = period })] };
            else if (periods.Length > 0)
                file.Warn("px-timeval-count", entry, $"TIMEVAL has {periods.Length} times for {variable.Values.Count} values.", "Give one time for each value, in the order of VALUES.");
        }
        return variable;
    }

    TimeScale ScaleOf(PxEntry entry)
    {
        var list = entry.Items.Count > 0 ? entry.Items[0].Text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() : "";
        if (list.StartsWith("TLIST(", StringComparison.Ordinal) && list.Length > 6)
            switch (list[6])
            {
                case 'A':
                    return TimeScale.Annual;
                case 'H':
                    return TimeScale.HalfYearly;
                case 'Q':
                    return TimeScale.Quarterly;
                case 'M':
                    return TimeScale.Monthly;
                case 'W':
                    return TimeScale.Weekly;
            }
        file.Warn("px-timeval-scale", entry, $"TIMEVAL begins with \"{list}\".", "Begin with TLIST(A1), TLIST(H1), TLIST(Q1), TLIST(M1) or TLIST(W1).");
        return TimeScale.Other;
    }

    Variable WithHierarchy(int v, Variable variable)
    {
        foreach (var entry in About("HIERARCHIES", v).OrderBy(e => file.LanguageOf(e) != Main))
        {
            file.Take(entry);
            if (variable.Hierarchy.Count == 0)
                variable = variable with { Hierarchy = [.. entry.Items.Select(i => new HierarchyLink(i.Parent, i.Text))] };
        }
        return variable;
    }

    void Eliminations(Variable[] variables)
    {
        foreach (var entry in file.All("ELIMINATION").Where(e => file.LanguageOf(e) is not null && !e.IsBroken))
        {
            var v = entry.Keys.Count > 0 ? VariableOf(entry, entry.Keys[0]) : -1;
            if (v < 0)
            {
                UnknownVariable(entry);
                continue;
            }
            if (!entry.Items.Any(i => i.IsQuoted) || entry.Text is "YES" or "NO")
                variables[v] = variables[v] with { IsSummedOut = entry.IsYes };
            else if (ValueOf(entry, v, entry.Text) is >= 0 and var total)
                variables[v] = variables[v] with { Elimination = variables[v].Elimination ?? variables[v].Values[total].Code };
            else
            {
                file.Warn("px-elimination-unknown", entry, $"ELIMINATION names \"{entry.Text}\", which is no value of the variable.", "Name the value that stands for all, or write YES when the values add up to all.");
                continue;
            }
            file.Take(entry);
        }
    }

    void Precisions(Variable[] variables)
    {
        foreach (var entry in file.All("PRECISION").Where(e => !e.IsBroken && file.LanguageOf(e) is not null))
        {
            var v = entry.Keys.Count == 2 ? VariableOf(entry, entry.Keys[0]) : -1;
            var value = v < 0 ? -1 : ValueOf(entry, v, entry.Keys[1]);
            if (value < 0 || !int.TryParse(entry.Text, out var decimals) || decimals is < 0 or > 15)
            {
                file.Warn("px-precision", entry, "PRECISION does not give a number of decimals (0 to 15) to a value of the table.", "Write PRECISION(\"variable\",\"value\")=2;.");
                continue;
            }
            file.Take(entry);
            var values = variables[v].Values.ToArray();
            values[value] = values[value] with { Decimals = decimals };
            variables[v] = variables[v] with { Values = values };
        }
    }
}
