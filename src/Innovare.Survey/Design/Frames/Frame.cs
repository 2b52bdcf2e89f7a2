namespace Innovare.Survey.Design.Frames;

/// <summary>The workplaces of the population, in the order of their ids whatever the order of the file. GSBPM 4.1.</summary>
public sealed class Frame
{
    /// <summary>A frame of those workplaces.</summary>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public Frame(IEnumerable<Workplace> workplaces)
    {
        Workplaces = [.. workplaces.OrderBy(w => w.Id, StringComparer.Ordinal)];
        for (var i = 1; i < Workplaces.Count; i++)
            if (string.Equals(Workplaces[i].Id, Workplaces[i - 1].Id, StringComparison.Ordinal))
                throw new ArgumentException($"The workplace {Workplaces[i].Id} stands twice.", nameof(workplaces));
    }

    /// <summary>Ordered by id.</summary>
    public IReadOnlyList<Workplace> Workplaces { get; }

    /// <summary>Code of every workplace in a crossing of frame variables: <c>municipal|education|10-19</c>.</summary>
    public string[] Cross(IReadOnlyList<string> variables, IReadOnlyList<int> sizeClasses) =>
        [.. Workplaces.Select(w => Cross(w, variables, sizeClasses))];

    /// <summary>Code of one workplace in a crossing.</summary>
    public static string Cross(Workplace workplace, IReadOnlyList<string> variables, IReadOnlyList<int> sizeClasses) =>
        string.Join('|', variables.Select(v => FrameVariable.Of(workplace, v, sizeClasses)));
}
