using System.Globalization;
using Innovare.Cases.Search;
using Innovare.PublicSector;

namespace Innovare.Web.Library;

/// <summary>The words of the library's pages.</summary>
static class LibraryTexts
{
    public static Text Cases { get; } = Text.Same("Cases");
    public static Text Title { get; } = new("Cases I kan bygge videre på", "Cases you can build on");
    public static Text Lead { get; } = new(
        "Løsninger, som andre offentlige arbejdspladser har taget i brug eller prøvet af. Find en, der ligner jeres problem.",
        "Solutions that other public workplaces have taken into use or tried. Find one that is like your problem.");
    public static Text Summary { get; } = new(
        "Søg i rigtige eksempler på offentlig innovation med kilde, værdi og genbrug.",
        "Search real examples of public innovation with source, value and reuse.");
    public static Text SearchLabel { get; } = new("Søg i cases", "Search cases");
    public static Text SearchHint { get; } = new("Skriv problemet med jeres egne ord, fx gamle der falder, eller et emne eller sted. Sæt minus foran ord, I ikke vil have.", "Write the problem in your own words, in Danish or English, or a topic or place. Put a minus before words you do not want.");
    public static Text AlsoSays { get; } = new("Her står også:", "It also says:");
    public static Text SearchWords { get; } = new("Søgeord", "Search words (in Danish)");
    public static Text SearchWordsOurs { get; } = new("Redaktionen har sat dem, så siden kan findes. De er ikke kildens ord.", "The editors have set them so that the page can be found. They are not the source's words.");
    public static Text SearchWordsTheirs { get; } = new("Stedet har sat dem, så siden kan findes.", "The place has set them so that the page can be found.");
    public static Text Lacks { get; } = new("Nævner ikke:", "Does not mention:");
    public static Text AlikeIn { get; } = new("Fælles:", "In common:");
    public static Text NearestTitle { get; } = new("Det nærmeste, vi har", "The nearest we have");
    public static Text NearestLead { get; } = new(
        "Disse cases siger noget af det, I spørger om, men ikke det hele.",
        "These cases say some of what you ask for, but not all.");
    public static Text Search { get; } = new("Søg", "Search");
    public static Text Filters { get; } = new("Afgræns", "Narrow down");
    public static Text Apply { get; } = new("Vis cases", "Show cases");
    public static Text Order { get; } = new("Rækkefølge", "Order");
    public static Text Chosen { get; } = new("Jeres valg", "Your choices");
    public static Text Remove { get; } = new("Fjern", "Remove");
    public static Text RemoveAll { get; } = new("Fjern alle valg", "Remove all choices");
    public static Text Pages { get; } = new("Sider", "Pages");
    public static Text Previous { get; } = new("Forrige", "Previous");
    public static Text Next { get; } = new("Næste", "Next");
    public static Text PageWord { get; } = new("Side", "Page");
    public static Text NoneTitle { get; } = new("Ingen cases passer", "No cases match");
    public static Text TryFewer { get; } = new("Prøv færre eller kortere ord.", "Try fewer or shorter words.");
    public static Text TryOther { get; } = new("Prøv et ord for problemet frem for løsningen.", "Try a word for the problem rather than the solution.");
    public static Text TryWithout { get; } = new("Fjern et af jeres valg.", "Remove one of your choices.");
    public static Text ShowAll { get; } = new("Vis alle cases", "Show all cases");
    public static Text Data { get; } = new("Hent disse cases som data", "Download these cases as data");
    public static Text WhoTells { get; } = new(
        "De fleste cases er gengivet fra deres kilder og ikke bekræftet af stederne. Det står på hver af dem. Står der ingenting, siger kilden ingenting.",
        "Most cases are retold from their sources and not confirmed by the places; each says so. Where nothing is written, the source says nothing.");
    public static Text Translated { get; } = new(
        "", "Titles and summaries in English are our translation. Names of places and what the sources say about value are in Danish.");

    public static Text Problem { get; } = new("Problemet", "The problem");
    public static Text IsDocumented { get; } = new("Det er dokumenteret", "This is documented");
    public static Text DocumentedLead { get; } = new("Det bygger på data.", "It rests on data.");
    public static Text IsJudged { get; } = new("Det er en forventning eller en vurdering", "This is an expectation or a judgement");
    public static Text JudgedLead { get; } = new("Det er ikke målt.", "It has not been measured.");
    public static Text StepsAreOurs { get; } = new(
        "Bundlinje og trin for dokumentation er Innovares læsning af kilden. Stedet har ikke bekræftet dem.", "The bottom line and the step of evidence are Innovare's reading of the source. The place has not confirmed them.");
    public static Text Expected { get; } = new("Forventet", "Expected");
    public static Text Measured { get; } = new("Målt", "Measured");
    public static Text Judged { get; } = new("Vurderet", "Judged");
    public static Text SetByUs { get; } = new("sat af os efter kilden", "set by us after the source");
    public static Text Untold { get; } = new("Ikke oplyst i kilden", "Not stated in the source");
    public static Text UntoldProblem { get; } = new("problemet", "the problem");
    public static Text UntoldAudience { get; } = new("hvem løsningen er for", "whom the solution is for");
    public static Text UntoldEffort { get; } = new("hvad den krævede", "what it took");
    public static Text UntoldFailure { get; } = new("hvad der ikke virkede", "what did not work");
    public static Text UntoldUse { get; } = new("hvor langt den er", "how far it is");
    public static Text Number { get; } = new("Antal", "Number");
    public static Text Period { get; } = new("Periode", "Period");
    public static Text Step { get; } = new("Trin", "Step");
    public static Text WhatItTook { get; } = new("Hvad det krævede", "What it took");
    public static Text StartedBy { get; } = new("Sat i gang af", "Started by");
    public static Text HelpedBy { get; } = new("Hjulpet af", "Helped by");
    public static Text PaidBy { get; } = new("Betalt af", "Paid by");
    public static Text Time { get; } = new("Tid", "Time");
    public static Text Money { get; } = new("Penge", "Money");
    public static Text Supplier { get; } = new("Leverandør", "Supplier");
    public static Text Price { get; } = new("Pris", "Price");
    public static Text Prerequisites { get; } = new("Forudsætninger", "Prerequisites");
    public static Text LegalBasis { get; } = new("Hjemmel", "Legal basis");
    public static Text DidNotWork { get; } = new("Det virkede ikke", "What did not work");
    public static Text StoppedBecause { get; } = new("Derfor stoppede det", "Why it was stopped");
    public static Text Attachments { get; } = new("Bilag", "Documents");
    public static Text InUseOn { get; } = new("Sidst meldt i brug", "Last said to be in use");
    public static Text TechnologyRole { get; } = new("Teknologiens rolle", "Role of technology");
    public static Text Audience { get; } = new("For hvem", "For whom");
    public static Text ContactPerson { get; } = new("Spørg", "Ask");
    public static Text IsItYours { get; } = new("Er det jeres løsning? Overtag den.", "Is it your solution? Take it over.");
    public static Text NotTranslated { get; } = new("", "The place has told it in Danish, and nobody has translated it.");
    public static Text OwnTranslation { get; } = new("", "Title and summary in English are the place's own; the rest is in Danish.");
    public static Text Talk { get; } = new("Tal med dem gennem spredningsguiden", "Talk with them through the spreading guide");
    public static Text WeTookIt { get; } = new("Vi har taget den", "We have taken it");
    public static Text FollowCase { get; } = new("Få en mail, når nogen tager den", "Get an e-mail when somebody takes it");
    public static Text FollowByMail { get; } = new("Få en mail, når der kommer nye", "Get an e-mail when new ones come");
    public static Text TellMe { get; } = new("Sig til, når der kommer en", "Tell me when one comes");
    public static Text TellYours { get; } = new("Fortæl om jeres løsning", "Tell us about your solution");
    public static Text EmployeeTitle { get; } = new("Cases for offentligt ansatte", "Cases for public employees");
    public static Text EmployeeLead { get; } = new("Disse cases må kun læses af offentligt ansatte. Del dem ikke uden for det offentlige.", "These cases may be read by public employees only. Do not share them outside the public sector.");
    public static Text EmployeeOne { get; } = new("Casen må kun læses af offentligt ansatte. Del den ikke uden for det offentlige.", "This case may be read by public employees only. Do not share it outside the public sector.");
    public static Text EmployeeNone { get; } = new("Der er ingen endnu.", "There are none yet.");
    public static Text FollowTitle { get; } = new("Følg med på mail", "Follow by e-mail");
    public static Text FollowLead { get; } = new("Vi skriver kun, når der er noget nyt om:", "We write only when there is news about:");
    public static Text FollowMail { get; } = new("Din mail", "Your e-mail");
    public static Text FollowHint { get; } = new("Vi sender først et link, du skal trykke på. I hver mail er der et link, der stopper dem.", "First we send you a link to press. Every e-mail has a link that stops them.");
    public static Text FollowNow { get; } = new("Følg", "Follow");
    public static Text FollowWrong { get; } = new("Det ligner ikke en mailadresse. Skriv den helt ud, fx anna@byen.dk.", "That does not look like an e-mail address. Write all of it, such as anna@town.dk.");
    public static Text FollowSentTitle { get; } = new("Se i din mail", "Check your e-mail");
    public static Text FollowSent { get; } = new("Tryk på linket i den mail, vi har sendt. Så følger du med.", "Press the link in the e-mail we have sent, and you are following.");
    public static Text AllCases { get; } = new("alle nye cases", "all new cases");
    public static Text SearchFor(string words) => new($"søgningen “{words}”", $"the search “{words}”");
    public static Text WhoTakes(Text title) => new($"hvem der tager “{title.Da}”", $"who takes “{title.En}”");
    public static Text NewsCase { get; } = new("Ny case, du følger med i", "A new case you follow");
    public static Text NewsReuse { get; } = new("En løsning, du følger, er taget et nyt sted", "A solution you follow has been taken in a new place");
    public static Text SpreadTitle { get; } = new("Hvem har taget hvad fra hvem", "Who has taken what from whom");
    public static Text SpreadSummary { get; } = new(
        "Se, hvordan løsninger spreder sig mellem offentlige arbejdspladser.", "See how solutions spread between public workplaces.");
    public static Text SpreadLead { get; } = new(
        "En løsning er først spredt, når et nyt sted bruger den og får værdi af den. Resten er interesse.",
        "A solution has spread only when a new place uses it and gains from it. The rest is interest.");
    public static Text SpreadSources { get; } = new(
        "Det meste har vi fundet i offentlige kilder, og stederne har ikke bekræftet det. Resten har stederne selv fortalt. Meget genbrug er aldrig skrevet ned.",
        "Most of it we found in public sources, and the places have not confirmed it. The rest the places have told themselves. Much reuse was never written down.");
    public static Text TreeTitle { get; } = new("Fra giver til tager", "From giver to taker");
    public static Text AllLinks { get; } = new("Det samme i ord", "The same in words");
    public static Text MapTitle { get; } = new("Hvor i landet", "Where in the country");
    public static Text MapLead { get; } = new(
        "Hver kommune er en firkant, og regionerne står nederst. Kun løsninger, der er i brug, farver kortet.", "Each municipality is a square, and the regions are at the bottom. Only solutions in use colour the map.");
    public static Text Gives { get; } = new("Bruges af andre", "Used by others");
    public static Text Takes { get; } = new("Bruger andres", "Uses others'");
    public static Text GiversTitle { get; } = new("Tak til dem, der gav", "Credit to those who gave");
    public static Text GiversLead { get; } = new("Andre bruger deres løsninger eller overvejer det.", "Others use their solutions or are considering it.");
    public static Text TimeLine { get; } = new("År for år", "Year by year");
    public static Text TakenBy { get; } = new("taget af", "taken by");
    public static Text Changed { get; } = new("Ændret:", "Changed:");
    public static Text GaveThem { get; } = new("Gav:", "Gave:");
    public static Text Source { get; } = new("Kilde", "Source");
    public static Text SpreadOfCase { get; } = new("Hvem har taget den videre", "Who has taken it further");
    public static Text SeeAllSpread { get; } = new("Se al spredning", "See all spread");

    public static IReadOnlyList<(string Kind, Text Name)> TileKinds { get; } =
    [
        ("both", new("Giver og tager", "Gives and takes")),
        ("gives", new("Andre bruger noget herfra", "Others use something from here")),
        ("takes", new("Bruger noget fra andre", "Uses something from others")),
        ("cases", new("Har cases, intet genbrug i brug", "Has cases, no reuse in use")),
        ("none", new("Ingen cases endnu", "No cases yet")),
    ];

    public static Text TileSays(MapTile tile) => new(
        string.Create(CultureInfo.InvariantCulture, $"{tile.Name}: {tile.Cases} cases, {tile.Gives} brugt af andre, {tile.Takes} taget i brug fra andre"),
        string.Create(CultureInfo.InvariantCulture, $"{tile.Name}: {tile.Cases} cases, {tile.Gives} used by others, {tile.Takes} in use from others"));

    /// <summary>How often a solution was given, in the words of the counts above it.</summary>
    public static Text Given(int spread, int inUse, int interest) => new(
        string.Join(", ", new[] { Times(spread, "spredt"), Times(inUse, "i brug"), Times(interest, "interesse") }.OfType<string>()),
        string.Join(", ", new[] { Times(spread, "spread"), Times(inUse, "in use"), Times(interest, "interest") }.OfType<string>()));

    static string? Times(int number, string what) => number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{number} {what}");

    public static Text Generation(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"{number}. led"),
        string.Create(CultureInfo.InvariantCulture, $"Generation {number}"));

    public static Text FollowByFeed { get; } = new("Følg denne søgning i en nyhedslæser (Atom)", "Follow this search in a feed reader (Atom)");
    public static Text WhatWasDone { get; } = new("Hvad blev gjort", "What was done");
    public static Text Stage { get; } = new("Hvor langt", "How far");
    public static Text Value { get; } = new("Værdi", "Value");
    public static Text ValueNotStated { get; } = new("Kilden siger ikke, om løsningen har skabt værdi.", "The source does not say whether the solution has created value.");
    public static Text ValueClaimed { get; } = new("Kilden nævner værdi her:", "The source mentions value here:");
    public static Text ValueTold { get; } = new("Stedet fortæller, at det har givet:", "The place says that it has given:");
    public static Text ValueNotTold { get; } = new("Stedet har ikke fortalt, at noget blev bedre.", "The place has not said that anything got better.");
    public static Text NoValueClaimed { get; } = new(
        "Kilden giver ikke grundlag for at nævne værdi på en af de fem bundlinjer.",
        "The source gives no ground for naming value on one of the five bottom lines.");
    public static Text WhatSourceSays { get; } = new("Det siger kilden", "What the source says");
    public static Text EvidenceInDanish { get; } = new("", "In Danish, as we have it from the source.");
    public static Text WhoSays { get; } = new("Hvem siger det", "Who says so");
    public static Text NobodySays { get; } = new("Kilden siger ikke, hvem der har vurderet værdien", "The source does not say who judged the value");
    public static Text Basis { get; } = new("Grundlag", "Basis");
    public static Text Method { get; } = new("Metode", "Method");
    public static Text NewOrReused { get; } = new("Nyt eller genbrugt", "New or reused");
    public static Text WhatWasNew { get; } = new("Nyt", "New");
    public static Text InspiredBy { get; } = new("Bygger på", "Builds on");
    public static Text ReusedBy { get; } = new("Genbrugt i", "Reused in");
    public static Text NoveltyNotStated { get; } = new("Kilden siger ikke, hvad der var nyt eller genbrugt.", "The source does not say what was new or reused.");
    public static Text Technology { get; } = new("Teknologi", "Technology");
    public static Text NotStated { get; } = new("Ikke oplyst", "Not stated");
    public static Text AtAGlance { get; } = new("Kort om casen", "At a glance");
    public static Text Sources { get; } = new("Kilder", "Sources");
    public static Text Similar { get; } = new("Lignende cases", "Similar cases");
    public static Text CaseData { get; } = new("Hent casen som data (JSON)", "Download the case as data (JSON)");
    public static Text Year { get; } = new("År", "Year");
    public static Text Place { get; } = new("Sted", "Place");
    public static Text Sector { get; } = new("Sektor", "Level of government");
    public static Text Types { get; } = new("Type", "Type");
    public static Text CaseTranslated { get; } = new("", "The English texts are our translation; what the source says about value is in Danish.");
    public static Text NearTitle { get; } = new("Leder I efter en af disse?", "Are you looking for one of these?");

    public static Text OrderName(CaseOrder order) => order switch
    {
        CaseOrder.Relevance => new("Mest relevante først", "Most relevant first"),
        CaseOrder.Evidence => new("Bedst dokumenteret værdi først", "Best documented value first"),
        CaseOrder.Spread => new("Mest genbrugt først", "Most reused first"),
        CaseOrder.Title => new("Titel, A-Å", "Danish title, A-Å"),
        CaseOrder.Newest => new("Nyeste først", "Newest first"),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order of cases."),
    };

    public static Text ReadAs(string asked, string read) => new(
        $"Ingen case nævner “{asked}”. Vi har søgt på “{read}”.",
        $"No case mentions “{asked}”. We have searched for “{read}”.");

    public static Text Found(int count) => new(
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "case" : "cases")}"),
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "case" : "cases")}"));
}
