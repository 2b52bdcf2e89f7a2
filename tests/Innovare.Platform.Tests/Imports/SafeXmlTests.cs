using System.Text;
using Innovare.Platform.Imports;

namespace Innovare.Platform.Tests.Imports;

public sealed class SafeXmlTests
{
    static readonly ImportLimits Small = new(Bytes: 10_000, Depth: 10);

    [Fact]
    public void Plain_XML_is_read_in_the_encoding_it_names()
    {
        var xml = SafeXml.Read(new MemoryStream(Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><by navn=\"Rødovre\"/>")), "a.xml", Small);

        Assert.Equal("Rødovre", xml.Document?.Root?.Attribute("navn")?.Value);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;\">]><a>&y;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/\">%p;]><a/>")]
    public void A_document_type_is_refused_so_no_entity_is_ever_fetched_or_multiplied(string text)
    {
        var finding = Assert.Single(Read(text).Findings);

        Assert.Equal("import-document-type", finding.Code);
        Assert.StartsWith("a.xml:1:", finding.Where, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "import-not-xml")]
    [InlineData("<a>", "import-not-xml")]
    [InlineData("<a>&undeclared;</a>", "import-not-xml")]
    [InlineData("<a>\u0001</a>", "import-not-xml")]
    public void What_is_no_XML_is_told_with_its_place(string text, string code) =>
        Assert.Equal(code, Assert.Single(Read(text).Findings).Code);

    [Fact]
    public void Elements_too_deep_and_files_too_large_are_refused()
    {
        Assert.Equal("import-too-deep", Assert.Single(Read(string.Concat(Enumerable.Repeat("<a>", 12)) + string.Concat(Enumerable.Repeat("</a>", 12))).Findings).Code);
        Assert.Equal("import-too-large", Assert.Single(Read($"<a>{new string('x', 10_001)}</a>").Findings).Code);
    }

    [Fact]
    public void An_included_file_is_not_fetched() =>
        Assert.Equal("", Read("<a xmlns:i=\"http://www.w3.org/2001/XInclude\"><i:include href=\"file:///etc/passwd\" parse=\"text\"/></a>").Document?.Root?.Value);

    static SafeXml Read(string text) => SafeXml.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "a.xml", Small);
}
