using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;

namespace Innovare.Web.SelfTest;

/// <summary>One run of the test, worked out anew from what the form carries: there is nothing else to know it from.</summary>
public sealed class TestRun
{
    TestRun(Form form, Progress progress, Func<string, string?> register)
    {
        Progress = progress;
        Route = Route.Of(form, register, progress);
        Wording = new(Route, progress);
    }

    public Progress Progress { get; }

    public Route Route { get; }

    public Wording Wording { get; }

    /// <summary>Reads the fields of all pages; a code nobody offered is passed over.</summary>
    /// <param name="form">What is asked.</param>
    /// <param name="fields">What was sent.</param>
    /// <param name="register">What was told of the workplace to be compared by; no question asks for it.</param>
    public static TestRun Of(Form form, IReadOnlyDictionary<string, string> fields, Func<string, string?>? register = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var progress = form.Pages.Aggregate(Progress.Empty, (before, page) => Answers.Take(form, _ => null, before, new(page.Id, before.Revision, fields))!.Progress); // the page is the form's own
        return new(form, progress, register ?? (_ => null));
    }

    /// <summary>What the form must carry on beside the questions it shows.</summary>
    public IEnumerable<(string Name, string Value)> Carried(Page? shown) =>
        from question in Route.Form.Questions
        where shown is null || !shown.Questions.Contains(question)
        from value in Progress.ValuesOf(question.Id)
        select (value.Key, value.Value);
}
