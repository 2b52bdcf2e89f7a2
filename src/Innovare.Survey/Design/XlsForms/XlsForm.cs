using System.Text.RegularExpressions;
using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design.XlsForms;

/// <summary>Brings in a questionnaire from an XLSForm: the sheets survey, choices and settings of an Excel workbook.</summary>
/// <remarks>Whatever is not understood is a finding with sheet, row and what to do; nothing is left out unsaid.</remarks>
public static class XlsForm
{
    /// <summary>Reads a form.</summary>
    /// <param name="stream">The workbook.</param>
    /// <param name="name">Its file name, for findings.</param>
    /// <param name="period">What the questionnaire asks about; an XLSForm does not say.</param>
    public static XlsFormReading Read(Stream stream, string name, Period period)
    {
        var book = Workbook.Read(stream, name);
        if (book.Findings.Count > 0)
            return new(null, book.Findings);
        if (!book.Sheets.TryGetValue("survey", out var survey))
            return new(null, [new("xlsform-no-survey", name, "The workbook has no sheet named survey.", "Name the sheet with the questions survey.")]);
        return new XlsFormReader(book, survey, name).Read(period);
    }
}

/// <summary>What came of an XLSForm.</summary>
/// <param name="Questionnaire">All that was understood; null when the file could not be read.</param>
/// <param name="Findings">All that was not, and all that was written anew.</param>
public sealed record XlsFormReading(Questionnaire? Questionnaire, IReadOnlyList<Finding> Findings);

/// <summary>Reads one form, row by row.</summary>
sealed partial class XlsFormReader(Workbook book, WorkbookSheet survey, string file)
{
    static readonly string[] s_surveyColumns = ["type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message", "appearance"];
    static readonly string[] s_choiceColumns = ["list_name", "list name", "name", "value", "label"];
    static readonly string[] s_settings = ["form_title", "form_id", "version", "default_language"];
    static readonly string[] s_background = ["start", "end", "today", "deviceid", "phonenumber", "username", "email", "audit", "simserial", "subscriberid", "start-geopoint"];

    readonly List<Finding> _findings = [];
    readonly Dictionary<string, Question> _questions = new(StringComparer.Ordinal);
    readonly Dictionary<string, Placeholder> _placeholders = new(StringComparer.Ordinal);
    readonly List<Part> _parts = [];
    readonly Stack<Group> _groups = new();

    WorkbookRow? Settings => book.Sheets.GetValueOrDefault("settings")?.Rows is [var first, ..] ? first : null;

    public XlsFormReading Read(Period period)
    {
        Unknown();
        var choices = Choices();
        var repeat = 0;
        foreach (var row in survey.Rows)
        {
            var type = Spaces().Replace(row["type"].Trim().ToLowerInvariant(), " ").Replace("begin group", "begin_group", StringComparison.Ordinal).Replace("end group", "end_group", StringComparison.Ordinal)
                .Replace("begin repeat", "begin_repeat", StringComparison.Ordinal).Replace("end repeat", "end_repeat", StringComparison.Ordinal);
            if (type is "begin_repeat" or "end_repeat")
            {
                repeat += type is "begin_repeat" ? 1 : -1;
                if (type is "begin_repeat")
                    Say("xlsform-repeat", row, $"The repeat “{row["name"]}” cannot be asked here; it and its questions are left out.", "Ask about the latest, or about a fixed number, one by one.");
            }
            else if (repeat > 0)
                Say("xlsform-repeat", row, $"“{row["name"]}” stands inside a repeat and is left out.", "Ask it outside the repeat.");
            else if (type is "begin_group")
                Begin(row);
            else if (type is "end_group")
                End(row);
            else if (type.Length > 0)
                Ask(row, type, choices);
            else
                Say("xlsform-type-missing", row, "The row has no type and is left out.", "Write its type, e.g. select_one, integer or text.");
        }
        foreach (var group in _groups)
            Say("xlsform-group-open", group.Row, $"The group “{group.Row["name"]}” has no end_group.", "Add a row with end_group.");
        var made = Made(period);
        return new(made, [.. _findings.Distinct()]);
    }

    void Begin(WorkbookRow row)
    {
        if (_groups.Count > 0 && Has(row, "label"))
            Say("xlsform-group-inside", row, $"The group stands inside another; its words “{TextOf(row, "label").Da}” are left out.", "Put them into its questions, or let it stand alone.");
        if (row["appearance"] is { Length: > 0 } appearance && !IsOnePage(row))
            Say("xlsform-appearance", row, $"The appearance “{appearance}” of the group is left out; its questions are asked one at a time.", "Write a grid in questionnaire.json if they are to stand together.");
        foreach (var column in (string[])["hint", "required", "constraint", "constraint_message"])
            if (Has(row, column) || row[column].Length > 0)
                Say("xlsform-group-column", row, $"A group has no {column}; it is left out.", "Write it at the questions.");
        _groups.Push(new(row, Rule(row, "relevant", null), _groups.Count == 0 ? New(TextOf(row, "label"), row) : _groups.Peek().Part));
    }

    static bool IsOnePage(WorkbookRow row) => row["appearance"].Contains("field-list", StringComparison.OrdinalIgnoreCase);

    void End(WorkbookRow row)
    {
        if (!_groups.TryPop(out _))
            Say("xlsform-group-end", row, "The row ends a group that was not begun.", "Remove it, or add the begin_group it belongs to.");
    }

    void Ask(WorkbookRow row, string type, Dictionary<string, IReadOnlyList<Option>> choices)
    {
        var words = type.Split(' ');
        Question? question = (words[0], words.Length) switch
        {
            ("select_one", > 1) => Choice(row, QuestionKind.Single, type["select_one ".Length..], choices),
            ("select_multiple", > 1) => Choice(row, QuestionKind.Multiple, type["select_multiple ".Length..], choices),
            ("integer" or "int", 1) => Typed(row, QuestionKind.Number),
            ("decimal", 1) => Typed(row, QuestionKind.Number) with { Decimals = 2 },
            ("text" or "string", 1) => Typed(row, QuestionKind.Text),
            ("date", 1) => Typed(row, QuestionKind.Date),
            _ => null,
        };
        if (question is null)
            LeftOut(row, words[0]);
        else
            Put(row, Constrained(row, question));
    }

    void LeftOut(WorkbookRow row, string type)
    {
        if (s_background.Contains(type))
            Say("xlsform-background", row, $"“{type}” is left out: nothing is noted of respondents behind their backs.", "Ask for it if it is needed.");
        else if (type == "note")
            Say("xlsform-note", row, $"The note “{TextOf(row, "label").Da}” is left out: words stand with questions.", "Put it into the hint of the question it belongs to.");
        else if (type == "calculate")
            Say("xlsform-calculate", row, $"The calculation “{row["name"]}” is left out.", "Make it a derived variable of tables.json, which rules and tables may ask for.");
        else
            Say("xlsform-type-unknown", row, $"“{row["type"]}” cannot be asked here; “{row["name"]}” is left out.", "Ask it as select_one, select_multiple, integer, decimal, text or date.");
    }

    Question? Choice(WorkbookRow row, QuestionKind kind, string list, Dictionary<string, IReadOnlyList<Option>> choices)
    {
        if (list.EndsWith(" or_other", StringComparison.Ordinal))
        {
            Say("xlsform-or-other", row, "or_other is left out.", "Add an answer “Andet” to the list and a text question that is relevant when it is chosen.");
            list = list[..^" or_other".Length];
        }
        if (choices.TryGetValue(list.Trim(), out var answers))
            return Typed(row, kind) with { Answers = answers };
        Say("xlsform-list-unknown", row, $"The sheet choices has no list “{list.Trim()}”; “{row["name"]}” is left out.", "Add the list, or mend its name.");
        return null;
    }

    Question Typed(WorkbookRow row, QuestionKind kind)
    {
        var name = row["name"];
        var id = Names.Id(name);
        while (_questions.Values.Any(q => q.Id == id))
            id += "_2";
        if (name.Length == 0)
            Say("xlsform-name-missing", row, $"The question has no name; it is called “{id}”.", "Give it one in the form.");
        else if (_questions.ContainsKey(name))
            Say("xlsform-name-twice", row, $"The name “{name}” stands twice; this question is called “{id}”, and rules ask for the first.", "Give each question a name of its own.");
        else if (id != name)
            Say("xlsform-renamed", row, $"“{name}” is called “{id}” here.", "Names are written with small letters a-z, digits, _ and -.");
        return new(id, kind, QuestionUnit.Workplace, TextOf(row, "label"), Has(row, "hint") ? TextOf(row, "hint") : null,
            id, new Text("Ikke skrevet endnu.", "Not written yet."), Lineage.New, null, [], [],
            When: Both(_groups.Reverse().Select(g => g.When).Append(Rule(row, "relevant", null))), MayBeLeftOpen: !IsRequired(row));
    }

    bool IsRequired(WorkbookRow row)
    {
        var written = row["required"].ToLowerInvariant();
        if (written is not ("" or "yes" or "true" or "true()" or "1" or "no" or "false" or "false()" or "0"))
            Say("xlsform-required", row, $"required is a rule (“{row["required"]}”); the question must be answered by all who are asked.", "Write yes or no, or split the question in two.");
        return written is not ("" or "no" or "false" or "false()" or "0");
    }

    (Question Question, PageCheck? Check) Constrained(WorkbookRow row, Question question)
    {
        if (row["appearance"] is { Length: > 0 } appearance)
            Say("xlsform-appearance", row, $"The appearance “{appearance}” is left out.", "Nothing needs to be done: the program draws every question so that it works on a telephone and without a mouse.");
        PageCheck? check = null;
        if (row["constraint"].Length == 0 && Has(row, "constraint_message"))
            Say("xlsform-message", row, "There is a message and no constraint; it is left out.", "Write the constraint, or remove the message.");
        if (row["constraint"] is { Length: > 0 } constraint)
            try
            {
                (question, var left) = RuleWriter.Limited(question, Expression.Parse(constraint));
                if (left.Count > 0)
                    check = Check(row, question, left);
                else if (Has(row, "constraint_message"))
                    Say("xlsform-message", row, "The message of the constraint is left out: the program says the limits in its own words.", "Nothing needs to be done.");
            }
            catch (FormatException trouble)
            {
                NotUnderstood(row, "constraint", constraint, trouble, "Everything typed is taken.");
            }
        if (question is { Kind: QuestionKind.Number, Least: null or < 0 })
        {
            Say("xlsform-least", row, $"“{question.Id}” had no smallest number of 0 or more; 0 is set.", "Numbers below 0 cannot be asked for: -1, -2 and -3 stand for the want of an answer.");
            question = question with { Least = 0 };
        }
        if (question is { Kind: QuestionKind.Number })
            Say("xlsform-measure", row, $"“{question.Id}” does not say what its number counts.", "Write measure in both languages in questionnaire.json, e.g. “årsværk”.");
        return (question, check);
    }

    PageCheck Check(WorkbookRow row, Question question, IReadOnlyList<Expression> parts)
    {
        var known = new Dictionary<string, Question>(_questions, StringComparer.Ordinal) { [row["name"]] = question };
        var writer = new RuleWriter(known);
        var claims = parts.Select(p => writer.Rule(p, question)).OfType<Rule>().ToList();
        if (!Has(row, "constraint_message"))
            Say("xlsform-message-missing", row, "The constraint says nothing to those who do not meet it; the program's own words stand there.", "Write what is wrong and what to do, in both languages.");
        return new(question.Id + "-check", Severity.Hard, RuleWriter.Answered(question), claims.Count == 1 ? claims[0] : new Rule.All(claims),
            Has(row, "constraint_message") ? TextOf(row, "constraint_message") : new("Svaret passer ikke. Ret det.", "The answer does not fit. Change it."));
    }

    Rule? Rule(WorkbookRow row, string column, Question? own)
    {
        if (row[column] is not { Length: > 0 } written)
            return null;
        try
        {
            return new RuleWriter(_questions).Rule(Expression.Parse(written), own);
        }
        catch (FormatException trouble)
        {
            NotUnderstood(row, column, written, trouble, "The question is asked of all.");
            return null;
        }
    }

    void NotUnderstood(WorkbookRow row, string column, string written, FormatException trouble, string so) =>
        Say($"xlsform-{column}", row, $"{column} “{written}” is left out. {trouble.Message} {so}", "Write the rule in questionnaire.json; docs/methods/xlsform.md shows what is understood.");

    static Rule? Both(IEnumerable<Rule?> rules) => rules.OfType<Rule>().SelectMany(r => r is Rule.All all ? all.Parts : [r]).ToList() switch
    {
        [] => null,
        [var one] => one,
        var several => new Rule.All(several),
    };

    void Put(WorkbookRow row, (Question Question, PageCheck? Check) asked)
    {
        var part = _groups.Count > 0 ? _groups.Peek().Part : _parts.Count > 0 && _parts[^1].IsLoose ? _parts[^1] : New(Title, null);
        if (_groups.Count > 0 && _groups.Peek() is { } group && IsOnePage(group.Row))
        {
            if (group.Page is { } open)
                open.Add(asked);
            else
                part.Pages.Add(group.Page = [asked]);
        }
        else
            part.Pages.Add([asked]);
        _questions.TryAdd(row["name"] is { Length: > 0 } name ? name : asked.Question.Id, asked.Question);
    }

    Part New(Text title, WorkbookRow? row)
    {
        var id = Names.Id(row?["name"] is { Length: > 0 } name ? name : "part");
        while (_parts.Exists(p => p.Id == id))
            id += "_2";
        var part = new Part(id, title, row is null);
        _parts.Add(part);
        return part;
    }

    Text Title => Settings is { } settings && settings["form_title"] is { Length: > 0 } title ? new(title, title) : new(Path.GetFileNameWithoutExtension(file), Path.GetFileNameWithoutExtension(file));

    Questionnaire Made(Period period)
    {
        foreach (var empty in _parts.Where(p => p.Pages.Count == 0))
            _findings.Add(new("xlsform-group-empty", survey.Name, $"The group “{empty.Id}” has no question that could be brought in; it is left out.", "Nothing needs to be done, if that is meant."));
        if (_questions.Count > 0)
            _findings.Add(new("xlsform-purpose", survey.Name, Invariant($"An XLSForm does not say what is measured and what for: {_questions.Count} questions have their name as concept and “Not written yet.” as purpose."), "Write concept and purpose in questionnaire.json."));
        var version = Settings?["version"] ?? "";
        if (!Version().IsMatch(version))
        {
            _findings.Add(new("xlsform-version", "settings", Invariant($"The version “{version}” cannot be ordered; it is {period.Year}.1 here."), "Raise the second number when the wording changes."));
            version = Invariant($"{period.Year}.1");
        }
        return new(Names.Id(Settings?["form_id"] is { Length: > 0 } id ? id : Path.GetFileNameWithoutExtension(file)), version, Title,
            [.. _parts.Where(p => p.Pages.Count > 0).Select(p => new Section(p.Id, p.Title, [.. p.Pages.Select(Page)]))],
            _placeholders.Count > 0 ? [.. _placeholders.Values] : null, period);
    }

    static Page Page(List<(Question Question, PageCheck? Check)> asked) =>
        new(asked[0].Question.Id, [.. asked.Select(a => a.Question)], asked.Select(a => a.Check).OfType<PageCheck>().ToList() is { Count: > 0 } checks ? checks : null);

    Dictionary<string, IReadOnlyList<Option>> Choices()
    {
        var lists = new Dictionary<string, List<Option>>(StringComparer.Ordinal);
        foreach (var row in book.Sheets.GetValueOrDefault("choices")?.Rows ?? [])
        {
            var list = (row["list_name"] is { Length: > 0 } name ? name : row["list name"]).ToLowerInvariant();
            var written = row["name"] is { Length: > 0 } value ? value : row["value"];
            if (list.Length == 0 || written.Length == 0)
            {
                Say("xlsform-choice-nameless", row, "The answer has no list or no name and is left out.", "Write both.");
                continue;
            }
            var answers = lists.TryGetValue(list, out var found) ? found : lists[list] = [];
            var code = Names.Code(written);
            if (answers.Exists(a => a.Code == code))
                Say("xlsform-choice-twice", row, $"The list “{list}” has “{code}” already; this answer is left out.", "Give each answer a name of its own.");
            else
                answers.Add(new(code, TextOf(row, "label")));
            if (code != written)
                Say("xlsform-renamed", row, $"The answer “{written}” has the code “{code}” here.", "Codes are written with small letters a-z, digits, _ and -.");
            if (code != "-2" && DontKnow().IsMatch(answers[^1].Text.Da))
                Say("xlsform-dont-know", row, $"“{answers[^1].Text.Da}” is kept as an answer like others, with the code “{code}”.", "Write the code -2 if it is to count as “don't know”.");
        }
        return lists.ToDictionary(l => l.Key, l => (IReadOnlyList<Option>)l.Value, StringComparer.Ordinal);
    }

    /// <summary>The words of a column in both languages; what one language lacks is said and filled in from the other.</summary>
    Text TextOf(WorkbookRow row, string column)
    {
        var (da, en) = (Words(row, column, Language.Danish), Words(row, column, Language.English));
        if ((da ?? en) is not { } given)
        {
            Say("xlsform-text-missing", row, $"The {column} is missing.", "Write it in Danish and English.");
            return new("", "");
        }
        if (da is null || en is null)
            Say("xlsform-translation-missing", row, $"The {column} “{given}” stands in {(da is null ? "English" : "Danish")} only; the same words stand in both.", "Translate it.");
        return new(Filled(da ?? given, row), Filled(en ?? given, row));
    }

    string? Words(WorkbookRow row, string column, Language language) =>
        row.Cells.Where(c => LanguageOf(c.Key, column) == language && c.Value.Length > 0).Select(c => c.Value).FirstOrDefault();

    /// <summary>The language of a column such as <c>label::Dansk (da)</c>; one without a name has the form's own, or Danish.</summary>
    Language? LanguageOf(string head, string column)
    {
        var parts = head.Split("::", 2, StringSplitOptions.TrimEntries);
        if (!string.Equals(parts[0], column, StringComparison.OrdinalIgnoreCase))
            return null;
        var name = (parts.Length > 1 ? parts[1] : Settings?["default_language"] is { Length: > 0 } given ? given : "da").ToLowerInvariant();
        return name.Contains("(da)", StringComparison.Ordinal) || name is "da" or "dansk" or "danish" ? Language.Danish
            : name.Contains("(en)", StringComparison.Ordinal) || name is "en" or "english" or "engelsk" ? Language.English
            : null;
    }

    bool Has(WorkbookRow row, string column) => row.Cells.Keys.Any(c => LanguageOf(c, column) is not null);

    /// <summary><c>${name}</c> in a text becomes a placeholder.</summary>
    string Filled(string words, WorkbookRow row) => Hole().Replace(words, hole =>
    {
        if (!_questions.TryGetValue(hole.Groups["name"].Value.Trim(), out var told))
        {
            Say("xlsform-hole", row, $"The text tells “{hole.Value}”, and no such question stands before it.", "Mend the name.");
            return hole.Groups["name"].Value;
        }
        _placeholders.TryAdd(told.Id, new(told.Id, new(Answer: told.Id), told.Kind switch
        {
            QuestionKind.Single => Transform.Answer,
            QuestionKind.Multiple => Transform.List,
            QuestionKind.Number => Transform.Number,
            QuestionKind.Date => Transform.Date,
            _ => Transform.AsWritten,
        }, new("det, I svarede", "what you answered")));
        return $"{{{told.Id}}}";
    });

    /// <summary>Columns, sheets and settings that nobody reads.</summary>
    void Unknown()
    {
        foreach (var (sheet, known) in new[] { (survey, s_surveyColumns), (book.Sheets.GetValueOrDefault("choices"), s_choiceColumns) })
            foreach (var column in sheet?.Columns.Where(c => !IsRead(c, known)) ?? [])
                if (sheet!.Rows.Where(r => r[column].Length > 0).ToList() is { Count: > 0 } rows) // the sheet is there: it has the column
                    _findings.Add(new("xlsform-column", Invariant($"{sheet.Name}:1"), Invariant($"The column “{column}” is not understood; what stands in it is left out (rows {string.Join(", ", rows.Select(r => r.Number))})."), "Write what it says in questionnaire.json, if it is needed."));
        foreach (var row in survey.Rows.Concat(book.Sheets.GetValueOrDefault("choices")?.Rows ?? []).Where(r => r[""].Length > 0))
            Say("xlsform-column-nameless", row, $"“{row[""]}” stands in a column without a name and is left out.", "Give the column a name in the first row.");
        foreach (var row in (book.Sheets.GetValueOrDefault("settings")?.Rows ?? []).Take(1))
            foreach (var (column, value) in row.Cells.Where(c => !s_settings.Contains(c.Key.ToLowerInvariant())))
                Say("xlsform-setting", row, $"The setting “{column}” ({value}) is left out.", "Nothing needs to be done, unless the questionnaire depends on it.");
        foreach (var row in (book.Sheets.GetValueOrDefault("settings")?.Rows ?? []).Skip(1))
            Say("xlsform-setting", row, "The sheet has more than one row of settings; this one is left out.", "Keep one row.");
        foreach (var (key, sheet) in book.Sheets.Where(s => s.Key is not ("survey" or "choices" or "settings") && s.Value.Columns.Count > 0))
            _findings.Add(new("xlsform-sheet", sheet.Name, $"The sheet “{sheet.Name}” is left out.", key == "entities" ? "Entities are not kept; contacts come from a list of their own." : "Nothing needs to be done, if it only holds notes."));
    }

    bool IsRead(string column, string[] known) => known.Contains(column.ToLowerInvariant())
        || known.Any(k => k is "label" or "hint" or "constraint_message" && LanguageOf(column, k) is not null);

    void Say(string code, WorkbookRow row, string what, string mend) => _findings.Add(new(code, row.Where, what, mend));

    [GeneratedRegex(@"\$\{(?<name>[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"^\d+\.\d+$", RegexOptions.None, 1000)]
    private static partial Regex Version();

    [GeneratedRegex(@"^(ved|husker) ikke\.?$|^don.?t know\.?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DontKnow();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    sealed class Group(WorkbookRow row, Rule? when, Part part)
    {
        public WorkbookRow Row => row;

        public Rule? When => when;

        public Part Part => part;

        public List<(Question Question, PageCheck? Check)>? Page { get; set; }
    }

    sealed record Part(string Id, Text Title, bool IsLoose)
    {
        public List<List<(Question Question, PageCheck? Check)>> Pages { get; } = [];
    }
}
