using Innovare.PublicSector;

namespace Innovare.Web.Pages;

/// <summary>What stands around the running texts of content/pages.</summary>
static class PagesTexts
{
    public static Text Operator { get; } = new("(navnet er ikke oplyst endnu)", "(the name has not been given yet)");
    public static Text Contact { get; } = new("(adressen er ikke oplyst endnu)", "(the address has not been given yet)");
    public static Text DraftHeading { get; } = new("Udkast", "Draft");
    public static Text Draft { get; } = new(
        "Ingen har endnu sagt, hvem der driver denne udgave af Innovare. Derfor mangler der navn og adresse i teksten, og den forpligter ingen endnu.",
        "Nobody has yet said who runs this copy of Innovare. That is why name and address are missing from the text, and it binds nobody yet.");
}
