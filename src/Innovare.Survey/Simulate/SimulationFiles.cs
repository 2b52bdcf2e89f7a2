using Innovare.Survey.Design.Frames;

namespace Innovare.Survey.Simulate;

/// <summary>The input folder of a synthetic round: frame.csv and population.csv.</summary>
public static class SimulationFiles
{
    /// <summary>Writes both files, making the folder when it is not there. Same simulation, same bytes.</summary>
    public static void Write(string folder, Simulation simulation)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "frame.csv"), FrameFile.Write(new Frame(simulation.Frame)));
        using var population = new StreamWriter(Path.Combine(folder, "population.csv"));
        simulation.Population.Write(population);
    }
}
