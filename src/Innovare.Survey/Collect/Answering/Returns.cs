using Innovare.Survey.Design;

namespace Innovare.Survey.Collect.Answering;

/// <summary>From answers to the row of responses.csv, the same as a simulated round writes.</summary>
public static class Returns
{
    /// <summary>
    /// What was sent in, or as far as the respondent came. Only what is on the route is handed out: what was once answered to
    /// a question the route has left stays behind.
    /// </summary>
    /// <param name="form">What was asked.</param>
    /// <param name="register">What the frame knows of the respondent.</param>
    /// <param name="progress">What was answered.</param>
    /// <param name="language">da or en.</param>
    /// <param name="otherwise">The outcome when nothing was answered.</param>
    public static Return Of(Form form, Func<string, string?> register, Progress progress, string language, Outcome otherwise)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(progress);
        if (progress.Submission is { } sent)
            progress = progress with { Answers = sent.Answers, Reasons = sent.Reasons };
        else if (progress.Answers.Values.All(a => a.By == Answers.Register || a.Values.Count == 0))
            return Return.None(otherwise);
        var codes = Route.Of(form, register, progress).Codes.ToArray();
        for (var i = 0; i < codes.Length; i++)
            if (form.Find(form.Variables[i])?.Kind == QuestionKind.Text)
                codes[i] = Harmless(codes[i]);
        return new(progress.Submission is null ? Outcome.Partial : Outcome.Complete, language, codes);
    }

    // a spreadsheet runs what begins so; -1, -2, -3 are codes, not words
    static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' && !Source.IsNoValue(text) ? "'" + text : text;
}
