using System.Text.Json.Nodes;
using Innovare.Cases.Store;
using Innovare.Tests;

namespace Innovare.Cases.Tests;

public sealed class VisibilityTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovare-content-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_case_for_public_employees_only_is_nowhere_on_the_public_face()
    {
        var cases = _folder.CreateSubdirectory("cases");
        foreach (var slug in new[] { "telecare-nord", "ambuflex" })
        {
            var file = JsonNode.Parse(File.ReadAllText(Repository.File("content", "cases", $"{slug}.json")))!;
            if (slug == "ambuflex") file["visibility"] = "employees";
            File.WriteAllText(Path.Combine(cases.FullName, $"{slug}.json"), file.ToJsonString());
        }

        var library = CaseLibrary.ReadContent(_folder.FullName);

        Assert.Equal(["telecare-nord"], library.Cases.Select(c => c.Slug));
        Assert.Null(library.Find("ambuflex"));
        Assert.Empty(library.Search.Suggest("AmbuFlex"));
    }
}
