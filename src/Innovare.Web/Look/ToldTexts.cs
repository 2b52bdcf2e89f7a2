using Innovare.PublicSector;

namespace Innovare.Web.Look;

/// <summary>Words of what has been told, as its owner, its giver and the editors see it.</summary>
static class ToldTexts
{
    public static Text NoTitle { get; } = new("Uden titel", "Without title");
    public static Text Solution { get; } = new("Løsning", "Solution");
    public static Text TakenBy { get; } = new("Taget af", "Taken by");
    public static Text HowTaken { get; } = new("Hvordan", "How");
    public static Text HowFar { get; } = new("Hvor langt", "How far");
    public static Text Changed { get; } = new("Ændret", "Changed");
    public static Text GaveThem { get; } = new("Har givet dem", "Gave them");
    public static Text Reason { get; } = new("Hvorfor opgivet", "Why given up");
}
