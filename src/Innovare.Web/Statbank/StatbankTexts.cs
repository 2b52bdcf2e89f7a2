using Innovare.PublicSector;

namespace Innovare.Web.Statbank;

/// <summary>The words of the table pages.</summary>
static class StatbankTexts
{
    public static Text Tables { get; } = new("Tabeller", "Tables");
    public static Text TablesLead { get; } = new(
        "Offentliggjorte tal om innovation i den offentlige sektor. Hvert tal har sin kilde, og hvor vi ikke kender et tal, står der to prikker.",
        "Published figures on innovation in the public sector. Every figure has its source, and where we do not know a figure, there are two dots.");
    public static Text DemoTables { get; } = new("Demonstrationens tabeller", "Tables of the demonstration");
    public static Text DemoTablesLead { get; } = new(
        "Tabeller fra de opdigtede runder. De viser, hvad en rigtig runde giver: tal med usikkerhed, antal svar og beskyttede celler.",
        "Tables from the invented rounds. They show what a real round gives: figures with their uncertainty, number of answers and protected cells.");
    public static Text NoDemoTables { get; } = new("Der er endnu ingen tabeller. De kommer, når en runde er kørt og udgivet.", "There are no tables yet. They come when a round has been run and published.");
    public static Text ToDemonstration { get; } = new("Se også demonstrationens tabeller (opdigtede tal)", "See also the tables of the demonstration (invented figures)");
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
    public static Text ShowIntervals { get; } = new("Vis usikkerhed og antal svar", "Show uncertainty and number of answers");
    public static Text HideIntervals { get; } = new("Skjul usikkerhed og antal svar", "Hide uncertainty and number of answers");
    public static Text IntervalMeans { get; } = new(
        "Tallene i parentes er 95 pct.-intervallet: så usikkert er tallet, fordi kun en del af arbejdsstederne er spurgt. n er antallet af svar bag, afrundet.",
        "The numbers in brackets are the 95 per cent interval: how uncertain the figure is because only some workplaces were asked. n is the number of answers behind it, rounded.");
    public static Text IntervalIs { get; } = new("95 pct.-interval", "95 per cent interval");
    public static Text AnswersAre { get; } = new("antal svar", "number of answers");
    public static Text TooLarge { get; } = new("Udsnittet er for stort til at vise her", "The selection is too large to show here");
    public static Text TooLargeWhy { get; } = new(
        "Det har {0} celler. Vi viser højst {1} ad gangen. Vælg færre værdier, eller hent det hele som fil.",
        "It has {0} cells. We show at most {1} at a time. Choose fewer values, or download it all as a file.");

    public static Text Symbols { get; } = new("Tegn i tabellen", "Signs in the table");
    public static Text Missing { get; } = new("Ikke kendt eller ikke spurgt det år", "Not known or not asked that year");
    public static Text Confidential { get; } = new("Skjult, så intet arbejdssted kan genkendes", "Withheld so that no workplace can be recognised");
    public static Text NotPublished { get; } = new("Laves ikke så detaljeret", "Not made in that detail");
    public static Text LeavesOut { get; } = new("Rækker, der ikke laves så detaljeret, er udeladt.", "Rows not made in that detail are left out.");
    public static Text Notes { get; } = new("Noter", "Notes");
    public static Text CellNotes { get; } = new("Kilder og noter til de enkelte tal", "Sources and notes to single figures");
    public static Text NoteNumber { get; } = new("Kilde og note {0}", "Source and note {0}");
    public static Text Base { get; } = new("Gælder", "Base");
    public static Text OpenSource { get; } = new("Åbn kilden", "Open the source");
    public static Text Download { get; } = new("Hent data", "Download data");
    public static Text ThisSelection { get; } = new("Det viste udsnit", "What is shown");
    public static Text WholeTable { get; } = new("Hele tabellen", "The whole table");
    public static Text CsvDanish { get; } = new("CSV, dansk", "CSV, Danish");
    public static Text CsvEnglish { get; } = new("CSV, engelsk", "CSV, English");
    public static Text Share { get; } = new("Link til det viste udsnit", "Link to what is shown");

    public static Text UnknownTable { get; } = new("Tabellen findes ikke", "This table does not exist");
    public static Text UnknownTableWhy { get; } = new("Vi har ingen tabel, der hedder {0}.", "We have no table called {0}.");
    public static Text Meant { get; } = new("Mente du en af disse?", "Did you mean one of these?");
    public static Text AllTables { get; } = new("Se alle tabeller", "See all tables");
    public static Text UnknownSelection { get; } = new("Valget findes ikke i tabellen", "The table does not hold that selection");
    public static Text UnknownVariable { get; } = new("Tabellen har ingen variabel, der hedder {0}. Den har {1}.", "The table has no variable called {0}. It has {1}.");
    public static Text UnknownValue { get; } = new("{0} har ingen værdi, der hedder {1}. Du kan vælge {2}.", "{0} has no value called {1}. You can choose {2}.");
    public static Text InsteadShown { get; } = new("Nedenfor vises tabellen, som den ser ud uden valg.", "Below is the table as it looks without choices.");
}
