using Innovare.Cli.Commands;
using Innovare.Platform;
using Innovare.Tests;

namespace Innovare.Cli.Tests.Commands;

/// <summary>What somebody who knows Markdown only is told when a text of theirs does not hold.</summary>
public sealed class ContentCommandsTests : IDisposable
{
    readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("innovare-content-");
    readonly StringWriter _output = new();
    readonly StringWriter _error = new();

    public ContentCommandsTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.File("content"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_home.FullName, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a file stands in a folder
            File.Copy(file, target);
        }
        _home.CreateSubdirectory("rounds");
    }

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task Every_fault_is_told_at_once_each_with_its_place_and_what_to_do()
    {
        (string File, string Sound, string Faulty, string Code)[] faults =
        [
            ("guides/learn/why.da.md", "order: 4", "odrer: 4", "guide-front-matter"), // a word that is spelt wrong
            ("guides/learn/four-types.da.md", "title: Fire typer innovation", "title: Fire typer: innovation", "guide-front-matter"), // a colon that YAML takes for its own
            ("guides/learn/five-bottom-lines.da.md", "{tool: value-plan}", "{tool: value-pan}", "guide-reference-unknown"),
            ("guides/value/show-the-value.da.md", "Vælg højst tre", "Hver anden, 50 pct., glemmer det. Vælg højst tre", "guide-figure-bare"),
            ("guides/learn/what-is-public-innovation.da.md", "/guider/spredningsguiden", "/guider/spredningsgiuden", "guide-link-unknown"),
            ("guides/learn/what-is-public-innovation.en.md", "/en/guides/spreading-guide", "/guider/spredningsguiden", "guide-link-unknown"), // there, but in Danish
            ("guides/approaches/co-creation.en.md", "## Do not use it when", "## When not", "guide-heading-missing"),
            ("guides/approaches/foresight.da.md", "sources:\n  - title: \"Government Office for Science: The Futures Toolkit (2017)\"\n", "", "guide-source-missing"),
            ("guides/tools/value-plan.da.md", "minutes: 60", "minutes: en time", "guide-front-matter"),
            ("pages/contact.en.md", "# Contact", "Contact", "page-heading-missing"),
            ("pages/help.da.md", "(/cases)", "(/casene)", "page-link-unknown"),
            ("pages/about.da.md", "# ", "# {operatr} ", "page-hole-unknown"),
            ("guides/approaches/data-driven.da.md", "I bruger tal", "Hver anden, 50 pct., bruger tal", "guide-figure-bare"),
            ("guides/approaches/scaling.da.md", "{PUB04: novelty", "{PUB04 novelty", "guide-reference-unreadable"), // a colon that is forgotten
            ("guides/approaches/mission-oriented.da.md", "En mission er", "[En mission](scaling.da.md) er", "guide-link-unknown"), // a file beside it is no page
        ];
        foreach (var (file, sound, faulty, _) in faults)
            Break(file, sound, faulty);
        File.Delete(Path.Combine(_home.FullName, "content", "guides", "tips.en.md"));

        Assert.Equal(Exit.Refused, await Run());

        var lines = _error.ToString();
        Assert.All(faults, fault =>
        {
            Assert.Contains(fault.Code, lines, StringComparison.Ordinal);
            Assert.Contains(Path.GetFileName(fault.File), lines, StringComparison.Ordinal);
        });
        Assert.Contains("guide-language-missing", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", lines, StringComparison.Ordinal);
        Assert.True(lines.Split('\n').Count(l => l.Contains("guide-", StringComparison.Ordinal) || l.Contains("page-", StringComparison.Ordinal)) >= faults.Length + 1, lines);
    }

    [Theory]
    [InlineData("guides/approaches/co-creation.da.md", "role=citizens", "role=borgere", "PUB06 has no role borgere: it has employees, ")]
    [InlineData("guides/approaches/co-creation.da.md", "time=2019 | percent0", "time=2019", "end it with | percent0")]
    [InlineData("guides/approaches/co-creation.da.md", "{PUB06: role", "{PUB66: role", "There is no table PUB66: there are PUB01, ")]
    [InlineData("guides/approaches/co-creation.da.md", "role=citizens, time=2019", "role=citizens", "It does not say time: one of ")]
    [InlineData("guides/approaches/co-creation.da.md", "sources:", "kilder:", "content/guides/approaches/co-creation.da.md:7: “kilder” is not a word a guide knows. It knows title, ")]
    [InlineData("guides/approaches/co-creation.da.md", "title: Samskabelse", "title: Samskabelse: sammen", "There is a colon in the text. A text with a colon stands in quotation marks")]
    [InlineData("guides/tools/value-plan.da.md", "minutes: 60", "minutes: en time", "A whole number stands here")]
    public async Task A_single_mistake_is_told_once_in_words_that_say_what_is_wrong_and_what_would_be_right(string file, string sound, string faulty, string told)
    {
        Break(file, sound, faulty);

        Assert.Equal(Exit.Refused, await Run());

        Assert.Contains(told, _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 finding;", _error.ToString(), StringComparison.Ordinal); // what leads to a guide that could not be read is not wrong for that
    }

    [Fact]
    public async Task The_content_of_the_house_is_sound()
    {
        Assert.Equal(0, await Run());
        Assert.Contains("guides are sound", _output.ToString(), StringComparison.Ordinal);
    }

    void Break(string file, string sound, string faulty)
    {
        var path = Path.Combine(_home.FullName, "content", file);
        var text = File.ReadAllText(path);
        Assert.Contains(sound, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(sound, faulty, StringComparison.Ordinal));
    }

    Task<int> Run() => CommandLine.Run(["content", "check"], new Settings(_home.FullName, "", _home.FullName, ShowsDemonstration: false), _output, _error);
}
