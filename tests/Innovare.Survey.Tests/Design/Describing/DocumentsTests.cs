using System.Net;
using System.Xml.Linq;
using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Describing;
using Innovare.Survey.Design.Reading;
using Innovare.Tests;

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

        var columns = lines.SkipWhile(l => l.Trim() != "/VARIABLES=").Skip(1).TakeWhile(l => l != ".").Select(l => l.Trim().Split(' ')[0]);
        Assert.Equal([.. Response.Head, .. form.Variables], columns);
        var labelled = lines.SkipWhile(l => l != "VARIABLE LABELS").Skip(1).TakeWhile(l => l != ".").Select(l => l.Trim().Split(' ')[0]);
        Assert.Equal(form.Variables, labelled);
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
        string[] order = ["labl", "qstn", "universe", "catgry", "concept", "varFormat", "notes"];

        var book = XDocument.Parse(Documents.Ddi(form)).Root!;

        Assert.Equal(("{ddi:codebook:2_5}codeBook", "2.5"), (book.Name.ToString(), book.Attribute("version")!.Value));
        Assert.Equal(["docDscr", "stdyDscr", "fileDscr", "dataDscr"], book.Elements().Select(e => e.Name.LocalName));
        var variables = book.Elements().Last().Elements().ToList();
        Assert.Equal(form.Variables, variables.Select(v => v.Attribute("name")!.Value));
        Assert.Equal(variables.Count, variables.Select(v => v.Attribute("ID")!.Value).Distinct().Count());
        Assert.All(variables, v =>
        {
            var names = v.Elements().Select(e => Array.IndexOf(order, e.Name.LocalName)).ToList();
            Assert.DoesNotContain(-1, names);
            Assert.Equal(names.Order(), names);
        });
        Assert.All(variables.Descendants().Where(e => e.Name.LocalName == "catgry"), c => Assert.Equal(["catValu", "labl", "labl"], c.Elements().Select(e => e.Name.LocalName)));
        Assert.Equal(2, book.Descendants().Count(e => e.Name.LocalName == "version" && e.Value == form.Hash));
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

        Assert.Equal("“Har I set efter, om det nye virker som det skal?”: Ja, det har vi selv gjort eller Ja, med hjælp udefra", words.Da);
        Assert.Equal("Alle", Documents.AskedOf(form.Find("culture")!, form).Da);
    }

    static Form Read(string folder) => QuestionnaireFile.Read(Repository.File(folder.Split('/'))).Form!;
}
