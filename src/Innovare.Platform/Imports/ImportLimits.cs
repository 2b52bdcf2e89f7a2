namespace Innovare.Platform.Imports;

/// <summary>How much of somebody else's file is taken in. What is beyond a limit is refused before it is unpacked or read on.</summary>
/// <param name="Bytes">Size of the file itself.</param>
/// <param name="Files">Files in an archive.</param>
/// <param name="UnpackedBytes">Size of all files of an archive together when unpacked.</param>
/// <param name="Depth">Elements inside each other.</param>
public sealed record ImportLimits(long Bytes = 10 << 20, int Files = 1000, long UnpackedBytes = 100 << 20, int Depth = 64)
{
    /// <summary>For a workbook or a questionnaire made by a person.</summary>
    public static ImportLimits Standard { get; } = new();
}
