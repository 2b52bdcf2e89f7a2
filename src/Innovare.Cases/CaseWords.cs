using Innovare.PublicSector;

namespace Innovare.Cases;

/// <summary>The closed lists of the library beside those of <see cref="PublicInnovation"/>.</summary>
public static class CaseWords
{
    /// <summary>How far an innovation is. Documented value is read off the evidence and sharing off the reuse graph.</summary>
    public static Codelist Stages { get; } = new("stage",
    [
        new("idea", new("Idé, plan eller afprøvning", "Idea, plan or trial")),
        new("inUse", new("Taget i brug", "In use")),
        new("stopped", new("Stoppet", "Stopped")),
    ]);

    /// <summary>What a claim of value rests on. A claim may hold some of each.</summary>
    public static Codelist Bases { get; } = new("basis",
    [
        new("measured", new("Opgjort eller evalueret", "Counted or evaluated")),
        new("expected", new("Forventet eller beregnet", "Expected or calculated")),
    ]);

    /// <summary>Who stands behind the text of a case.</summary>
    public static Codelist Statuses { get; } = new("status",
    [
        new("retold", new(
            "Gengivet fra kilde, ikke bekræftet af stedet",
            "Retold from a source, not confirmed by the place")),
    ]);

    /// <summary>What a source is cited for.</summary>
    public static Codelist SourceSubjects { get; } = new("about",
    [
        new("case", new("Om løsningen", "About the solution")),
        new("evidence", new("Om værdien", "About its value")),
        new("inspiredBy", new("Om forbilledet", "About what inspired it")),
    ]);
}
