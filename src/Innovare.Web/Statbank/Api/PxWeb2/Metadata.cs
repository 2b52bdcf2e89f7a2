using Innovare.Statbank;
using Innovare.Statbank.Formats;
using Innovare.Statbank.Selections;

namespace Innovare.Web.Statbank.Api.PxWeb2;

/// <summary>What a table is about: all variables and values, without figures; its codelists; what is shown of it at first.</summary>
static class Metadata
{
    public static Answer Of(ApiTables tables, ApiTable table, string language, Cube shown, string key) => new(
        $"{table.Revision} metadata {language} {key}",
        "application/json; charset=utf-8",
        null,
        stream => JsonStat2.Write(WithoutFigures(shown), stream, new JsonStatOptions(language)
        {
            IsComplete = false,
            CodelistAddress = id => CodelistAddress(tables, id, language),
        }));

    /// <summary>The variables with the codelists that were asked for in place of their own values.</summary>
    public static Cube WithCodelists(Cube cube, IEnumerable<Wanted> wanted, ICollection<SelectionFault> faults) => cube with
    {
        Variables = [.. cube.Variables.Select(variable => wanted.FirstOrDefault(w => string.Equals(w.Variable, variable.Code, StringComparison.OrdinalIgnoreCase)) is { Codelist: { Length: > 0 } id }
            ? variable.With(id, faults)
            : variable)],
    };

    public static SelectionResponse Selection(PxWebQuestion question, string language, string self) => new(
        [.. question.Wanted.Select(w => new VariableSelection(w.Variable, w.Codelist, w.Items))],
        new(question.Heading ?? [], question.Stub ?? []),
        language,
        [new("self", language, self)]);

    public static CodelistResponse? Codelist(ApiTables tables, string id, string language)
    {
        var found = tables.All.SelectMany(t => t.Cube.Variables.SelectMany(v => v.Codelists.Select(c => (Variable: v, List: c, Table: t))))
            .FirstOrDefault(c => string.Equals(c.List.Id, id, StringComparison.OrdinalIgnoreCase));
        return found.List is not { } list ? null : new(
            list.Id,
            list.Name[language],
            language,
            found.Table.Languages,
            found.Variable.MayBeLeftOut,
            Kind(list),
            [.. list.Values.Select(v => new ValueMap(v.Code, v.Name[language], v.Members))],
            [.. found.Table.Languages.Select(code => new Link(code == language ? "self" : "alternate", code, CodelistAddress(tables, list.Id, code)))]);
    }

    static Cube WithoutFigures(Cube cube) => cube with
    {
        Values = [],
        Statuses = [],
        StandardErrors = null,
        Lower = null,
        Upper = null,
        Counts = null,
        CellNotes = new Dictionary<int, CellNote>(),
        Attributes = [],
    };

    static string CodelistAddress(ApiTables tables, string id, string language) =>
        $"{tables.Prefix}/api/v2/codelists/{Uri.EscapeDataString(id)}?lang={language}";

    static string Kind(Codelist list) => list.Kind == CodelistKind.Valueset ? "Valueset" : "Aggregation";
}
