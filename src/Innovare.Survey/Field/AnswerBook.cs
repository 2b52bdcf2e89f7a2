using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Innovare.Platform.Database;
using Innovare.Survey.Collect;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>Respondents and their answers as they are kept: every step is one row changed in one transaction, acknowledged when it is on disk.</summary>
public sealed class AnswerBook(Stores stores, TimeProvider time)
{
    const int MostTries = 20;

    readonly KeyBook _keys = new(stores, time);

    static readonly ConcurrentDictionary<string, Form> Forms = new(StringComparer.Ordinal);

    static readonly JsonSerializerOptions Json = new(DesignJson.Options) { WriteIndented = false, Converters = { new OrdinalConverter<string>(), new OrdinalConverter<Kept>() } };

    /// <summary>Opens a form for answering; the same form again changes nothing.</summary>
    public void Open(string round, FormDocument document, DateOnly closesOn)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var context = AnswerContext.Open(stores);
        if (context.Forms.Any(f => f.Hash == document.Hash))
            return;
        context.Forms.Add(new() { Hash = document.Hash, Round = round, ClosesOn = FieldDay.Write(closesOn), Document = JsonSerializer.Serialize(document, Json) });
        try
        {
            context.SaveChanges();
        }
        catch (DbUpdateException) when (IsOpened(document.Hash))
        {
            // another opened the same form a moment ago
        }
    }

    bool IsOpened(string form)
    {
        using var context = AnswerContext.Open(stores);
        return context.Forms.Any(f => f.Hash == form);
    }

    /// <summary>Asks one more; who has been asked already is left as they are. Many are asked at once by <see cref="Pairing"/>.</summary>
    /// <param name="pseudonym">What the answers are filed under.</param>
    /// <param name="round">The round.</param>
    /// <param name="form">Hash of a form that has been opened.</param>
    /// <param name="facts">What routing may ask of the register: codes, no name.</param>
    public void Ask(string pseudonym, string round, string form, IReadOnlyDictionary<string, string> facts) => Ask(round, form, [(pseudonym, facts)]);

    /// <summary>Asks many.</summary>
    internal void Ask(string round, string form, IReadOnlyList<(string Pseudonym, IReadOnlyDictionary<string, string> Facts)> asked)
    {
        _keys.Know(asked);
        using var context = AnswerContext.Open(stores);
        var pseudonyms = asked.Select(a => a.Pseudonym).ToList();
        var there = context.Respondents.Where(r => pseudonyms.Contains(r.Pseudonym)).Select(r => r.Pseudonym).ToHashSet(StringComparer.Ordinal);
        context.Respondents.AddRange(pseudonyms.Where(p => !there.Contains(p)).Order(StringComparer.Ordinal)
            .Select(p => new RespondentRow { Pseudonym = p, Round = round, Form = form, Language = "da", Revision = 0, Progress = Write(Progress.Empty) }));
        context.SaveChanges();
        FieldRows.Order(stores, AnswerContext.Shape, "respondent");
    }

    /// <summary>Where the respondent stands, or null when nobody has been asked under that pseudonym.</summary>
    public Respondent? Find(string pseudonym) => Find(pseudonym, _keys.FactsOf(pseudonym));

    /// <summary>The same of one whose link and code still open the answers; null when they were revoked.</summary>
    public Respondent? FindOpen(string pseudonym) => _keys.FactsOfOpen(pseudonym) is { } facts ? Find(pseudonym, facts) : null;

    Respondent? Find(string pseudonym, IReadOnlyDictionary<string, string> facts)
    {
        using var answers = AnswerContext.StoreOf(stores).Connect();
        return answers.Query(
            null,
            "select r.round, r.form, r.language, r.revision, r.progress, r.outcome, r.receipt, r.submitted_on, f.closes_on from respondent r join form f on f.hash = r.form where r.pseudonym = @pseudonym",
            row => Read(new()
            {
                Pseudonym = pseudonym,
                Round = row.GetString(0),
                Form = row.GetString(1),
                Language = row.GetString(2),
                Revision = row.GetInt64(3),
                Progress = row.GetString(4),
                Outcome = row.Word(5),
                Receipt = row.Word(6),
                SubmittedOn = row.Word(7),
            }, FormOf(row.GetString(1)), FieldDay.Read(row.GetString(8)), facts),
            ("pseudonym", pseudonym)).SingleOrDefault();
    }

    /// <summary>Takes in a page; when another was saved in the meantime the step is worked out again on top of it.</summary>
    /// <returns>The step, or null when there is no such respondent or page, or the form is closed.</returns>
    public Step? Take(string pseudonym, PostedPage post, string language) => Find(pseudonym) is { } respondent ? Take(respondent, post, language) : null;

    /// <summary>The same for somebody who was found a moment ago.</summary>
    public Step? Take(Respondent found, PostedPage post, string language)
    {
        ArgumentNullException.ThrowIfNull(post);
        Step? step = null;
        Change(found, "saved", post.Page, post.By, respondent =>
        {
            step = respondent.IsClosed ? null : Answers.Take(respondent.Form, respondent.Register, respondent.Progress, post);
            return step is null ? null : respondent with { Progress = step.Progress, Language = language, Outcome = null };
        });
        return step;
    }

    /// <summary>Sends the answers in. Any number of times is once.</summary>
    /// <param name="pseudonym">Whose.</param>
    /// <param name="language">Language they were answered in.</param>
    /// <param name="sealedReceipt">Kept with the first submission.</param>
    /// <returns>Where the respondent stands.</returns>
    public Respondent? Submit(string pseudonym, string language, string sealedReceipt) => Change(Find(pseudonym), "sent", null, "", respondent =>
    {
        var progress = respondent.IsClosed ? respondent.Progress : Answers.Submit(respondent.Form, respondent.Register, respondent.Progress);
        return ReferenceEquals(progress, respondent.Progress) ? null : respondent with
        {
            Progress = progress,
            Language = language,
            Receipt = respondent.Receipt ?? sealedReceipt,
            SubmittedOn = FieldDay.Read(FieldDay.Of(time)),
            Outcome = null,
        };
    });

    /// <summary>"Not us", "closed", "we would rather not": an answer too. Answers given so far are kept.</summary>
    public Respondent? Decline(string pseudonym, Outcome outcome, string reason) =>
        Change(Find(pseudonym), "declined: " + reason, null, "", respondent => respondent.IsClosed || respondent.Progress.Submission is not null ? null : respondent with { Outcome = outcome });

    /// <summary>What came of everybody who was asked in a round, for <c>responses.csv</c>.</summary>
    public IReadOnlyDictionary<string, Return> Returned(string round)
    {
        using var context = AnswerContext.Open(stores);
        var facts = _keys.AllFacts();
        var closing = context.Forms.AsNoTracking().Select(f => new { f.Hash, f.ClosesOn }).ToDictionary(f => f.Hash, f => FieldDay.Read(f.ClosesOn), StringComparer.Ordinal);
        return context.Respondents.AsNoTracking().Where(r => r.Round == round).ToList().Select(row => Read(row, FormOf(row.Form), closing[row.Form], facts.GetValueOrDefault(row.Pseudonym) ?? KeyBook.Nothing))
            .ToDictionary(r => r.Pseudonym, r => r.Outcome is { } outcome && r.Progress.Submission is null
                ? Return.None(outcome)
                : Returns.Of(r.Form, r.Register, r.Progress, r.Language, Collect.Outcome.NoContact), StringComparer.Ordinal);
    }

    /// <summary>Which form each respondent of a round was asked: its hash, by pseudonym.</summary>
    public IReadOnlyDictionary<string, string> FormsOf(string round)
    {
        using var context = AnswerContext.Open(stores);
        return context.Respondents.AsNoTracking().Where(r => r.Round == round).Select(r => new { r.Pseudonym, r.Form }).ToDictionary(r => r.Pseudonym, r => r.Form, StringComparer.Ordinal);
    }

    /// <summary>responses.csv of a round, in the order of the pseudonyms; each row is stamped with the form it was given to, and what that form did not ask is <c>-1</c>.</summary>
    public string ResponsesCsv(string round, Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var asked = FormsOf(round);
        return Csv.Write([.. Response.Head, .. form.Variables], Returned(round).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (string[])
            [r.Key, Outcomes.CodeOf(r.Value.Outcome), asked[r.Key], r.Value.Language, .. Row(r.Value, asked[r.Key] == form.Hash ? form : FormOf(asked[r.Key]), form)]));
    }

    static IEnumerable<string> Row(Return given, Form asked, Form columns)
    {
        if (given.Answers.Count == 0)
            return columns.Variables.Select(_ => "");
        var codes = asked.Variables.Zip(given.Answers).ToDictionary(v => v.First, v => v.Second, StringComparer.Ordinal);
        return columns.Variables.Select(v => codes.GetValueOrDefault(v, Route.NotAsked));
    }

    /// <summary>Everything done to one respondent's answers, oldest first.</summary>
    public IReadOnlyList<Act> Acts(string pseudonym)
    {
        using var context = AnswerContext.Open(stores);
        return context.Respondents.AsNoTracking().Where(r => r.Pseudonym == pseudonym).Select(r => r.Acts).SingleOrDefault() is { } lines ? ReadActs(lines) : [];
    }

    /// <summary>The acts of everybody in a round, by pseudonym.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Act>> ActsOf(string round)
    {
        using var context = AnswerContext.Open(stores);
        return context.Respondents.AsNoTracking().Where(r => r.Round == round).Select(r => new { r.Pseudonym, r.Acts }).ToList().ToDictionary(r => r.Pseudonym, r => ReadActs(r.Acts), StringComparer.Ordinal);
    }

    /// <summary>Notes something done that changed no answer: sections handed over or taken back.</summary>
    public void Note(string pseudonym, string what, string by) => Change(Find(pseudonym), what, null, by, respondent => respondent, isNoted: true);

    static IReadOnlyList<Act> ReadActs(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Act>(line, JsonSerializerOptions.Web)).OfType<Act>()];

    Respondent? Change(Respondent? before, string what, string? page, string by, Func<Respondent, Respondent?> decide, bool isNoted = false)
    {
        for (var i = 0; i < MostTries; i++)
        {
            if (before is null)
                return null;
            if (decide(before) is not { } after)
                return before;
            if (!isNoted && IsSame(before, after))
                return after;
            try
            {
                if (Save(before, after, what, page, by))
                    return after with { Row = before.Row + 1 };
            }
            catch (DbException trouble) // the disk is full, the server is away: the caller still has what was sent in
            {
                throw new StoreException($"An answer could not be saved: {trouble.Message.ReplaceLineEndings(" ").Trim()}", trouble);
            }
            before = Find(before.Pseudonym, before.Facts); // another was first
        }
        throw new StoreException($"The answers of one respondent were changed by others {MostTries} times while they were saved. Try again.");
    }

    static bool IsSame(Respondent before, Respondent after) =>
        ReferenceEquals(before.Progress, after.Progress) && before.Outcome == after.Outcome && before.Language == after.Language && before.Receipt == after.Receipt;

    // false when another was first
    bool Save(Respondent before, Respondent after, string what, string? page, string by)
    {
        var progress = Write(after.Progress);
        var outcome = after.Outcome is { } ended ? Outcomes.CodeOf(ended) : null;
        var submitted = after.SubmittedOn is { } day ? FieldDay.Write(day) : null;
        var act = JsonSerializer.Serialize(new Act(before.Row + 1, FieldDay.Of(time), what, page, by), JsonSerializerOptions.Web) + "\n";
        return AnswerContext.StoreOf(stores).Write(answers => answers.Change(
            null,
            "update respondent set revision = revision + 1, progress = @progress, language = @language, acts = acts || @act, outcome = @outcome, receipt = @receipt, submitted_on = @submitted where pseudonym = @pseudonym and revision = @revision",
            ("progress", progress), ("language", after.Language), ("act", act), ("outcome", outcome), ("receipt", after.Receipt), ("submitted", submitted), ("pseudonym", before.Pseudonym), ("revision", before.Row))) > 0;
    }

    Respondent Read(RespondentRow row, Form form, DateOnly closesOn, IReadOnlyDictionary<string, string> facts) =>
        new(row.Pseudonym, row.Round, form, facts, Filled(form, facts, ReadProgress(row.Progress)), row.Language,
            row.Outcome is { } outcome ? Outcomes.Find(outcome) : null, row.Receipt,
            row.SubmittedOn is { } day ? FieldDay.Read(day) : null,
            closesOn, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) > closesOn)
        {
            Row = row.Revision,
        };

    Form FormOf(string hash) => Forms.GetOrAdd(hash, key =>
    {
        using var context = AnswerContext.Open(stores);
        return JsonSerializer.Deserialize<FormDocument>(context.Forms.AsNoTracking().Single(f => f.Hash == key).Document, Json)!.ToForm(); // written by Open
    });

    // what the register filled in is not kept beside the answers: it would name the workplace
    static Progress Filled(Form form, IReadOnlyDictionary<string, string> facts, Progress kept)
    {
        var filled = Answers.Preload(form, facts.GetValueOrDefault, kept);
        return kept.Submission is not { } sent ? filled : filled with
        {
            Submission = sent with { Answers = Answers.Preload(form, facts.GetValueOrDefault, kept with { Answers = sent.Answers }).Answers },
        };
    }

    static string Write(Progress progress) => JsonSerializer.Serialize(progress with
    {
        Answers = Given(progress.Answers),
        Submission = progress.Submission is { } sent ? sent with { Answers = Given(sent.Answers) } : null,
    }, Json);

    static ImmutableSortedDictionary<string, Kept> Given(ImmutableSortedDictionary<string, Kept> answers) =>
        answers.RemoveRange(answers.Where(a => a.Value.By == Answers.Register).Select(a => a.Key));

    static Progress ReadProgress(string json) => JsonSerializer.Deserialize<Progress>(json, Json) ?? Progress.Empty;
}

/// <summary>One respondent as they stand.</summary>
/// <param name="Pseudonym">What the answers are filed under.</param>
/// <param name="Round">The round.</param>
/// <param name="Form">The form they were asked, as it was opened.</param>
/// <param name="Facts">What routing may ask of the register.</param>
/// <param name="Progress">What was answered.</param>
/// <param name="Language">da or en.</param>
/// <param name="Outcome">When they have said that they will not or cannot answer.</param>
/// <param name="Receipt">The receipt's code, sealed.</param>
/// <param name="SubmittedOn">The day the answers were last sent in.</param>
/// <param name="ClosesOn">Last day of answering.</param>
/// <param name="IsClosed">That day is over.</param>
public sealed record Respondent(
    string Pseudonym,
    string Round,
    Form Form,
    IReadOnlyDictionary<string, string> Facts,
    Progress Progress,
    string Language,
    Outcome? Outcome,
    string? Receipt,
    DateOnly? SubmittedOn,
    DateOnly ClosesOn,
    bool IsClosed)
{
    /// <summary>Which state of the row this is: a step is saved only on top of the one it was worked out from.</summary>
    internal long Row { get; init; }

    /// <summary>What the register knows, by name.</summary>
    public string? Register(string name) => Facts.GetValueOrDefault(name);
}
