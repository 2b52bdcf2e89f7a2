using Innovare.PublicSector;
using Innovare.Survey.Field;
using Innovare.Web.Look;

namespace Innovare.Web.FieldWork;

/// <summary>"Remind me on Thursday": an entry for the respondent's own calendar. Nothing is kept of it here.</summary>
[At(nameof(Addresses.AnswerRemind), Face.Respond)]
sealed class RemindModel(TimeProvider time) : SitePage
{
    const int Shown = 7;

    public override Text Title => FieldTexts.Remind;

    public override bool HasTrail => false;

    /// <summary>The next working days.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(1, 2 * Shown).Select(FieldTables.Today(time).AddDays).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(Shown);

    public string Written(DateOnly day)
    {
        var words = day.ToString(Language == Language.English ? "dddd d MMMM" : "dddd 'den' d. MMMM", Culture);
        return char.ToUpper(words[0], Culture) + words[1..];
    }
}
