using System.Net.Mail;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Answer;

/// <summary>The one who was asked hands sections to colleagues, sees who answers what, and takes them back.</summary>
[At(nameof(Addresses.AnswerHandOver), Face.Respond), Limited(Limit.SignIn)]
sealed class HandOverModel(RespondentDoor door, ServedFaces faces) : RespondentPage(door)
{
    const int LongestName = 100;
    const int LongestMail = 200;
    const string Sent = "sendt";

    public override Text Title => AnswerTexts.HandOver;

    /// <summary>Sections that may be handed over and have not been.</summary>
    public IReadOnlyList<Section> Free =>
        [.. Respondent.Form.Questionnaire.Sections.Where(s => s.Delegable && !HandOvers.Any(h => h.IsOpen && h.Sections.Contains(s.Id, StringComparer.Ordinal)))];

    public bool IsFull => HandOvers.Count >= HandOverBook.Most;

    public bool IsSent => Request.Query.ContainsKey(Sent);

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    public string? ColleagueName { get; private set; }

    public string? Mail { get; private set; }

    public string? PartsFault { get; private set; }

    public string? NameFault { get; private set; }

    public string? MailFault { get; private set; }

    public string Day(DateOnly day) => day.ToString(Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture);

    public IEnumerable<string> TitlesOf(HandOver given) => Respondent.Form.Questionnaire.Sections.Where(s => given.Sections.Contains(s.Id, StringComparer.Ordinal)).Select(s => this[s.Title]);

    public (int Done, int All) DoneOf(HandOver given)
    {
        var route = Route;
        var pages = Respondent.Form.Questionnaire.Sections.Where(s => given.Sections.Contains(s.Id, StringComparer.Ordinal)).SelectMany(s => s.Pages).Where(route.Pages.Contains).ToList();
        return (pages.Count(p => route.FaultsOf(p.Id).Count == 0), pages.Count);
    }

    public IActionResult OnPost(string? act, string? colleague, string? name, string? mail, string[]? parts)
    {
        if (Respondent.IsClosed)
            return To(Addresses.AnswerHandOver);
        if (act is "take-back")
        {
            if (colleague is not null && Door.HandOvers.Revoke(Respondent.Pseudonym, colleague))
                Door.Answers.Note(Respondent.Pseudonym, $"taken back from {colleague}", "");
            return To(Addresses.AnswerHandOver);
        }
        (ColleagueName, Mail, Chosen) = (name?.Trim(), mail?.Trim(), [.. Free.Select(s => s.Id).Where((parts ?? []).Contains)]);
        PartsFault = Chosen.Count == 0 ? this[AnswerTexts.HandOverPartsMissing] : null;
        NameFault = ColleagueName is not { Length: > 0 and <= LongestName } ? this[AnswerTexts.HandOverNameMissing] : null;
        MailFault = Mail is not { Length: <= LongestMail } || !MailAddress.TryCreate(Mail, out _) ? this[AnswerTexts.HandOverMailWrong] : null;
        if (PartsFault is not null || NameFault is not null || MailFault is not null)
            return Page();
        if (faces.Root(Face.Respond, Request) is not { } root)
            return Refuse(Problems.HostUnnamed);
        if (Door.HandOvers.Give(Respondent.Pseudonym, ColleagueName!, Mail!, Chosen, (link, key) => Letter(root, link, key)) is not { } given) // checked above
            return To(Addresses.AnswerHandOver); // too many: the page says so
        Door.Answers.Note(Respondent.Pseudonym, $"handed over to {given.Code}: {string.Join(' ', given.Sections)}", "");
        return LocalRedirect($"{Addresses.AnswerHandOver.In(Language)}?{Sent}=ja");
    }

    // no name and nothing of the workplace: a letter is read on its way
    Letter Letter(string root, string link, string key) => new(
        key, Channel.Smtp, Mail!, Language, this[AnswerTexts.ColleagueLetter], // checked before
        string.Format(Culture, this[AnswerTexts.ColleagueLetterBody], root + Addresses.AnswerLink.In(Language, link), LastDay));
}
