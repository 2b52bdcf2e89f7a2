using Innovare.Platform.Sealing;

namespace Innovare.Platform.Tests.Sealing;

public sealed class KeyRingTests
{
    readonly string _key = KeyRing.NewKey();

    [Theory]
    [InlineData("")]
    [InlineData("kort")]
    [InlineData("Børnehuset 😀 ved åen, 42 medarbejdere")]
    public void What_is_sealed_opens_for_its_purpose_and_owner_and_for_nobody_else(string text)
    {
        var ring = KeyRing.Of("/none", _key);
        var kept = ring.Seal("contact", "p1", text);

        Assert.Equal(text, ring.Open("contact", "p1", kept));
        Assert.NotEqual(kept, ring.Seal("contact", "p1", text));
        Assert.Equal(kept.Length, ring.Seal("contact", "p1", "noget helt andet").Length);
        Assert.Throws<SealException>(() => ring.Open("facts", "p1", kept));
        Assert.Throws<SealException>(() => ring.Open("contact", "p2", kept));
        Assert.Throws<SealException>(() => KeyRing.Of("/none", KeyRing.NewKey()).Open("contact", "p1", kept));
        Assert.All(new[] { "", "s1.", "s1.!!", text, kept[..^4], kept[..10] + (kept[10] is 'A' ? 'B' : 'A') + kept[11..] }, wrong => Assert.Throws<SealException>(() => ring.Open("contact", "p1", wrong)));
    }

    [Fact]
    public void A_new_key_before_the_former_one_opens_what_was_sealed_and_finds_what_was_marked()
    {
        var (former, both) = (KeyRing.Of("/none", _key), KeyRing.Of("/none", $"{KeyRing.NewKey()},{_key}"));

        Assert.Equal("x", both.Open("contact", "p", former.Seal("contact", "p", "x")));
        Assert.Contains(former.Mark("link", "abc"), both.Marks("link", "abc"));
        Assert.NotEqual(former.Mark("link", "abc"), both.Mark("link", "abc"));
        Assert.NotEqual(former.Mark("link", "abc"), former.Mark("code", "abc"));
    }

    [Theory]
    [InlineData("short")]
    [InlineData(",")]
    [InlineData("zz00000000000000000000000000000000000000000000000000000000000000")]
    public void A_key_that_is_none_is_refused_without_being_repeated(string wrong)
    {
        var refused = Assert.Throws<SealException>(() => KeyRing.Of("/none", wrong));

        Assert.True(wrong.Length < 2 || !refused.Message.Contains(wrong, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_key_one_is_made_in_the_data_folder_once_whoever_asks_first_and_only_its_owner_reads_it()
    {
        const int Often = 50; // once in some tens two had come at the same moment
        for (var again = 0; again < Often; again++)
        {
            var folder = Directory.CreateTempSubdirectory("innovare-ring-").FullName;
            var marks = new string[8];
            using var start = new Barrier(marks.Length);
            var askers = Enumerable.Range(0, marks.Length).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                marks[i] = KeyRing.Of(folder, null).Mark("link", "abc");
            })).ToList();

            askers.ForEach(a => a.Start());
            askers.ForEach(a => a.Join());

            Assert.Single(marks.Distinct());
            Assert.Equal([KeyRing.FileIn(folder)], Directory.GetFiles(folder));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyRing.FileIn(folder)));
            Directory.Delete(folder, recursive: true);
        }
    }
}
