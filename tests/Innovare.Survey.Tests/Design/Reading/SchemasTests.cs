using Innovare.Survey.Design.Reading;
using Innovare.Tests;

namespace Innovare.Survey.Tests.Design.Reading;

public sealed class SchemasTests
{
    public static TheoryData<string> Names => [.. Schemas.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_schema_is_what_the_types_say(string name) =>
        Golden.Matches(Schemas.All[name], "rounds", "schema", name);

    [Fact]
    public void Every_file_of_a_round_has_a_schema() =>
        Assert.All(RoundFolder.JsonFiles, f => Assert.Contains(Path.GetFileNameWithoutExtension(f.File) + ".schema.json", Schemas.All.Keys));
}
