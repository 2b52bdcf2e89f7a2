using System.Globalization;
using System.Text;
using Innovare.Tests;

namespace Innovare.House.Tests;

/// <summary>docs/map.md is drawn from the same arrows the tests read, so it cannot lie.</summary>
public sealed class MapTests
{
    [Fact]
    public void The_map_in_docs_is_the_house_as_it_stands() => Golden.Matches(Draw(), "docs", "map.md");

    static string Draw()
    {
        var map = new StringBuilder("""
            # Map of the house

            Drawn from the using lines by `MapTests`; `UPDATE_GOLDEN=1 ./test` draws it anew. An arrow means "knows".

            ## Projects

            ```mermaid
            flowchart TD

            """);
        Draw(map, Arrows.Between.Select(a => (Arrows.ProjectOf(a.From), Arrows.ProjectOf(a.To))), "Innovare.");
        map.Append("```\n");
        foreach (var project in Arrows.Sources().Select(s => Arrows.ProjectOf(s.Room)).Distinct().Order(StringComparer.Ordinal))
        {
            var inside = Arrows.Between
                .Where(a => Arrows.Same(Arrows.ProjectOf(a.From), project) && Arrows.Same(Arrows.ProjectOf(a.To), project)
                    && !Arrows.Same(a.From, project) && !Arrows.Same(a.To, project))
                .ToList();
            if (inside.Count == 0)
                continue;
            map.Append(CultureInfo.InvariantCulture, $"\n## {project}\n\n```mermaid\nflowchart TD\n");
            Draw(map, inside, project + ".");
            map.Append("```\n");
        }
        return map.ToString();
    }

    static void Draw(StringBuilder map, IEnumerable<(string From, string To)> arrows, string prefix)
    {
        foreach (var (from, to) in arrows.Where(a => !Arrows.Same(a.From, a.To)).Distinct().Order())
            map.Append(CultureInfo.InvariantCulture, $"    {from[prefix.Length..]} --> {to[prefix.Length..]}\n");
    }
}
