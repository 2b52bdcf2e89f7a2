using System.Globalization;
using System.IO.Compression;
using Innovare.PublicSector;

namespace Innovare.Platform.Imports;

/// <summary>The files of an archive, unpacked in memory; or what is wrong with it.</summary>
/// <param name="Files">By their names in the archive; empty when there are findings.</param>
/// <param name="Findings">Why it is refused; all reasons that can be seen without unpacking, at once.</param>
public sealed record SafeZip(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<Finding> Findings)
{
    const int LinkType = 0xA000; // S_IFLNK of the Unix mode in the upper half of the attributes
    const int TypeMask = 0xF000;

    /// <summary>Reads a ZIP file, or one of the formats made of it (XLSX, DOCX, ODS).</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name, for findings; never used as a path.</param>
    /// <param name="limits">How much is taken in.</param>
    public static SafeZip Read(Stream stream, string name, ImportLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= ImportLimits.Standard;
        if (BoundedBytes.Read(stream, limits.Bytes) is not { } bytes)
            return Refused(new Finding("import-too-large", name, $"The file is larger than {Megabytes(limits.Bytes)}.", "Split it, or leave out what is not needed."));
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            var findings = Check(archive, name, limits).ToArray();
            return findings.Length > 0 ? Refused(findings) : Unpack(archive, name, limits);
        }
        catch (Exception trouble) when (trouble is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return Refused(new Finding("import-not-a-zip", name, "The file is not a whole ZIP archive, or it is encrypted.", "Save it again from the program that made it, without a password."));
        }
    }

    // what the archive says of itself; what it unpacks to is counted again while unpacking, because this may lie
    static IEnumerable<Finding> Check(ZipArchive archive, string name, ImportLimits limits)
    {
        if (archive.Entries.Count > limits.Files)
            yield return new("import-too-many-files", name, string.Create(CultureInfo.InvariantCulture, $"The archive holds {archive.Entries.Count} files; at most {limits.Files} are taken."), "Leave out what is not needed.");
        if (archive.Entries.Sum(e => (decimal)e.Length) > limits.UnpackedBytes)
            yield return TooLarge(name, limits);
        foreach (var entry in archive.Entries.Where(e => !IsPlainName(e.FullName) || ((e.ExternalAttributes >> 16) & TypeMask) == LinkType).Take(20))
            yield return new("import-path", $"{name}!{entry.FullName}", "The name leads out of the archive, or the entry is a link.", "Make the archive of plain files and folders.");
        foreach (var twins in archive.Entries.GroupBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Take(20))
            yield return new("import-file-twice", $"{name}!{twins.Key}", "Two files of the archive have the same name.", "Give each file a name of its own.");
    }

    static SafeZip Unpack(ZipArchive archive, string name, ImportLimits limits)
    {
        var (files, left) = (new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase), limits.UnpackedBytes);
        foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            using var packed = entry.Open();
            if (BoundedBytes.Read(packed, left) is not { } bytes)
                return Refused(TooLarge(name, limits));
            left -= bytes.Length;
            files[entry.FullName] = bytes;
        }
        return new(files, []);
    }

    static bool IsPlainName(string path) =>
        path.Length is > 0 and <= 255 && path[0] != '/' && path.AsSpan().IndexOfAny('\\', ':', '\0') < 0 && !path.Split('/').Contains("..");

    static Finding TooLarge(string name, ImportLimits limits) =>
        new("import-unpacks-too-large", name, $"The archive unpacks to more than {Megabytes(limits.UnpackedBytes)}.", "Leave out what is not needed.");

    static SafeZip Refused(params IReadOnlyList<Finding> findings) => new(new Dictionary<string, byte[]>(), findings);

    static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.##} MB");
}
