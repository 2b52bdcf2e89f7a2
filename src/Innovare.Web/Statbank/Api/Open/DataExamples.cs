using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Innovare.Statbank;

namespace Innovare.Web.Statbank.Api.Open;

/// <summary>The same question to each interface, in each tool: the newest two times of a table, its first breakdown in full.</summary>
/// <param name="root">Where the interfaces stand.</param>
/// <param name="table">The table asked for.</param>
/// <param name="language">Language of the words.</param>
sealed class DataExamples(string root, Cube table, string language)
{
    const int Times = 2;

    enum Take
    {
        Newest,
        All,
        First,
    }

    public IEnumerable<DataExample> PxWeb2()
    {
        var query = Chosen().Select(c => (Name: $"valuecodes[{c.Variable.Code}]", Value: c.Take switch { Take.Newest => "top(" + Invariant(Times) + ")", Take.All => "*", _ => c.Variable.Values[0].Code })).ToList();
        string At(string separator) => $"{root}/api/v2/tables/{Uri.EscapeDataString(table.Id)}/data?lang={language}&outputFormat=csv&outputFormatParams=UseTexts{separator}&{string.Join('&', query.Select(q => $"valuecodes[{Uri.EscapeDataString(q.Name[11..^1])}]={Readable(q.Value)}"))}";
        yield return R(At(""), "read.csv");
        yield return Python(At(""), ",");
        yield return new("curl", $"curl --globoff --fail \"{At("")}\"", At(""));
        yield return Excel($"{root}/api/v2/tables/{Uri.EscapeDataString(table.Id)}/data", [("lang", language), ("outputFormat", "csv"), ("outputFormatParams", "UseTexts,SeparatorSemicolon"), .. query], At(",SeparatorSemicolon"));
    }

    public IEnumerable<DataExample> PxWeb1()
    {
        var address = $"{root}/api/v1/{language}/{Uri.EscapeDataString(table.Id)}";
        var question = JsonSerializer.Serialize(
            new
            {
                query = Chosen().Select(c => new { code = c.Variable.Code, selection = new { filter = c.Take switch { Take.Newest => "top", Take.All => "all", _ => "item" }, values = new[] { c.Take switch { Take.Newest => Invariant(Times), Take.All => "*", _ => c.Variable.Values[0].Code } } } }),
                response = new { format = "csv2" },
            },
            DataQuestionJson);
        yield return new("R", $"library(httr)\nsvar <- POST(\"{address}\", body = '{question}', content_type_json())\nstop_for_status(svar)\ntal <- read.csv(text = content(svar, \"text\", encoding = \"UTF-8\"))\nprint(tal)", address, question);
        yield return new("Python", $"import csv, io, urllib.request\nquestion = '{question}'\nrequest = urllib.request.Request(\"{address}\", question.encode(\"utf-8\"), {{\"Content-Type\": \"application/json\"}})\nanswer = urllib.request.urlopen(request)\nfor row in csv.DictReader(io.TextIOWrapper(answer, \"utf-8\")):\n    print(row)", address, question);
        yield return new("curl", $"curl --fail -H \"Content-Type: application/json\" -d '{question}' \"{address}\"", address, question);
        yield return new("Excel", $"let\n    Question = \"{question.Replace("\"", "\"\"", StringComparison.Ordinal)}\",\n    Answer = Web.Contents(\"{address}\", [Content = Text.ToBinary(Question), Headers = [#\"Content-Type\" = \"application/json\"]]),\n    Result = Table.PromoteHeaders(Csv.Document(Answer, [Delimiter = \",\", Encoding = 65001]))\nin\n    Result", address, question);
    }

    public IEnumerable<DataExample> Danish()
    {
        var query = Chosen().Select(c => (Name: c.Variable.Code, Value: c.Take switch { Take.Newest => "(-n+" + Invariant(Times) + ")", Take.All => "*", _ => c.Variable.Values[0].Code })).ToList();
        var at = $"{root}/statbank/v1/data/{Uri.EscapeDataString(table.Id)}/CSV";
        var address = $"{at}?lang={Danish2}&{string.Join('&', query.Select(q => $"{Uri.EscapeDataString(q.Name)}={Readable(q.Value)}"))}";
        yield return R(address, language is "da" ? "read.csv2" : "read.csv", language is "da" ? "" : ", sep = \";\"", "fileEncoding = \"UTF-8-BOM\"");
        yield return Python(address, ";");
        yield return new("curl", $"curl --globoff --fail \"{address}\"", address);
        yield return Excel(at, [("lang", Danish2), .. query], address);
    }

    /// <summary>Figures with their uncertainty, read from JSON-stat 2 with Python's own library.</summary>
    public DataExample Uncertain()
    {
        var address = $"{root}/api/v2/tables/{Uri.EscapeDataString(table.Id)}/data?lang={language}&{string.Join('&', Chosen().Select(c => $"valuecodes[{Uri.EscapeDataString(c.Variable.Code)}]={(c.Take switch { Take.Newest => "top(1)", Take.All => "*", _ => Readable(c.Variable.Values[0].Code) })}"))}";
        return new("Python", $"import json, urllib.request\ntable = json.load(urllib.request.urlopen(\"{address}\"))\nsure = table[\"extension\"][\"innovare\"]\nfor figure, error, low, high, answers in zip(table[\"value\"], sure[\"standardError\"], sure[\"lower\"], sure[\"upper\"], sure[\"n\"]):\n    print(figure, error, low, high, answers)", address);
    }

    static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    // That interface knows two languages.
    string Danish2 => language is "en" ? "en" : "da";

    static JsonSerializerOptions DataQuestionJson { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static DataExample R(string address, string read, string more = "", string encoding = "encoding = \"UTF-8\"") => new("R", $"tal <- {read}(\"{address}\", {encoding}{more})\nprint(tal)", address);

    static DataExample Python(string address, string separator) =>
        new("Python", $"import csv, io, urllib.request\nanswer = urllib.request.urlopen(\"{address}\")\nfor row in csv.DictReader(io.TextIOWrapper(answer, \"utf-8-sig\"), delimiter=\"{separator}\"):\n    print(row)", address);

    static DataExample Excel(string at, IReadOnlyList<(string Name, string Value)> query, string address) =>
        new("Excel", $"let\n    Answer = Web.Contents(\"{at}\", [Query = [{string.Join(", ", query.Select(q => $"#\"{q.Name}\" = \"{q.Value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))}]]),\n    Result = Table.PromoteHeaders(Csv.Document(Answer, [Delimiter = \";\", Encoding = 65001]))\nin\n    Result", address);

    // Times the newest, the first breakdown in full, what may be left out left out.
    IEnumerable<(Variable Variable, Take Take)> Chosen()
    {
        var first = table.Variables.FirstOrDefault(v => v.Role == VariableRole.Classification);
        foreach (var variable in table.Variables)
            if (variable.Role == VariableRole.Time)
                yield return (variable, Take.Newest);
            else if (ReferenceEquals(variable, first))
                yield return (variable, Take.All);
            else if (!variable.MayBeLeftOut)
                yield return (variable, Take.First);
    }

    // Signs that mean something to the interface may stand as they are; a plus may not.
    static string Readable(string value) => string.Concat(value.Select(c => "*()".Contains(c, StringComparison.Ordinal) ? c.ToString() : Uri.EscapeDataString(c.ToString())));
}
