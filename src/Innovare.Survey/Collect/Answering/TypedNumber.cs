using System.Globalization;
using System.Text.RegularExpressions;

namespace Innovare.Survey.Collect.Answering;

/// <summary>Reads a number as people type it: 1250, 1.250,5 (Danish), 1,250.5 (English), with spaces where they like.</summary>
public static partial class TypedNumber
{
    /// <summary>The number without thousands signs and with a point, "1250.5"; null when it is none.</summary>
    /// <remarks>At most 15 digits, so that every reader of the file holds it exactly.</remarks>
    public static string? Read(string typed, NumberStyle style)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = Spaces().Replace(typed, "").Replace('−', '-');
        var match = (style == NumberStyle.Danish ? Danish() : English()).Match(text);
        if (!match.Success)
            match = Plain().Match(text);
        if (!match.Success)
            return null;
        var whole = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit)).TrimStart('0');
        var rest = match.Groups["rest"].Value.TrimEnd('0');
        if (whole.Length + rest.Length > 15)
            return null;
        var number = (whole.Length == 0 ? "0" : whole) + (rest.Length == 0 ? "" : "." + rest);
        return match.Groups["minus"].Success && number != "0" ? "-" + number : number;
    }

    /// <summary>A number kept by <see cref="Read"/> as a reader of that style writes it.</summary>
    public static string Write(string number, NumberStyle style)
    {
        ArgumentNullException.ThrowIfNull(number);
        return decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("#,##0.##", CultureInfo.GetCultureInfo(style == NumberStyle.Danish ? "da-DK" : "en-GB"))
            : number;
    }

    [GeneratedRegex(@"[\s\u00A0\u202F']", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?<minus>-)?(?<whole>[0-9]{1,3}(\.[0-9]{3})+)(,(?<rest>[0-9]{1,15}))?$", RegexOptions.None, 1000)]
    private static partial Regex Danish();

    [GeneratedRegex(@"^(?<minus>-)?(?<whole>[0-9]{1,3}(,[0-9]{3})+)(\.(?<rest>[0-9]{1,15}))?$", RegexOptions.None, 1000)]
    private static partial Regex English();

    // one sign: where a thousand is not meant, either sign ends the whole part
    [GeneratedRegex(@"^(?<minus>-)?(?<whole>[0-9]{1,20})([.,](?<rest>[0-9]{1,15}))?$", RegexOptions.None, 1000)]
    private static partial Regex Plain();
}
