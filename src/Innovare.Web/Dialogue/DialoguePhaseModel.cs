using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Innovare.Cases.Guide;
using Innovare.Cases.Store;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Dialogue;

/// <summary>One phase: the reader's own answers to write in, the other party's to read.</summary>
[At(nameof(Addresses.DialoguePhase), Face.Workplace)]
sealed class DialoguePhaseModel(DialogueSpace space, CaseLibrary library) : DialoguePage(space, library)
{
    public const int MostCharacters = 5_000;
    const int MostTries = 5;

    public SpreadingPhase Phase { get; private set; } = null!; // a page without one is refused

    /// <summary>What stands in the fields.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; private set; } = null!; // set before the page is drawn

    /// <summary>The page was older than what has been kept since.</summary>
    public bool IsClash { get; private set; }

    public bool IsSaved => Request.Query.ContainsKey("saved");

    public override Text Title => new($"{DialogueTexts.Phase.Da} {Phase.Id}: {Phase.Name.Da}", $"{DialogueTexts.Phase.En} {Phase.Id}: {Phase.Name.En}");

    /// <summary>Which answers of this phase the page was drawn from.</summary>
    public string DrawnFrom => Mark(Kept);

    /// <summary>What is kept of this phase.</summary>
    public IReadOnlyDictionary<string, string> Kept => Part(Pair.Mine.Answers);

    public IActionResult OnGet(string id, string number)
    {
        if (!Find(id, number))
            return Refuse(Problems.DialogueUnknown);
        Answers = Kept;
        return Page();
    }

    public async Task<IActionResult> OnPost(string id, string number)
    {
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        for (var tries = 0; tries < MostTries; tries++) // another page of this reader may be saving at this very moment
        {
            if (!Find(id, number))
                return Refuse(Problems.DialogueUnknown);
            Answers = Read(form);
            var to = Redirect(Next(id, form["go"] == "next"));
            if (Mark(Answers) == DrawnFrom)
                return to;
            if (form["drawn"] != DrawnFrom)
                break;
            var all = Pair.Mine.Answers.Where(a => !Kept.ContainsKey(a.Key)).Concat(Answers).ToDictionary(StringComparer.Ordinal);
            if (Space.Book.Save(Pair.Mine, all))
                return to;
        }
        IsClash = true;
        return Page();
    }

    string Next(string id, bool isOn)
    {
        if (isOn && Phase.Number == SpreadingGuide.Phases.Count)
            return Addresses.DialoguePlan.In(Language, id);
        var next = isOn ? SpreadingGuide.Phases[Phase.Number] : Phase; // numbers count from 1
        return Addresses.DialoguePhase.In(Language, id, next.Id) + "?saved=1";
    }

    bool Find(string id, string number)
    {
        if (SpreadingGuide.Phases.FirstOrDefault(p => p.Id == number) is not { } phase || !Find(id))
            return false;
        Phase = phase;
        return true;
    }

    Dictionary<string, string> Read(IFormCollection form)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in Phase.Questions)
            if (form[question.Id].ToString().ReplaceLineEndings("\n").Trim() is { Length: > 0 } words
                && (question.Of(Side).Choices is not { } choices || choices.Find(words) is not null))
                read[question.Id] = words.Length > MostCharacters ? words[..MostCharacters] : words;
        return read;
    }

    Dictionary<string, string> Part(IReadOnlyDictionary<string, string> all) =>
        Phase.Questions.Where(q => all.ContainsKey(q.Id)).ToDictionary(q => q.Id, q => all[q.Id], StringComparer.Ordinal);

    string Mark(IReadOnlyDictionary<string, string> part) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Phase.Questions.Select(q => part.GetValueOrDefault(q.Id) ?? "")))))[..16];
}
