using Innovare.PublicSector;

namespace Innovare.Cases;

/// <summary>The closed lists of the library beside those of <see cref="PublicInnovation"/>.</summary>
public static class CaseWords
{
    /// <summary>Codes that carry logic.</summary>
    public const string Idea = "idea", InUse = "inUse", Documented = "documented", Shared = "shared", Stopped = "stopped", Public = "public", Employees = "employees", Gain = "gain", Told = "told", Retold = "retold", Nobody = "nobody";

    /// <summary>The first step of <see cref="EvidenceSteps"/> that rests on data.</summary>
    public const int FirstDocumentedStep = 2;

    /// <summary>Where a case belongs: a level of government, or across them.</summary>
    public static Codelist Levels { get; } = new("level",
        [.. PublicInnovation.Levels.Entries, new("cross", new("Tværgående", "Across levels"))]);

    /// <summary>How far an innovation is.</summary>
    public static Codelist Stages { get; } = new("stage",
    [
        new("idea", new("Idé, plan eller afprøvning", "Idea, plan or trial")),
        new("inUse", new("Taget i brug", "In use")),
        new("documented", new("Værdi dokumenteret", "Value documented")),
        new("shared", new("Delt med andre", "Shared with others")),
        new("stopped", new("Stoppet", "Stopped")),
    ]);

    /// <summary>How good the evidence of a claim is, from nothing to repeated results; a ladder of our own after Nesta's Standards of Evidence.</summary>
    public static Codelist EvidenceSteps { get; } = new("step",
    [
        new("0", new("Ingen oplysninger", "No information")),
        new("1", new("Forventning eller egen vurdering", "Expectation or own judgement")),
        new("2", new("Egne data", "Own data")),
        new("3", new("Ekstern evaluering", "External evaluation")),
        new("4", new("Sammenlignet med en kontrolgruppe", "Compared with a control group")),
        new("5", new("Gentaget flere steder", "Repeated in several places")),
    ]);

    /// <summary>Which way a value went.</summary>
    public static Codelist Effects { get; } = new("effect",
    [
        new("gain", new("Bedre", "Better")),
        new("none", new("Kunne ikke påvises", "Could not be shown")),
        new("loss", new("Dårligere", "Worse")),
    ]);

    /// <summary>What technology is to an innovation, in the five answers of the barometer.</summary>
    public static Codelist TechnologyRoles { get; } = new("technologyRole",
    [
        new("itself", new("Det nye er i sig selv teknologi", "It is in itself technology")),
        new("important", new("Teknologi er en vigtig del", "Technology is an important part")),
        new("minor", new("Teknologi er en mindre del", "Technology is a minor part")),
        new("none", new("Der er ingen teknologi i det", "There is no technology in it")),
        new("unknown", new("Ved ikke", "Do not know")),
    ]);

    /// <summary>Who may read a case.</summary>
    public static Codelist Visibilities { get; } = new("visibility",
    [
        new("public", new("Alle", "Everyone")),
        new("employees", new("Kun offentligt ansatte", "Public employees only")),
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
        new("told", new("Fortalt af stedet selv", "Told by the place itself")),
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
