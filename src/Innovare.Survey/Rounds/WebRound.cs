using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Microsoft.EntityFrameworkCore;
using static System.FormattableString;

namespace Innovare.Survey.Rounds;

/// <summary>Brings the answers of a field period to the door of a run: answers meet the sample here, by the keys, and nowhere else.</summary>
/// <remarks>
/// In the stores a respondent goes by a chance pseudonym that only the keys join to a contact, and the contact names the workplace.
/// In responses.csv each answer stands under the pseudonym of the sample, which only the seed joins to a workplace.
/// </remarks>
public static class WebRound
{
    /// <summary>What came back from the sample in the web; a drawn workplace with no contact was not reached.</summary>
    /// <param name="stores">Where contacts, keys and answers stand.</param>
    /// <param name="time">The clock.</param>
    /// <param name="sample">The sample of the round.</param>
    /// <param name="round">The round's name in the stores; null = the name of its folder.</param>
    /// <returns>The response and what was left out of it; or everything that stands in its way.</returns>
    public static (Response? Response, IReadOnlyList<Finding> Findings) Collect(Stores stores, TimeProvider time, Sample sample, string? round = null)
    {
        ArgumentNullException.ThrowIfNull(sample);
        round ??= sample.Definition.Name;
        var book = new AnswerBook(stores, time);
        var (answers, forms, workplaces) = (book.Returned(round), book.FormsOf(round), WorkplacesOf(stores, time, round));
        var unitOf = sample.Units.Select((u, i) => (u.Workplace.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var (findings, notes) = (new List<Finding>(), new List<Finding>());
        var returns = sample.Units.Select(_ => Return.None(Outcome.NoContact)).ToArray();
        var apart = new FieldPeriods(stores, time).Contacts(round).Where(c => c.Pilot is Pilot.Apart).Select(c => c.Workplace).ToHashSet(StringComparer.Ordinal); // a pilot kept out of the figures
        var phoned = PhonedOf(stores, time, round);
        var form = Form.Of(sample.Definition);
        foreach (var (pseudonym, given) in answers.Where(a => !workplaces.TryGetValue(a.Key, out var asked) || !apart.Contains(asked)).OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            var answer = phoned.Contains(pseudonym) && forms[pseudonym] == form.Hash ? ByTelephone(form, given) : given;
            if (!workplaces.TryGetValue(pseudonym, out var workplace))
            {
                if (answer.Answers.Count > 0)
                    notes.Add(new("field-no-contact", round, "Somebody has answered whose contact has been deleted; nobody knows which workplace it was.", "The answer is left out, and the workplace counts as not reached."));
            }
            else if (!unitOf.TryGetValue(workplace, out var unit))
                findings.Add(new("field-not-sampled", round, $"The workplace {workplace} was asked and is not in the sample.", "Use the frame and the seed that the sample was drawn with."));
            else if (answer.Answers.Count > 0 && forms[pseudonym] != sample.Definition.QuestionnaireHash)
                findings.Add(new("field-other-questionnaire", round, $"The workplace {workplace} has answered another version of the questionnaire ({forms[pseudonym][..12]}; this is {sample.Definition.QuestionnaireHash[..12]}).", "Run the round with the questionnaire that was asked."));
            else if (Rank(answer) == Rank(returns[unit]) && answer.Answers.Count > 0)
                findings.Add(new("field-answered-twice", round, $"The workplace {workplace} has answered twice, under two contacts.", "Delete the contact that should not have been asked, then bring the answers home again."));
            else if (Rank(answer) > Rank(returns[unit]))
                returns[unit] = answer;
        }
        return findings.Count > 0
            ? (null, findings)
            : (new(sample, Response.VariablesOf(sample.Definition), returns), notes);
    }

    // of two contacts with one workplace, the one who said most counts
    static int Rank(Return answer) => answer.Outcome switch
    {
        Outcome.Complete => 5,
        Outcome.Telephone => 4,
        Outcome.Partial => 3,
        Outcome.OutOfScope => 2,
        Outcome.Refused => 1,
        _ => 0,
    };

    /// <summary>Who was drawn for the follow-up and answered it, by pseudonym.</summary>
    static HashSet<string> PhonedOf(Stores stores, TimeProvider time, string round)
    {
        var called = new FollowUp(stores, time).List(round).Where(f => f.Outcome is CallOutcome.Answered).Select(f => f.Contact).ToHashSet(StringComparer.Ordinal);
        return called.Count == 0 ? [] : new KeyBook(stores, time).AllContacts().Where(k => called.Contains(k.Value)).Select(k => k.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The core questions of a call; what was begun in the web beside them and never sent stays behind.</summary>
    static Return ByTelephone(Form form, Return given)
    {
        var core = form.Core.SelectMany(c => c.Question.Variables).ToHashSet(StringComparer.Ordinal);
        return given.Outcome is Outcome.Partial && form.Variables.Zip(given.Answers).Where(v => core.Contains(v.First)).All(v => v.Second is not (Route.NotAsked or Route.NoAnswer))
            ? given with { Outcome = Outcome.Telephone, Answers = [.. form.Variables.Zip(given.Answers, (variable, code) => core.Contains(variable) ? code : Route.NotAsked)] }
            : given;
    }

    /// <summary>P-number by pseudonym, for those whose contact is there.</summary>
    static Dictionary<string, string> WorkplacesOf(Stores stores, TimeProvider time, string round)
    {
        using var contacts = ContactContext.Open(stores);
        var workplaces = contacts.Contacts.AsNoTracking().Where(c => c.Round == round).Select(c => new { c.Id, c.Workplace }).ToDictionary(c => c.Id, c => c.Workplace, StringComparer.Ordinal);
        return new KeyBook(stores, time).AllContacts().Where(k => workplaces.ContainsKey(k.Value)).ToDictionary(k => k.Key, k => workplaces[k.Value], StringComparer.Ordinal);
    }

    /// <summary>One line on what came home, for a terminal.</summary>
    public static string Summary(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var by = response.Returns.CountBy(r => r.Outcome).ToDictionary();
        return Invariant($"{response.Returns.Count} asked: {string.Join(", ", by.OrderBy(p => p.Key).Select(p => Invariant($"{p.Value} {Outcomes.CodeOf(p.Key)}")))}");
    }
}
