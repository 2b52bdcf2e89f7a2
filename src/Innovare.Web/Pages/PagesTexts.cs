using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Web.Pages;

/// <summary>What stands around the running texts of content/pages.</summary>
static class PagesTexts
{
    public static Text Guides { get; } = new("Guider", "Guides");
    public static Text AskForSparring { get; } = new("Bed om sparring", "Ask for advice");
    public static Text Operator { get; } = new("(navnet er ikke oplyst endnu)", "(the name has not been given yet)");
    public static Text Contact { get; } = new("(adressen er ikke oplyst endnu)", "(the address has not been given yet)");
    public static Text DraftHeading { get; } = new("Udkast", "Draft");
    public static Text Draft { get; } = new(
        "Ingen har endnu sagt, hvem der driver denne udgave af Innovare. Derfor mangler der navn og adresse i teksten, og den forpligter ingen endnu.",
        "Nobody has yet said who runs this copy of Innovare. That is why name and address are missing from the text, and it binds nobody yet.");
    public static Text ReminderSubject { get; } = new("Tilgængelighedserklæringen skal gennemgås", "The accessibility statement must be gone through");
    public static Text HeldHeading { get; } = new("Det kan vi have om dig", "What we may hold about you");
    public static Text HeldAbout { get; } = new(
        "Læser du kun på siden, har vi intet om dig. Her står, hvad vi har om dem, der logger ind eller får breve fra os.",
        "If you only read here, we hold nothing about you. This is what we hold about those who sign in or get letters from us.");
    public static Text HeldPersons { get; } = new("Om hvem", "About whom");
    public static Text HeldData { get; } = new("Hvad", "What");
    public static Text HeldPurpose { get; } = new("Hvorfor", "Why");
    public static Text HeldBasis { get; } = new("Efter hvilken regel", "Under which rule");
    public static Text HeldRecipients { get; } = new("Hvem får det ellers", "Who else gets it");
    public static Text HeldUntil { get; } = new("Hvor længe", "How long");
    public static Text HeldReason { get; } = new("Derfor kan det ikke slettes før", "Why it cannot be deleted before");

    public static Text Reminder(DateOnly reviewed) => new(
        string.Create(CultureInfo.InvariantCulture, $"Tilgængelighedserklæringen blev sidst gennemgået den {reviewed:d.M.yyyy}. Det skal ske hvert år.\n\nGå siden igennem, ret erklæringen her og i WAS-Tool, og skriv den nye dato i content/accessibility.json."),
        string.Create(CultureInfo.InvariantCulture, $"The accessibility statement was last gone through on {reviewed:yyyy-MM-dd}. It must be each year.\n\nGo through the site, mend the statement here and in WAS-Tool, and write the new date in content/accessibility.json."));
}
