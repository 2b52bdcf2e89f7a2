using System.Diagnostics;
using System.Text;
using Innovare.Statbank.Folders;
using Innovare.Statbank.Formats;

namespace Innovare.Statbank.Tests.Formats;

/// <summary>Whatever the bytes are, reading ends with a table or with findings: nothing thrown, no hang, memory in proportion.</summary>
public sealed class PxFuzzTests
{
    const int MostCells = 200_000;

    static readonly string[] Pieces = ["\"", ";", "=", "(", ")", ",", "\n", "[en]", "DATA=", "VALUES(\"Niveau\")=", "\"..\"", "KEYS(\"Niveau\")=VALUES;", "CODEPAGE=\"utf-16\";", "TLIST(A1", "\0", "\u001a", "-", "99999999999999999999", "LANGUAGES=\"da\",\"\";", "ATTRIBUTES(\"*\",\"*\",\"*\")=\"1\";"];

    [Fact]
    public void Our_own_file_may_be_mutated_in_any_way()
    {
        var file = Written(Tables.Full());
        var random = Seeded(1);

        for (var round = 0; round < 3000; round++)
            AssertEnds(Mutated(file, random), $"round {round}");
    }

    [Fact]
    public void A_codelist_file_may_be_mutated_in_any_way()
    {
        var groups = new Codelist("agg_x", Label.Same("Sider"), CodelistKind.Aggregation, [new("ØST", Label.Same("Øst"), ["1", "2"]), new("VEST", Label.Same("Vest"), ["3"])]);
        var values = new Codelist("vs_x", Label.Same("Nogle"), CodelistKind.Valueset, [new("1", Label.Same("én"), ["1"])]) { Domain = "Sider" };
        var random = Seeded(3);

        for (var round = 0; round < 3000; round++)
        {
            var (agg, vs) = (CodelistFile.Aggregation("x", Mutated(CodelistFile.WriteAggregation(groups, "da", "x"), random)), CodelistFile.Valueset("x", Mutated(CodelistFile.WriteValueset(values, "da", "x.agg"), random)));

            Assert.True(agg is not { List.Values.Count: > 1000 } && vs is not { List.Values.Count: > 1000 });
        }
    }

    [Fact]
    public void Random_bytes_are_refused_with_a_reason()
    {
        var random = Seeded(2);
        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[random.Next(4000)];
            random.NextBytes(bytes);

            Assert.NotEmpty(AssertEnds(bytes, $"round {round}").Findings);
        }
    }

    [Theory]
    [InlineData("AAA=\"x\",\n")]
    [InlineData("AAA(\"x\",\n")]
    [InlineData("AAA=(\n")]
    [InlineData("AAA=1,\n")]
    [InlineData("AAA=\"\n")]
    [InlineData("AAA[")]
    [InlineData(";")]
    [InlineData("\"\" ")]
    [InlineData("NOTE=\"##\";\n")]
    public void A_fault_repeated_a_hundred_thousand_times_takes_no_longer_than_it_should(string fault)
    {
        var bytes = Encoding.UTF8.GetBytes("CHARSET=\"ANSI\";\n" + string.Concat(Enumerable.Repeat(fault, 100_000)));

        Assert.InRange(AssertEnds(bytes, fault).Findings.Count, 1, 1000);
    }

    [Fact]
    public void A_file_that_claims_more_cells_than_allowed_is_refused_before_memory_is_taken()
    {
        var values = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"{i}\""));
        var px = $"CHARSET=\"ANSI\";MATRIX=\"x\";SUBJECT-CODE=\"x\";SUBJECT-AREA=\"x\";TITLE=\"x\";CONTENTS=\"x\";UNITS=\"x\";DECIMALS=0;STUB=\"a\",\"b\";HEADING=\"c\";VALUES(\"a\")={values};VALUES(\"b\")={values};VALUES(\"c\")={values};DATA=\n1;";

        var reading = Px.Read(Encoding.ASCII.GetBytes(px));

        Assert.Equal("px-too-large", Assert.Single(reading.Findings).Code);
    }

    static PxReading AssertEnds(byte[] bytes, string what)
    {
        var started = Stopwatch.GetTimestamp();
        var reading = Px.Read(bytes, MostCells);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20), $"{what} took too long");
        Assert.Equal(reading.Cube is null, reading.Findings.Any(f => f.IsFatal));
        return reading;
    }

    static byte[] Mutated(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at - 1, random.Next(60)));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(200))));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at - 1);
                    break;
            }
        }
        return [.. bytes];
    }

    static Random Seeded(int seed) => new(seed);

    static byte[] Written(Cube cube)
    {
        using var stream = new MemoryStream();
        Px.Write(cube, stream);
        return stream.ToArray();
    }
}
