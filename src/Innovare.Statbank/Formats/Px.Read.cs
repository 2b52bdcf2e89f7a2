namespace Innovare.Statbank.Formats;

public static partial class Px
{
    /// <summary>Cells a table may have unless the caller says otherwise; the largest public tables are below this.</summary>
    public const int MostCells = 50_000_000;

    /// <summary>The table of a PX file, with everything that is wrong with it.</summary>
    /// <remarks>
    /// A finding that is not fatal leaves a whole table: what could not be understood is kept and written again (<see cref="Cube.Kept"/>).
    /// Memory is that of the file and of the columns; nothing is thrown for what a file holds.
    /// </remarks>
    /// <param name="stream">The file, from its start.</param>
    /// <param name="mostCells">A file that claims more is refused.</param>
    public static PxReading Read(Stream stream, int mostCells = MostCells)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Read(memory.ToArray(), mostCells);
    }

    /// <summary>The same of a file that lies in memory.</summary>
    public static PxReading Read(byte[] file, int mostCells = MostCells)
    {
        ArgumentNullException.ThrowIfNull(file);
        var findings = new List<FileFinding>();
        var (encoding, start) = PxCodepage.Of(file, findings);
        var cube = new PxTable(file, start, encoding, mostCells, findings).Read();
        findings.Sort((a, b) => a.Line.CompareTo(b.Line));
        return new(findings.Exists(f => f.IsFatal) ? null : cube, findings);
    }
}

/// <summary>What came of reading a PX file.</summary>
/// <param name="Cube">The table; null when a finding is fatal.</param>
/// <param name="Findings">Everything wrong, in the order of lines.</param>
public sealed record PxReading(Cube? Cube, IReadOnlyList<FileFinding> Findings);
