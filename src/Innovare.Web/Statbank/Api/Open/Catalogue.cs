using System.Globalization;
using Innovare.Platform;
using Innovare.PublicSector;

namespace Innovare.Web.Statbank.Api.Open;

/// <summary>The published tables in the words of DCAT-AP and its Danish profile, so that catalogues of open data can harvest them.</summary>
/// <remarks>Invented tables are in no catalogue. How often a table is renewed is left out: it is not known of a table.</remarks>
sealed class Catalogue(ApiTables tables, Settings settings, string root)
{
    const string Authority = "http://publications.europa.eu/resource/authority/";

    static readonly (string Ending, Text Name, string MediaType, string? FileType)[] Files =
    [
        ("csv", Text.Same("CSV"), "text/csv", "CSV"),
        ("json", Text.Same("JSON-stat 2"), "application/json", "JSON"),
        ("xlsx", Text.Same("Excel"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
        ("px", Text.Same("PX"), "text/x-pcaxis", null),
    ];

    static readonly (string Path, string Name)[] Services = [("/api/v2", "PxWebApi 2"), ("/api/v1", "PxWebApi 1"), ("/statbank/v1", "Statistikbankens API")];

    readonly bool _isOfTheHouse = settings.TablesFolder is null;

    string Self => root + "/catalog";

    string Operator => root + "/#operator";

    string Contact => root + "/#contact";

    public IEnumerable<Triple> Triples() =>
        [.. Head(), .. Agent(), .. Services.SelectMany(Service), .. tables.All.Where(t => !t.Cube.IsSynthetic).SelectMany(Dataset)];

    IEnumerable<Triple> Head()
    {
        yield return Is(Self, "dcat:Catalog");
        yield return Says(Self, "dct:title", "Tabeller hos Innovare", "da");
        yield return Says(Self, "dct:title", "Tables of Innovare", "en");
        yield return Says(Self, "dct:description", _isOfTheHouse ? "Offentliggjorte tal om innovation i den offentlige sektor, med kilde ved hvert tal." : "Tabeller, som kan læses og hentes frit.", "da");
        yield return Says(Self, "dct:description", _isOfTheHouse ? "Published figures on innovation in the public sector, each with its source." : "Tables that anyone may read and fetch.", "en");
        yield return Leads(Self, "dct:publisher", Operator);
        yield return Leads(Self, "foaf:homepage", root + Addresses.Tables.Danish);
        foreach (var triple in Licence(Self))
            yield return triple;
        foreach (var language in new[] { "DAN", "ENG" })
            yield return Leads(Self, "dct:language", Authority + "language/" + language);
        if (tables.All.Max(t => t.Cube.Updated) is { } newest)
            yield return Date(Self, newest);
        foreach (var (path, _) in Services)
            yield return Leads(Self, "dcat:service", root + path);
        foreach (var table in tables.All.Where(t => !t.Cube.IsSynthetic))
            yield return Leads(Self, "dcat:dataset", IdOf(table));
    }

    IEnumerable<Triple> Agent()
    {
        yield return Is(Operator, "foaf:Agent");
        yield return Says(Operator, "foaf:name", settings.Operator ?? "Innovare");
        yield return Is(Contact, "vcard:Organization");
        yield return Says(Contact, "vcard:fn", settings.Operator ?? "Innovare");
        yield return Leads(Contact, "vcard:hasURL", root + Addresses.Contact.Danish);
        if (settings.Contact is { } mail)
            yield return Leads(Contact, "vcard:hasEmail", "mailto:" + mail);
    }

    IEnumerable<Triple> Service((string Path, string Name) service)
    {
        var self = root + service.Path;
        yield return Is(self, "dcat:DataService");
        yield return Says(self, "dct:title", service.Name);
        yield return Leads(self, "dcat:endpointURL", self);
        yield return Leads(self, "dcat:endpointDescription", root + OpenSlice.Description);
        foreach (var triple in Licence(self))
            yield return triple;
        yield return Leads(self, "dct:publisher", Operator);
    }

    IEnumerable<Triple> Dataset(ApiTable table)
    {
        var (self, cube) = (IdOf(table), table.Cube);
        yield return Is(self, "dcat:Dataset");
        yield return Says(self, "dct:identifier", table.Id);
        foreach (var language in table.Languages)
        {
            yield return Says(self, "dct:title", table.Title(language), language);
            yield return Says(self, "dct:description", $"{cube.Unit[language]}. {string.Join(", ", cube.Variables.Select(v => v.Name[language]))}. {cube.Source[language]}", language);
            yield return Says(self, "dcat:keyword", table.Subject.Name[language], language);
        }
        yield return Leads(self, "dct:publisher", Operator);
        yield return Leads(self, "dcat:contactPoint", Contact);
        yield return Leads(self, "dct:accessRights", Authority + "access-right/PUBLIC");
        yield return Leads(self, "dcat:landingPage", PageOf(table));
        foreach (var language in table.Languages.Select(LanguageOf).OfType<string>())
            yield return Leads(self, "dct:language", Authority + "language/" + language);
        if (_isOfTheHouse)
        {
            yield return Leads(self, "dcat:theme", Authority + "data-theme/GOVE");
            yield return Leads(self, "dct:spatial", Authority + "country/DNK");
        }
        if (cube.Updated is { } updated)
            yield return Date(self, updated);
        foreach (var more in Period(self, table).Concat(Files.SelectMany(file => Distribution(self, table, file))))
            yield return more;
    }

    static IEnumerable<Triple> Period(string dataset, ApiTable table)
    {
        if (Year(table.FirstTime) is not { } first || Year(table.LastTime) is not { } last)
            yield break;
        var self = dataset + "-period";
        yield return Leads(dataset, "dct:temporal", self);
        yield return Is(self, "dct:PeriodOfTime");
        yield return new(self, "dcat:startDate", new Term.Words(first, Type: "xsd:gYear"));
        yield return new(self, "dcat:endDate", new Term.Words(last, Type: "xsd:gYear"));
    }

    IEnumerable<Triple> Distribution(string dataset, ApiTable table, (string Ending, Text Name, string MediaType, string? FileType) file)
    {
        var self = $"{dataset}-{file.Ending}";
        var address = root + tables.Shelf.DataAddress.In(Language.Danish, table.Id, file.Ending) + "?" + string.Join('&', table.Cube.Variables.Select(v => $"{Uri.EscapeDataString(v.Code)}=*"));
        yield return Leads(dataset, "dcat:distribution", self);
        yield return Is(self, "dcat:Distribution");
        yield return Says(self, "dct:title", file.Name.Da);
        yield return Leads(self, "dcat:accessURL", PageOf(table));
        yield return Leads(self, "dcat:downloadURL", address);
        yield return Leads(self, "dcat:mediaType", "https://www.iana.org/assignments/media-types/" + file.MediaType);
        foreach (var triple in Licence(self))
            yield return triple;
        if (file.FileType is not null)
            yield return Leads(self, "dct:format", Authority + "file-type/" + file.FileType);
    }

    // What others' tables may be used for is not ours to say.
    IEnumerable<Triple> Licence(string subject) => TablesLicence.Of(settings) is { } licence ? [Leads(subject, "dct:license", licence.Address)] : [];

    string PageOf(ApiTable table) => root + tables.Shelf.TableAddress.In(Language.Danish, table.Id);

    string IdOf(ApiTable table) => PageOf(table) + "#dataset";

    static string? LanguageOf(string code) => code switch { "da" => "DAN", "en" => "ENG", "sv" => "SWE", "no" or "nb" => "NOB", "nn" => "NNO", "de" => "DEU", "fi" => "FIN", _ => null };

    // A time code begins with its year in every scale there is.
    static string? Year(string time) => time.Length >= 4 && time.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 ? time[..4] : null;

    static Triple Is(string subject, string type) => new(subject, "rdf:type", new Term.Thing(type));

    static Triple Leads(string subject, string predicate, string to) => new(subject, predicate, new Term.Thing(to));

    static Triple Says(string subject, string predicate, string words, string? language = null) => new(subject, predicate, new Term.Words(words, language));

    static Triple Date(string subject, DateTime time) => new(subject, "dct:modified", new Term.Words(time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Type: "xsd:date"));
}
