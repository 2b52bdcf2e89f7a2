using System.Text;

namespace Innovare.Survey.Design;

/// <summary>How a register extract becomes frame.csv: which column holds what, and how its codes read.</summary>
/// <param name="Delimiter">One character between cells.</param>
/// <param name="Encoding">utf-8 or latin1.</param>
/// <param name="Columns">Names of the extract's columns.</param>
/// <param name="SmallestWorkplace">Rows with fewer employees are left out (and counted).</param>
/// <param name="Sectors">Extract's sector codes and the level each belongs to; when left out 71–77 as in the national accounts.</param>
/// <param name="Sizes">Size codes and the number of employees each stands for; "10-19" needs none, it is read as its middle.</param>
/// <param name="UserFinanced">Beginnings of DB07 codes whose activity users pay for (energy, water); left out (and counted).</param>
/// <param name="Regions">Municipality codes and the region each lies in, when the extract has no region column.</param>
public sealed record FrameMapping(
    string Delimiter,
    string Encoding,
    MappingColumns Columns,
    int SmallestWorkplace,
    IReadOnlyList<CodePair>? Sectors = null,
    IReadOnlyList<SizeCode>? Sizes = null,
    IReadOnlyList<string>? UserFinanced = null,
    IReadOnlyList<CodePair>? Regions = null)
{
    /// <summary>How the extract's bytes are read.</summary>
    public Encoding TextEncoding() => Encoding == "latin1" ? System.Text.Encoding.Latin1 : System.Text.Encoding.UTF8;
}

/// <summary>The extract's own names of the columns. Sub-sector is always grouped from the industry.</summary>
public sealed record MappingColumns(string Id, string Organisation, string Name, string Sector, string Industry, string Employees, string Municipality, string? Region = null);

/// <summary>A code of the extract and what it becomes.</summary>
public sealed record CodePair(string From, string To);

/// <summary>A size code of the extract and the number of employees it stands for.</summary>
public sealed record SizeCode(string Code, int Employees);
