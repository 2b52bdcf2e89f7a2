using System.Globalization;
using Innovare.Survey.Design;

namespace Innovare.Survey.Simulate;

/// <summary>The input folder of a synthetic round: frame.csv and population.csv.</summary>
public static class SimulationFiles
{
    /// <summary>Writes both files, making the folder when it is not there. Same simulation, same bytes.</summary>
    public static void Write(string folder, Simulation simulation)
    {
        Directory.CreateDirectory(folder);
        using (var frame = new StreamWriter(Path.Combine(folder, "frame.csv")))
            WriteFrame(frame, simulation.Frame);
        using var population = new StreamWriter(Path.Combine(folder, "population.csv"));
        simulation.Population.Write(population);
    }

    /// <summary>Simulated names hold neither commas nor quotes.</summary>
    static void WriteFrame(TextWriter to, IReadOnlyList<Workplace> frame)
    {
        to.Write("id,organisation,name,level,industry,subsector,employees,municipality,region\n");
        foreach (var w in frame)
        {
            to.Write(string.Create(CultureInfo.InvariantCulture,
                $"{w.Id},{w.OrganisationId},{w.Name},{w.Level},{w.Industry},{w.Subsector},{w.Employees},{w.Municipality},{w.Region}\n"));
        }
    }
}
