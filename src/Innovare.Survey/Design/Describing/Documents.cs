using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Innovare.PublicSector;

namespace Innovare.Survey.Design.Describing;

/// <summary>What goes with responses.csv, made of the form alone: a codebook, SPSS syntax, DDI-Codebook 2.5. Each carries version and hash.</summary>
public static class Documents
{
    static readonly string[] Head = ["pseudonym", "outcome", "definition", "language"];

    /// <summary>codebook.csv: a row a code; numbers, texts and dates have rows for their missing codes only.</summary>
    public static string CodebookCsv(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Csv.Write(
            ["variable", "question", "kind", "label_da", "label_en", "code", "code_da", "code_en", "missing", "asked_of_da", "asked_of_en", "concept", "lineage", "questionnaire", "version", "definition"],
            from variable in Variable.Of(form)
            let asked = AskedOf(variable.Question, form)
            from code in variable.Codes
            select (string[])
            [
                variable.Name, variable.Question.Id, Word(variable.Question.Kind), variable.Label.Da, variable.Label.En, code.Value, code.Text.Da, code.Text.En, code.IsMissing ? "1" : "0",
                asked.Da, asked.En, variable.Question.Concept, Word(variable.Question.Lineage), form.Questionnaire.Id, form.Questionnaire.Version, form.Hash,
            ]);
    }

    /// <summary>responses.sps: SPSS syntax that reads responses.csv beside it and labels everything in one language.</summary>
    public static string SpssSyntax(Form form, Language language)
    {
        ArgumentNullException.ThrowIfNull(form);
        var variables = Variable.Of(form);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"* Encoding: UTF-8.\n* {form.Questionnaire.Title[language]}, {form.Questionnaire.Id} {form.Questionnaire.Version}.\n* Definition {form.Hash}.\n");
        text.Append("GET DATA /TYPE=TXT /FILE='responses.csv' /ENCODING='UTF8' /DELIMITERS=',' /QUALIFIER='\"' /ARRANGEMENT=DELIMITED /FIRSTCASE=2\n  /VARIABLES=");
        // no line begins with a variable: a reader takes “comment” there for a command
        foreach (var (name, format) in Head.Select(name => (name, name == "definition" ? "A64" : "A40")).Concat(variables.Select(v => (v.Name, Format(v)))))
            text.Append(CultureInfo.InvariantCulture, $"{name}\n  {format} ");
        text.Append(".\n");
        foreach (var variable in variables)
            text.Append(CultureInfo.InvariantCulture, $"VARIABLE LABELS {variable.Name} {Quoted(variable.Label[language], 255)}.\n");
        foreach (var variable in variables)
        {
            text.Append(CultureInfo.InvariantCulture, $"VALUE LABELS {variable.Name}");
            foreach (var code in variable.Codes)
                text.Append(CultureInfo.InvariantCulture, $"\n  {(variable.IsNumeric ? code.Value : Quoted(code.Value, 40))} {Quoted(code.Text[language], 120)}");
            text.Append(".\n");
        }
        foreach (var variable in variables.Where(v => v.Question.Kind is not (QuestionKind.Text or QuestionKind.Date)))
            text.Append(CultureInfo.InvariantCulture, $"MISSING VALUES {variable.Name} ({(variable.IsNumeric ? "-3 THRU -1" : "'-1','-2','-3'")}).\n");
        return text.Append("EXECUTE.\n").ToString();
    }

    /// <summary>ddi.xml: DDI-Codebook 2.5, both languages.</summary>
    public static string Ddi(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        XNamespace ddi = "ddi:codebook:2_5";
        XElement Said(string name, string words, string language) => new(ddi + name, new XAttribute(XNamespace.Xml + "lang", language), words);
        IEnumerable<XElement> Both(string name, Text text) => [Said(name, text.Da, "da"), Said(name, text.En, "en")];
        XElement Titled(string element) => new(ddi + element, new XElement(ddi + "citation",
            new XElement(ddi + "titlStmt", Said("titl", form.Questionnaire.Title.Da, "da"), Said("parTitl", form.Questionnaire.Title.En, "en"), new XElement(ddi + "IDNo", new XAttribute("agency", "Innovare"), $"{form.Questionnaire.Id}-{form.Questionnaire.Version}")),
            new XElement(ddi + "verStmt", new XElement(ddi + "version", new XAttribute("type", "definition"), form.Hash))));
        var study = Titled("stdyDscr");
        study.Add(new XElement(ddi + "stdyInfo", new XElement(ddi + "sumDscr", new XElement(ddi + "timePrd", form.Round("referencePeriod")))));
        var variables = Variable.Of(form).Select((v, i) => new XElement(ddi + "var",
            new XAttribute("ID", string.Create(CultureInfo.InvariantCulture, $"V{i + 1}")), new XAttribute("name", v.Name), new XAttribute("files", "F1"), new XAttribute("intrvl", v.Question.Kind == QuestionKind.Number ? "contin" : "discrete"),
            Both("labl", v.Label),
            new XElement(ddi + "qstn", Both("qstnLit", PlainWords.Of(v.Question.Text, form)), v.Question.Help is { } help ? Both("ivuInstr", PlainWords.Of(help, form)) : null),
            Both("universe", AskedOf(v.Question, form)),
            v.Codes.Select(c => new XElement(ddi + "catgry", c.IsMissing ? new XAttribute("missing", "Y") : null, new XElement(ddi + "catValu", c.Value), Both("labl", c.Text))),
            new XElement(ddi + "concept", v.Question.Concept),
            new XElement(ddi + "varFormat", new XAttribute("type", v.IsNumeric ? "numeric" : "character")),
            new XElement(ddi + "notes", new XAttribute("type", "lineage"), Word(v.Question.Lineage))));
        var book = new XElement(ddi + "codeBook", new XAttribute("version", "2.5"), Titled("docDscr"), study,
            new XElement(ddi + "fileDscr", new XAttribute("ID", "F1"), new XElement(ddi + "fileTxt", new XElement(ddi + "fileName", "responses.csv"))),
            new XElement(ddi + "dataDscr", variables));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + book + "\n";
    }

    /// <summary>Who a question is asked of, in words.</summary>
    public static Text AskedOf(Question question, Form form)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.When is { } when ? RuleWords.Of(when, form) : new("Alle", "All");
    }

    static string Format(Variable variable) => variable.Question.Kind switch
    {
        QuestionKind.Number => "F16.2",
        QuestionKind.Text => "A4000",
        QuestionKind.Date => "A10",
        _ => variable.IsNumeric ? "F8.0" : "A40",
    };

    static string Quoted(string words, int most) => "'" + (words.Length > most ? words[..(most - 1)] + "…" : words).Replace("'", "''", StringComparison.Ordinal).ReplaceLineEndings(" ") + "'";

    static string Word<T>(T value) where T : struct, Enum => value.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";
}
