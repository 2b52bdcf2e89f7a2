namespace Innovare.Statbank;

/// <summary>The state of a cell. One byte, so that a million cells take a megabyte.</summary>
/// <remarks>PX knows six symbols for "no value here", nil and the sum of unlike symbols; a table may give each its own sign (<see cref="Cube.SymbolWords"/>).</remarks>
#pragma warning disable CA1028 // a byte: the column is what a large table is made of
public enum CellStatus : byte
#pragma warning restore CA1028
{
    /// <summary>A value stands here.</summary>
    Value,

    /// <summary>Not known or not asked that year; shown as "..". PX symbol 2.</summary>
    Missing,

    /// <summary>Withheld so that no workplace can be recognised; shown as "x". PX symbol 3.</summary>
    Confidential,

    /// <summary>Not made at this level of detail; shown as ".". PX symbol 1.</summary>
    NotPublished,

    /// <summary>PX symbol 4: the table's own meaning.</summary>
    Symbol4,

    /// <summary>PX symbol 5: the table's own meaning.</summary>
    Symbol5,

    /// <summary>PX symbol 6: the table's own meaning.</summary>
    Symbol6,

    /// <summary>Nothing to count: an exact nought, shown as "-".</summary>
    Nil,

    /// <summary>A sum of cells without values for different reasons.</summary>
    Mixed,
}
