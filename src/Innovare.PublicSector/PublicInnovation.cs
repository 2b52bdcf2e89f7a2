namespace Innovare.PublicSector;

/// <summary>The words of public innovation that both wings share: levels, types, values, novelty.</summary>
/// <remarks>Codes are stable and used in files, addresses and tables; labels are for readers.</remarks>
public static class PublicInnovation
{
    /// <summary>Level of government.</summary>
    public static Codelist Levels { get; } = new("level",
    [
        new("municipal", new("Kommune", "Municipality")),
        new("region", new("Region", "Region")),
        new("state", new("Stat", "Central government")),
    ]);

    /// <summary>The four types of public innovation.</summary>
    public static Codelist Types { get; } = new("type",
    [
        new("product", new("Produkt", "Product")),
        new("service", new("Serviceydelse", "Service")),
        new("process", new("Proces eller organisation", "Process or organisation")),
        new("communication", new("Kommunikation", "Communication")),
    ]);

    /// <summary>The five bottom lines on which public innovation creates value.</summary>
    public static Codelist Values { get; } = new("value",
    [
        new("quality", new("Kvalitet", "Quality")),
        new("efficiency", new("Effektivitet", "Efficiency")),
        new("satisfaction", new("Medarbejdertilfredshed", "Employee satisfaction")),
        new("citizens", new("Borgerinddragelse", "Citizen involvement")),
        new("political", new("Indfrielse af politiske mål", "Political goals met")),
    ]);

    /// <summary>How new the innovation was to the world outside the workplace.</summary>
    public static Codelist Novelties { get; } = new("novelty",
    [
        new("first", new("Udviklet her først", "Developed here first")),
        new("adapted", new("Inspireret af andre og tilpasset", "Inspired by others and adapted")),
        new("copied", new("I vidt omfang en kopi", "Largely a copy")),
    ]);
}
