using System.Net;
using System.Xml.Linq;
using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Describing;
using Innovare.Survey.Design.Reading;
using Innovare.Tests;
using Command = System.Diagnostics.Process;

namespace Innovare.Survey.Tests.Design.Describing;

public sealed class DocumentsTests
{
    public static TheoryData<string> Forms => ["rounds/demo-2023", "questionnaires/strategy-2023"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_codebook_has_every_variable_and_every_code_an_answer_can_have(string folder)
    {
        var form = Read(folder);

        var codebook = Csv.Read(new StringReader(Documents.CodebookCsv(form)), "codebook.csv");

        Assert.Empty(codebook.Findings);
        Assert.Equal(form.Variables, codebook.Rows.Select(r => r.Cells[0]).Distinct());
        foreach (var question in form.Questions.Where(q => q.Kind is QuestionKind.Single or QuestionKind.Grid))
            foreach (var variable in question.Variables)
                Assert.Equal(question.Answers.Select(a => a.Code).Concat(["-1", "-3"]).Order(), codebook.Rows.Where(r => r.Cells[0] == variable).Select(r => r.Cells[5]).Order());
        Assert.All(codebook.Rows, r => Assert.Equal((form.Questionnaire.Version, form.Hash), (r.Cells[^2], r.Cells[^1])));
        Assert.All(codebook.Rows, r => Assert.Equal(r.Cells[5] is "-1" or "-2" or "-3" ? "1" : "0", r.Cells[8]));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Spss_syntax_reads_the_columns_in_their_order_and_labels_all_of_them(string folder)
    {
        var form = Read(folder);

        var lines = Documents.SpssSyntax(form, Language.English).Split('\n');

        Assert.Equal(form.Variables, lines.Where(l => l.StartsWith("VARIABLE LABELS ", StringComparison.Ordinal)).Select(l => l.Split(' ')[2]));
        Assert.Equal(form.Variables, lines.Where(l => l.StartsWith("VALUE LABELS ", StringComparison.Ordinal)).Select(l => l.Split(' ')[2].TrimEnd('.')));
        Assert.All(lines, l => Assert.True(l.Count(c => c == '\'') % 2 == 0, l));
        Assert.Contains(lines, l => l.Contains(form.Hash, StringComparison.Ordinal));
        Assert.All(form.Variables, v => Assert.InRange(v.Length, 1, 64));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Ddi_is_well_formed_and_its_parts_stand_in_the_order_the_standard_asks_for(string folder)
    {
        var form = Read(folder);

        var book = XDocument.Parse(Documents.Ddi(form)).Root!;

        Assert.Equal(("{ddi:codebook:2_5}codeBook", "2.5"), (book.Name.ToString(), book.Attribute("version")!.Value));
        Assert.Equal(["docDscr", "stdyDscr", "fileDscr", "dataDscr"], book.Elements().Select(e => e.Name.LocalName));
        var variables = book.Elements().Last().Elements().ToList();
        Assert.Equal(form.Variables, variables.Select(v => v.Attribute("name")!.Value));
        Assert.Equal(variables.Count, variables.Select(v => v.Attribute("ID")!.Value).Distinct().Count());
        Fits(book);
        Assert.All(variables.Descendants().Where(e => e.Name.LocalName == "catgry"), c => Assert.Equal(["catValu", "labl", "labl"], c.Elements().Select(e => e.Name.LocalName)));
        Assert.Equal(2, book.Descendants().Count(e => e.Name.LocalName == "version" && e.Value == form.Hash));
    }

    /// <summary>
    /// What DDI-Codebook 2.5 says of the elements we write: which may stand in each, in this order; those marked ! must, those
    /// marked 1 once at most; and attributes with closed lists. Its schema comes only with the R package rddi; this is written from its documentation.
    /// </summary>
    static readonly Dictionary<string, string[]> Standard = new(StringComparer.Ordinal)
    {
        ["codeBook"] = ["docDscr", "stdyDscr!", "fileDscr", "dataDscr"],
        ["docDscr"] = ["citation1"],
        ["stdyDscr"] = ["citation!", "stdyInfo"],
        ["citation"] = ["titlStmt!1", "verStmt"],
        ["titlStmt"] = ["titl!1", "parTitl", "IDNo"],
        ["verStmt"] = ["version1"],
        ["stdyInfo"] = ["sumDscr"],
        ["sumDscr"] = ["timePrd"],
        ["fileDscr"] = ["fileTxt"],
        ["fileTxt"] = ["fileName"],
        ["dataDscr"] = ["var"],
        ["var"] = ["labl", "qstn", "universe", "catgry", "concept", "varFormat1", "notes"],
        ["qstn"] = ["qstnLit", "ivuInstr"],
        ["catgry"] = ["catValu1", "labl"],
    };

    static readonly Dictionary<string, string[]> Closed = new(StringComparer.Ordinal)
    {
        ["var/intrvl"] = ["contin", "discrete"],
        ["catgry/missing"] = ["Y", "N"],
        ["varFormat/type"] = ["numeric", "character"],
        ["codeBook/version"] = ["2.5"],
    };

    static readonly string[] Free = ["ID", "name", "files", "agency", "type", "lang"];

    static void Fits(XElement element)
    {
        var name = element.Name.LocalName;
        var allowed = Standard.GetValueOrDefault(name) ?? [];
        var names = element.Elements().Select(e => e.Name.LocalName).ToList();
        var order = names.Select(n => Array.FindIndex(allowed, a => a.TrimEnd('!', '1') == n)).ToList();
        Assert.True(order.TrueForAll(o => o >= 0) && order.Order().SequenceEqual(order), $"{name}: {string.Join(' ', names)}");
        Assert.All(allowed.Where(a => a.Contains('!', StringComparison.Ordinal)), a => Assert.Contains(a.TrimEnd('!', '1'), names));
        Assert.All(allowed.Where(a => a.EndsWith('1')), a => Assert.True(names.Count(n => n == a.TrimEnd('!', '1')) <= 1, $"{name}/{a}"));
        Assert.True(allowed.Length == 0 || name == "qstn" || !element.Nodes().OfType<XText>().Any(t => t.Value.Trim().Length > 0), $"{name} holds words beside its parts.");
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
            Assert.True(Closed.TryGetValue($"{name}/{attribute.Name.LocalName}", out var values) ? values.Contains(attribute.Value) : Free.Contains(attribute.Name.LocalName), $"{name}/{attribute}");
        var ids = element.Document!.Descendants().Attributes("ID").Select(i => i.Value).ToHashSet(StringComparer.Ordinal);
        if (element.Attribute("files") is { } files)
            Assert.Subset(ids, files.Value.Split(' ').ToHashSet(StringComparer.Ordinal));
        foreach (var inner in element.Elements())
            Fits(inner);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_program_that_knows_SPSS_syntax_runs_it_without_a_word_and_reads_every_answer(string folder)
    {
        var form = Read(folder);
        using var work = new TemporaryFolder();
        string[][] rows = [.. Enumerable.Range(0, 3).Select(i => (string[])[$"p{i}", "complete", form.Hash, "da", .. form.Questions.SelectMany(q => q.Variables.Select(_ => ValueOf(q, i)))])];
        File.WriteAllText(Path.Combine(work.Path, "responses.csv"), Csv.Write([.. Response.Head, .. form.Variables], rows));
        File.WriteAllText(Path.Combine(work.Path, "run.sps"), Documents.SpssSyntax(form, Language.Danish) + "SAVE OUTFILE='responses.sav'.\nSAVE TRANSLATE /OUTFILE='back.csv' /TYPE=CSV /FIELDNAMES.\n");

        using var pspp = Command.Start(new System.Diagnostics.ProcessStartInfo("pspp", ["run.sps", "-o", "said.txt", "-O", "format=txt"]) { WorkingDirectory = work.Path, RedirectStandardError = true, RedirectStandardOutput = true })!; // a new process
        var said = pspp.StandardError.ReadToEnd() + pspp.StandardOutput.ReadToEnd();
        pspp.WaitForExit();

        Assert.Equal((0, ""), (pspp.ExitCode, said));
        Assert.False(File.Exists(Path.Combine(work.Path, "said.txt")) && File.ReadAllText(Path.Combine(work.Path, "said.txt")).Trim().Length > 0);
        var back = Csv.Read(Path.Combine(work.Path, "back.csv"));
        Assert.Equal([.. Response.Head, .. form.Variables], back.Columns);
        Assert.Equal(rows.Select(r => string.Join('|', r)), back.Rows.Select(r => string.Join('|', r.Cells)));
        Assert.True(new FileInfo(Path.Combine(work.Path, "responses.sav")).Length > form.Hash.Length);

        // a code, "not asked", and for words what a spreadsheet would trip over
        static string ValueOf(Question question, int i) => i == 1 ? "-1" : question.Kind switch
        {
            QuestionKind.Multiple => "1",
            QuestionKind.Single or QuestionKind.Grid => question.Answers[i % question.Answers.Count].Code,
            QuestionKind.Number => "12.5",
            QuestionKind.Date => "2023-06-30",
            _ => "Æblegrød, \"sød\"",
        };
    }

    [Theory]
    [InlineData(Language.Danish, "Svar kun, hvis")]
    [InlineData(Language.English, "Answer only if")]
    public void On_paper_every_question_and_answer_stands_with_who_is_to_answer_it(Language language, string onlyIf)
    {
        var form = Read("questionnaires/strategy-2023");

        var html = WebUtility.HtmlDecode(PaperForm.Html(form, language));

        Assert.All(form.Questions.SelectMany(q => q.Items.Concat(q.Answers)), o => Assert.Contains(o.Text[language], html, StringComparison.Ordinal));
        Assert.Equal(form.Questions.Count(q => q.When is not null), html.Split(onlyIf).Length - 1);
        Assert.Equal(form.Questions.Count, html.Split("<fieldset>").Length - 1);
        Assert.Contains(form.Hash, html, StringComparison.Ordinal);
        Assert.DoesNotContain("{name}", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_said_in_words_with_the_texts_of_its_answers()
    {
        var form = Read("rounds/demo-2023");

        var words = Documents.AskedOf(form.Find("evaluation_purpose")!, form);

        Assert.Equal("“Har I set efter, om det nye virker som det skal?” er besvaret med “Ja, det har vi selv gjort” eller “Ja, med hjælp udefra”", words.Da);
        Assert.Equal("no row of “Did you put things to use at your place of work in 2022-2023 that were new or much changed?” is answered “Yes”", Documents.AskedOf(form.Find("underway")!, form).En);
        Assert.Equal("Alle", Documents.AskedOf(form.Find("culture")!, form).Da);
    }

    [Fact]
    public void On_paper_a_rule_names_questions_by_their_numbers_and_the_rows_of_one_of_them_once()
    {
        var form = Read("rounds/demo-2023");

        var paper = WebUtility.HtmlDecode(PaperForm.Html(form, Language.Danish));

        Assert.Contains("Svar kun, hvis ingen linje i spørgsmål 1 er besvaret med “Ja”.", paper, StringComparison.Ordinal);
        Assert.Contains("Svar kun, hvis mindst én linje i spørgsmål 1 er besvaret med “Ja”.", paper, StringComparison.Ordinal);
        Assert.Contains("Svar kun, hvis spørgsmål 7 er besvaret med “Andre gjorde, men vi har ændret det meget, så det passer til os” eller “Andre gjorde, og vi gør stort set det samme”.", paper, StringComparison.Ordinal);
        Assert.Contains("Svar kun, hvis “Private virksomheder” i spørgsmål 11 er krydset af.", paper, StringComparison.Ordinal);
        Assert.Contains("“Nogen i udlandet” i spørgsmål 11.", paper, StringComparison.Ordinal);
        Assert.All(paper.Split("Svar kun, hvis ")[1..], rule => Assert.InRange(rule.IndexOf("</p>", StringComparison.Ordinal), 1, 320));
    }

    static Form Read(string folder) => QuestionnaireFile.Read(Repository.File(folder.Split('/'))).Form!;
}
