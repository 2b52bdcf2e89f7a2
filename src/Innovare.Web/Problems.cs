using Innovare.PublicSector;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web;

/// <summary>Every refusal the web can give. A code is stable and never used again for another fault.</summary>
public static class Problems
{
    public static Problem PageUnknown { get; } = new("page-unknown", 404,
        new("Siden findes ikke", "This page does not exist"),
        new("Adressen kan være skrevet forkert, eller siden kan være flyttet.", "The address may be mistyped, or the page may have moved."),
        new("Gå til forsiden, eller vælg i menuen øverst.", "Go to the front page, or choose from the menu at the top."));

    public static Problem TableUnknown { get; } = new("table-unknown", 404,
        new("Tabellen findes ikke", "This table does not exist"),
        new("Vi har ingen tabel med det navn.", "We have no table of that name."),
        new("Find tabellen i listen over tabeller.", "Find the table in the list of tables."));

    public static Problem SelectionUnknown { get; } = new("selection-unknown", 400,
        new("Valget findes ikke i tabellen", "The table does not hold that selection"),
        new("En variabel eller værdi i adressen findes ikke i tabellen.", "A variable or value in the address is not in the table."),
        new("Åbn tabellen uden valg, og vælg igen.", "Open the table without a selection and choose again."));

    public static Problem FormatUnknown { get; } = new("format-unknown", 404,
        new("Formatet findes ikke", "This format does not exist"),
        new("Data kan hentes som data.csv, data.json og data.px.", "Data can be had as data.csv, data.json and data.px."),
        new("Ret slutningen af adressen.", "Correct the end of the address."));

    public static Problem CaseUnknown { get; } = new("case-unknown", 404,
        new("Casen findes ikke", "This case does not exist"),
        new("Vi har ingen case på den adresse.", "We have no case at that address."),
        new("Søg i listen over cases.", "Search the list of cases."));

    public static Problem RoundUnknown { get; } = new("round-unknown", 404,
        new("Runden findes ikke", "This round does not exist"),
        new("Vi har ingen runde med det navn.", "We have no round of that name."),
        new("Vælg en runde på demonstrationens forside.", "Choose a round on the front page of the demonstration."));

    public static Problem PhaseUnknown { get; } = new("phase-unknown", 404,
        new("Trinnet findes ikke", "This step does not exist"),
        new("Runden har intet trin med det navn.", "The round has no step of that name."),
        new("Åbn runden fra demonstrationens forside, og vælg et trin.", "Open the round from the front page of the demonstration and choose a step."));

    public static Problem MethodNotAllowed { get; } = new("method-not-allowed", 405,
        new("Her kan man kun læse", "Reading only"),
        new("Adressen tager ikke imod data.", "This address does not accept data."),
        new("Brug GET.", "Use GET."));

    public static Problem RequestBad { get; } = new("request-bad", 400,
        new("Vi forstår ikke adressen", "We do not understand the address"),
        new("Noget i adressen er skrevet på en måde, vi ikke kan læse.", "Something in the address is written in a way we cannot read."),
        new("Gå til forsiden, eller vælg i menuen øverst.", "Go to the front page, or choose from the menu at the top."));

    public static Problem ServerFault { get; } = new("server-fault", 500,
        new("Noget gik galt hos os", "Something went wrong on our side"),
        new("Fejlen er vores, ikke din. Den er skrevet i vores log.", "The fault is ours, not yours. It is in our log."),
        new("Prøv igen om lidt. Skriv til os, hvis det bliver ved.", "Try again in a while. Write to us if it goes on."));

    const string Key = "problem";

    /// <summary>Notes why this request is refused; the error page and the APIs say it to the reader.</summary>
    public static void Refuse(this HttpContext context, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(problem);
        context.Items[Key] = problem;
        context.Response.StatusCode = problem.Status;
    }

    /// <summary>Why this request was refused: what was noted, else what its status says.</summary>
    public static Problem Refusal(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[Key] as Problem ?? context.Response.StatusCode switch
        {
            400 => RequestBad,
            405 => MethodNotAllowed,
            >= 500 => ServerFault,
            _ => PageUnknown,
        };
    }
}

/// <summary>A refusal: what happened, why, and what to do about it.</summary>
public sealed record Problem(string Code, int Status, Text What, Text Why, Text ToDo);
