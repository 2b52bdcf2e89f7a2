using Innovare.PublicSector;

namespace Innovare.Web.Vintages;

/// <summary>Words of the page of a table's editions.</summary>
static class VintagesTexts
{
    public static Text Demonstration { get; } = Text.Same("Demonstration");
    public static Text Tables { get; } = new("Tabeller", "Tables");
    public static Text Editions { get; } = new("Udgaver af {0}", "Editions of {0}");
    public static Text What { get; } = new(
        "Når tal kommer til eller bliver rettet, får tabellen en ny udgave. De gamle bliver liggende, så du kan se, hvad der stod, og hvad der er ændret.",
        "When figures are added or corrected, the table gets a new edition. The old ones stay, so that you can see what it said and what has changed.");
    public static Text When { get; } = new("Stod", "Stood");
    public static Text Stands { get; } = new("står nu", "stands now");
    public static Text Why { get; } = new("Hvorfor", "Why");
    public static Text NewFigures { get; } = new("Nye tal", "New figures");
    public static Text FirstFigures { get; } = new("De første tal", "The first figures");
    public static Text See { get; } = new("Se tabellen, som den var", "See the table as it was");
    public static Text Compare { get; } = new("Sammenlign med den før", "Compare with the one before");
    public static Text OnlyOne { get; } = new("Tabellen har kun haft én udgave, så der er intet at sammenligne.", "The table has had one edition only, so there is nothing to compare.");
    public static Text Differences { get; } = new("Hvad er ændret?", "What has changed?");
    public static Text Between { get; } = new("Fra udgaven {0} til udgaven {1}.", "From the edition of {0} to the edition of {1}.");
    public static Text Counts { get; } = new("Ændrede tal: {0:N0}. Nye tal: {1:N0}. Fjernede tal: {2:N0}.", "Changed figures: {0:N0}. New figures: {1:N0}. Removed figures: {2:N0}.");
    public static Text Cell { get; } = new("Tal", "Figure");
    public static Text Was { get; } = new("Stod der", "It said");
    public static Text Is { get; } = new("Står der nu", "It says now");
    public static Text Most { get; } = new("Her står de første {0}. Hent filen for at få alle.", "The first {0} stand here. Take the file to get all of them.");
    public static Text Csv { get; } = new("Hent alle ændringer (CSV)", "Take all changes (CSV)");
    public static Text Grown { get; } = new("Tabellen er udvidet med {0:N0} tal. Ingen tidligere tal er ændret.", "The table has grown by {0:N0} figures. No earlier figure has changed.");
    public static Text Same { get; } = new("Ingen tal er ændret.", "No figures have changed.");
}
