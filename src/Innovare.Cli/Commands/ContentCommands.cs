using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Innovare.Cases.Store;
using Innovare.Cli.Checks;
using Innovare.PublicSector;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Disseminate;
using Innovare.Web.Guides;
using Innovare.Web.Pages;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare content check</c>: cases, figures and guides are sound, and every reference in guides and release texts leads somewhere, and the accessibility statement is less than a year old.</summary>
static partial class ContentCommands
{
    public static Command Of(Terminal terminal)
    {
        var rounds = new Option<string?>("--rounds") { Description = "Folder with the rounds; default: rounds." };
        var check = new Command("check", "Checks cases, figures and guides, and the references in guides and release texts, and the age of the accessibility statement.") { rounds };
        check.SetAction(parsed => Check(terminal, parsed.GetValue(rounds) ?? Path.Combine(terminal.Settings.HomeFolder, "rounds")));
        return new("content", "Checks content.") { check };
    }

    static int Check(Terminal terminal, string rounds)
    {
        var findings = new List<Finding>();
        var references = 0;
        var wording = new WordingChecks(terminal.Settings);
        foreach (var folder in Directory.GetDirectories(rounds).Where(f => File.Exists(Path.Combine(f, "round.json"))).Order(StringComparer.Ordinal))
        {
            var reading = RoundFolder.Read(folder);
            var words = reading.Definition is { } round ? wording.Of(round) : [];
            findings.AddRange(reading.Findings.Where(f => f.Code.StartsWith("release-", StringComparison.Ordinal)).Concat(words).Select(f => f with { Where = $"{Path.GetFileName(folder)}/{f.Where}" }));
            references += reading.Definition is { Release: var text } ? CellReference.In(text.Da).Count() + CellReference.In(text.En).Count() : 0;
        }
        var content = Path.Combine(terminal.Settings.HomeFolder, "content");
        var library = CaseLibrary.ReadContent(content);
        var figures = PublishedFigures.Read(Path.Combine(content, "figures"));
        var guides = GuideShelf.Read(Path.Combine(content, "guides"));
        var leads = new GuideReferences(figures, library, guides);
        findings.AddRange([.. library.Findings, .. figures.Findings, .. guides.Findings, .. leads.Findings(), .. Pages(Path.Combine(content, "pages"), leads)]);
        findings.AddRange(AccessibilityStatement.Check(terminal.Settings, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));
        if (findings.Count > 0)
            return terminal.Refuse(findings);
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{references} references in release texts, each to a cell. {library.Cases.Count} cases, {figures.Tables.Count} tables and {guides.Guides.Count} guides are sound."));
        return Exit.Done;
    }

    [GeneratedRegex(@"\{[^{}\n]*\}", RegexOptions.None, 1000)]
    private static partial Regex Holes();

    // a page is written in both languages, begins with its heading, and its links lead to pages of this site
    static IEnumerable<Finding> Pages(string folder, GuideReferences leads)
    {
        foreach (var name in Directory.EnumerateFiles(folder, "*.md").Select(f => Path.GetFileName(f).Split('.')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            foreach (var language in Enum.GetValues<Language>())
            {
                var file = $"{name}.{(language is Language.English ? "en" : "da")}.md";
                var (where, path) = ($"content/pages/{file}", Path.Combine(folder, file));
                if (!File.Exists(path))
                {
                    yield return new("page-language-missing", where, "The page is not there in this language.", "Write it, with the same name as the other.");
                    continue;
                }
                var text = File.ReadAllText(path);
                if (!text.StartsWith("# ", StringComparison.Ordinal) || !text.Contains('\n', StringComparison.Ordinal))
                    yield return new("page-heading-missing", $"{where}:1", "The page does not begin with its heading.", "Let the first line be “# ” and the heading, then an empty line, then the text.");
                foreach (var left in Holes().Matches(text).Select(m => m.Value).Where(h => !PlainPage.Holes.Contains(h)))
                    yield return new("page-hole-unknown", where, $"“{left}” is filled in with nothing and would stand on the page as it is.", $"Write one of {string.Join(", ", PlainPage.Holes)}.");
                foreach (var link in leads.BadLinks(text, language))
                    yield return new("page-link-unknown", where, $"The link to {link} leads nowhere.", "Copy the address of a page of this site in the same language.");
            }
    }
}
