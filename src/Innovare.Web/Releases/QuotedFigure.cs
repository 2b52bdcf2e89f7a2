using System.Globalization;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Store;
using Microsoft.AspNetCore.WebUtilities;

namespace Innovare.Web.Releases;

/// <summary>A figure of a release text and the cell it is: what the text says can be looked up.</summary>
/// <param name="Written">As it stands in the text: "83", or words of change.</param>
/// <param name="Table">The table it is from.</param>
/// <param name="Cell">Number of the cell.</param>
/// <param name="Positions">Position of the cell's value in each variable.</param>
/// <param name="From">Code of the earlier round, where the text tells of a change since then.</param>
public sealed record QuotedFigure(string Written, Cube Table, int Cell, IReadOnlyList<int> Positions, string? From)
{
    /// <summary>How a link to a cell begins in a release text.</summary>
    public const string Scheme = "cell:";

    const string Since = "from";

    /// <summary>The figure of a link like <c>cell:DEMO01?type=10&amp;time=2023</c>; null when the release has no such cell.</summary>
    public static QuotedFigure? Find(PublishedRelease release, string link, string written)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(link);
        var parts = link[Scheme.Length..].Split('?', 2);
        var table = release.Tables.FirstOrDefault(t => t.Id.Equals(parts[0], StringComparison.OrdinalIgnoreCase));
        if (table is null)
            return null;
        var codes = QueryHelpers.ParseQuery(parts.Length > 1 ? parts[1] : "");
        var positions = table.Variables.Select(variable => Position(variable, codes.TryGetValue(variable.Code, out var code) ? code.ToString() : null)).ToList();
        if (positions.Contains(-1))
            return null;
        return new(written, table, table.IndexOf([.. positions]), positions, codes.TryGetValue(Since, out var from) ? from.ToString() : null);
    }

    /// <summary>Where the table page shows this cell and no other (with a change: both rounds).</summary>
    public string Address(Language language, DateTimeOffset? asOf = null)
    {
        var query = Table.Variables.Select((variable, v) => Uri.EscapeDataString(variable.Code) + "=" + Codes(variable, v));
        var edition = asOf is { } instant ? (string[])["asOf=" + Instant(instant)] : [];
        return Addresses.DemoTable.In(language, Table.Id) + "?" + string.Join('&', query.Concat(edition));
    }

    /// <summary>Where it is told how the figure was made.</summary>
    public string MadeAddress(Language language, DateTimeOffset? asOf = null)
    {
        var query = Table.Variables.Select((variable, v) => Uri.EscapeDataString(variable.Code) + "=" + Uri.EscapeDataString(variable.Values[Positions[v]].Code));
        return Addresses.DemoTableCell.In(language, Table.Id) + "?" + string.Join('&', asOf is { } instant ? query.Append("asOf=" + Instant(instant)) : query);
    }

    /// <summary>An instant as addresses name it.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Whether the cell is of that time, or the table knows no time.</summary>
    public bool IsOf(string time) => Table.Variables.Select((variable, v) => (variable, v))
        .All(x => x.variable.Role != VariableRole.Time || string.Equals(x.variable.Values[Positions[x.v]].Code, time, StringComparison.Ordinal));

    /// <summary>What the cell is about: names of its values, totals left out; both times where the text tells of a change.</summary>
    public string About(Language language) => string.Join(", ", Table.Variables
        .Select((variable, v) => (variable, value: variable.Values[Positions[v]]))
        .Where(x => !string.Equals(x.value.Code, x.variable.Elimination, StringComparison.OrdinalIgnoreCase))
        .Select(x => From is not null && x.variable.Role == VariableRole.Time && x.variable.PositionOf(From) is >= 0 and var from
            ? string.Format(CultureInfo.InvariantCulture, ReleaseTexts.FromTo[language], x.variable.Values[from].Name[language.Code()], x.value.Name[language.Code()])
            : x.value.Name[language.Code()]));

    string Codes(Variable variable, int v)
    {
        var code = Uri.EscapeDataString(variable.Values[Positions[v]].Code);
        return From is not null && variable.Role == VariableRole.Time ? Uri.EscapeDataString(From) + "," + code : code;
    }

    static int Position(Variable variable, string? code) =>
        (code ?? variable.Elimination) is { } asked ? variable.PositionOf(asked) : variable.Values.Count == 1 ? 0 : -1;
}
