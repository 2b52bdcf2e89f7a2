using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Innovare.PublicSector;

namespace Innovare.Platform.Imports;

/// <summary>An XML document; or what is wrong with it.</summary>
/// <param name="Document">Null when there is a finding.</param>
/// <param name="Findings">Why it is refused.</param>
public sealed record SafeXml(XDocument? Document, IReadOnlyList<Finding> Findings)
{
    /// <summary>Reads XML without document types, so that no entity can name a file, an address or itself; and no deeper than the limit.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name, for findings; never used as a path.</param>
    /// <param name="limits">How much is taken in.</param>
    public static SafeXml Read(Stream stream, string name, ImportLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= ImportLimits.Standard;
        if (BoundedBytes.Read(stream, limits.Bytes) is not { } bytes)
            return Refused("import-too-large", name, string.Create(CultureInfo.InvariantCulture, $"The file is larger than {limits.Bytes / (1 << 20)} MB."), "Split it, or leave out what is not needed.");
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.Bytes, IgnoreProcessingInstructions = true };
        try
        {
            using (var walk = XmlReader.Create(new MemoryStream(bytes), settings))
                while (walk.Read())
                    if (walk.Depth > limits.Depth)
                        return Refused("import-too-deep", Place(name, (IXmlLineInfo)walk), string.Create(CultureInfo.InvariantCulture, $"More than {limits.Depth} elements stand inside each other."), "Save it again from the program that made it.");
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            return new(XDocument.Load(reader), []);
        }
        catch (XmlException trouble)
        {
            var hasType = trouble.Message.Contains("DTD", StringComparison.Ordinal);
            return Refused(
                hasType ? "import-document-type" : "import-not-xml",
                string.Create(CultureInfo.InvariantCulture, $"{name}:{Math.Max(1, trouble.LineNumber)}:{Math.Max(1, trouble.LinePosition)}"),
                hasType ? "The file has a document type (DOCTYPE); those are not read, because they can fetch other files." : "The file is not well-formed XML.",
                hasType ? "Remove the line that begins with <!DOCTYPE." : "Save it again from the program that made it.");
        }
    }

    static string Place(string name, IXmlLineInfo at) => string.Create(CultureInfo.InvariantCulture, $"{name}:{at.LineNumber}:{at.LinePosition}");

    static SafeXml Refused(string code, string where, string what, string mend) => new(null, [new(code, where, what, mend)]);
}
