using System.Collections.Immutable;
using Innovare.Survey.Design;

namespace Innovare.Survey.Collect.Answering;

/// <summary>The steps of answering as pure decisions: where one stood and what was sent in give where one stands now.</summary>
public static class Answers
{
    /// <summary>
    /// Takes in a page. Everything is kept, also what is not right yet; a page never takes the place of what was saved
    /// elsewhere after it was drawn. Sending the same page again changes nothing.
    /// </summary>
    /// <param name="form">What can be asked.</param>
    /// <param name="register">What the frame knows of the respondent.</param>
    /// <param name="before">Where the respondent stood.</param>
    /// <param name="post">What was sent in.</param>
    /// <returns>Where the respondent stands, or null when the form has no such page.</returns>
    public static Step? Take(Form form, Func<string, string?> register, Progress before, PostedPage post)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(post);
        if (form.Pages.FirstOrDefault(p => p.Id == post.Page) is not { } page)
            return null;

        var next = before.Revision + 1;
        var after = before;
        var conflicts = new List<Conflict>();
        Route? route = null; // of what has been taken so far; worked out only where a question hangs on it
        foreach (var question in page.Questions)
        {
            if (question.Preload is { Editable: false }
                || (question.When is not null && !AnswerReading.IsIn(question, post) && !(route ??= Route.Of(form, register, after)).IsAsked(question.Id)))
                continue; // a page that did not show the question says nothing about it
            var given = AnswerReading.Read(question, post);
            switch (Merging.Decide(before.Answers.GetValueOrDefault(question.Id), given, post, question))
            {
                case Verdict.Take:
                    (after, route) = (after with { Revision = next, Answers = after.Answers.SetItem(question.Id, new(given, next, post.By)) }, null);
                    break;
                case Verdict.Conflict:
                    conflicts.Add(new(question.Id, given));
                    break;
                default:
                    break;
            }
        }
        after = WithReasons(after, page, post, next);
        route = Route.Of(form, register, after);
        var faults = route.FaultsOf(page.Id);
        return new(after, faults, conflicts, faults.Count > 0 || conflicts.Count > 0 ? page : route.After(page.Id));
    }

    /// <summary>Sends the answers in, once: when all is answered they are the submission; the same answers again are the same submission.</summary>
    /// <returns>Where the respondent stands; unchanged when something is still open or nothing has changed.</returns>
    public static Progress Submit(Form form, Func<string, string?> register, Progress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        if (!Route.Of(form, register, progress).IsComplete || !HasUnsent(progress))
            return progress;
        return progress with { Submission = new(progress.Revision, progress.Answers, progress.Reasons) };
    }

    /// <summary>Whether there are answers that have not been sent in.</summary>
    public static bool HasUnsent(Progress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return progress.Submission?.Revision != progress.Revision;
    }

    /// <summary>Fills in what the register knows where nothing has been answered yet; done once, before the first page.</summary>
    public static Progress Preload(Form form, Func<string, string?> register, Progress progress)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(progress);
        foreach (var question in form.Questions)
            if (question.Preload is { } preload && !progress.Answers.ContainsKey(question.Id) && register(preload.Register) is { Length: > 0 } value)
                progress = progress with { Answers = progress.Answers.SetItem(question.Id, new(Progress.Empty.ValuesOf(question.Id).Add(question.Id, value), 0, Register)) };
        return progress;
    }

    /// <summary>Who gave an answer that the register filled in and nobody changed.</summary>
    public const string Register = "register";

    static Progress WithReasons(Progress progress, Page page, PostedPage post, int next)
    {
        var reasons = progress.Reasons;
        foreach (var check in (page.Checks ?? []).Where(c => c.Severity == Severity.Soft))
            if (post.Fields.TryGetValue(PostedPage.Reason(check.Id), out var typed))
                reasons = AnswerReading.Clean(typed) is { Length: > 0 } reason ? reasons.SetItem(check.Id, reason) : reasons.Remove(check.Id);
        return reasons.SequenceEqual(progress.Reasons) ? progress : progress with { Revision = next, Reasons = reasons };
    }
}

/// <summary>What became of a page that was sent in.</summary>
/// <param name="Progress">Where the respondent stands.</param>
/// <param name="Faults">What stands in the way of going on from the page.</param>
/// <param name="Conflicts">Answers that were changed elsewhere at the same time: what was saved first stands.</param>
/// <param name="Next">The page to show: the same one when something stands in the way; null at the end of the route.</param>
public sealed record Step(Progress Progress, IReadOnlyList<AnswerFault> Faults, IReadOnlyList<Conflict> Conflicts, Page? Next);

/// <summary>An answer that was not taken, because another was saved after its page was drawn.</summary>
/// <param name="Question">The question.</param>
/// <param name="Given">What was sent in: shown to the sender, so that nothing typed is lost.</param>
public sealed record Conflict(string Question, ImmutableSortedDictionary<string, string> Given);
