using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Innovare.Cases.Life;
using Innovare.Cases.Words;
using Innovare.PublicSector;

namespace Innovare.Cases.Store;

/// <summary>One case file being read: takes out fields, and notes whatever is wrong with them.</summary>
sealed partial class CaseFile(string file, List<Finding> findings, bool isNamedBySlug = true)
{
    const int LongestTitle = 200;
    const int LongestText = 20_000;

    static readonly HashSet<string> Known =
    [
        "slug", "title", "organisation", "level", "types", "summary", "values", "evidence", "novelty", "inspiredBy",
        "technology", "stage", "year", "sources", "status", "translatedBy",
        "searchWords", "problem", "audience", "isOpen", "technologyRole", "effort", "didNotWork", "attachments", "contact", "visibility", "claims", "inUseOn", "publishedOn", "stoppedBecause",
    ];

    /// <summary>The case, complete only when no finding was noted.</summary>
    public Case Read(JsonElement root)
    {
        foreach (var field in root.EnumerateObject().Where(f => !Known.Contains(f.Name)))
            Note("case-field-unknown", $"/{field.Name}", $"No such field: {field.Name}.", $"Use {string.Join(", ", Known)}.");

        return new Case(
            Slug(root),
            Words(root, "title", "") ?? Text.Same(""),
            Word(root, "organisation", "") ?? "",
            Code(root, "level", "", CaseWords.Levels) ?? "",
            Codes(root, "types", "", PublicInnovation.Types, atLeast: 1),
            Words(root, "summary", "") ?? Text.Same(""),
            Codes(root, "values", "", PublicInnovation.Values),
            Has(root, "evidence") ? ReadEvidence(root.GetProperty("evidence")) : null,
            OptionalWords(root, "novelty", ""),
            OptionalWords(root, "inspiredBy", ""),
            OptionalWords(root, "technology", ""),
            Has(root, "stage") ? Code(root, "stage", "", CaseWords.Stages) : null,
            Has(root, "year") ? ReadYears(root) : null,
            ReadSources(root),
            Code(root, "status", "", CaseWords.Statuses) ?? "",
            Word(root, "translatedBy", "") ?? "")
        {
            SearchWords = Has(root, "searchWords") ? ReadSearchWords(root.GetProperty("searchWords")) : [],
            Problem = OptionalWords(root, "problem", ""),
            Audience = OptionalWords(root, "audience", ""),
            TechnologyRole = Has(root, "technologyRole") ? Code(root, "technologyRole", "", CaseWords.TechnologyRoles) : null,
            Effort = Has(root, "effort") ? ReadEffort(root.GetProperty("effort")) : Effort.NotTold,
            DidNotWork = OptionalWords(root, "didNotWork", ""),
            Attachments = Many(root, "attachments", "", (a, at) => new Attachment(Url(a, at), Word(a, "label", at) ?? "")),
            Contact = Has(root, "contact") ? ReadContact(root.GetProperty("contact")) : null,
            Visibility = Has(root, "visibility") ? Code(root, "visibility", "", CaseWords.Visibilities) ?? "" : CaseWords.Public,
            Claims = Many(root, "claims", "", ReadClaim),
            InUseOn = Has(root, "inUseOn") ? Day(root, "inUseOn") : null,
            PublishedOn = Has(root, "publishedOn") ? Day(root, "publishedOn") : null,
            StoppedBecause = OptionalWords(root, "stoppedBecause", ""),
            IsOpen = !(Has(root, "isOpen") && root.GetProperty("isOpen").ValueKind == JsonValueKind.False),
        };
    }

    List<string> ReadSearchWords(JsonElement list)
    {
        const string Here = "/searchWords";
        if (list.ValueKind is not JsonValueKind.Array)
        {
            Note("case-list", Here, "searchWords is not a list.", "Write [ \"…\", \"…\" ].");
            return [];
        }

        var words = list.EnumerateArray().Select(w => w.ValueKind is JsonValueKind.String ? w.GetString()! : "").ToList(); // a string is never null
        if (words.Count > SearchWords.Most)
            Note("case-search-words-many", Here, string.Create(CultureInfo.InvariantCulture, $"There are {words.Count} search words."), string.Create(CultureInfo.InvariantCulture, $"Keep the {SearchWords.Most} that a colleague would write first."));
        var seen = new HashSet<string>();
        foreach (var (word, at) in words.Select((w, i) => (w, At(Here, i))))
        {
            if (SearchWords.Folded(word).Length == 0) Note("case-search-word-empty", at, "The search word is empty or no text.", "Write a word or a phrase, or take it away.");
            else if (!seen.Add(SearchWords.Folded(word))) Note("case-search-word-twice", at, $"\"{word}\" stands there already.", "Keep one of them.");
            if (word.Length > SearchWords.Longest) Note("case-search-word-long", at, string.Create(CultureInfo.InvariantCulture, $"\"{word}\" has {word.Length} letters."), string.Create(CultureInfo.InvariantCulture, $"Write at most {SearchWords.Longest}, in several entries."));
        }

        return words;
    }

    Effort ReadEffort(JsonElement effort)
    {
        Text? Of(string name) => OptionalWords(effort, name, "/effort");
        return new Effort(
            Of("startedBy"), Of("helpedBy"), Of("paidBy"), Of("time"), Of("money"), Of("supplier"), Of("price"), Of("prerequisites"), Of("legalBasis"));
    }

    Contact ReadContact(JsonElement contact) => new(
        Word(contact, "name", "/contact") ?? "",
        OptionalWord(contact, "role", "/contact"), OptionalWord(contact, "mail", "/contact"), OptionalWord(contact, "phone", "/contact"),
        contact.TryGetProperty("mayBeCalled", out var may) && may.ValueKind == JsonValueKind.True);

    ValueClaim ReadClaim(JsonElement claim, string at)
    {
        var step = Code(claim, "step", at, CaseWords.EvidenceSteps);
        var read = new ValueClaim(Code(claim, "value", at, PublicInnovation.Values) ?? "", Code(claim, "effect", at, CaseWords.Effects) ?? "", step is null ? 0 : step[0] - '0')
        {
            Expected = OptionalWords(claim, "expected", at),
            Measured = OptionalWords(claim, "measured", at),
            Method = OptionalWords(claim, "method", at),
            Number = Has(claim, "number") && claim.GetProperty("number").TryGetInt32(out var number) ? number : null,
            Period = Has(claim, "period") ? ReadYears(claim, "period", at) : null,
            AssessedBy = OptionalWords(claim, "assessedBy", at),
        };
        foreach (var wrong in ClaimRules.Check(read)) Note(wrong.Code, at, wrong.What, wrong.Mend);
        return read;
    }

    DateOnly? Day(JsonElement root, string name)
    {
        if (Word(root, name, "") is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Note("case-day", $"/{name}", $"\"{text}\" is not a day.", "Write 2025-03-31.");
        return null;
    }

    IReadOnlyList<T> Many<T>(JsonElement parent, string name, string at, Func<JsonElement, string, T> read)
    {
        if (!Has(parent, name)) return [];
        if (parent.GetProperty(name) is { ValueKind: JsonValueKind.Array } list) return [.. list.EnumerateArray().Select((one, i) => read(one, At($"{at}/{name}", i)))];
        Note("case-list", $"{at}/{name}", $"{name} is not a list.", "Write [ … ].");
        return [];
    }

    string Url(JsonElement parent, string at)
    {
        var url = Word(parent, "url", at) ?? "";
        var isWeb = Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https";
        if (url.Length > 0 && !isWeb) Note("case-source-url", $"{at}/url", $"\"{url}\" is not a web address.", "Give the whole address with http:// or https://.");
        return url;
    }

    string? OptionalWord(JsonElement parent, string name, string at) => Has(parent, name) ? Word(parent, name, at) : null;

    string Slug(JsonElement root)
    {
        var slug = Word(root, "slug", "") ?? "";
        if (slug.Length > 0 && !SlugShape().IsMatch(slug))
            Note("case-slug-shape", "/slug", $"\"{slug}\" cannot stand in an address.", "Use lower case a-z, digits and single hyphens.");
        else if (isNamedBySlug && slug.Length > 0 && !string.Equals(slug, Path.GetFileNameWithoutExtension(file), StringComparison.Ordinal))
            Note("case-slug-file", "/slug", $"The slug is \"{slug}\" but the file is {file}.", "Give both the same name.");
        return slug;
    }

    Evidence ReadEvidence(JsonElement evidence) => new(
        Word(evidence, "text", "/evidence") ?? "",
        Has(evidence, "basis") ? Codes(evidence, "basis", "/evidence", CaseWords.Bases) : [],
        OptionalWords(evidence, "judgedBy", "/evidence"),
        OptionalWords(evidence, "method", "/evidence"));

    Years? ReadYears(JsonElement parent, string name = "year", string at = "")
    {
        if (Word(parent, name, at) is not { } text) return null;
        var years = Years.Parse(text);
        if (years is null) Note("case-year", $"{at}/{name}", $"\"{text}\" is not a year or a span of years.", "Write 2016 or 2013-2015, or leave it out.");
        return years;
    }

    IReadOnlyList<Source> ReadSources(JsonElement root)
    {
        // who tells of his own is the source
        if (Has(root, "status") && root.GetProperty("status") is { ValueKind: JsonValueKind.String } status && status.GetString() is "told" && !Has(root, "sources")) return [];
        if (!Has(root, "sources") || root.GetProperty("sources") is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
        {
            Note("case-source-missing", "/sources", "The case names no source.", "Add at least one source with url, label and about.");
            return [];
        }

        return [.. list.EnumerateArray().Select((source, i) => ReadSource(source, At("/sources", i)))];
    }

    Source ReadSource(JsonElement source, string at) =>
        new(Url(source, at), Word(source, "label", at) ?? "", Code(source, "about", at, CaseWords.SourceSubjects) ?? "");

    Text? OptionalWords(JsonElement parent, string name, string at) => Has(parent, name) ? Words(parent, name, at) : null;

    Text? Words(JsonElement parent, string name, string at)
    {
        if (!Has(parent, name)) return Lacks(name, at);
        var text = parent.GetProperty(name);
        var da = Word(text, "da", $"{at}/{name}");
        var en = Word(text, "en", $"{at}/{name}");
        return da is null || en is null ? null : new Text(da, en);
    }

    Text? Lacks(string name, string at)
    {
        Note("case-field-missing", $"{at}/{name}", $"{name} is missing.", "Write it.");
        return null;
    }

    string? Word(JsonElement parent, string name, string at)
    {
        if (Has(parent, name) && parent.GetProperty(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } word)
        {
            var longest = at is "/title" ? LongestTitle : LongestText;
            if (word.Length > longest) Note("case-text-long", $"{at}/{name}", string.Create(CultureInfo.InvariantCulture, $"{name} has {word.Length} letters."), string.Create(CultureInfo.InvariantCulture, $"Write at most {longest}."));
            return word;
        }

        Note("case-field-missing", $"{at}/{name}", $"{name} is missing or is not a text.", "Write it as a text that is not empty.");
        return null;
    }

    string? Code(JsonElement parent, string name, string at, Codelist list) =>
        Word(parent, name, at) is { } code && IsIn(list, code, $"{at}/{name}") ? code : null;

    IReadOnlyList<string> Codes(JsonElement parent, string name, string at, Codelist list, int atLeast = 0)
    {
        if (!Has(parent, name) || parent.GetProperty(name) is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() < atLeast)
        {
            Note("case-codes-missing", $"{at}/{name}", $"{name} must be a list of codes{(atLeast > 0 ? " and not empty" : "")}.", $"Use {CodesIn(list)}.");
            return [];
        }

        return [.. array.EnumerateArray().Select((c, i) => (Code: c.ToString(), At: At($"{at}/{name}", i))).Where(c => IsIn(list, c.Code, c.At)).Select(c => c.Code)];
    }

    bool IsIn(Codelist list, string code, string at)
    {
        if (list.Find(code) is not null) return true;
        Note("case-code-unknown", at, $"\"{code}\" is not a code of {list.Id}.", $"Use {CodesIn(list)}.");
        return false;
    }

    void Note(string code, string pointer, string what, string mend) => findings.Add(new Finding(code, $"{file}#{pointer}", what, mend));

    static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}/{index}");

    static bool Has(JsonElement parent, string name) => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out _);

    static string CodesIn(Codelist list) => string.Join(", ", list.Entries.Select(e => e.Code));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SlugShape();
}
