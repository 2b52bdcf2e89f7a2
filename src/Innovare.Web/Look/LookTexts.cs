using Innovare.PublicSector;

namespace Innovare.Web.Look;

/// <summary>The words around every page.</summary>
static class LookTexts
{
    public static Text Service { get; } = Text.Same("Innovare");
    public static Text Tagline { get; } = new("Offentlig innovation, målt og delt", "Public-sector innovation, measured and shared");
    public static Text LogOut { get; } = new("Log ud", "Sign out");
    public static Text SkipToContent { get; } = new("Gå til sidens indhold", "Skip to the content");
    public static Text Navigation { get; } = new("Hovedmenu", "Main menu");
    public static Text YouAreHere { get; } = new("Brødkrumme", "Breadcrumb");
    public static Text Home { get; } = new("Forside", "Front page");
    public static Text Tables { get; } = new("Tabeller", "Tables");
    public static Text Cases { get; } = Text.Same("Cases");
    public static Text Guides { get; } = new("Guider", "Guides");
    public static Text Demonstration { get; } = Text.Same("Demonstration");
    public static Text Quality { get; } = new("Kvalitet", "Quality");
    public static Text Contact { get; } = new("Kontakt", "Contact");
    public static Text Privacy { get; } = new("Privatliv", "Privacy");
    public static Text Accessibility { get; } = new("Tilgængelighedserklæring", "Accessibility statement");
    public static Text About { get; } = new("Om Innovare og licenser", "About Innovare and licences");
    public static Text ThisSite { get; } = new("Om siden", "This site");
    public static Text Sources { get; } = new("Kilder og licens", "Sources and licence");
    public static Text SourceLine { get; } = new(
        "Udgivne tal og cases bærer hver deres kilde. Programmet er fri software (Apache-2.0), vores egne casetekster CC BY 4.0.",
        "Published figures and cases each name their source. The program is free software (Apache-2.0), our own case texts CC BY 4.0.");
    public static Text RunBy { get; } = new("Drives af", "Run by");
    public static Text NoOperator { get; } = new(
        "Ingen har endnu sagt, hvem der driver denne udgave.", "Nobody has yet said who runs this copy.");
    public static Text Invented { get; } = new(
        "Opdigtede eksempeltal – ikke statistik", "Invented example figures – not statistics");
    public static Text InventedWhy { get; } = new(
        "Landet, arbejdsstederne og svarene på denne side er fundet på, så man kan se metoden virke.",
        "The country, the workplaces and the answers on this page are made up, to show the method at work.");
    /// <summary>What a face says of itself beside the name.</summary>
    public static Text TaglineOf(Face face) => face switch
    {
        Face.Backoffice => new("For medarbejdere", "For staff"),
        Face.Workplace => new("For din arbejdsplads", "For your workplace"),
        Face.Respond => new("Undersøgelse", "Survey"),
        _ => Tagline,
    };

    /// <summary>What its first page is called on the way back.</summary>
    public static Text HomeOf(Face face) => face switch
    {
        Face.Backoffice => new("Intern forside", "Staff front page"),
        Face.Workplace => new("Din arbejdsplads", "Your workplace"),
        Face.Respond => new("Svar på spørgeskemaet", "Answer the questionnaire"),
        _ => Home,
    };

    public static Text OtherLanguage { get; } = new("English", "Dansk");
    public static Text FiguresOfChart { get; } = new("Tallene i en tabel", "The figures in a table");

    public static Text ChartNeedsScript { get; } = new(
        "Figuren tegnes, når browseren kører JavaScript. Tallene står i tabellen.",
        "The chart is drawn when the browser runs JavaScript. The figures stand in the table.");
}
