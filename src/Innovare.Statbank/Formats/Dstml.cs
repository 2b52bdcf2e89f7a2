using System.Globalization;
using System.Text;
using System.Xml;

namespace Innovare.Statbank.Formats;

/// <summary>A table as DSTML, StatBank Denmark's own XML: what the table is, then a cell for each figure, keyed by the positions of its values.</summary>
/// <remarks>
/// Beside what is there, a cell has StandardError, Lower, Upper and N where they are known, and the metadata have a Note for everything said around the
/// table, the mark of invented figures first. Both times are when the figures last changed, so that the same question gets the same bytes.
/// </remarks>
public static class Dstml
{
    static readonly Dictionary<string, string> Elements = new(StringComparer.Ordinal) { ["se"] = "StandardError", ["lower"] = "Lower", ["upper"] = "Upper", ["n"] = "N" };

    /// <summary>Writes the table.</summary>
    /// <param name="cube">The table.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="language">Of all texts.</param>
    public static void Write(Cube cube, Stream stream, string language)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(stream);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = " ", NewLineChars = "\n" });
        xml.WriteStartDocument();
        xml.WriteStartElement("Cube");
        MetaData(cube, xml, language);
        Data(cube, xml, language);
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    static void MetaData(Cube cube, XmlWriter xml, string language)
    {
        xml.WriteStartElement("MetaData");
        xml.WriteElementString("Language", language == "en" ? "1" : "0");
        if (cube.Updated?.ToString("dd-MM-yyyy HH:mm:ss", CultureInfo.InvariantCulture) is { } changed)
        {
            xml.WriteElementString("Creation-date", changed);
            xml.WriteElementString("LastUpdated", changed);
        }
        xml.WriteElementString("TableSource", SdmxWords.Clean(cube.Id));
        xml.WriteElementString("Title", SdmxWords.Clean(Synthetic.Title(cube, language)));
        xml.WriteElementString("Contents", SdmxWords.Clean((cube.Contents ?? cube.Unit)[language]));
        xml.WriteElementString("Unit", SdmxWords.Clean(cube.Unit[language]));
        foreach (var (v, variable) in cube.Variables.Index())
            Variable(xml, variable, v, language);
        xml.WriteElementString("Source", SdmxWords.Clean(cube.Source[language]));
        foreach (var (about, words) in NoteLines.Of(cube, language))
        {
            xml.WriteStartElement("Note");
            if (about.Length > 0)
                xml.WriteAttributeString("About", SdmxWords.Clean(about));
            xml.WriteString(SdmxWords.Clean(words));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    // As there: V1, V2 … are the variables' codes.
    static void Variable(XmlWriter xml, Variable variable, int v, string language)
    {
        xml.WriteStartElement("Variable");
        xml.WriteAttributeString("Code", "V" + Invariant.Text(v + 1));
        xml.WriteAttributeString("Text", SdmxWords.Clean(variable.Name[language]));
        foreach (var value in variable.Values)
        {
            xml.WriteStartElement("Value");
            xml.WriteAttributeString("Code", SdmxWords.Clean(value.Code));
            xml.WriteString(SdmxWords.Clean(value.Name[language]));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    static void Data(Cube cube, XmlWriter xml, string language)
    {
        var grid = new Grid(cube with { StubCount = cube.Variables.Count }, new(language) { HasUncertainty = true });
        xml.WriteStartElement("Data");
        for (var cell = 0; cell < grid.Rows; cell++)
        {
            xml.WriteStartElement("Cell");
            xml.WriteAttributeString("CellKey", string.Join(',', cube.PositionsOf(cell).Select(p => Invariant.Text(p))));
            xml.WriteElementString("Value", SdmxWords.Clean(grid.Sign(cell) ?? Invariant.AtMost(cube.Values[cell], cube.DataDecimals)));
            foreach (var extra in grid.Extras)
                if (Invariant.AtMost(extra.At(cell), Math.Max(0, cube.DataDecimals + extra.Decimals)) is { Length: > 0 } number)
                    xml.WriteElementString(Elements[extra.Name], number);
            foreach (var attribute in cube.Attributes)
                if (attribute[cell] is { } text)
                {
                    xml.WriteStartElement("Attribute");
                    xml.WriteAttributeString("Id", SdmxWords.Clean(attribute.Id));
                    xml.WriteString(SdmxWords.Clean(text));
                    xml.WriteEndElement();
                }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
