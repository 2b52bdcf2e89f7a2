using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.Json;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Design.XlsForms;

namespace Innovare.Survey.Tests.Design.XlsForms;

/// <summary>A form as others make them, brought in: what is understood becomes the questionnaire, and all that is not is named.</summary>
public sealed class XlsFormTests
{
    static readonly JsonSerializerOptions s_oneLine = new(DesignJson.Options) { WriteIndented = false };

    static readonly string[] s_head = ["type", "name", "label::Dansk (da)", "label::English (en)", "hint::Dansk (da)", "hint::English (en)", "required", "relevant", "constraint", "constraint_message::Dansk (da)", "constraint_message::English (en)"];

    static readonly string[][] s_survey =
    [
        s_head,
        ["begin_group", "baggrund", "Om jer", "About you"],
        ["select_one janej", "Nyt", "Har I taget noget nyt i brug?", "Have you put something new to use?", "Også det små.", "Small things too.", "yes"],
        ["select_multiple slags", "slags", "Hvad var det?", "What was it?", "", "", "yes", "${Nyt} = 'ja'", "count-selected(.) <= 2"],
        ["integer", "antal", "Hvor mange er I?", "How many are you?", "", "", "yes", "${Nyt} = 'ja' and (selected(${slags}, 'ydelse') or not(selected(${slags}, 'produkt')))", ". >= 1 and . < 500"],
        ["integer", "med", "Hvor mange var med?", "How many took part?", "", "", "", "${antal} > 5", ". <= ${antal}", "Der kan ikke være flere med, end I er.", "No more can take part than you are."],
        ["end_group"],
        ["date", "dag", "Hvilken dag begyndte I?", "Which day did you begin?", "", "", "", "${Nyt} != 'nej' and ${slags} != ''"],
        ["text", "ord", "Fortæl mere.", "Tell more.", "", "", "", "count-selected(${slags}) >= 1", "string-length(.) <= 300"],
    ];

    static readonly string[][] s_choices =
    [
        ["list_name", "name", "label::Dansk (da)", "label::English (en)"],
        ["janej", "ja", "Ja", "Yes"],
        ["janej", "nej", "Nej", "No"],
        ["janej", "-2", "Ved ikke", "Don't know"],
        ["slags", "produkt", "Et produkt", "A product"],
        ["slags", "ydelse", "En ydelse", "A service"],
        ["slags", "proces", "En måde at arbejde på", "A way of working"],
    ];

    [Fact]
    public void Questions_choices_groups_rules_and_limits_come_in()
    {
        var questionnaire = Read(s_survey, s_choices).Questionnaire!;

        Assert.Equal(["baggrund", "part"], questionnaire.Sections.Select(s => s.Id));
        Assert.Equal(("Om jer", "About you"), (questionnaire.Sections[0].Title.Da, questionnaire.Sections[0].Title.En));
        Assert.Equal(["nyt single", "slags multiple", "antal number", "med number", "dag date", "ord text"], questionnaire.Questions.Select(q => $"{q.Id} {q.Kind.ToString().ToLowerInvariant()}"));
        var by = questionnaire.Questions.ToDictionary(q => q.Id, StringComparer.Ordinal);
        Assert.Equal(["ja", "nej", "-2"], by["nyt"].Answers.Select(a => a.Code));
        Assert.Equal("Også det små.", by["nyt"].Help!.Da);
        Assert.Equal(2, by["slags"].AtMost);
        Assert.Equal((1, 499), (by["antal"].Least, by["antal"].Most));
        Assert.Equal(300, by["ord"].MostCharacters);
        Assert.Equal([false, false, false, true, true, true], questionnaire.Questions.Select(q => q.MayBeLeftOpen));
        Assert.Equal("""{"all":[{"answered":"nyt","in":["ja"]},{"any":[{"answered":"slags.ydelse","in":["1"]},{"not":{"answered":"slags.produkt","in":["1"]}}]}]}""", Json(by["antal"].When));
        Assert.Equal("""{"all":[{"not":{"answered":"nyt","in":["nej"]}},{"count":["slags.produkt","slags.ydelse","slags.proces"],"atLeast":1}]}""", Json(by["dag"].When));
        var check = Assert.Single(questionnaire.Sections[0].Pages[3].Checks!);
        Assert.Equal((Severity.Hard, "Der kan ikke være flere med, end I er."), (check.Severity, check.Text.Da));
        Assert.Equal("""{"compare":{"answer":"med"},"is":"atMost","with":{"answer":"antal"}}""", Json(check.Must));
    }

    [Fact]
    public void What_came_in_can_be_answered()
    {
        var form = Form.Of(Read(s_survey, s_choices).Questionnaire!, "hash");
        var progress = Progress.Empty;
        void Send(string page, params (string, string)[] fields) =>
            progress = Answers.Take(form, _ => null, progress, new(page, progress.Revision, fields.ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal)))!.Progress;

        Send("nyt", ("nyt", "ja"));
        Assert.Equal("slags", Route.Of(form, _ => null, progress).FirstOpen!.Id);
        Send("slags", ("slags.ydelse", "1"));
        Send("antal", ("antal", "8"));
        Send("med", ("med", "9"));
        Assert.Equal("med-check", Assert.Single(Route.Of(form, _ => null, progress).FaultsOf("med")).Check);
        Send("med", ("med", "8"));
        Assert.True(Route.Of(form, _ => null, progress).IsComplete);

        Send("nyt", ("nyt", "nej"));
        Assert.False(Route.Of(form, _ => null, progress).IsAsked("antal"));
        Assert.True(Route.Of(form, _ => null, progress).IsComplete);
    }

    [Fact]
    public void What_came_in_is_read_by_the_checker_and_the_file_it_is_written_to()
    {
        var questionnaire = Read(s_survey, s_choices).Questionnaire!;

        var reading = QuestionnaireFile.Parse(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(questionnaire, DesignJson.Options)), new Dictionary<string, Innovare.PublicSector.Codelist>());

        Assert.Equal(["measure-missing", "measure-missing"], reading.Findings.Select(f => f.Code).Where(c => c != "lix-high")); // an XLSForm does not say what numbers count, and the import has said so
    }

    public static TheoryData<string, string[], string> NotUnderstood => new()
    {
        { "xlsform-type-unknown", ["geopoint", "sted", "Hvor?", "Where?"], "survey:3" },
        { "xlsform-type-missing", ["", "tom", "Tom?", "Empty?"], "survey:3" },
        { "xlsform-background", ["deviceid", "deviceid"], "survey:3" },
        { "xlsform-note", ["note", "hej", "Velkommen", "Welcome"], "survey:3" },
        { "xlsform-calculate", ["calculate", "sum"], "survey:3" },
        { "xlsform-list-unknown", ["select_one findes_ikke", "q", "Hvad?", "What?"], "survey:3" },
        { "xlsform-or-other", ["select_one janej or_other", "q", "Hvad?", "What?"], "survey:3" },
        { "xlsform-name-missing", ["text", "", "Hvad?", "What?"], "survey:3" },
        { "xlsform-name-twice", ["text", "nyt", "Hvad?", "What?"], "survey:3" },
        { "xlsform-renamed", ["text", "Hvad Mon", "Hvad?", "What?"], "survey:3" },
        { "xlsform-translation-missing", ["text", "q", "Hvad?"], "survey:3" },
        { "xlsform-text-missing", ["text", "q"], "survey:3" },
        { "xlsform-hole", ["text", "q", "Hvad med ${findes_ikke}?", "What about ${findes_ikke}?"], "survey:3" },
        { "xlsform-required", ["text", "q", "Hvad?", "What?", "", "", "${nyt} = 'ja'"], "survey:3" },
        { "xlsform-relevant", ["text", "q", "Hvad?", "What?", "", "", "", "pulldata('x', 'y') = 1"], "survey:3" },
        { "xlsform-relevant", ["text", "q", "Hvad?", "What?", "", "", "", "${nyt} = 'måske'"], "survey:3" },
        { "xlsform-relevant", ["text", "q", "Hvad?", "What?", "", "", "", "${nyt} ="], "survey:3" },
        { "xlsform-relevant", ["text", "q", "Hvad?", "What?", "", "", "", "${senere} = 'ja'"], "survey:3" },
        { "xlsform-constraint", ["text", "q", "Hvad?", "What?", "", "", "", "", "regex(., '^a')"], "survey:3" },
        { "xlsform-message-missing", ["integer", "q", "Hvad?", "What?", "", "", "", "", ". > 3.5"], "survey:3" },
        { "xlsform-message", ["integer", "q", "Hvad?", "What?", "", "", "", "", ". > 3", "Mere!", "More!"], "survey:3" },
        { "xlsform-least", ["integer", "q", "Hvad?", "What?"], "survey:3" },
        { "xlsform-measure", ["integer", "q", "Hvad?", "What?"], "survey:3" },
        { "xlsform-repeat", ["begin_repeat", "hver", "Hver", "Each"], "survey:3" },
        { "xlsform-group-open", ["begin_group", "g", "Gruppe", "Group"], "survey:3" },
        { "xlsform-group-empty", ["begin_group", "g", "Gruppe", "Group"], "survey" },
        { "xlsform-group-column", ["begin_group", "g", "Gruppe", "Group", "Råd", "Hint"], "survey:3" },
        { "xlsform-group-end", ["end_group"], "survey:3" },
    };

    [Theory, MemberData(nameof(NotUnderstood))]
    public void What_is_not_understood_is_named_with_sheet_and_row_and_what_to_do(string code, string[] row, string where)
    {
        var reading = Read([s_head, ["select_one janej", "nyt", "Har I?", "Have you?", "", "", "yes"], row], s_choices);

        var finding = Assert.Single(reading.Findings, f => f.Code == code);
        Assert.Equal(where, finding.Where);
        Assert.True(finding.What.Length > 10 && finding.Mend.Length > 5);
        Assert.Equal("nyt", reading.Questionnaire!.Questions.First().Id);
    }

    [Fact]
    public void Columns_settings_sheets_and_answers_that_nobody_reads_are_named()
    {
        var reading = XlsForm.Read(Book(
            ("survey", [["type", "name", "label", "default", "media::image"], ["text", "q", "Hvad?", "x", "a.png"], ["text", "r", "Hvem?", "y"]]),
            ("choices", [["list_name", "name", "label", "filter"], ["l", "Ja", "Ja", "1"], ["l", "ja", "Jo"], ["", "x", "X"], ["l", "99", "Ved ikke"]]),
            ("settings", [["form_title", "form_id", "version", "default_language", "public_key"], ["Titel", "Mit skema", "20260101", "da", "k"], ["To"]]),
            ("noter", [["hej"], ["x"]])), "form.xlsx", new(2026, "2026"));

        Assert.Equal(
            ["xlsform-choice-nameless choices:4", "xlsform-choice-twice choices:3", "xlsform-column choices:1", "xlsform-column survey:1", "xlsform-column survey:1", "xlsform-dont-know choices:5", "xlsform-purpose survey", "xlsform-renamed choices:2",
                "xlsform-setting settings:2", "xlsform-setting settings:3", "xlsform-sheet noter", "xlsform-version settings"],
            reading.Findings.Where(f => f.Code != "xlsform-translation-missing").Select(f => $"{f.Code} {f.Where}").Order(StringComparer.Ordinal));
        Assert.Contains(reading.Findings, f => f.What.Contains("“default”", StringComparison.Ordinal) && f.What.Contains("rows 2, 3", StringComparison.Ordinal));
        Assert.Equal(("mit_skema", "2026.1", "Titel"), (reading.Questionnaire!.Id, reading.Questionnaire.Version, reading.Questionnaire.Title.Da));
    }

    [Fact]
    public void A_field_list_is_one_page_and_the_rule_of_a_group_holds_for_all_in_it()
    {
        var questionnaire = Read(
            [[.. s_head, "appearance"],
            ["select_one janej", "nyt", "Har I?", "Have you?"],
            ["begin group", "g", "Gruppe", "Group", "", "", "", "${nyt} = 'ja'", "", "", "", "field-list"],
            ["text", "a", "A?", "A?"], ["text", "b", "B?", "B?", "", "", "", "${a} != ''"], ["end group"]], s_choices).Questionnaire!;

        var page = Assert.Single(questionnaire.Sections[1].Pages);
        Assert.Equal(["a", "b"], page.Questions.Select(q => q.Id));
        Assert.Equal("""{"all":[{"answered":"nyt","in":["ja"]},{"given":"a"}]}""", Json(page.Questions[1].When));
    }

    [Fact]
    public void What_is_told_of_an_earlier_answer_becomes_a_placeholder()
    {
        var questionnaire = Read([s_head, ["select_one janej", "Nyt", "Har I?", "Have you?"], ["text", "ord", "I sagde ${Nyt}. Hvorfor?", "You said ${Nyt}. Why?"]], s_choices).Questionnaire!;

        Assert.Equal("I sagde {nyt}. Hvorfor?", questionnaire.Questions.Last().Text.Da);
        Assert.Equal(Transform.Answer, Assert.Single(questionnaire.Placeholders!).As);
    }

    [Theory]
    [InlineData("import-not-a-zip")]
    [InlineData("xlsform-not-a-workbook")]
    [InlineData("import-document-type")]
    [InlineData("xlsform-no-survey")]
    [InlineData("import-path")]
    public void A_file_that_is_no_form_is_refused_by_the_reason(string code)
    {
        using var file = code switch
        {
            "import-not-a-zip" => new MemoryStream("type,name"u8.ToArray()),
            "xlsform-not-a-workbook" => Zip(("word/document.xml", "<a/>")),
            "import-document-type" => Zip(("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"), ("xl/_rels/workbook.xml.rels", "<a/>")),
            "import-path" => Zip(("../../evil", "x")),
            _ => Book(("ark1", [["a"]])),
        };

        var reading = XlsForm.Read(file, "form.xlsx", new(2026, "2026"));

        Assert.Null(reading.Questionnaire);
        Assert.Contains(reading.Findings, f => f.Code == code);
    }

    static XlsFormReading Read(string[][] survey, string[][] choices) =>
        XlsForm.Read(Book(("survey", survey), ("choices", choices), ("settings", [["form_title", "form_id", "version"], ["Nyt på arbejdspladsen", "nyt", "2026.1"]])), "form.xlsx", new(2026, "2025-2026"));

    static string Json(Rule? rule) => JsonSerializer.Serialize(rule, s_oneLine);

    /// <summary>A workbook as Excel writes it: the first sheet's words shared, those of the others in place; numbers as numbers.</summary>
    static MemoryStream Book(params (string Name, string[][] Rows)[] sheets)
    {
        var shared = new List<string>();
        string Cell(string value, string at, bool isShared)
        {
            if (value.Length == 0)
                return "";
            if (double.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _))
                return $"""<c r="{at}"><v>{value}</v></c>""";
            if (!isShared)
                return $"""<c r="{at}" t="inlineStr"><is><t>{SecurityElement.Escape(value)}</t></is></c>""";
            shared.Add(value);
            return FormattableString.Invariant($"""<c r="{at}" t="s"><v>{shared.Count - 1}</v></c>""");
        }
        string Sheet(string[][] rows, bool isShared) => "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + string.Concat(rows.Select((row, r) =>
            FormattableString.Invariant($"<row r=\"{r + 1}\">") + string.Concat(row.Select((v, c) => Cell(v, FormattableString.Invariant($"{(char)('A' + c)}{r + 1}"), isShared))) + "</row>")) + "</sheetData></worksheet>";

        var files = sheets.Select((s, i) => (FormattableString.Invariant($"xl/worksheets/sheet{i + 1}.xml"), Sheet(s.Rows, i == 0))).ToList();
        files.Add(("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
            + string.Concat(sheets.Select((s, i) => FormattableString.Invariant($"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"))) + "</sheets></workbook>"));
        files.Add(("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + string.Concat(sheets.Select((_, i) => FormattableString.Invariant($"<Relationship Id=\"r{i + 1}\" Target=\"{(i == 0 ? "/xl/" : "")}worksheets/sheet{i + 1}.xml\"/>"))) + "</Relationships>"));
        files.Add(("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + string.Concat(shared.Select(s => $"<si><r><t xml:space=\"preserve\">{SecurityElement.Escape(s)}</t></r><rPh><t>x</t></rPh></si>")) + "</sst>"));
        return Zip([.. files]);
    }

    static MemoryStream Zip(params (string Name, string Content)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        stream.Position = 0;
        return stream;
    }
}
