using Innovare.PublicSector;

namespace Innovare.Web.Rounds;

/// <summary>The words of the demonstration.</summary>
static class RoundsTexts
{
    public static Text Demonstration { get; } = Text.Same("Demonstration");
    public static Text DemoTitle { get; } = new("Følg en undersøgelse fra start til slut", "Follow a survey from start to end");
    public static Text DemoSummary { get; } = new(
        "En opdigtet undersøgelse af offentlig innovation, vist trin for trin.",
        "An invented survey of public-sector innovation, shown step by step.");
    public static Text DemoLead { get; } = new(
        "Hvordan bliver svar fra offentlige arbejdspladser til tal, man kan stole på? Her er et opdigtet land, hvor du kan se hvert trin.",
        "How do answers from public workplaces become figures one can trust? Here is an invented country where you can see every step.");
    public static Text DemoWhy { get; } = new(
        "Landet findes ikke. Ingen arbejdsplads har svaret. Men metoden er den, en rigtig undersøgelse bruger: Vi trækker en stikprøve, vejer svarene, regner usikkerheden ud og beskytter dem, der har svaret. Landet er bygget, så det ligner de tal, der er udgivet om Danmark. Derfor kan du også se, om metoden rammer rigtigt.",
        "The country does not exist. No workplace has answered. But the method is the one a real survey uses: we draw a sample, weigh the answers, work out the uncertainty and protect those who answered. The country is built to resemble the figures published about Denmark. So you can also see whether the method finds the truth.");
    public static Text RealFigures { get; } = new("De rigtige, udgivne tal står under Tabeller", "The real, published figures stand under Tables");
    public static Text Rounds { get; } = new("Vælg en runde", "Choose a round");
    public static Text Steps { get; } = new("Syv trin", "Seven steps");
    public static Text WalkThrough { get; } = new("Gå gennem runden", "Walk through the round");
    public static Text Read { get; } = new("Læs udgivelsen", "Read the release");
    public static Text AllTables { get; } = new("Se alle demonstrationens tabeller", "See all tables of the demonstration");
    public static Text HowSure { get; } = new("Hvor sikre er tallene?", "How sure are the figures?");
    public static Text NoRounds { get; } = new("Ingen runder er kørt endnu", "No round has been run yet");
    public static Text NoRoundsWhy { get; } = new(
        "Demonstrationen fyldes, når programmet startes med ./run. Du kan også køre en runde selv.",
        "The demonstration is filled when the program is started with ./run. You can also run a round yourself.");
    public static Text RunYourself { get; } = new("Kør en runde selv", "Run a round yourself");
    public static Text RunYourselfWhy { get; } = new(
        "Hent programmet, og skriv tre linjer. Den første laver landet og svarene. Den næste laver stikprøve, vægte og tabeller. Den sidste lægger udgivelsen her på siden, når du siger god for den. De samme data giver hver gang nøjagtig de samme tal.",
        "Fetch the program and type three lines. The first makes the country and the answers. The next makes sample, weights and tables. The last puts the release on this site, once you sign it off. The same data give exactly the same figures every time.");
    public static Text YourName { get; } = new("Dit navn", "Your name");
    public static Text RoundIsData { get; } = new(
        "En runde er en mappe med data: spørgeskema, stikprøve, kendte antal, tabeller og tekst. Ret i mappen, og kør igen.",
        "A round is a folder of data: questionnaire, sample, known numbers, tables and text. Change the folder and run again.");
    public static Text KeyResult { get; } = new("Det viser runden", "What the round shows");
    public static Text RoundLead { get; } = new(
        "Syv korte trin fra en liste over arbejdspladser til færdige tal. Hvert trin svarer på ét spørgsmål.",
        "Seven short steps from a list of workplaces to finished figures. Each step answers one question.");
    public static Text Start { get; } = new("Begynd med trin 1", "Begin with step 1");
    public static Text StepOf { get; } = new("Trin {0} af {1}", "Step {0} of {1}");
    public static Text StepsOfRound { get; } = new("Rundens trin", "Steps of the round");
    public static Text CameIn { get; } = new("Det kom ind", "What came in");
    public static Text WasDone { get; } = new("Det blev gjort", "What was done");
    public static Text WentOut { get; } = new("Det gik ud", "What went out");
    public static Text Facts { get; } = new("Trinnet i tal", "The step in figures");
    public static Text Picture { get; } = new("Et billede af trinnet", "A picture of the step");
    public static Text Headlines { get; } = new("Så sikre er hovedtallene", "How sure the headlines are");
    public static Text HeadlinesWhy { get; } = new(
        "Stikprøveusikkerheden rammer det rigtige tal i 95 af 100 stikprøver. Skævheden er det meste, uens svarprocenter kan flytte et tal, hvis svarene ikke vægtes. Vendepunktet er, hvor udbredt det skal være blandt dem, der ikke svarede, før flertallet skifter.",
        "Sampling uncertainty holds the true figure in 95 of 100 samples. The bias is the most that uneven response can move a figure when answers are not weighted. The tipping point is how common it would have to be among those who did not answer for the majority to turn.");
    public static Text Headline { get; } = new("Hovedtal", "Headline");
    public static Text Figure { get; } = new("Andel", "Share");
    public static Text Sampling { get; } = new("Stikprøveusikkerhed", "Sampling uncertainty");
    public static Text Bias { get; } = new("Størst mulig skævhed", "Largest possible bias");
    public static Text Tipping { get; } = new("Vendepunkt", "Tipping point");
    public static Text Unknown { get; } = new("kendes ikke", "not known");
    public static Text Previous { get; } = new("Forrige", "Previous");
    public static Text Next { get; } = new("Næste", "Next");
    public static Text Overview { get; } = new("Overblik over runden", "Overview of the round");
    public static Text Release { get; } = new("Udgivelsen", "The release");
    public static Text Turn { get; } = new("Bladr mellem trin", "Turn between steps");
}
