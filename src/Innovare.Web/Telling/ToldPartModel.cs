using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Telling;

/// <summary>One page of the form.</summary>
[At(nameof(Addresses.ToldPart), Face.Workplace), TakesUpTo(MostBytes)]
sealed class ToldPartModel(TellingBook book, Tellers tellers, CaseLibrary library) : ToldPage(book, tellers)
{
    const int MostBytes = 512 * 1024; // the page on value has forty fields
    const int MostTries = 5;

    public TellingPart Part { get; private set; } = null!; // a page without one is refused

    /// <summary>What stands in the fields.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What must be mended here, by field.</summary>
    public IReadOnlyDictionary<string, Text> Faults { get; private set; } = new Dictionary<string, Text>(StringComparer.Ordinal);

    public bool IsClash { get; private set; }

    public bool IsSaved => Request.Query.ContainsKey("saved");

    public IReadOnlyList<LikeCase> Similar { get; private set; } = [];

    public override Text Title => Part.Name;

    public override IReadOnlyList<Crumb> Trail => [new(TellingTexts.Tell, Addresses.TellCase), new(Text.Same(Name), Addresses.ToldCase, Told.Id)];

    /// <summary>Which answers the page was drawn from.</summary>
    public string DrawnFrom => Mark(Kept);

    public IReadOnlyDictionary<string, string> Kept => Part.Fields.Where(f => Told.Answers.ContainsKey(f.Id)).ToDictionary(f => f.Id, f => Told.Answers[f.Id], StringComparer.Ordinal);

    public FieldSheet Sheet => new(Part.Groups, Answers, Faults, Language, IsClash ? Kept : null);

    public IActionResult OnGet(string id, string part)
    {
        if (!Find(id, part))
            return Refuse(Problems.PageUnknown);
        if (!Told.IsOpen)
            return Redirect(Addresses.ToldCase.In(Language, id));
        Answers = Kept;
        Similar = Part.Number == 2 ? LikeCase.Of(Told, library) : [];
        if (Request.Query.ContainsKey("check"))
            Faults = Here(_ => true);
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, string part)
    {
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        for (var tries = 0; tries < MostTries; tries++) // another page of this reader may be saving at this very moment
        {
            if (!Find(id, part))
                return Refuse(Problems.PageUnknown);
            if (!Told.IsOpen)
                return Redirect(Addresses.ToldCase.In(Language, id));
            Answers = FieldSheet.Read(Part.Fields, form);
            if (Mark(Answers) == DrawnFrom)
                return Saved(id, form["go"].ToString());
            if (form["drawn"] != DrawnFrom)
                break;
            var all = Told.Answers.Where(a => !Kept.ContainsKey(a.Key)).Concat(Answers).ToDictionary(StringComparer.Ordinal);
            all.Remove(Moderation.Consent); // the yes was to what stood there before
            if (Book.Save(Told, all) && Find(id, part))
                return Saved(id, form["go"].ToString());
        }
        IsClash = true;
        return Page();
    }

    IActionResult Saved(string id, string go)
    {
        // what is missing may wait; what is wrong is said at once, with what was typed, to those who go on
        Faults = go is not ("next" or "stay") ? Faults : Here(f => Answers.GetValueOrDefault(f.Field) is { Length: > 0 });
        if (Faults.Count > 0)
            return Page();
        var last = TellingForm.Parts.Count;
        string To(int number) => Addresses.ToldPart.In(Language, id, number.ToString(CultureInfo.InvariantCulture));
        return Redirect(go switch
        {
            "back" => Part.Number == 1 ? Addresses.ToldCase.In(Language, id) : To(Part.Number - 1),
            "review" => Addresses.ToldReview.In(Language, id),
            _ when TellingForm.Parts.FirstOrDefault(p => p.Number.ToString(CultureInfo.InvariantCulture) == go) is { } part => To(part.Number),
            "next" => Part.Number == last ? Addresses.ToldReview.In(Language, id) : To(Part.Number + 1),
            _ => To(Part.Number) + "?saved=1",
        });
    }

    Dictionary<string, Text> Here(Func<TellingFault, bool> counts) =>
        ToldDocument.Faults(Told.Answers).Where(f => Part.Fields.Any(x => x.Id == f.Field) && counts(f)).GroupBy(f => f.Field, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Words, StringComparer.Ordinal);

    bool Find(string id, string part)
    {
        if (TellingForm.Parts.FirstOrDefault(p => p.Number.ToString(CultureInfo.InvariantCulture) == part) is not { } found || !Find(id))
            return false;
        Part = found;
        return true;
    }

    string Mark(IReadOnlyDictionary<string, string> answers) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Part.Fields.Select(f => answers.GetValueOrDefault(f.Id) ?? "")))))[..16];
}

/// <summary>Fields to be drawn, with what stands in them.</summary>
/// <param name="Groups">In order.</param>
/// <param name="Answers">What stands in the fields.</param>
/// <param name="Faults">What must be mended, by field.</param>
/// <param name="Language">The reader's.</param>
/// <param name="Kept">What is kept, when that is not what stands in the fields.</param>
sealed record FieldSheet(IReadOnlyList<TellingGroup> Groups, IReadOnlyDictionary<string, string> Answers, IReadOnlyDictionary<string, Text> Faults, Language Language, IReadOnlyDictionary<string, string>? Kept = null)
{
    /// <summary>Names to choose among where the codes are cases: by field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(string Code, string Name)>> Cases { get; init; } = new Dictionary<string, IReadOnlyList<(string, string)>>(StringComparer.Ordinal);

    /// <summary>Fields that can no longer be changed.</summary>
    public IReadOnlySet<string> Fixed { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public string Of(TellingField field) => Answers.GetValueOrDefault(field.Id) ?? "";

    public bool Has(TellingField field, string code) => Of(field).Split('|').Contains(code, StringComparer.Ordinal);

    public string? Fault(TellingField field) => Faults.TryGetValue(field.Id, out var words) ? words[Language] : null;

    /// <summary>What was typed, by field; longer than anything the form holds is cut, and codes that are none are left out.</summary>
    public static Dictionary<string, string> Read(IEnumerable<TellingField> fields, IFormCollection form)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var said = field.IsMany ? string.Join('|', form[field.Id].OfType<string>().Distinct(StringComparer.Ordinal)) : form[field.Id].ToString();
            said = TellingForm.Clean(field.IsLine ? said.ReplaceLineEndings(" ") : said, TellingForm.MostKept);
            if (said.Length > 0 && (field.Choices is not { } choices || said.Split('|').All(code => choices.Find(code) is not null)) && (!field.IsTick || said is "yes"))
                read[field.Id] = said;
        }
        return read;
    }
}
