using System.Globalization;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate.Comparing;

namespace Innovare.Web.Look;

/// <summary>Own answers beside released tables, ready for <c>&lt;partial name="/Look/_Compared.cshtml" model="…" /&gt;</c>.</summary>
/// <param name="Tables">What is compared.</param>
/// <param name="IsInvented">The tables are invented, and stand below /demo.</param>
/// <param name="Language">The reader's.</param>
public sealed record ComparedView(IReadOnlyList<ComparedTable> Tables, bool IsInvented, Language Language)
{
    public static Text Yours { get; } = new("Jer", "You");
    public static Text Base { get; } = new("Pct. af {0}.", "Per cent of {0}.");
    public static Text Table { get; } = new("Se hele tabellen {0}", "See the whole table {0}");
    static readonly Text s_yes = new("Ja", "Yes");
    static readonly Text s_no = new("Nej", "No");
    static readonly Text s_dontKnow = new("Ved ikke", "Don't know");
    static readonly Text s_percent = new("{0:0} pct.", "{0:0} per cent");
    static readonly Text s_interval = new("95 pct. sikkert mellem {0:0} og {1:0}", "95 per cent interval {0:0} to {1:0}");

    public string TableAddress(string table) => (IsInvented ? Addresses.DemoTable : Addresses.Table).In(Language, table);

    public string Words(Text text, params ReadOnlySpan<object?> holes) => string.Format(CultureInfo.InvariantCulture, text[Language], holes);

    public static string Of(Own own, Language language) => (own switch { Own.Yes => s_yes, Own.No => s_no, _ => s_dontKnow })[language];

    public static string Percent(double value, Language language) => string.Format(CultureInfo.InvariantCulture, s_percent[language], value);

    /// <summary>The figure, or the source's own words where it gives no figure.</summary>
    public static string Percent(Beside figure, Language language)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Value is { } value ? Percent(value, language) : figure.Note![language.Code()]; // one of the two is there
    }

    public static string? Interval(Beside figure, Language language)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Interval is var (lower, upper) ? string.Format(CultureInfo.InvariantCulture, s_interval[language], lower, upper) : null;
    }
}
