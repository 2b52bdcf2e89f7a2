using System.Globalization;

namespace Innovare.Statbank.Formats;

/// <summary>A table as SDMX-CSV 2.0: one row an observation, codes only, with the attributes of SDMX's cross-domain code lists.</summary>
/// <remarks>
/// OBS_STATUS: A normal, O missing, M cannot exist, Q withheld (then CONF_STATUS is C). Nil is the figure 0. Texts and notes have no place in the format.
/// </remarks>
public static class CsvSdmx
{
    /// <summary>Writes the table.</summary>
    /// <param name="cube">The table.</param>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="agency">Id of who keeps the structure, e.g. <c>INNOVARE</c>.</param>
    public static void Write(Cube cube, TextWriter writer, string agency)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(writer);
        var grid = new Grid(cube with { StubCount = cube.Variables.Count }, new("en") { HasUncertainty = true });
        var head = string.Create(CultureInfo.InvariantCulture, $"dataflow,{SdmxWords.Id(agency)}:{SdmxWords.Id(cube.Id)}(1.0),I,");
        string[] columns = ["STRUCTURE", "STRUCTURE_ID", "ACTION", .. grid.Stub.Select(v => Dimension(v)), "OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "DECIMALS", .. grid.Extras.Select(e => SdmxWords.Extra(e.Name)), .. cube.Attributes.Select(a => SdmxWords.Id(a.Id))];
        writer.Write(string.Join(',', columns));
        writer.Write('\n');
        var codes = grid.Stub.Select(v => v.Values.Select(value => Field(v.Role == VariableRole.Time ? SdmxWords.Time(value.Code, v.Scale) : value.Code)).ToArray()).ToArray();
        for (var cell = 0; cell < grid.Rows; cell++)
        {
            writer.Write(head);
            for (var v = 0; v < codes.Length; v++)
            {
                writer.Write(codes[v][grid.StubPosition(v, cell)]);
                writer.Write(',');
            }
            Observation(cube, grid, writer, cell);
            writer.Write('\n');
        }
    }

    static void Observation(Cube cube, Grid grid, TextWriter writer, int cell)
    {
        var (status, confidentiality) = SdmxWords.Status(cube.Statuses[cell]);
        writer.Write(cube.Statuses[cell] == CellStatus.Nil ? "0" : Invariant.AtMost(cube.Values[cell], cube.DataDecimals));
        writer.Write($",{status},{confidentiality},{Invariant.Text(grid.Decimals(cell))}");
        foreach (var extra in grid.Extras)
            writer.Write("," + Invariant.AtMost(extra.At(cell), Math.Max(0, cube.DataDecimals + extra.Decimals)));
        foreach (var attribute in cube.Attributes)
            writer.Write("," + Field(Spreadsheets.Harmless(attribute[cell] ?? "")));
    }

    static string Dimension(Variable variable) => variable.Role == VariableRole.Time ? "TIME_PERIOD" : SdmxWords.Id(variable.Code);

    static string Field(string text) => text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
