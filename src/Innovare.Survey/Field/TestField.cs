using System.Globalization;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;
using Innovare.Survey.Design;

namespace Innovare.Survey.Field;

/// <summary>Test mode: made-up respondents of a form, in a round of their own, so that no test answer ever stands among real ones.</summary>
public static class TestField
{
    static readonly string[] Levels = ["municipal", "region", "state"];
    static readonly string[] Subsectors = ["care", "health", "education", "childcare", "administration", "culture"];

    /// <summary>Opens the form and asks that many; each gets a link and a code.</summary>
    /// <param name="stores">Where answers are kept.</param>
    /// <param name="time">The clock.</param>
    /// <param name="form">What is asked.</param>
    /// <param name="name">Name of the round or questionnaire; the test round is NAME-test.</param>
    /// <param name="count">How many respondents.</param>
    /// <param name="closesOn">Last day.</param>
    public static IReadOnlyList<GivenKey> Open(Stores stores, TimeProvider time, Form form, string name, int count, DateOnly closesOn)
    {
        var (round, contacts) = (name + "-test", new ContactBook(stores));
        new AnswerBook(stores, time).Open(round, FormDocument.Of(form), closesOn);
        var asked = Enumerable.Range(0, count).Select(i =>
        {
            var contact = Id.Next(time);
            contacts.Put(new() { Id = contact, Round = round, Workplace = "", Name = string.Create(CultureInfo.InvariantCulture, $"Prøvested {i + 1}"), Language = "da" });
            return (contact, (IReadOnlyDictionary<string, string>)new Dictionary<string, string>(StringComparer.Ordinal) { ["level"] = Levels[i % Levels.Length], ["subsector"] = Subsectors[i % Subsectors.Length], ["size"] = "20-49" });
        }).ToList();
        var given = new Pairing(stores, time).Ask(round, form.Hash, asked);
        return [.. asked.Select(a => given[a.contact])];
    }
}
