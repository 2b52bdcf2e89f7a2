using System.Text.Json.Serialization;

namespace Innovare.Web.Statbank.Api.PxWeb2;

// The objects of PxAPI-2, by its names.

sealed record TablesResponse(string Language, IReadOnlyList<Table> Tables, PageInfo Page, IReadOnlyList<Link> Links);

record Table(
    string Id,
    string Label,
    string Description,
    string SortCode,
    string? Updated,
    string FirstPeriod,
    string LastPeriod,
    string Category,
    IReadOnlyList<string> VariableNames,
    string Source,
    string SubjectCode,
    string? TimeUnit,
    IReadOnlyList<IReadOnlyList<PathElement>> Paths,
    IReadOnlyList<Link> Links)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Updated { get; init; } = Updated; // must be there, also when it is not known
}

sealed record TableResponse(Table Table, string Language) : Table(Table);

sealed record PathElement(string Id, string Label, string SortCode);

sealed record PageInfo(int PageNumber, int PageSize, int TotalElements, int TotalPages, IReadOnlyList<Link> Links);

sealed record Link(string Rel, string Hreflang, string Href);

sealed record ConfigResponse(
    string ApiVersion,
    string AppVersion,
    IReadOnlyList<LanguageInfo> Languages,
    string DefaultLanguage,
    int MaxDataCells,
    int MaxCallsPerTimeWindow,
    int TimeWindow,
    string License,
    IReadOnlyList<SourceReference> SourceReferences,
    string DefaultDataFormat,
    IReadOnlyList<string> DataFormats,
    IReadOnlyList<ApiFeature> Features);

sealed record LanguageInfo(string Id, string Label);

sealed record SourceReference(string Language, string Text);

sealed record ApiFeature(string Id, IReadOnlyList<Parameter> Params);

sealed record Parameter(string Key, string Value);

sealed record VariablesSelection(IReadOnlyList<VariableSelection>? Selection, Placement? Placement = null);

sealed record VariableSelection(string? VariableCode, string? Codelist, IReadOnlyList<string>? ValueCodes);

sealed record Placement(IReadOnlyList<string>? Heading, IReadOnlyList<string>? Stub);

sealed record SelectionResponse(IReadOnlyList<VariableSelection> Selection, Placement? Placement, string Language, IReadOnlyList<Link> Links);

sealed record CodelistResponse(
    string Id,
    string Label,
    string Language,
    IReadOnlyList<string> Languages,
    bool Elimination,
    string Type,
    IReadOnlyList<ValueMap> Values,
    IReadOnlyList<Link> Links);

sealed record ValueMap(string Code, string Label, [property: JsonPropertyName("valueMap")] IReadOnlyList<string> Members);

sealed record SavedQuery(VariablesSelection? Selection, string? Language, string? TableId, string? OutputFormat = null, IReadOnlyList<string>? OutputFormatParams = null, string? Id = null);

sealed record SavedQueryResponse(string Language, string Id, [property: JsonPropertyName("savedQuery")] SavedQuery Query, IReadOnlyList<Link> Links);
