using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.FieldWork;

/// <summary>What reviewers say of the questions, and what became of it.</summary>
[At(nameof(Addresses.FieldComments), Face.Backoffice, Role.Collector, Role.Statistician)]
sealed class FieldCommentsModel(FieldOffice office) : FieldPage(office)
{
    public override Text Title => FieldTexts.Comments;

    public IReadOnlyList<ReviewComment> Comments { get; private set; } = [];

    public IReadOnlyList<Question> Questions { get; private set; } = [];

    public bool IsMissing { get; private set; }

    public string Body { get; private set; } = "";

    public string Chosen { get; private set; } = "";

    public void OnGet() => Read();

    public IActionResult OnPost(string? act, string? question, string? body, string? id, string? reply)
    {
        Read();
        if (act is "add")
        {
            (Body, Chosen) = (body?.Trim() ?? "", question ?? "");
            IsMissing = Body.Length is 0 or > ReviewComments.MostCharacters || Questions.All(q => q.Id != Chosen);
            if (IsMissing)
                return Page();
            Office.Comments.Add(Period, Chosen, Body, By);
        }
        else if (id is not null && Enum.TryParse<CommentState>(act, ignoreCase: true, out var state) && Enum.IsDefined(state))
        {
            var words = reply?.Trim() ?? "";
            Office.Comments.Answer(Period, id, state, words[..Math.Min(words.Length, ReviewComments.MostCharacters)], By);
        }
        return To(Addresses.FieldComments);
    }

    public string NameOf(string question) => Questions.FirstOrDefault(q => q.Id == question) is { } found ? $"{found.Id}: {Short(found)}" : question;

    public string Short(Question question) => this[question.Text] is { Length: > 90 } text ? text[..90] + "…" : this[question.Text];

    public string Who(string account) => Office.NameOf(account);

    void Read()
    {
        Comments = Office.Comments.Of(Period.Round);
        Questions = FieldForms.Of(Office.Stores, Period)?.Questions ?? [];
    }
}
