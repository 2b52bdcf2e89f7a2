using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Innovare.Platform.Imports;

namespace Innovare.Platform.Tests.Imports;

public sealed class SafeZipTests
{
    static readonly ImportLimits Small = new(Bytes: 100_000, Files: 5, UnpackedBytes: 50_000);

    [Fact]
    public void A_plain_archive_is_read_whole()
    {
        var zip = SafeZip.Read(Archive(("xl/workbook.xml", "<a/>"), ("xl/", ""), ("tal.csv", "æ;1")), "book.xlsx", Small);

        Assert.Empty(zip.Findings);
        Assert.Equal("æ;1", Encoding.UTF8.GetString(zip.Files["TAL.csv"]));
        Assert.Equal(2, zip.Files.Count);
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("xl/../../outside.txt")]
    [InlineData("/etc/passwd")]
    [InlineData(@"..\outside.txt")]
    [InlineData("C:/outside.txt")]
    public void A_name_that_leads_out_is_refused(string path) =>
        Assert.Equal("import-path", Assert.Single(SafeZip.Read(Archive((path, "x")), "a.zip", Small).Findings).Code);

    [Fact]
    public void A_link_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("link").ExternalAttributes = unchecked((int)0xA1FF0000);
        stream.Position = 0;

        Assert.Equal("import-path", Assert.Single(SafeZip.Read(stream, "a.zip", Small).Findings).Code);
    }

    [Fact]
    public void Every_reason_seen_from_outside_is_told_at_once()
    {
        var zip = SafeZip.Read(Archive([.. Enumerable.Range(0, 7).Select(i => ($"f{i}", new string('0', 10_000))), ("../x", "x"), ("F0", "x")]), "a.zip", Small);

        Assert.Equal(["import-file-twice", "import-path", "import-too-many-files", "import-unpacks-too-large"], zip.Findings.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Empty(zip.Files);
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_unpacks_to_no_more_than_it_says()
    {
        var honest = Archive(("zeros", new string('0', 5_000_000))).ToArray();
        Assert.True(honest.Length < 10_000);
        var directory = honest.AsSpan().LastIndexOf("PK\u0001\u0002"u8); // the central directory's own word on the size stands 24 bytes in
        BinaryPrimitives.WriteInt32LittleEndian(honest.AsSpan(directory + 24), 100);

        var zip = SafeZip.Read(new MemoryStream(honest), "a.zip", Small);

        Assert.InRange(zip.Files.Values.Sum(f => f.Length), 0, 100);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_before_it_is_opened() =>
        Assert.Equal("import-too-large", Assert.Single(SafeZip.Read(new MemoryStream(new byte[Small.Bytes + 1]), "a.zip", Small).Findings).Code);

    [Fact]
    public void Whatever_the_bytes_there_is_an_answer()
    {
        var good = Archive(("a.txt", "words"), ("b.txt", "more words")).ToArray();
        for (var at = 0; at < good.Length; at++)
        {
            var bad = (byte[])good.Clone();
            bad[at] ^= 0xFF;

            Assert.NotNull(SafeZip.Read(new MemoryStream(bad), "a.zip", Small));
            Assert.NotNull(SafeZip.Read(new MemoryStream(good, 0, at), "a.zip", Small));
        }
    }

    static MemoryStream Archive(params (string Path, string Words)[] files)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, words) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(words));
            }
        stream.Position = 0;
        return stream;
    }
}
