using System.Xml;

namespace Innovare.Statbank.Formats;

/// <summary>What the SDMX formats have in common: ids, times, and the codes of SDMX's cross-domain lists.</summary>
static class SdmxWords
{
    /// <summary>OBS_STATUS (A normal, O missing, M cannot exist, Q withheld) and CONF_STATUS (F free, C confidential).</summary>
    public static (string Status, string Confidentiality) Status(CellStatus status) => status switch
    {
        CellStatus.Value or CellStatus.Nil => ("A", "F"),
        CellStatus.Confidential => ("Q", "C"),
        CellStatus.NotPublished => ("M", "F"),
        _ => ("O", "F"),
    };

    /// <summary>The attribute that a column beside the values is called there.</summary>
    public static string Extra(string name) => name switch { "se" => "STD_ERROR", "lower" => "CI_LOWER", "upper" => "CI_UPPER", _ => "OBS_COUNT" };

    /// <summary>An id of SDMX has letters, digits and these signs only.</summary>
    public static string Id(string code) => string.Concat(code.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '@' or '$' ? c : '_'));

    /// <summary>A code as a name of XML, which may have the letters of any language.</summary>
    public static string XmlName(string code)
    {
        var name = string.Concat(code.Select(c => XmlConvert.IsNCNameChar(c) ? c : '_'));
        return name.Length > 0 && XmlConvert.IsStartNCNameChar(name[0]) ? name : "_" + name;
    }

    /// <summary>A period as SDMX writes it (2023, 2023-S1, 2023-Q1, 2023-01, 2023-W01); a code that is none stays as it is.</summary>
    public static string Time(string code, TimeScale? scale) => Number(code) is not { } number ? code : scale switch
    {
        TimeScale.HalfYearly => $"{code[..4]}-S{number}",
        TimeScale.Quarterly => $"{code[..4]}-Q{number}",
        TimeScale.Monthly => $"{code[..4]}-{number.PadLeft(2, '0')}",
        TimeScale.Weekly => $"{code[..4]}-W{number.PadLeft(2, '0')}",
        _ => code,
    };

    /// <summary>FREQ: how often there is a figure; U where it is not said.</summary>
    public static string Frequency(TimeScale? scale) => scale switch
    {
        TimeScale.Annual => "A",
        TimeScale.HalfYearly => "S",
        TimeScale.Quarterly => "Q",
        TimeScale.Monthly => "M",
        TimeScale.Weekly => "W",
        _ => "U",
    };

    /// <summary>Text that may stand in XML: letters that XML cannot hold become U+FFFD.</summary>
    public static string Clean(string text) => text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.Any(c => c >= '\uD800') ? Replaced(text) : text;

    static string Replaced(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
            if (i + 1 < letters.Length && XmlConvert.IsXmlSurrogatePair(letters[i + 1], letters[i]))
                i++;
            else if (!XmlConvert.IsXmlChar(letters[i]))
                letters[i] = '\uFFFD';
        return new(letters);
    }

    // Which of its year: 2023K1, 2023Q1, 2023M01, 202301, 2023H2, 2023U05 …; each country has its own letter.
    static string? Number(string code)
    {
        if (code.Length is < 5 or > 7 || code.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9'))
            return null;
        var number = char.IsAsciiDigit(code[4]) ? code[4..] : code[5..];
        return number.Length is 1 or 2 && !number.AsSpan().ContainsAnyExceptInRange('0', '9') ? number.TrimStart('0') : null;
    }
}
