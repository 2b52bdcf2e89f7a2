using Innovare.PublicSector;

namespace Innovare.Web.Mine;

/// <summary>The words of a workplace's own page.</summary>
static class MineTexts
{
    public static Text Title { get; } = new("Vores innovationer", "Our innovations");
    public static Text Lead { get; } = new("Det, I har fortalt, og det, I har taget fra andre.", "What you have told us, and what you have taken from others.");
    public static Text OnlyBrowser { get; } = new("Du er ikke logget ind, så her står det, der er skrevet i denne browser. Log ind med din arbejdsmail for at se alt dit.", "You are not signed in, so this is what was written in this browser. Sign in with your work e-mail to see everything you have written.");
    public static Text LogIn { get; } = new("Log ind", "Sign in");
    public static Text Cases { get; } = new("Vores cases", "Our cases");
    public static Text NoCases { get; } = new("I har ikke fortalt om noget endnu.", "You have not told us about anything yet.");
    public static Text Tell { get; } = new("Fortæl om jeres løsning", "Tell us about your solution");
    public static Text Reuses { get; } = new("Det, vi har taget fra andre", "What we have taken from others");
    public static Text NoReuses { get; } = new("I har ikke fortalt om genbrug endnu.", "You have not told us about any reuse yet.");
    public static Text TellReuse { get; } = new("Fortæl, at I har taget en løsning", "Tell us that you have taken a solution");
    public static Text TakenFromUs { get; } = new("Taget fra os", "Taken from us");
    public static Text Follows { get; } = new("Det, vi følger", "What we follow");
    public static Text NoFollows { get; } = new("Du følger ikke noget på mail. Søg i cases, og vælg “Få en mail, når der kommer nye”.", "You do not follow anything by e-mail. Search the cases and choose “Get an e-mail when new ones come”.");
    public static Text Stop { get; } = new("Stop", "Stop");
    public static Text Portfolio { get; } = new("Overblik: hvor langt, og hvilken værdi", "Overview: how far, and which value");
    public static Text PortfolioLead { get; } = new("Antal cases. En case kan have flere slags værdi. Kun det, I siger blev bedre, tæller.", "Number of cases. A case may have several kinds of value. Only what you say got better counts.");
    public static Text Stage { get; } = new("Hvor langt", "How far");
    public static Text All { get; } = new("I alt", "In all");
    public static Text NotSaid { get; } = new("Ikke oplyst", "Not stated");
    public static Text Export { get; } = new("Hent det hele", "Download all of it");
    public static Text NoTitle { get; } = new("Uden titel", "Untitled");
    public static Text Talk { get; } = new("Jeres samtaler i spredningsguiden", "Your dialogues in the spreading guide");
}
