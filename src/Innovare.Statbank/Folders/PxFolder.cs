using System.Globalization;
using Innovare.Statbank.Formats;

namespace Innovare.Statbank.Folders;

/// <summary>A folder of PX files as a statbank: sub-folders are subjects, <c>.vs</c> and <c>.agg</c> files give codelists.</summary>
/// <remarks>
/// A sub-folder is named by its <c>Alias.txt</c> (or <c>Alias_en.txt</c>), else by itself. A table's id is its file's name without ending.
/// A broken file is listed with its findings and stops nobody else. <see cref="Now"/> reads a file again when its time or size has changed.
/// </remarks>
public sealed class PxFolder
{
    readonly string _root;
    readonly Lock _gate = new();
    readonly Dictionary<string, (DateTime Written, long Size, PxReading Reading)> _read = new(StringComparer.Ordinal);
    PxFolderContent? _content;

    PxFolder(string root) => _root = root;

    /// <summary>A folder; nothing is read yet.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PxFolder Open(string path) =>
        Directory.Exists(path) ? new(Path.GetFullPath(path)) : throw new DirectoryNotFoundException($"There is no folder {path}.");

    /// <summary>What the folder holds now; the same object as before when no file has changed.</summary>
    public PxFolderContent Now()
    {
        lock (_gate)
            return Refreshed();
    }

    PxFolderContent Refreshed()
    {
        var files = new DirectoryInfo(_root).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(f => Ending(f) is ".PX" or ".VS" or ".AGG" || f.Name.StartsWith("Alias", StringComparison.OrdinalIgnoreCase))
            .OrderBy(f => f.FullName, StringComparer.Ordinal).ToArray();
        var stamp = string.Join('\n', files.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.FullName} {f.LastWriteTimeUtc.Ticks} {f.Length}")));
        if (_content?.Stamp == stamp)
            return _content;
        var codelists = Codelists(files);
        var tables = files.Where(f => Ending(f) == ".PX").AsParallel().AsOrdered().Select(f => (File: f, Reading: Read(f))).ToArray();
        var used = tables.Select(t => t.File.FullName).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _read.Keys.Where(path => !used.Contains(path)).ToArray())
            _read.Remove(gone);
        foreach (var (file, reading) in tables)
            _read[file.FullName] = (file.LastWriteTimeUtc, file.Length, reading);
        return _content = new(stamp, [.. tables.Select(t => Table(t.File, t.Reading, codelists))]);
    }

    static string Ending(FileInfo file) => file.Extension.ToUpperInvariant();

    PxReading Read(FileInfo file)
    {
        if (_read.TryGetValue(file.FullName, out var known) && known.Written == file.LastWriteTimeUtc && known.Size == file.Length)
            return known.Reading;
        try
        {
            return Px.Read(File.ReadAllBytes(file.FullName));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new(null, [new("px-file-closed", 1, "", $"The file cannot be read: {trouble.Message}", "See to it that the program may read it.", IsFatal: true)]);
        }
    }

    PxFolderTable Table(FileInfo file, PxReading reading, IReadOnlyList<(string Folder, Codelist List)> codelists)
    {
        var relative = Path.GetRelativePath(_root, file.FullName);
        var id = Path.GetFileNameWithoutExtension(file.Name);
        var cube = reading.Cube is { } read ? read with { Id = id, Matrix = read.Matrix ?? read.Id, Variables = [.. read.Variables.Select(v => With(v, file.DirectoryName!, codelists))] } : null;
        return new(id, relative, Subjects(Path.GetDirectoryName(relative)!), cube, reading.Findings);
    }

    // A codelist serves the tables of its folder and of those below.
    static Variable With(Variable variable, string folder, IReadOnlyList<(string Folder, Codelist List)> codelists)
    {
        if (variable.Domain is not { } domain)
            return variable;
        var lists = codelists.Where(c => domain.Languages.Any(l => string.Equals(domain[l], c.List.Domain, StringComparison.OrdinalIgnoreCase)) && (folder + "/").StartsWith(c.Folder + "/", StringComparison.Ordinal));
        return variable with { Codelists = [.. lists.Select(c => c.List).DistinctBy(l => l.Id)] };
    }

    List<Subject> Subjects(string relative)
    {
        var subjects = new List<Subject>();
        for (var folder = relative; folder.Length > 0; folder = Path.GetDirectoryName(folder)!)
            subjects.Insert(0, new(folder.Replace(Path.DirectorySeparatorChar, '/'), Alias(Path.Combine(_root, folder))));
        return subjects;
    }

    static Label Alias(string folder)
    {
        var words = new List<KeyValuePair<string, string>>();
        foreach (var file in Directory.EnumerateFiles(folder, "Alias*.txt").Order(StringComparer.Ordinal))
            if (File.ReadLines(file).FirstOrDefault()?.Trim() is { Length: > 0 } line)
                words.Add(new(Path.GetFileNameWithoutExtension(file) is { Length: > 6 } name ? name[6..] : "da", line));
        return words.Count > 0 ? new([.. words]) : Label.Same(Path.GetFileName(folder));
    }

    static List<(string Folder, Codelist List)> Codelists(IEnumerable<FileInfo> files)
    {
        var lists = new List<(string, Codelist)>();
        var groupings = new List<(FileInfo File, Codelist List, string? Valueset)>();
        var sets = new List<(FileInfo File, Codelist List, IReadOnlyList<string> Domains, IReadOnlyList<string> Groupings)>();
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file.Name);
            if (Ending(file) == ".VS" && CodelistFile.Valueset(name, File.ReadAllBytes(file.FullName)) is var (set, domains, named))
                sets.Add((file, set, domains, named));
            else if (Ending(file) == ".AGG" && CodelistFile.Aggregation(name, File.ReadAllBytes(file.FullName)) is var (list, valueset))
                groupings.Add((file, list, valueset));
        }
        foreach (var (file, set, domains, named) in sets)
            foreach (var domain in domains)
            {
                // A folder called Aggregations stands beside the tables it serves.
                var serves = file.Directory!.Name.StartsWith("aggreg", StringComparison.OrdinalIgnoreCase) ? file.Directory.Parent!.FullName : file.DirectoryName!;
                lists.Add((serves, set with { Domain = domain }));
                lists.AddRange(groupings.Where(g => named.Contains(g.File.Name, StringComparer.OrdinalIgnoreCase)).Select(g => (serves, g.List with { Domain = domain })));
            }
        return lists;
    }
}

/// <summary>What a folder holds at one moment.</summary>
/// <param name="Stamp">Changes when any file does.</param>
/// <param name="Tables">By path.</param>
public sealed record PxFolderContent(string Stamp, IReadOnlyList<PxFolderTable> Tables);

/// <summary>One PX file of a folder.</summary>
/// <param name="Id">Name of the file without ending.</param>
/// <param name="Path">From the folder.</param>
/// <param name="Subjects">Sub-folders it lies in, the outermost first; the code is the path.</param>
/// <param name="Cube">The table; null when the file is broken.</param>
/// <param name="Findings">What is wrong with the file.</param>
public sealed record PxFolderTable(string Id, string Path, IReadOnlyList<Subject> Subjects, Cube? Cube, IReadOnlyList<FileFinding> Findings);
