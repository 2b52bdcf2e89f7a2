using System.Globalization;
using System.Net.Mail;
using System.Text.Json.Nodes;
using Innovare.Cases.Life;
using Innovare.Cases.Words;
using Innovare.PublicSector;

namespace Innovare.Cases.Telling;

/// <summary>From what was written in the form to a case, or to everything that must be mended first.</summary>
public static class ToldDocument
{
    const string Yes = "yes";

    static readonly string[] PartsOfClaim = ["expected", "measured", "method", "number", "period", "assessedBy"];

    /// <summary>Everything that keeps the answers from being sent in, in the order of the form.</summary>
    public static IReadOnlyList<TellingFault> Faults(IReadOnlyDictionary<string, string> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var faults = new List<TellingFault>();
        foreach (var field in TellingForm.Fields)
            if (FaultOf(field, Of(answers, field.Id)) is { } words)
                faults.Add(new(field.Id, words));
        if (SearchWords.FaultOf(SearchWords.Written(Of(answers, "searchWords"))) is { } wrongWords)
            faults.Add(new("searchWords", wrongWords));
        Web("attachment");
        Web("source");
        foreach (var value in PublicInnovation.Values.Entries)
            faults.AddRange(ClaimFaults(answers, value.Code));
        if (Of(answers, "stage") is CaseWords.Stopped && Of(answers, "stoppedBecause").Length == 0)
            faults.Add(new("stoppedBecause", new("Skriv, hvorfor I stoppede.", "Write why you stopped.")));
        if (Of(answers, "year") is { Length: > 0 } year && Years.Parse(year) is null)
            faults.Add(new("year", NoYear));
        if (Of(answers, "contact.mail") is { Length: > 0 } mail && !MailAddress.TryCreate(mail, out _))
            faults.Add(new("contact.mail", new("Det ligner ikke en mailadresse. Skriv den helt ud, fx anna@byen.dk.", "That does not look like an e-mail address. Write all of it, such as anna@town.dk.")));
        return [.. faults.OrderBy(f => Array.FindIndex([.. TellingForm.Fields], x => x.Id == f.Field))];

        void Web(string kind)
        {
            for (var i = 1; i <= TellingForm.Places; i++)
            {
                var (label, url) = (Name(kind, i, "label"), Name(kind, i, "url"));
                if (Of(answers, url) is { Length: > 0 } address && !IsWeb(address))
                    faults.Add(new(url, new("Skriv hele adressen, med https:// foran.", "Write the whole address, with https:// in front.")));
                else if ((Of(answers, url).Length > 0) != (Of(answers, label).Length > 0))
                    faults.Add(new(Of(answers, url).Length > 0 ? label : url, new("Skriv både navn og adresse, eller tøm begge felter.", "Write both name and address, or empty both fields.")));
            }
        }
    }

    /// <summary>The case that the answers tell, as a case file. Asked only of answers without faults.</summary>
    /// <param name="slug">Its address.</param>
    /// <param name="answers">What was written.</param>
    /// <param name="publishedOn">The day it was first shown.</param>
    /// <param name="inUseOn">The day the place last said that it uses it.</param>
    /// <exception cref="ArgumentException">The answers have faults.</exception>
    public static JsonObject Write(string slug, IReadOnlyDictionary<string, string> answers, DateOnly? publishedOn = null, DateOnly? inUseOn = null)
    {
        if (Faults(answers) is [var fault, ..])
            throw new ArgumentException($"The answer to {fault.Field} has a fault.", nameof(answers));
        var file = new JsonObject
        {
            ["slug"] = slug,
            ["title"] = Both(Of(answers, "title"), Of(answers, "title.en")),
            ["organisation"] = Of(answers, "organisation"),
            ["level"] = Of(answers, "level"),
            ["types"] = Codes(Of(answers, "types")),
            ["summary"] = Both(Of(answers, "summary"), Of(answers, "summary.en")),
            ["status"] = CaseWords.Told,
            ["translatedBy"] = Of(answers, "title.en").Length > 0 && Of(answers, "summary.en").Length > 0 ? Of(answers, "organisation") : CaseWords.Nobody,
            ["stage"] = Of(answers, "stage"),
            ["visibility"] = Of(answers, "visibility"),
            ["isOpen"] = Of(answers, "isOpen") == Yes,
        };
        foreach (var id in new[] { "problem", "novelty", "inspiredBy", "technology", "audience", "didNotWork" })
            Put(file, id, Of(answers, id));
        if (Of(answers, "stage") is CaseWords.Stopped)
            Put(file, "stoppedBecause", Of(answers, "stoppedBecause"));
        if (SearchWords.Written(Of(answers, "searchWords")) is { Count: > 0 } words)
            file["searchWords"] = new JsonArray([.. words.Select(w => JsonValue.Create(w))]);
        Plain(file, "year", Of(answers, "year"));
        Plain(file, "technologyRole", Of(answers, "technologyRole"));
        Plain(file, "publishedOn", Day(publishedOn));
        Plain(file, "inUseOn", Day(inUseOn));
        var effort = new JsonObject();
        foreach (var id in new[] { "startedBy", "helpedBy", "paidBy", "time", "money", "supplier", "price", "prerequisites", "legalBasis" })
            Put(effort, id, Of(answers, id));
        if (effort.Count > 0)
            file["effort"] = effort;
        file["contact"] = ContactOf(answers);
        if (Listed(answers, "attachment") is { Count: > 0 } attachments)
            file["attachments"] = attachments;
        if (Listed(answers, "source") is { Count: > 0 } sources)
        {
            foreach (var source in sources)
                source!["about"] = "case"; // the list holds objects
            file["sources"] = sources;
        }
        var claims = PublicInnovation.Values.Entries.Where(v => Of(answers, v.Code + ".effect").Length > 0).Select(v => (v.Code, Claim: Claim(answers, v.Code))).ToList();
        file["values"] = new JsonArray([.. claims.Where(c => c.Claim.IsGain).Select(c => JsonValue.Create(c.Code))]);
        if (claims.Count > 0)
            file["claims"] = new JsonArray([.. claims.Select(c => ClaimFile(c.Claim))]);
        return file;
    }

    /// <summary>The case as far as it is told, for the search for similar ones; null while it has no title.</summary>
    public static Case? Draft(IReadOnlyDictionary<string, string> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (Of(answers, "title").Length == 0)
            return null;
        Text? Said(string id) => Of(answers, id) is { Length: > 0 } words ? Text.Same(words) : null;
        return new Case("", Text.Same(Of(answers, "title")), Of(answers, "organisation"), Of(answers, "level"), Of(answers, "types").Split('|', StringSplitOptions.RemoveEmptyEntries),
            Text.Same(Of(answers, "problem") + " " + Of(answers, "summary")), [], null, Said("novelty"), Said("inspiredBy"), Said("technology"), null, null, [], CaseWords.Told, CaseWords.Nobody)
        {
            Problem = Said("problem"),
        };
    }

    /// <summary>A retold case as answers, for the place that takes it over.</summary>
    public static IReadOnlyDictionary<string, string> Answers(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        void Say(string id, string? words)
        {
            if (!string.IsNullOrEmpty(words))
                answers[id] = words;
        }

        Say("title", one.Title.Da);
        Say("title.en", one.Title.En);
        Say("summary", one.Summary.Da);
        Say("summary.en", one.Summary.En);
        foreach (var (id, text) in new (string, Text?)[]
        {
            ("problem", one.Problem), ("novelty", one.Novelty), ("inspiredBy", one.InspiredBy), ("technology", one.Technology), ("audience", one.Audience), ("didNotWork", one.DidNotWork), ("stoppedBecause", one.StoppedBecause),
            ("startedBy", one.Effort.StartedBy), ("helpedBy", one.Effort.HelpedBy), ("paidBy", one.Effort.PaidBy), ("time", one.Effort.Time), ("money", one.Effort.Money),
            ("supplier", one.Effort.Supplier), ("price", one.Effort.Price), ("prerequisites", one.Effort.Prerequisites), ("legalBasis", one.Effort.LegalBasis),
        })
            Say(id, text?.Da);
        Say("searchWords", string.Join('\n', one.SearchWords));
        Say("organisation", one.Organisation);
        Say("level", one.Level);
        Say("types", string.Join('|', one.Types));
        Say("stage", one.Stage);
        Say("year", one.Years?.ToString());
        Say("technologyRole", one.TechnologyRole);
        foreach (var (source, i) in one.Sources.Take(TellingForm.Places).Select((s, i) => (s, i + 1)))
        {
            Say(Name("source", i, "label"), source.Label);
            Say(Name("source", i, "url"), source.Url);
        }
        foreach (var claim in one.Claims.DistinctBy(c => c.Value))
        {
            Say(claim.Value + ".effect", claim.Effect);
            Say(claim.Value + ".step", claim.Step.ToString(CultureInfo.InvariantCulture));
            Say(claim.Value + ".expected", claim.Expected?.Da);
            Say(claim.Value + ".measured", claim.Measured?.Da);
            Say(claim.Value + ".method", claim.Method?.Da);
            Say(claim.Value + ".number", claim.Number?.ToString(CultureInfo.InvariantCulture));
            Say(claim.Value + ".period", claim.Period?.ToString());
            Say(claim.Value + ".assessedBy", claim.AssessedBy?.Da);
        }
        return answers;
    }

    static Text? FaultOf(TellingField field, string answer)
    {
        if (field.IsNeeded && answer.Length == 0)
            return field.IsTick ? new("Sæt kryds her, før I sender.", "Tick this before you send.")
                : field.Choices is null ? new("Skriv noget her, før I sender.", "Write something here before you send.") : new("Vælg her, før I sender.", "Choose here before you send.");
        if (field.Choices is { } choices && answer.Split('|', StringSplitOptions.RemoveEmptyEntries).Any(code => choices.Find(code) is null))
            return new("Vælg et af svarene.", "Choose one of the answers.");
        return answer.Length > field.Longest
            ? new(string.Create(CultureInfo.InvariantCulture, $"Her står {answer.Length} tegn. Der er plads til {field.Longest}. Skriv det kortere."),
                string.Create(CultureInfo.InvariantCulture, $"There are {answer.Length} letters here. There is room for {field.Longest}. Write it shorter."))
            : null;
    }

    static IEnumerable<TellingFault> ClaimFaults(IReadOnlyDictionary<string, string> answers, string value)
    {
        string Id(string name) => $"{value}.{name}";
        var (effect, step) = (Of(answers, Id("effect")), Of(answers, Id("step")));
        var isSaid = PartsOfClaim.Any(n => Of(answers, Id(n)).Length > 0);
        if (effect.Length == 0 && (isSaid || step.Length > 0))
            yield return new(Id("effect"), new("Vælg, hvad der skete, eller tøm de andre felter.", "Choose what happened, or empty the other fields."));
        if (effect.Length == 0)
            yield break;
        if (step.Length == 0)
            yield return new(Id("step"), new("Vælg, hvordan I ved det.", "Choose how you know."));
        if (Of(answers, Id("number")) is { Length: > 0 } number && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0))
            yield return new(Id("number"), new("Skriv et helt tal over 0, eller lad feltet stå tomt.", "Write a whole number above 0, or leave it empty."));
        if (Of(answers, Id("period")) is { Length: > 0 } period && Years.Parse(period) is null)
            yield return new(Id("period"), NoYear);
        foreach (var wrong in ClaimRules.Check(Claim(answers, value)))
            if (wrong.Code switch
            {
                "claim-empty" => new TellingFault(Id("expected"), new("Skriv, hvad I ventede eller målte, eller vælg trin 0.", "Write what you expected or measured, or choose step 0.")),
                "claim-not-measured" => new TellingFault(Id("measured"), new("Når I har data, så skriv, hvad de viste. Ellers vælg trin 1.", "When you have data, write what they showed. Otherwise choose step 1.")),
                "claim-method" => new TellingFault(Id("method"), new("Skriv, hvordan I målte det.", "Write how you measured it.")),
                "claim-assessor" => new TellingFault(Id("assessedBy"), new("Skriv, hvem der har vurderet det. Ellers vælg trin 2.", "Write who judged it. Otherwise choose step 2.")),
                _ => null,
            } is { } fault)
                yield return fault;
    }

    static ValueClaim Claim(IReadOnlyDictionary<string, string> answers, string value)
    {
        Text? Said(string name) => Of(answers, $"{value}.{name}") is { Length: > 0 } words ? Text.Same(words) : null;
        return new(value, Of(answers, value + ".effect"), Of(answers, value + ".step") is [>= '0' and <= '5' and var step] ? step - '0' : 0)
        {
            Expected = Said("expected"),
            Measured = Said("measured"),
            Method = Said("method"),
            Number = int.TryParse(Of(answers, value + ".number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            Period = Years.Parse(Of(answers, value + ".period")),
            AssessedBy = Said("assessedBy"),
        };
    }

    static JsonObject ClaimFile(ValueClaim claim)
    {
        var file = new JsonObject { ["value"] = claim.Value, ["effect"] = claim.Effect, ["step"] = claim.Step.ToString(CultureInfo.InvariantCulture) };
        Put(file, "expected", claim.Expected?.Da ?? "");
        Put(file, "measured", claim.Measured?.Da ?? "");
        Put(file, "method", claim.Method?.Da ?? "");
        Put(file, "assessedBy", claim.AssessedBy?.Da ?? "");
        if (claim.Number is { } number)
            file["number"] = number;
        Plain(file, "period", claim.Period?.ToString() ?? "");
        return file;
    }

    static JsonObject ContactOf(IReadOnlyDictionary<string, string> answers)
    {
        var contact = new JsonObject { ["name"] = Of(answers, "contact.name"), ["mayBeCalled"] = Of(answers, "contact.mayBeCalled") == Yes };
        foreach (var id in new[] { "role", "mail", "phone" })
            Plain(contact, id, Of(answers, "contact." + id));
        return contact;
    }

    static JsonArray Listed(IReadOnlyDictionary<string, string> answers, string kind) =>
    [
        .. Enumerable.Range(1, TellingForm.Places).Where(i => Of(answers, Name(kind, i, "url")).Length > 0)
            .Select(i => new JsonObject { ["url"] = Of(answers, Name(kind, i, "url")), ["label"] = Of(answers, Name(kind, i, "label")) }),
    ];

    static Text NoYear { get; } = new("Skriv et år, fx 2024 eller 2022-2024.", "Write a year, such as 2024 or 2022-2024.");

    static string Name(string kind, int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{kind}.{number}.{what}");

    static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https";

    static string Of(IReadOnlyDictionary<string, string> answers, string id) => answers.GetValueOrDefault(id) ?? "";

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static JsonObject Both(string danish, string english) => new() { ["da"] = danish, ["en"] = english.Length > 0 ? english : danish };

    static JsonArray Codes(string codes) => [.. codes.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(c => JsonValue.Create(c))];

    static void Put(JsonObject file, string name, string words)
    {
        if (words.Length > 0)
            file[name] = Both(words, "");
    }

    static void Plain(JsonObject file, string name, string words)
    {
        if (words.Length > 0)
            file[name] = words;
    }
}
