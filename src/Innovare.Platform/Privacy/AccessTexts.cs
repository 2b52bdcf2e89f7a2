using Innovare.PublicSector;

namespace Innovare.Platform.Privacy;

/// <summary>The words of the answer to a person.</summary>
static class AccessTexts
{
    public static Text Title { get; } = new("Det har vi om dig", "What we hold about you");
    public static Text About { get; } = new("Siden viser alt, vi har fundet om", "This page shows all that we have found about");
    public static Text Made { get; } = new("Lavet den", "Made on");
    public static Text Somebody { get; } = new("Den, der driver siden,", "Whoever runs this site");
    public static Text Nothing { get; } = new("Vi har ikke fundet noget om dig.", "We have found nothing about you.");
    public static Text Purpose { get; } = new("Hvad vi bruger det til", "What we use it for");
    public static Text Basis { get; } = new("Hvorfor vi må", "Why we may");
    public static Text Recipients { get; } = new("Hvem der ellers får det", "Who else gets it");
    public static Text KeepUntil { get; } = new("Hvor længe vi har det", "How long we have it");
    public static Text RightsHeading { get; } = new("Dine rettigheder", "Your rights");
    public static Text Rights { get; } = new(
        "Du kan bede os om at rette eller slette det, eller om at bruge det til mindre. Er du ikke enig med os, kan du klage til Datatilsynet: datatilsynet.dk.",
        "You can ask us to correct or delete it, or to use it for less. If you disagree with us, you can complain to the Danish Data Protection Agency: datatilsynet.dk.");
}
