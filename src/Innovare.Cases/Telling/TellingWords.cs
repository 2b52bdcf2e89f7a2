using Innovare.PublicSector;

namespace Innovare.Cases.Telling;

/// <summary>The closed lists of telling: where a told case or reuse is, and what may be done with it.</summary>
public static class TellingWords
{
    /// <summary>Codes that carry logic.</summary>
    public const string Draft = "draft", Submitted = "submitted", Screened = "screened", ChangesAsked = "changesAsked", Approved = "approved",
        Published = "published", Declined = "declined", TakenDown = "takenDown", Archived = "archived", Waiting = "waiting", Shown = "shown", Hidden = "hidden";

    /// <summary>Where a told case is.</summary>
    public static Codelist States { get; } = new("state",
    [
        new(Draft, new("Kladde", "Draft")),
        new(Submitted, new("Sendt ind", "Sent in")),
        new(Screened, new("Gennemset, under behandling", "Screened, being considered")),
        new(ChangesAsked, new("Venter på jeres rettelser", "Waiting for your changes")),
        new(Approved, new("Godkendt, venter på jeres ja", "Approved, waiting for your yes")),
        new(Published, new("Offentliggjort", "Published")),
        new(Declined, new("Ikke optaget", "Not taken in")),
        new(TakenDown, new("Taget ned", "Taken down")),
        new(Archived, new("Arkiveret", "Archived")),
    ]);

    /// <summary>Where a told reuse is.</summary>
    public static Codelist ReuseStates { get; } = new("reuse-state",
    [
        new(Draft, new("Kladde", "Draft")),
        new(Waiting, new("Venter på giveren eller redaktionen", "Waiting for the giver or the editors")),
        new(Shown, new("Vises i biblioteket", "Shown in the library")),
        new(Hidden, new("Vises ikke", "Not shown")),
    ]);

    /// <summary>What an editor looks for before a case is approved.</summary>
    public static Codelist Criteria { get; } = new("criterion",
    [
        new("problem", new("Problemet kan forstås af en, der arbejder et andet sted.", "Somebody who works elsewhere understands the problem.")),
        new("new", new("Det er klart, hvad der er nyt for stedet.", "It is clear what is new to the place.")),
        new("public", new("Det er offentlig innovation, eller et ærligt forsøg på det.", "It is public innovation, or an honest attempt at it.")),
        new("value", new("Værdien er holdt adskilt fra håbet, og det står, hvem der siger den.", "The value is kept apart from the hope, and it says who claims it.")),
        new("persons", new("Ingen borger eller patient kan kendes.", "No citizen or patient can be recognised.")),
        new("advertising", new("Det er ikke reklame for en leverandør.", "It is no advertisement for a supplier.")),
        new("twin", new("Biblioteket har den ikke i forvejen.", "The library does not have it already.")),
        new("words", new("Søgeordene passer på casen, og ingen af dem lover mere, end den holder.", "The search words are true of the case, and none promises more than it keeps.")),
        new("place", new("Den, der fortæller, hører til stedet.", "The teller belongs to the place.")),
    ]);

    /// <summary>What has been done, as the log names it.</summary>
    public static Codelist Steps { get; } = new("step",
    [
        new("begin", new("Begyndt", "Begun")),
        new("submit", new("Sendt ind", "Sent in")),
        new("withdraw", new("Trukket tilbage", "Withdrawn")),
        new("screen", new("Gennemset", "Screened")),
        new("askChanges", new("Rettelser ønsket", "Changes asked for")),
        new("decline", new("Afvist", "Declined")),
        new("approve", new("Godkendt", "Approved")),
        new("consent", new("Ejeren siger ja", "The owner says yes")),
        new("publish", new("Offentliggjort", "Published")),
        new("takeDown", new("Taget ned", "Taken down")),
        new("archive", new("Arkiveret", "Archived")),
        new("undo", new("Fortrudt", "Undone")),
        new("revise", new("Åbnet for rettelser", "Opened for changes")),
        new("ask", new("Spurgt, om den stadig bruges", "Asked whether it is still used")),
        new("stillInUse", new("Stadig i brug", "Still in use")),
        new("stop", new("Stoppet", "Stopped")),
        new("confirm", new("Bekræftet af giveren", "Confirmed by the giver")),
        new("dispute", new("Bestridt af giveren", "Disputed by the giver")),
        new("show", new("Vises i biblioteket", "Shown in the library")),
        new("hide", new("Skjult", "Hidden")),
        new("move", new("Ændret af tageren", "Changed by the taker")),
    ]);
}
