using System.Text.RegularExpressions;
using Innovare.Tests;

namespace Innovare.House.Tests;

/// <summary>What workplaces answer for statistics never reaches the library.</summary>
public sealed partial class WallTests
{
    /// <summary>The rooms where answers are.</summary>
    static readonly string[] Answers = ["Innovare.Survey.Collect", "Innovare.Survey.Field", "Innovare.Survey.Process", "Innovare.Survey.Analyse", "Innovare.Survey.Store", "Innovare.Survey.Rounds", "Innovare.Survey.Simulate"];

    /// <summary>The slices of the library.</summary>
    static readonly string[] Library = ["Library", "Telling", "CaseDesk", "Mine", "Dialogue"];

    [Fact]
    public void The_two_wings_do_not_know_each_other()
    {
        Assert.DoesNotContain("Innovare.Survey", File.ReadAllText(Repository.File("src", "Innovare.Cases", "Innovare.Cases.csproj")), StringComparison.Ordinal);
        Assert.DoesNotContain("Innovare.Cases", File.ReadAllText(Repository.File("src", "Innovare.Survey", "Innovare.Survey.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_of_web_or_command_line_sees_both_answers_and_cases()
    {
        var meetings = Sources().Where(s => Uses(s.Text).Any(u => u.StartsWith("Innovare.Cases", StringComparison.Ordinal)))
            .SelectMany(s => Uses(s.Text).Where(IsAnswers).Select(u => $"{s.File} uses {u}"));

        Assert.Empty(meetings);
    }

    [Fact]
    public void The_library_on_the_web_uses_nothing_of_the_survey() =>
        Assert.DoesNotContain(
            Sources().Where(s => Array.Exists(Library, room => s.File.Contains($"/{room}/", StringComparison.Ordinal))),
            s => Uses(s.Text).Any(u => u.StartsWith("Innovare.Survey", StringComparison.Ordinal)));

    static bool IsAnswers(string room) => Array.Exists(Answers, a => room == a || room.StartsWith(a + ".", StringComparison.Ordinal));

    static IEnumerable<(string File, string Text)> Sources() =>
        from project in new[] { "Innovare.Web", "Innovare.Cli" }
        from file in Directory.EnumerateFiles(Repository.File("src", project), "*.cs*", SearchOption.AllDirectories)
        where !file.Contains("node_modules", StringComparison.Ordinal) && (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
        select (file, File.ReadAllText(file));

    static IEnumerable<string> Uses(string text) => Using().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^\s*@?using (Innovare\.[\w.]+)", RegexOptions.Multiline, 1000)]
    private static partial Regex Using();
}
