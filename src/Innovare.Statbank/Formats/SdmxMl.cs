using System.Globalization;
using System.Text;
using System.Xml;

namespace Innovare.Statbank.Formats;

/// <summary>A table as SDMX-ML 2.0, generic or compact: a series a combination of the other variables, an observation a time.</summary>
/// <remarks>
/// Each observation carries OBS_STATUS, CONF_STATUS, DECIMALS, the sign that stands in place of a figure (OBS_SYMBOL), and STD_ERROR, CI_LOWER,
/// CI_UPPER and OBS_COUNT where they are known. Every note stands among the annotations of the data set. Invented figures make a message whose
/// Test is true, with the mark in name and annotations. Prepared is when the figures last changed, so that the same question gets the same bytes.
/// </remarks>
public static class SdmxMl
{
    const string Schemas = "http://www.SDMX.org/resources/SDMXML/schemas/v2_0/";

    /// <summary>SDMX GenericData.</summary>
    /// <param name="cube">The table.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="language">Of names and notes.</param>
    /// <param name="style">Whose habits to follow.</param>
    public static void WriteGeneric(Cube cube, Stream stream, string language, SdmxStyle style) => Write(cube, stream, language, style, isCompact: false);

    /// <summary>SDMX CompactData: dimensions and attributes are attributes of XML.</summary>
    /// <param name="cube">The table.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="language">Of names and notes.</param>
    /// <param name="style">Whose habits to follow.</param>
    public static void WriteCompact(Cube cube, Stream stream, string language, SdmxStyle style) => Write(cube, stream, language, style, isCompact: true);

    static void Write(Cube cube, Stream stream, string language, SdmxStyle style, bool isCompact)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(stream);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = " ", NewLineChars = "\n" });
        xml.WriteStartDocument();
        xml.WriteStartElement(isCompact ? "CompactData" : "GenericData", Schemas + "message");
        xml.WriteAttributeString("xmlns", "common", null, Schemas + "common");
        var file = new File(xml, LastIsTime(cube), language, style, isCompact ? $"urn:sdmx:org.sdmx.infomodel.keyfamily.KeyFamily=INNOVARE:{SdmxWords.Id(cube.Id)}(1.0):compact" : null);
        file.Write();
        xml.WriteEndDocument();
    }

    // Observations of one series lie side by side.
    static Cube LastIsTime(Cube cube)
    {
        int[] all = [.. Enumerable.Range(0, cube.Variables.Count)];
        return cube.Turn([.. all.OrderBy(v => cube.Variables[v].Role == VariableRole.Time)], cube.Variables.Count);
    }

    sealed class File
    {
        readonly XmlWriter _xml;
        readonly Cube _cube;
        readonly string _language;
        readonly string? _compact;
        readonly string _data;
        readonly bool _isDanish;
        readonly Grid _grid;
        readonly Variable? _time;
        readonly Variable[] _key;
        readonly string[] _names;
        readonly string[] _times;
        readonly (string Name, Func<int, double> At, int Decimals)[] _extras;

        public File(XmlWriter xml, Cube cube, string language, SdmxStyle style, string? compact)
        {
            (_xml, _cube, _language, _compact, _isDanish) = (xml, cube, language, compact, style == SdmxStyle.StatbankDenmark);
            _data = compact ?? Schemas + "generic";
            _grid = new(cube, new(language) { HasUncertainty = true });
            _time = cube.Variables is [.., { Role: VariableRole.Time } time] ? time : null;
            _key = [.. cube.Variables.Where(v => v != _time)];
            _names = [.. _key.Select(v => SdmxWords.XmlName(v.Code))];
            _times = _time is null ? [""] : [.. _time.Values.Select(v => SdmxWords.Clean(_isDanish ? v.Code : SdmxWords.Time(v.Code, _time.Scale)))];
            _extras = [.. _grid.Extras.Select(e => e with { Name = SdmxWords.Extra(e.Name) })];
        }

        public void Write()
        {
            _xml.WriteAttributeString("xmlns", "data", null, _data);
            Header();
            if (_compact is null)
                _xml.WriteStartElement("DataSet", Schemas + "message");
            else
                Start("DataSet");
            if (_compact is null)
                Text("KeyFamilyRef", _data, SdmxWords.Id(_cube.Id));
            for (var cell = 0; cell < _grid.Rows; cell += _times.Length)
                Series(cell);
            Notes();
            _xml.WriteEndElement();
        }

        void Header()
        {
            const string Message = Schemas + "message";
            var changed = (_cube.Updated ?? DateTime.UnixEpoch).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
            _xml.WriteStartElement("Header", Message);
            Text("ID", Message, SdmxWords.Id(_cube.Id));
            Text("Test", Message, _cube.IsSynthetic ? "true" : "false");
            Spoken("Name", Message, Synthetic.Title(_cube, _language));
            Text("Prepared", Message, changed);
            _xml.WriteStartElement("Sender", Message);
            _xml.WriteAttributeString("id", "INNOVARE");
            Spoken("Name", Message, _cube.Source[_language]);
            Contacts(Message);
            _xml.WriteEndElement();
            Text("DataSetID", Message, SdmxWords.Id(_cube.Id));
            Text("Extracted", Message, changed);
            _xml.WriteEndElement();
        }

        void Contacts(string message)
        {
            if (_cube.Measurement.Contact?[_language] is not { Length: > 0 } words)
                return;
            foreach (var told in Contact.In(words).Select(c => c.Told()))
            {
                _xml.WriteStartElement("Contact", message);
                Spoken("Name", message, told.Name);
                if (told.Phone.Length > 0)
                    Text("Telephone", message, told.Phone);
                if (told.Mail.Length > 0)
                    Text("Email", message, told.Mail);
                _xml.WriteEndElement();
            }
        }

        void Series(int first)
        {
            var at = _cube.PositionsOf(first);
            Start("Series");
            if (_compact is null)
                Start("SeriesKey");
            if (!_isDanish && _time is not null)
                Said("FREQ", SdmxWords.Frequency(_time.Scale));
            for (var v = 0; v < _key.Length; v++)
                Said(_names[v], _key[v].Values[at[v]].Code);
            if (_compact is null)
            {
                _xml.WriteEndElement();
                Start("Attributes");
            }
            var contents = Array.FindIndex(_key, v => v.Role == VariableRole.Contents);
            Said("UNIT_MEASURE", ((contents < 0 ? null : _key[contents].Values[at[contents]].Measurement?.Unit) ?? _cube.Unit)[_language]);
            if (_compact is null)
                _xml.WriteEndElement();
            for (var time = 0; time < _times.Length; time++)
                Observation(first + time, _times[time]);
            _xml.WriteEndElement();
        }

        void Observation(int cell, string time)
        {
            var status = _cube.Statuses[cell];
            var value = status == CellStatus.Nil ? "0" : Invariant.AtMost(_cube.Values[cell], _cube.DataDecimals);
            var (obsStatus, confidentiality) = SdmxWords.Status(status);
            Start("Obs");
            if (_compact is null)
            {
                if (_time is not null)
                    Text("Time", _data, time);
                if (value.Length > 0)
                {
                    Start("ObsValue");
                    _xml.WriteAttributeString("value", value);
                    _xml.WriteEndElement();
                }
                Start("Attributes");
            }
            else
            {
                if (_time is not null)
                    Said(_isDanish ? SdmxWords.XmlName(_time.Code) : "TIME_PERIOD", time);
                if (value.Length > 0)
                    Said("OBS_VALUE", value);
            }
            Said("OBS_STATUS", obsStatus);
            Said("CONF_STATUS", confidentiality);
            Said("DECIMALS", Invariant.Text(_grid.Decimals(cell)));
            if (_grid.Sign(cell) is { } sign)
                Said("OBS_SYMBOL", sign);
            foreach (var extra in _extras)
                if (Invariant.AtMost(extra.At(cell), Math.Max(0, _cube.DataDecimals + extra.Decimals)) is { Length: > 0 } number)
                    Said(extra.Name, number);
            foreach (var attribute in _cube.Attributes)
                if (attribute[cell] is { } text)
                    Said(SdmxWords.XmlName(attribute.Id), text);
            if (_compact is null)
                _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        void Notes()
        {
            var notes = NoteLines.Of(_cube, _language).ToList();
            if (notes.Count == 0)
                return;
            Start("Annotations");
            foreach (var (about, words) in notes)
            {
                _xml.WriteStartElement("Annotation", Schemas + "common");
                if (about.Length > 0)
                    Text("AnnotationTitle", Schemas + "common", about);
                Spoken("AnnotationText", Schemas + "common", words);
                _xml.WriteEndElement();
            }
            _xml.WriteEndElement();
        }

        void Start(string name) => _xml.WriteStartElement(name, _data);

        // A dimension or attribute with its value: an attribute of XML, or an element of two.
        void Said(string concept, string value)
        {
            if (_compact is not null)
            {
                _xml.WriteAttributeString(concept, SdmxWords.Clean(value));
                return;
            }
            Start("Value");
            _xml.WriteAttributeString("concept", concept);
            _xml.WriteAttributeString("value", SdmxWords.Clean(value));
            _xml.WriteEndElement();
        }

        void Text(string name, string space, string text) => _xml.WriteElementString(name, space, SdmxWords.Clean(text));

        void Spoken(string name, string space, string text)
        {
            _xml.WriteStartElement(name, space);
            _xml.WriteAttributeString("xml", "lang", null, _language);
            _xml.WriteString(SdmxWords.Clean(text));
            _xml.WriteEndElement();
        }
    }
}
