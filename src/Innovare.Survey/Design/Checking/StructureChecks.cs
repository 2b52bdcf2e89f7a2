using System.Globalization;
using System.Text.RegularExpressions;
using Innovare.PublicSector;

namespace Innovare.Survey.Design.Checking;

/// <summary>What each part of a questionnaire must be by itself.</summary>
static partial class StructureChecks
{
    const int MostOnAPage = 6;
    const int MostRows = 15;

    public static IEnumerable<Finding> Of(Questionnaire questionnaire) =>
    [
        .. questionnaire.Sections.Count == 0 ? [Faults.QuestionnaireEmpty.At("questionnaire.json#/sections")] : Array.Empty<Finding>(),
        .. Version().IsMatch(questionnaire.Version) ? Array.Empty<Finding>() : [Faults.VersionMalformed.At("questionnaire.json#/version", questionnaire.Version)],
        .. Ids(questionnaire).Where(i => i.Id.Length > 0 && !Name().IsMatch(i.Id)).Select(i => Faults.IdMalformed.At(i.Where + "/id", i.Id)),
        .. Placed.Sections(questionnaire).Where(s => s.Section.Pages.Count == 0).Select(s => Faults.SectionEmpty.At(s.Where + "/pages", s.Section.Id)),
        .. Placed.Pages(questionnaire).SelectMany(p => Page(p.Page, p.Where)),
        .. Placed.Questions(questionnaire).SelectMany(q => Question(q.Question, q.Where)),
    ];

    static IEnumerable<(string Id, string Where)> Ids(Questionnaire questionnaire) =>
    [
        (questionnaire.Id, "questionnaire.json#"),
        .. Placed.Sections(questionnaire).Select(s => (s.Section.Id, s.Where)),
        .. Placed.Pages(questionnaire).Select(p => (p.Page.Id, p.Where)),
        .. Placed.Questions(questionnaire).Select(q => (q.Question.Id, q.Where)),
        .. Placed.Checks(questionnaire).Select(c => (c.Check.Id, c.Where)),
        .. (questionnaire.Placeholders ?? []).Select((p, i) => (p.Id, string.Create(CultureInfo.InvariantCulture, $"questionnaire.json#/placeholders/{i}"))),
    ];

    static IEnumerable<Finding> Page(Page page, string where)
    {
        if (page.Questions.Count == 0)
            yield return Faults.PageEmpty.At(where + "/questions", page.Id);
        if (page.Questions.Count > MostOnAPage)
            yield return Faults.PageTooFull.At(where + "/questions", page.Id, page.Questions.Count);
    }

    static IEnumerable<Finding> Question(Question question, string where)
    {
        var (isChoice, isMultiple) = (IsChoice(question), question.Kind == QuestionKind.Multiple);
        if (isChoice && question.Answers.Count == 1)
            yield return Faults.AnswersTooFew.At(where + "/answers", question.Id);
        if (!isChoice && question.Answers.Count > 0)
            yield return Faults.AnswersMisplaced.At(where + "/answers", question.Id);
        if (question.Kind != QuestionKind.Grid && question.Items.Count > 0)
            yield return Faults.ItemsMisplaced.At(where + "/items", question.Id);
        if (question.Items.Count > MostRows)
            yield return Faults.GridTooLarge.At(where + "/items", question.Id, question.Items.Count);
        if (question.AtMost is not null && !isMultiple)
            yield return Faults.AtMostMisplaced.At(where + "/atMost", question.Id);
        if (isMultiple && question.AtMost is >= 1 and var most && most >= question.Answers.Count(a => !a.Exclusive))
            yield return Faults.AtMostIdle.At(where + "/atMost", question.Id, most, question.Answers.Count(a => !a.Exclusive));
        if (isMultiple && question.Answers.Count > 1 && question.Answers.All(a => a.Exclusive))
            yield return Faults.ExclusiveOnly.At(where + "/answers", question.Id);
        if (isChoice && question.OffersDontKnow)
            yield return Faults.DontKnowMisplaced.At(where + "/offersDontKnow", question.Id);
        if (question.ValidFrom > question.ValidTo)
            yield return Faults.ValidBackwards.At(where + "/validTo", question.Id, question.ValidTo!, question.ValidFrom!); // compared just now
        if (string.IsNullOrWhiteSpace(question.Concept))
            yield return Faults.ConceptMissing.At(where + "/concept", question.Id);
        if (question.Lineage == Lineage.Core && question.Official is null)
            yield return Faults.OfficialMissing.At(where + "/official", question.Id);
        foreach (var finding in Placed.Options(question, where).SelectMany(o => Option(question, o.Option, o.Where)).Concat(SameWords(question, where)).Concat(Typed(question, where)))
            yield return finding;
    }

    static IEnumerable<Finding> Option(Question question, Option option, string where)
    {
        var isReserved = Source.IsNoValue(option.Code);
        if (isReserved && (option.Code != "-2" || question.Kind == QuestionKind.Multiple || question.Items.Contains(option)))
            yield return Faults.CodeReserved.At(where + "/code", option.Code);
        else if (!isReserved && option.Code.Length > 0 && !Code().IsMatch(option.Code))
            yield return Faults.CodeMalformed.At(where + "/code", option.Code);
        if (option.Exclusive && (question.Kind != QuestionKind.Multiple || question.Items.Contains(option)))
            yield return Faults.ExclusiveMisplaced.At(where + "/exclusive", option.Code);
        if (option.ValidFrom > option.ValidTo)
            yield return Faults.ValidBackwards.At(where + "/validTo", option.Code, option.ValidTo!, option.ValidFrom!); // compared just now
        else if (option.ValidTo < question.ValidFrom || option.ValidFrom > question.ValidTo)
            yield return Faults.NeverOffered.At(where, option.Code);
    }

    static IEnumerable<Finding> SameWords(Question question, string where)
    {
        foreach (var (options, list) in new[] { (question.Items, "items"), (question.Answers, "answers") })
            foreach (var (text, at) in options.Select((o, i) => (o.Text, i)).GroupBy(t => t.Text.Da.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Key.Length > 0 && g.Count() > 1).Select(g => g.Last()))
                yield return (string.Equals(text.Da.Trim(), "Ved ikke", StringComparison.OrdinalIgnoreCase) ? Faults.DontKnowTwice.At(string.Create(CultureInfo.InvariantCulture, $"{where}/{list}/{at}"), question.Id)
                    : Faults.AnswerTextDuplicate.At(string.Create(CultureInfo.InvariantCulture, $"{where}/{list}/{at}/text"), text.Da));
    }

    static IEnumerable<Finding> Typed(Question question, string where)
    {
        if (question.Kind == QuestionKind.Number)
        {
            if (question.Least is null or < 0)
                yield return Faults.LeastMissing.At(where + "/least", question.Id);
            if (question.Least > question.Most)
                yield return Faults.RangeEmpty.At(where + "/most", question.Least!, question.Most!); // compared just now
            if (question.Decimals is < 0 or > 2)
                yield return Faults.DecimalsOutside.At(where + "/decimals", question.Decimals);
            if (question.Measure is null)
                yield return Faults.MeasureMissing.At(where + "/measure", question.Id);
        }
        else if ((question.Least is not null ? "least" : question.Most is not null ? "most" : question.Measure is not null ? "measure" : question.Decimals != 0 ? "decimals" : null) is { } field)
        {
            yield return Faults.NumberFieldMisplaced.At(where + "/" + field, question.Id, field);
        }
        if (question.MostCharacters is < 1 or > 5000)
            yield return Faults.LengthOutside.At(where + "/mostCharacters", question.MostCharacters);
        if (question.MostCharacters is not null && question.Kind != QuestionKind.Text)
            yield return Faults.LengthMisplaced.At(where + "/mostCharacters", question.Id);
        if (question is { Preload: not null, Kind: QuestionKind.Multiple or QuestionKind.Grid or QuestionKind.Date })
            yield return Faults.PreloadMisplaced.At(where + "/preload", question.Id);
    }

    public static bool IsChoice(Question question) => question.Kind is QuestionKind.Single or QuestionKind.Multiple or QuestionKind.Grid;

    [GeneratedRegex("^[a-z][a-z0-9_-]*$", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]*$", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[0-9]{1,6}\.[0-9]{1,6}$", RegexOptions.None, 1000)]
    private static partial Regex Version();
}
