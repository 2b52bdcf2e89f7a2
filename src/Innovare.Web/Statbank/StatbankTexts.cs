using Innovare.PublicSector;

namespace Innovare.Web.Statbank;

/// <summary>The words of the table pages.</summary>
static class StatbankTexts
{
    public static Text Tables { get; } = new("Tabeller", "Tables");
    public static Text TablesLead { get; } = new(
        "Offentliggjorte tal om innovation i den offentlige sektor. Hvert tal har sin kilde, og hvor vi ikke kender et tal, står der to prikker.",
        "Published figures on innovation in the public sector. Every figure has its source, and where we do not know a figure, there are two dots.");
    public static Text FolderLead { get; } = new("Vælg en tabel for at se tallene, vælge ud og hente dem.", "Choose a table to see the figures, select from them and download them.");
    public static Text DemoTables { get; } = new("Demonstrationens tabeller", "Tables of the demonstration");
    public static Text DemoTablesLead { get; } = new(
        "Tabeller fra de opdigtede runder. De viser, hvad en rigtig runde giver: tal med usikkerhed, antal svar og beskyttede celler.",
        "Tables from the invented rounds. They show what a real round gives: figures with their uncertainty, number of answers and protected cells.");
    public static Text NoDemoTables { get; } = new("Der er endnu ingen tabeller. De kommer, når en runde er kørt og udgivet.", "There are no tables yet. They come when a round has been run and published.");
    public static Text ToDemonstration { get; } = new("Se også demonstrationens tabeller (opdigtede tal)", "See also the tables of the demonstration (invented figures)");
    public static Text SpecialWhy { get; } = new("Mangler du en tabel?", "Is a table missing?");
    public static Text SpecialAsk { get; } = new("Bestil en særkørsel", "Ask for a special run");
    public static Text ToPublished { get; } = new("Se de offentliggjorte tal", "See the published figures");
    public static Text Adapted { get; } = new("Omformuleret – ikke direkte sammenlignelig", "Reworded – not directly comparable");
    public static Text AdaptedWhy { get; } = new(
        "Spørgsmålene bag tabellen er vores egne formuleringer efter Innovationsbarometeret.",
        "The questions behind the table are our own wording after the Innovation Barometer.");

    public static Text FromTo { get; } = new("{0} til {1}", "{0} to {1}");
    public static Text Unit { get; } = new("Enhed", "Unit");
    public static Text Source { get; } = new("Kilde", "Source");
    public static Text Chosen { get; } = new("Valgt", "Chosen");
    public static Text Choose { get; } = new("Vælg i tabellen", "Choose from the table");
    public static Text ChooseOf { get; } = new("Vælg {0}", "Choose {0}");
    public static Text CountChosen { get; } = new("{0} af {1} valgt", "{0} of {1} chosen");
    public static Text All { get; } = new("Vælg alle", "Choose all");
    public static Text OnlyTotal { get; } = new("Kun {0}", "Only {0}");
    public static Text Show { get; } = new("Vis tabel", "Show table");
    public static Text Reset { get; } = new("Nulstil valg", "Reset choices");
    public static Text Display { get; } = new("Sådan vises tallene", "How the figures are shown");
    public static Text Uncertainty { get; } = new("Usikkerhed", "Uncertainty");
    public static Text AsInterval { get; } = new("95 pct.-interval", "95 per cent interval");
    public static Text AsPlusMinus { get; } = new("± (halvt interval)", "± (half the interval)");
    public static Text AsLetter { get; } = new("Bogstav A til E", "Letter A to E");
    public static Text AsNothing { get; } = new("Vis ikke", "Do not show");
    public static Text ShowAnswers { get; } = new("Vis antal svar (n)", "Show number of answers (n)");
    public static Text ShowCodes { get; } = new("Vis koder", "Show codes");
    public static Text ShowTotals { get; } = new("Vis totaler", "Show totals");
    public static Text NoSums { get; } = new("Tal som disse kan ikke lægges sammen. Totalen er tabellens egen.", "Figures like these cannot be added up. The total is the table's own.");
    public static Text ChartKindName { get; } = new("Figur", "Chart");
    public static Text ChartAutomatic { get; } = new("Den, der passer bedst", "The one that fits best");
    public static Text ChartBar { get; } = new("Søjler med usikkerhed", "Bars with uncertainty");
    public static Text ChartLine { get; } = new("Linjer over tid", "Lines over time");
    public static Text ChartStacked { get; } = new("Stablet til 100 pct.", "Stacked to 100 per cent");
    public static Text ChartMultiples { get; } = new("En lille figur for hver", "A small chart for each");
    public static Text ChartNone { get; } = new("Ingen figur", "No chart");
    public static Text ChartUnfit { get; } = new("Den figur passer ikke til det viste udsnit. Vælg en anden figur eller et andet udsnit.", "That chart does not fit what is shown. Choose another chart or another selection.");
    public static Text IntervalMeans { get; } = new(
        "Tallene i parentes er 95 pct.-intervallet: så usikkert er tallet, fordi kun en del af arbejdsstederne er spurgt.",
        "The numbers in brackets are the 95 per cent interval: how uncertain the figure is because only some workplaces were asked.");
    public static Text PlusMinusMeans { get; } = new(
        "Tallet efter ± er 1,96 gange standardfejlen. Det rigtige tal ligger så nær i omkring 95 af 100 stikprøver.",
        "The number after ± is 1.96 times the standard error. The true figure lies that near in about 95 of 100 samples.");
    public static Text LetterMeans { get; } = new(
        "Bogstavet viser standardfejlen som del af tallet selv:",
        "The letter shows the standard error as a share of the figure itself:");
    public static Text AnswersMean { get; } = new("n er antallet af svar bag tallet, afrundet.", "n is the number of answers behind the figure, rounded.");
    public static Text IntervalIs { get; } = new("95 pct.-interval", "95 per cent interval");
    public static Text PlusMinusIs { get; } = new("halvt 95 pct.-interval", "half the 95 per cent interval");
    public static Text LetterIs { get; } = new("sikkerhed", "reliability");

    public static Text Turn { get; } = new("Vend tabellen", "Turn the table");
    public static Text InRows { get; } = new("I rækkerne", "In the rows");
    public static Text InColumns { get; } = new("I kolonnerne", "In the columns");
    public static Text ToColumns { get; } = new("Til kolonner", "To columns");
    public static Text ToRows { get; } = new("Til rækker", "To rows");
    public static Text Outward { get; } = new("Yderst", "Outermost");
    public static Text MoveOf { get; } = new("{0}: {1}", "{0}: {1}");
    public static Text Swap { get; } = new("Byt rækker og kolonner", "Swap rows and columns");
    public static Text AsItFits { get; } = new("Som tabellen passer bedst", "As the table fits best");
    public static Text NothingThere { get; } = new("Ingen", "None");
    public static Text SortBy { get; } = new("Sortér efter {0}, største først", "Sort by {0}, greatest first");
    public static Text SortUp { get; } = new("Sortér efter {0}, mindste først", "Sort by {0}, least first");
    public static Text SortNot { get; } = new("Tilbage til tabellens rækkefølge", "Back to the order of the table");
    public static Text Figures { get; } = new("tallene", "the figures");

    public static Text Compare { get; } = new("Sammenlign med ét tal", "Compare with one figure");
    public static Text CompareHow { get; } = new("Vælg det tal i tabellen, som de andre skal sammenlignes med.", "Choose the figure in the table that the others are to be compared with.");
    public static Text CompareStop { get; } = new("Stop sammenligningen", "Stop comparing");
    public static Text CompareOther { get; } = new("Vælg et andet tal", "Choose another figure");
    public static Text CompareWith { get; } = new("Sammenlign de andre tal med {0}: {1}", "Compare the other figures with {0}: {1}");
    public static Text ComparedWith { get; } = new("Alle tal er sammenlignet med {0}: {1}.", "All figures are compared with {0}: {1}.");
    public static Text CompareMeans { get; } = new(
        "”Højere” og ”lavere” er sikre forskelle i en tosidet test på 5 pct.-niveau, uanset hvad de to tal har til fælles: forskellen er større end 1,96 gange summen af deres standardfejl. ”Ikke sikkert” betyder, at forskellen kan skyldes, hvem der kom med i stikprøven. Det betyder ikke, at tallene er ens.",
        "“Higher” and “lower” are certain differences in a two-sided test at the 5 per cent level, whatever the two figures have in common: the difference is larger than 1.96 times the sum of their standard errors. “Not certain” means that the difference may come from who was in the sample. It does not mean that the figures are equal.");
    public static Text CompareIndependent { get; } = new(
        "”Hvis adskilt” betyder, at forskellen er sikker, hvis de to tal ikke bygger på de samme svar, fx kommuner og regioner i samme undersøgelse. Deler de svar, fx en del og helheden, to svar på samme spørgsmål eller to år med de samme arbejdssteder, kan tabellen ikke afgøre det; også ”ikke sikkert” kan da være en sikker forskel. Ved mange sammenligninger ser nogle få sikre ud ved et tilfælde.",
        "“If apart” means that the difference is certain if the two figures do not rest on the same answers, such as municipalities and regions in one survey. When they share answers, such as a part and the whole, two answers to one question or two years with the same workplaces, the table cannot tell; a “not certain” may then be a certain difference, too. Among many comparisons a few look certain by chance.");
    public static Text CompareGroups { get; } = new(
        "”Højere” og ”lavere” er sikre forskelle i en tosidet test på 5 pct.-niveau. Mellem grupper, fx kommuner og regioner eller kommuner og alle, regnes tallene, som om de ikke havde svar fælles; har de det, er testen på den sikre side. Mellem to svar på samme spørgsmål og mellem to år skal forskellen være større end 1,96 gange summen af standardfejlene: så er den sikker, uanset hvad tallene har til fælles. ”Ikke sikkert” betyder, at forskellen kan skyldes, hvem der kom med i stikprøven. Det betyder ikke, at tallene er ens.",
        "“Higher” and “lower” are certain differences in a two-sided test at the 5 per cent level. Between groups, such as municipalities and regions or municipalities and all, the figures are taken to share no answers; if they do, the test is on the safe side. Between two answers to one question and between two years the difference must be larger than 1.96 times the sum of the standard errors: then it is certain whatever the figures have in common. “Not certain” means that the difference may come from who was in the sample. It does not mean that the figures are equal.");
    public static Text CompareGroupsApart { get; } = new(
        "”Hvis adskilt” betyder, at forskellen er sikker, hvis de to tal ikke bygger på de samme svar. Det gør to svar på samme spørgsmål og ofte to år; også ”ikke sikkert” kan da være en sikker forskel. Ved mange sammenligninger ser nogle få sikre ud ved et tilfælde.",
        "“If apart” means that the difference is certain if the two figures do not rest on the same answers. Two answers to one question do, and two years often; a “not certain” may then be a certain difference, too. Among many comparisons a few look certain by chance.");
    public static Text CompareUnknown { get; } = new("Det tal kan ikke sammenlignes: det er ikke med i det viste, eller dets usikkerhed kendes ikke.", "That figure cannot be compared: it is not among those shown, or its uncertainty is not known.");
    public static Text ComparedWithThis { get; } = new("sammenlignet med dette", "compared with this");
    public static Text Higher { get; } = new("højere", "higher");
    public static Text Lower { get; } = new("lavere", "lower");
    public static Text HigherIfApart { get; } = new("højere, hvis adskilt", "higher if apart");
    public static Text LowerIfApart { get; } = new("lavere, hvis adskilt", "lower if apart");
    public static Text NotSure { get; } = new("ikke sikkert", "not certain");

    public static Text SearchIn { get; } = new("Søg i {0}", "Search {0}");
    public static Text Search { get; } = new("Søg", "Search");
    public static Text FoundOf { get; } = new("{0} af {1} passer til søgningen. Det, der allerede er valgt, står der også.", "{0} of {1} fit the search. What is already chosen is there too.");
    public static Text ChooseFound { get; } = new("Vælg de {0} fundne", "Choose the {0} found");
    public static Text TickShown { get; } = new("Sæt alle viste", "Tick all shown");
    public static Text UntickShown { get; } = new("Fjern alle viste", "Untick all shown");
    public static Text MoreValues { get; } = new("Der er {0} værdier mere. Søg for at finde dem.", "There are {0} more values. Search to find them.");
    public static Text ChooseFrom { get; } = new("Vælg blandt", "Choose from");
    public static Text OwnValues { get; } = new("Tabellens egne værdier", "The table's own values");
    public static Text Newest { get; } = new("Kun nyeste", "Only the newest");
    public static Text NewestThree { get; } = new("Nyeste 3", "Newest 3");
    public static Text Times { get; } = new("Alle, også kommende", "All, those to come too");
    public static Text ChooseEach { get; } = new("Vælg enkelte", "Choose one by one");
    public static Text ByExpression { get; } = new("Valgt ved {0}. Det viser nu:", "Chosen by {0}. It now shows:");
    public static Text Follows { get; } = new("Følger nyeste tal", "Follows the newest figures");
    public static Text Stays { get; } = new("Fast udvalg", "Fixed selection");
    public static Text FollowsWhy { get; } = new("Linket viser også nye tal, når de kommer.", "The link also shows new figures when they come.");
    public static Text StaysWhy { get; } = new("Linket viser altid netop disse tider.", "The link always shows exactly these times.");
    public static Text MakeFollow { get; } = new("Lad linket følge de nyeste {0} tider", "Let the link follow the newest {0} times");
    public static Text MakeStay { get; } = new("Hold linket fast på de viste tider", "Keep the link to the times shown");
    public static Text ReadFirst { get; } = new("Læs dette, før du bruger tallene", "Read this before you use the figures");
    public static Text ScrollHint { get; } = new("Tabellen er bred. Rul til siden for at se alle kolonner.", "The table is wide. Scroll sideways to see all columns.");
    public static Text TooLarge { get; } = new("Udsnittet er for stort til at vise her", "The selection is too large to show here");
    public static Text TooLargeWhy { get; } = new(
        "Det har {0:N0} celler. Vi viser højst {1:N0} ad gangen. Vælg færre værdier, eller hent det hele som fil.",
        "It has {0:N0} cells. We show at most {1:N0} at a time. Choose fewer values, or download it all as a file.");

    public static Text Symbols { get; } = new("Tegn i tabellen", "Signs in the table");
    public static Text Missing { get; } = new("Ikke kendt eller ikke spurgt det år", "Not known or not asked that year");
    public static Text Confidential { get; } = new("Skjult, så intet arbejdssted kan genkendes", "Withheld so that no workplace can be recognised");
    public static Text NotPublished { get; } = new("Laves ikke så detaljeret", "Not made in that detail");
    public static Text Nil { get; } = new("Nul: intet at tælle", "Nought: nothing to count");
    public static Text Mixed { get; } = new("Lagt sammen af tal, der mangler af flere grunde", "Added up from figures missing for several reasons");
    public static Text OwnSymbol { get; } = new("Tabellens eget tegn; se noterne", "A sign of this table's own; see the notes");
    public static Text LeavesOut { get; } = new("Rækker, der ikke laves så detaljeret, er udeladt.", "Rows not made in that detail are left out.");
    public static Text Notes { get; } = new("Noter", "Notes");
    public static Text CellNotes { get; } = new("Kilder og noter til de enkelte tal", "Sources and notes to single figures");
    public static Text NoteNumber { get; } = new("Kilde og note {0}", "Source and note {0}");
    public static Text Base { get; } = new("Gælder", "Base");
    public static Text OpenSource { get; } = new("Åbn kilden", "Open the source");
    public static Text Download { get; } = new("Hent data", "Download data");
    public static Text ThisSelection { get; } = new("Det viste udsnit", "What is shown");
    public static Text WholeTable { get; } = new("Hele tabellen", "The whole table");
    public static Text Share { get; } = new("Del eller gem", "Share or keep");
    public static Text ShareLink { get; } = new("Link til det viste", "Link to what is shown");
    public static Text ShareHow { get; } = new("Valget står i linket. Gem det som bogmærke, så har du en gemt forespørgsel.", "The choice stands in the link. Keep it as a bookmark, and you have a saved query.");
    public static Text Embed { get; } = new("Indlejr på egen side", "Embed in your own page");
    public static Text EmbedHow { get; } = new("Sæt koden ind på siden. Figur og tabel følger med, kilden står under.", "Put the code into the page. Chart and table come along, the source stands below.");
    public static Text Programs { get; } = new("Hent fra et program", "Fetch from a program");
    public static Text ProgramsHow { get; } = new("Eksemplerne henter netop det viste og virker, som de står.", "The examples fetch exactly what is shown and work as they stand.");
    public static Text HowToGet { get; } = new("Hent data: filer, grænseflader og eksempler", "Get data: files, interfaces and examples");
    public static Text ExcelHow { get; } = new("I Excel: Data, Hent data, Fra web. Indsæt linket.", "In Excel: Data, Get Data, From Web. Paste the link.");
    public static Text Copy { get; } = new("Kopiér", "Copy");
    public static Text Copied { get; } = new("Kopieret", "Copied");
    public static Text SeeEmbedded { get; } = new("Se, hvordan det ser ud", "See what it looks like");
    public static Text Format { get; } = new("Format", "Format");
    public static Text Fetch { get; } = new("Hent", "Fetch");
    public static Text InDanish { get; } = new("dansk", "Danish");
    public static Text InEnglish { get; } = new("engelsk", "English");
    public static Text FullTable { get; } = new("Åbn hele tabellen", "Open the whole table");
    public static Text Print { get; } = new("Udskriv", "Print");
    public static Text SaveSvg { get; } = new("Gem figur som SVG", "Save chart as SVG");
    public static Text SavePng { get; } = new("Gem figur som PNG", "Save chart as PNG");
    public static Text Drawn { get; } = new("Hentet {0}", "Fetched {0}");

    public static Text UnknownTable { get; } = new("Tabellen findes ikke", "This table does not exist");
    public static Text UnknownTableWhy { get; } = new("Vi har ingen tabel, der hedder {0}.", "We have no table called {0}.");
    public static Text Meant { get; } = new("Mente du en af disse?", "Did you mean one of these?");
    public static Text AllTables { get; } = new("Se alle tabeller", "See all tables");
    public static Text UnknownSelection { get; } = new("Valget findes ikke i tabellen", "The table does not hold that selection");
    public static Text UnknownVariable { get; } = new("Tabellen har ingen variabel, der hedder {0}. Den har {1}.", "The table has no variable called {0}. It has {1}.");
    public static Text UnknownValue { get; } = new("{0} har ingen værdi, der hedder {1}. Du kan vælge {2}.", "{0} has no value called {1}. You can choose {2}.");
    public static Text UnknownCodelist { get; } = new("{0} har ingen gruppering, der hedder {1}.", "{0} has no grouping called {1}.");
    public static Text SumRefused { get; } = new("Tal i denne tabel kan ikke lægges sammen, så {0} kan ikke grupperes.", "Figures in this table cannot be added up, so {0} cannot be grouped.");
    public static Text InsteadShown { get; } = new("Nedenfor vises tabellen, som den ser ud uden valg.", "Below is the table as it looks without choices.");
    public static Text Editions { get; } = new("Udgaver og rettelser", "Editions and corrections");
    public static Text HowMade { get; } = new("Sådan er tallet lavet", "How the figure was made");
    public static Text TheFigure { get; } = new("Tallet", "The figure");
    public static Text TableIs { get; } = new("Tabel", "Table");
    public static Text StandardError { get; } = new("Standardfejl", "Standard error");
    public static Text AnswersBehind { get; } = new("Svar bag tallets basis (afrundet)", "Answers behind the figure's base (rounded)");
    public static Text DesignEffect { get; } = new("Designeffekt", "Design effect");
    public static Text NoFigure { get; } = new("Her står intet tal", "No figure stands here");
    public static Text NoFigureConfidential { get; } = new("Tallet holdes tilbage, så ingen kan genkende et arbejdssteds svar. Derfor kan du heller ikke se, hvad det bygger på.", "The figure is withheld so that nobody can recognise a workplace's answer. So you cannot see what it rests on either.");
    public static Text NoFigureMissing { get; } = new("Der blev ikke spurgt om det, eller ingen er i gruppen.", "It was not asked about, or nobody is in the group.");
    public static Text WhereFrom { get; } = new("Hvor tallet kommer fra", "Where the figure comes from");
    public static Text NotOurs { get; } = new("Tallet er gengivet fra kilden. Vi har ikke svarene og kan ikke regne det efter.", "The figure is reproduced from the source. We do not have the answers and cannot recompute it.");
    public static Text NoRound { get; } = new("Tallet er fra en runde, der ikke er udgivet her.", "The figure is of a round that is not released here.");
    public static Text HowEstimated { get; } = new("Hvordan det er beregnet", "How it was computed");
    public static Text RoundIs { get; } = new("Runde", "Round");
    public static Text EstimateIs { get; } = new("Estimat", "Estimate");
    public static Text EstimateHow { get; } = new("Vægtet andel eller antal. Vægtene er stikprøvens, rettet for bortfald og kalibreret til kendte fordelinger i rammen.", "Weighted share or number. The weights are the sample's, adjusted for nonresponse and calibrated to known distributions of the frame.");
    public static Text VarianceIs { get; } = new("Variansmetode", "Variance method");
    public static Text VarianceHow { get; } = new("Lineariseret varians over strata, med korrektion for endelig population og residualer efter kalibrering. Usikkerheden ved, hvem der svarer, er ikke med.", "Linearised variance over strata, with finite population correction and residuals after calibration. The uncertainty about who answers is not in it.");
    public static Text VarianceStrata { get; } = new("Strata: {0}, heraf lagt sammen for variansen: {1}.", "Strata: {0}, of which merged for the variance: {1}.");
    public static Text ProtectionIs { get; } = new("Beskyttelse", "Protection");
    public static Text ProtectionHow { get; } = new("Tallet har bestået beskyttelsen: nok svar bag, ingen kan regnes ud af de andre tal, og antal svar er afrundet.", "The figure passed protection: enough answers behind it, nobody can be worked out from the other figures, and numbers of answers are rounded.");
    public static Text Checked { get; } = new("Hvad der kan efterprøves", "What can be checked");
    public static Text ReleasedIs { get; } = new("Udgivet", "Released");
    public static Text ReplacedAt { get; } = new(", erstattet {0}", ", replaced {0}");
    public static Text SignedBy { get; } = new("Godkendt af", "Approved by");
    public static Text RevisionIs { get; } = new("Udgave (SHA-256)", "Edition (SHA-256)");
    public static Text DefinitionIs { get; } = new("Rundens definition (SHA-256)", "Definition of the round (SHA-256)");
    public static Text WeightsIs { get; } = new("Vægtfilen (SHA-256)", "File of weights (SHA-256)");
    public static Text ManifestIs { get; } = new("Kørslens manifest (SHA-256)", "Manifest of the run (SHA-256)");
    public static Text ProgramIs { get; } = new("Program", "Program");
    public static Text NotKept { get; } = new("Ikke gemt med denne udgave.", "Not kept with this edition.");
    public static Text CorrectedAt { get; } = new("Rettet {0}", "Corrected {0}");
    public static Text QualityIs { get; } = new("Kvalitet", "Quality");
    public static Text ShowSources { get; } = new("Gør hvert tal til et link til, hvordan det er lavet", "Make each figure a link to how it was made");
    public static Text SourceOf { get; } = new("Sådan er tallet lavet: {0}, {1}", "How the figure was made: {0}, {1}");
    public static Text FollowTable { get; } = new("Få mail om nye tal", "Get mail about new figures");
    public static Text FollowTables { get; } = new("Få mail, når der kommer nye tal om et emne eller i en tabel", "Get mail when there are new figures on a subject or in a table");
    public static Text Calendar { get; } = new("Udgivelseskalender", "Release calendar");
}
