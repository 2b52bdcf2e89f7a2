using System.Globalization;
using System.Text;
using Innovare.Cases;
using Innovare.Cases.Guide;
using Innovare.Cases.Reuse;
using Innovare.Cases.Store;
using Innovare.Platform.Sheets;
using Innovare.PublicSector;

namespace Innovare.Web.Dialogue;

/// <summary>What a dialogue ends in: what the answers point to, what was chosen, who does what, and what the link of reuse will say.</summary>
sealed record DialoguePlan(SheetPair Pair, Case? Case, SheetHalf? Giver, SheetHalf? Taker, Recommendation Recommendation)
{
    static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);

    public static DialoguePlan Of(SheetPair pair, CaseLibrary library)
    {
        var isGiver = DialogueSpace.SideOf(pair.Mine) is Side.Giver;
        var (giver, taker) = isGiver ? (pair.Mine, pair.Other) : (pair.Other, pair.Mine);
        return new(pair, library.Find(pair.Mine.Subject), giver, taker, Recommendation.Of(giver?.Answers ?? Nothing, taker?.Answers ?? Nothing));
    }

    /// <summary>What the taker has chosen, or null.</summary>
    public Way? Chosen => Enum.TryParse<Way>(Answer(Taker, SpreadingGuide.Choice), out var way) ? way : null;

    /// <summary>Code of <see cref="ReuseWords.Kinds"/> that the link of reuse will carry; null when nothing is chosen, or nothing taken.</summary>
    public CodelistEntry? Kind => Chosen switch
    {
        Way.Adopt => ReuseWords.Kinds.Find("copied"),
        Way.Adapt => ReuseWords.Kinds.Find("adapted"),
        Way.BeInspired => ReuseWords.Kinds.Find("inspired"),
        _ => null,
    };

    public static string Answer(SheetHalf? half, string name) => half?.Answers.GetValueOrDefault(name) ?? "";

    /// <summary>Tasks of a side, one a line.</summary>
    public static IReadOnlyList<string> Tasks(SheetHalf? half) => Answer(half, SpreadingGuide.Tasks).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Text NameOf(Way way) => SpreadingGuide.Ways.Find(way.ToString())!.Name; // every way is in the list

    /// <summary>The plan as Markdown.</summary>
    public string InWords(Language language)
    {
        var text = new StringBuilder();
        void Line(string words) => text.Append(words).Append('\n');
        Line($"# {DialogueTexts.Plan[language]}: {Case?.Title[language] ?? DialogueTexts.OwnSolution[language]}\n");
        Line(string.Create(CultureInfo.InvariantCulture, $"{DialogueTexts.GiverShort[language]}: {Giver?.Name ?? "–"}  \n{DialogueTexts.TakerShort[language]}: {Taker?.Name ?? "–"}"));
        Line($"\n## {DialogueTexts.PointsTo[language]}\n");
        Line(Recommendation.Way is { } way ? $"**{NameOf(way)[language]}**" : DialogueTexts.NotYet[language]);
        foreach (var words in Recommendation.Missing.Concat(Recommendation.Reasons.Select(r => r.Words)))
            Line("- " + words[language]);
        Line($"\n## {DialogueTexts.Chosen[language]}\n");
        Line(Chosen is { } chosen ? NameOf(chosen)[language] : DialogueTexts.NotChosen[language]);
        foreach (var (half, name) in new[] { (Taker, DialogueTexts.TakerShort), (Giver, DialogueTexts.GiverShort) })
        {
            Line($"\n## {DialogueTexts.TasksOf[language]}: {half?.Name ?? name[language]}\n");
            foreach (var task in Tasks(half))
                Line("- [ ] " + task);
        }
        foreach (var question in SpreadingGuide.Phases.SelectMany(p => p.Questions).Where(q => q.Id is not (SpreadingGuide.Choice or SpreadingGuide.Tasks) && q.Giver.Choices is null))
            foreach (var (half, side) in new[] { (Giver, Side.Giver), (Taker, Side.Taker) })
                if (Answer(half, question.Id) is { Length: > 0 } answer)
                    Line($"\n### {half!.Name}: {question.Of(side).Words[language]}\n\n{answer}"); // an answer has a half
        Line($"\n{SpreadingGuide.Source[language]} {SpreadingGuide.SourceAddress}");
        return text.ToString();
    }
}
