using System.Collections.Concurrent;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Store;

namespace Innovare.Web.Answer;

/// <summary>What it is about, how long it takes, until when, and who sees what.</summary>
[At(nameof(Addresses.AnswerStart), Face.Respond)]
sealed class StartModel(RespondentDoor door, Settings settings, TimeProvider time) : RespondentPage(door)
{
    static readonly ConcurrentDictionary<string, int> MinutesOf = new(StringComparer.Ordinal);

    public override Text Title => Respondent.Form.Questionnaire.Title;

    /// <summary>Half of those who answer are through in so many minutes, by the model.</summary>
    public int Minutes => MinutesOf.GetOrAdd($"{Respondent.Form.Hash} {Language}", _ => Typical(Respondent.Form, Language));

    public string Onward => HasBegun && Route.FirstOpen is null || Respondent.IsClosed
        ? Addresses.AnswerReview.In(Language)
        : Addresses.AnswerPage.In(Language, (Route.FirstOpen ?? Route.Pages[0]).Id);

    public Text OnwardWords => Respondent.IsClosed || Route.FirstOpen is null ? AnswerTexts.ToReview : HasBegun ? AnswerTexts.Continue : AnswerTexts.Begin;

    public bool HasDelegable => Respondent.Form.Questionnaire.Sections.Any(s => s.Delegable);

    public bool IsSent => Respondent.Progress.Submission is not null;

    /// <summary>The figures of the respondent's own round are out.</summary>
    public bool IsReleased => Publications.Find(Stores.Of(settings), time, Respondent.Round) is not null;

    public bool HasBegun => Respondent.Progress.Revision > 0;

    static int Typical(Form form, Language language)
    {
        const int Respondents = 51;
        return (int)Math.Ceiling(RouteMinutes.OfRandom(form, Respondents, 1, language)[Respondents / 2]);
    }
}
