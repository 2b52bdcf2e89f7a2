using Innovare.PublicSector;

namespace Innovare.Web.Pages;

/// <summary>What stands around the running texts of content/pages.</summary>
static class PagesTexts
{
    public static Text Operator { get; } = new("den, der driver siden", "whoever runs this site");
    public static Text Contact { get; } = new("(adressen er ikke oplyst endnu)", "(the address has not been given yet)");
    public static Text DraftHeading { get; } = new("Udkast", "Draft");
    public static Text Draft { get; } = new(
        "Ingen har endnu sagt, hvem der driver denne udgave af Innovare. Teksten her beskriver programmet. Den bliver først en erklæring, når en ansvarlig har sat navn og adresse på.",
        "Nobody has yet said who runs this copy of Innovare. The text here describes the program. It becomes a statement only when someone responsible has put name and address to it.");
}
