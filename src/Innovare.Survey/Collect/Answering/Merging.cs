using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Innovare.Survey.Design;

namespace Innovare.Survey.Collect.Answering;

/// <summary>Two tabs, two devices, two people: decided question by question. What was saved first stands; the other answer is shown, never lost.</summary>
public static class Merging
{
    /// <summary>A mark of an answer, short enough to travel in a form: tells whether the page was changed by the one who sends it.</summary>
    public static string Mark(ImmutableSortedDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var text = string.Concat(values.Select(v => $"{v.Key}\u001f{v.Value}\u001e"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
    }

    /// <summary>What becomes of one question of a page that was sent in.</summary>
    /// <param name="stored">What is kept, or null.</param>
    /// <param name="given">What the page says.</param>
    /// <param name="post">The page.</param>
    /// <param name="question">The question.</param>
    internal static Verdict Decide(Kept? stored, ImmutableSortedDictionary<string, string> given, PostedPage post, Question question)
    {
        var kept = stored?.Values ?? Progress.Empty.ValuesOf(question.Id);
        if (kept.SequenceEqual(given))
            return Verdict.Same;
        if (stored is null || stored.Revision <= post.Base)
            return Verdict.Take;
        // changed elsewhere since the page was drawn
        var changedHere = post.Shown?.GetValueOrDefault(question.Id) is not { } mark || mark != Mark(given);
        return changedHere ? Verdict.Conflict : Verdict.Keep;
    }
}

/// <summary>What becomes of an answer that was sent in.</summary>
enum Verdict
{
    /// <summary>It is what is kept already.</summary>
    Same,

    /// <summary>It replaces what is kept.</summary>
    Take,

    /// <summary>It was changed elsewhere and not here: what is kept stands.</summary>
    Keep,

    /// <summary>It was changed elsewhere and here: what was saved first stands, and the sender is told.</summary>
    Conflict,
}
