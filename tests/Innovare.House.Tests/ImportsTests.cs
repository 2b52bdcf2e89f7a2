using System.Text.RegularExpressions;
using Innovare.Tests;

namespace Innovare.House.Tests;

/// <summary>Somebody else's archives and XML come in by one door, where they are bounded.</summary>
public sealed partial class ImportsTests
{
    [Fact]
    public void Only_the_bounded_readers_open_archives_and_XML()
    {
        var others = Directory.EnumerateFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/Innovare.Platform/Imports/", StringComparison.Ordinal) && !f.Contains("/node_modules/", StringComparison.Ordinal))
            .SelectMany(f => Door().Matches(File.ReadAllText(f)).Select(m => $"{Path.GetRelativePath(Repository.Root, f)}: {m.Value}"));

        Assert.Empty(others);
    }

    [Fact]
    public void No_code_reads_objects_whose_type_the_data_name() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/node_modules/", StringComparison.Ordinal)),
            f => OpenTypes().IsMatch(File.ReadAllText(f)));

    [GeneratedRegex(@"ZipArchiveMode\.(Read|Update)|ZipFile\.|XmlReader\.Create|new XmlTextReader|new XmlDocument|XDocument\.(Load|Parse)|XElement\.(Load|Parse)|XPathDocument|SpreadsheetDocument\.Open|new XmlSerializer", RegexOptions.None, 1000)]
    private static partial Regex Door();

    [GeneratedRegex(@"BinaryFormatter|NetDataContractSerializer|LosFormatter|TypeNameHandling|SoapFormatter", RegexOptions.None, 1000)]
    private static partial Regex OpenTypes();
}
