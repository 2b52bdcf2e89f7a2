using Innovare.PublicSector;

namespace Innovare.Web.Home;

/// <summary>The words of the front page.</summary>
static class HomeTexts
{
    public static Text Title { get; } = new("Offentlig innovation, målt og delt", "Public-sector innovation, measured and shared");
    public static Text Lead { get; } = new(
        "En ny idé er først en innovation, når den er taget i brug og skaber værdi.",
        "A new idea becomes an innovation only when it is in use and creates value.");
}
