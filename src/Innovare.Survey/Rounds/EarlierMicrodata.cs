using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Process;

namespace Innovare.Survey.Rounds;

/// <summary>The answers and weights of an earlier round, made again from what its run wrote.</summary>
/// <param name="Name">Name of the round.</param>
/// <param name="Weighted">Its weighted answers; null where they are not there, or are no longer what its run wrote.</param>
/// <param name="Files">What was read; empty where there are none.</param>
sealed record EarlierMicrodata(string Name, Weighted? Weighted, IReadOnlyList<string> Files)
{
    static readonly string[] s_files = ["frame.csv", "sample.csv", "responses.csv", "weights.csv"];

    /// <summary>Reads a round. Answers are kept apart from tables and may be gone; that is no fault.</summary>
    /// <param name="roundFolder">Its definition, rounds/NAME.</param>
    /// <param name="outputFolder">What its run wrote.</param>
    /// <param name="name">Its name.</param>
    public static EarlierMicrodata Read(string roundFolder, string outputFolder, string name)
    {
        string[] files = [.. s_files.Select(f => Path.Combine(outputFolder, f))];
        if (!Array.TrueForAll(files, File.Exists) || !Directory.Exists(roundFolder) || RoundFolder.Read(roundFolder).Definition is not { } definition)
            return new(name, null, []);
        var frame = FrameFile.Read(files[0], definition);
        if (frame.Findings.Count > 0 || SampleOf(definition, frame.Frame, Csv.Read(files[1])) is not { } sample)
            return new(name, null, []);
        var (response, _) = FieldWork.Read(sample, files[2]);
        if (response is null || Weighting.Weigh(Editing.Check(response)).Weighted is not { } weighted || weighted.ToCsv() != File.ReadAllText(files[3]))
            return new(name, null, []);
        return new(name, weighted, files);
    }

    /// <summary>The sample as it was drawn; null where the file and the frame do not belong together.</summary>
    static Sample? SampleOf(RoundDefinition definition, Frame frame, Csv csv)
    {
        if (csv.Findings.Count > 0 || csv.Missing(["id", "pseudonym"]).Any()) return null;
        var pseudonyms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in csv.Rows) pseudonyms[row.Cells[csv.PositionOf("id")]] = row.Cells[csv.PositionOf("pseudonym")];
        var codes = frame.Cross(definition.Sample.Strata, definition.Sample.SizeClasses);
        var names = codes.Distinct().OrderBy(c => FrameVariable.SortKey(c, definition.Sample.SizeClasses), StringComparer.Ordinal).ToList();
        var position = names.Select((n, h) => (n, h)).ToDictionary(p => p.n, p => p.h, StringComparer.Ordinal);
        var (populations, drawn, units) = (new int[names.Count], new int[names.Count], new List<SampledWorkplace>());
        for (var i = 0; i < codes.Length; i++)
        {
            var h = position[codes[i]];
            populations[h]++;
            if (!pseudonyms.TryGetValue(frame.Workplaces[i].Id, out var pseudonym)) continue;
            drawn[h]++;
            units.Add(new(frame.Workplaces[i], h, pseudonym));
        }
        return units.Count == pseudonyms.Count
            ? new(definition, frame, [.. names.Select((n, h) => new Stratum(n, populations[h], drawn[h]))], units)
            : null;
    }
}
