using Innovare.PublicSector;

namespace Innovare.Web.Statbank.Api.Open;

/// <summary>The words of the pages on fetching data.</summary>
static class OpenTexts
{
    public static Text GetData { get; } = new("Hent data", "Get data");
    public static Text GetDataLead { get; } = new(
        "Alle tal kan hentes frit, som fil eller fra et program. Det kræver ingen nøgle og ingen aftale.",
        "All figures can be fetched freely, as a file or from a program. It takes no key and no agreement.");
    public static Text Files { get; } = new("Som fil", "As a file");
    public static Text FilesHow { get; } = new(
        "Åbn en tabel, vælg det, du vil have, og hent det nederst på siden: Excel, CSV, JSON-stat, PX, SDMX-CSV eller HTML. Der står også et link, du kan gemme, og linjer til R, Python og curl, som henter netop det viste.",
        "Open a table, choose what you want and fetch it at the foot of the page: Excel, CSV, JSON-stat, PX, SDMX-CSV or HTML. There is also a link to keep, and lines for R, Python and curl that fetch exactly what is shown.");
    public static Text ToTables { get; } = new("Se tabellerne", "See the tables");
    public static Text Programs { get; } = new("Fra et program", "From a program");
    public static Text ProgramsHow { get; } = new(
        "De samme tabeller står på tre grænseflader, som mange programmer kender i forvejen. Begynd med den første, hvis du ikke har en grund til andet.",
        "The same tables stand on three interfaces that many programs know already. Begin with the first unless you have a reason not to.");
    public static Text PxWeb2About { get; } = new(
        "Den nyeste, med alle formater og gemte forespørgsler. Kald, der er skrevet til andre statistikbanker med PxWebApi 2, virker også her, når du skifter adressen.",
        "The newest, with every format and saved queries. Calls written for other statbanks with PxWebApi 2 also work here once you change the address.");
    public static Text PxWeb1About { get; } = new(
        "Til programmer, der kender PxWebs ældre grænseflade, fx pakken pxweb i R.",
        "For programs that know the older interface of PxWeb, such as the package pxweb in R.");
    public static Text DanishAbout { get; } = new(
        "Som Danmarks Statistiks API til Statistikbanken, version 1. Kald, du har skrevet til den, virker også her, når du skifter adressen.",
        "As Statistics Denmark's API for StatBank, version 1. Calls you have written for it also work here once you change the address.");
    public static Text DanishName { get; } = new("Statistikbankens API", "StatBank Denmark's API");
    public static Text AddressOf { get; } = new("Adresse", "Address");
    public static Text Examples { get; } = new("Eksempler: {0}", "Examples: {0}");
    public static Text ExamplesHow { get; } = new("Eksemplerne henter de to nyeste tider og virker, som de står.", "The examples fetch the newest two times and work as they stand.");
    public static Text ExcelHow { get; } = new("Data, Hent data, Tom forespørgsel, Avanceret editor. Indsæt linjerne.", "Data, Get Data, Blank Query, Advanced Editor. Paste the lines.");
    public static Text HttrHow { get; } = new("Kræver pakken httr.", "Needs the package httr.");
    public static Text Reference { get; } = new("Alle adresser og parametre", "Every address and parameter");
    public static Text Uncertainty { get; } = new("Usikkerheden følger med", "The uncertainty comes along");
    public static Text UncertaintyWhy { get; } = new(
        "Når kun en del er spurgt, er et tal usikkert. Standardfejlen siger, hvor meget det ville svinge fra stikprøve til stikprøve. 95 pct.-intervallet er lavet, så det rammer det rigtige tal i omkring 95 af 100 stikprøver. n er antallet af svar bag tallet, afrundet.",
        "When only some are asked, a figure is uncertain. The standard error says how much it would vary from sample to sample. The 95 per cent interval is made so that it holds the true figure in about 95 of 100 samples. n is the number of answers behind the figure, rounded.");
    public static Text UncertaintyCare { get; } = new(
        "To intervaller, der overlapper, er ikke i sig selv bevis for, at tallene er ens. En sum, du selv regner, har en standardfejl, der ikke følger af delenes. Tal uden standardfejl kommer fra kilder, der ikke har regnet den ud.",
        "Two intervals that overlap do not by themselves show that the figures are equal. A sum you make yourself has a standard error that does not follow from those of its parts. Figures without one come from sources that did not calculate it.");
    public static Text UncertaintyWhere { get; } = new("Sådan finder du den", "Where to find it");
    public static Text Format { get; } = new("Format", "Format");
    public static Text Stands { get; } = new("Her står usikkerheden", "Here the uncertainty stands");
    public static Text InJson { get; } = new("I extension.innovare: standardError, lower, upper og n, i samme rækkefølge som value", "In extension.innovare: standardError, lower, upper and n, in the order of value");
    public static Text InPx { get; } = new("Som ATTRIBUTES til hver celle", "As ATTRIBUTES of each cell");
    public static Text InColumns { get; } = new("Som kolonner ved siden af tallet i filerne fra tabellens side", "As columns beside the figure in the files from the table's page");
    public static Text InSibling { get; } = new(
        "I programmer, der ikke kender noget af det: tabellen med U efter sit navn har tal, standardfejl, grænser og n som almindelige værdier",
        "In programs that know none of this: the table with U after its name has figure, error, limits and n as ordinary values");
    public static Text AnyFormat { get; } = new("Alle formater", "Every format");
    public static Text UncertaintyExample { get; } = new("Eksempel: {0} med usikkerhed", "Example: {0} with its uncertainty");
    public static Text Signs { get; } = new(
        "Tegn i stedet for tal: .. er ukendt, x er skjult, så intet arbejdssted kan genkendes, . laves ikke så detaljeret, - er nul.",
        "Signs in place of figures: .. is not known, x is withheld so that no workplace can be recognised, . is not made in that detail, - is nought.");
    public static Text Fresh { get; } = new("Når tallene ændrer sig", "When the figures change");
    public static Text FreshHow { get; } = new(
        "Et svar har et ETag. Send det med If-None-Match, så får du 304 uden indhold, når intet er ændret. Spørg efter top(3) eller (-n+3) i stedet for årstal, så følger dit program med, når der kommer nye tal.",
        "An answer has an ETag. Send it with If-None-Match, and you get 304 without content when nothing has changed. Ask for top(3) or (-n+3) instead of years, and your program follows when new figures come.");
    public static Text Limits { get; } = new("Grænser", "Limits");
    public static Text LimitsAre { get; } = new(
        "Højst 1.000.000 celler i et svar. Højst 200 kald ad gangen og derefter 20 i sekundet; derover svarer vi 429 og siger i Retry-After, hvor længe du skal vente.",
        "At most 1,000,000 cells in an answer. At most 200 calls at once and 20 a second after that; beyond it we answer 429 and say in Retry-After how long to wait.");
    public static Text Licence { get; } = new("Licens og kilde", "Licence and source");
    public static Text LicenceIs { get; } = new(
        "Brug tallene, som du vil ({0}), når du nævner kilden. Den står ved hver tabel og følger med i hver fil.",
        "Use the figures as you like ({0}) as long as you name the source. It stands with each table and comes along in each file.");
    public static Text FolderLicenceIs { get; } = new(
        "Kilden står ved hver tabel og følger med i hver fil. Spørg udgiveren, hvad tallene må bruges til.",
        "The source stands with each table and comes along in each file. Ask the publisher what the figures may be used for.");
    public static Text InventedLicence { get; } = new(
        "Demonstrationens tabeller er opdigtede. De har deres egen adresse, /demo, og siger det i hvert svar.",
        "The tables of the demonstration are invented. They have an address of their own, /demo, and say so in each answer.");
    public static Text CatalogueHeading { get; } = new("Til kataloger", "For catalogues");
    public static Text CatalogueHow { get; } = new(
        "Alle tabeller er beskrevet efter DCAT-AP, så kataloger over åbne data kan høste dem. Grænsefladerne er beskrevet i OpenAPI.",
        "All tables are described by DCAT-AP, so that catalogues of open data can harvest them. The interfaces are described in OpenAPI.");

    public static Text ReferenceTitle { get; } = new("Grænsefladerne, adresse for adresse", "The interfaces, address by address");
    public static Text ReferenceLead { get; } = new(
        "Alt, hvad der kan spørges om. Beskrivelsen er den samme, som programmer får i OpenAPI, og en test holder den op mod svarene.",
        "Everything that can be asked for. The description is the one programs get as OpenAPI, and a test holds it against the answers.");
    public static Text Parameters { get; } = new("Parametre", "Parameters");
    public static Text Parameter { get; } = new("Parameter", "Parameter");
    public static Text Meaning { get; } = new("Betydning", "Meaning");
    public static Text Answers { get; } = new("Svar", "Answers");
    public static Text InPath { get; } = new("i stien", "in the path");
    public static Text NoTables { get; } = new("Der er endnu ingen tabeller at hente.", "There are no tables to fetch yet.");
    public static Text Copy { get; } = new("Kopiér", "Copy");
    public static Text Copied { get; } = new("Kopieret", "Copied");
}
