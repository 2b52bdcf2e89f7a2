using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace Innovare.Web.Statbank.Api.Open;

/// <summary>Statements written as Turtle, JSON-LD and RDF/XML; the same statements in each. Those of one thing stand together.</summary>
static class RdfFiles
{
    const string Type = "rdf:type";

    static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    public static void Turtle(IEnumerable<Triple> triples, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (var (prefix, iri) in Prefixes)
            writer.WriteLine($"@prefix {prefix}: <{iri}> .");
        foreach (var thing in triples.GroupBy(t => t.Subject, StringComparer.Ordinal))
        {
            writer.Write($"\n<{Iri(thing.Key)}>");
            writer.Write(string.Join(" ;", thing.Select(t => $"\n    {(t.Predicate == Type ? "a" : t.Predicate)} {Turtle(t.Object)}")));
            writer.WriteLine(" .");
        }
    }

    public static void JsonLd(IEnumerable<Triple> triples, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteStartObject("@context");
        foreach (var (prefix, iri) in Prefixes)
            json.WriteString(prefix, iri);
        json.WriteEndObject();
        json.WriteStartArray("@graph");
        foreach (var thing in triples.GroupBy(t => t.Subject, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("@id", thing.Key);
            foreach (var said in thing.GroupBy(t => t.Predicate, t => t.Object, StringComparer.Ordinal))
                Said(json, said.Key, said);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Xml(IEnumerable<Triple> triples, Stream stream)
    {
        using var xml = XmlWriter.Create(stream, new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false });
        xml.WriteStartElement("rdf", "RDF", Prefixes["rdf"]);
        foreach (var (prefix, iri) in Prefixes)
            xml.WriteAttributeString("xmlns", prefix, null, iri);
        foreach (var thing in triples.GroupBy(t => t.Subject, StringComparer.Ordinal))
        {
            xml.WriteStartElement("rdf", "Description", Prefixes["rdf"]);
            xml.WriteAttributeString("rdf", "about", Prefixes["rdf"], Iri(thing.Key));
            foreach (var said in thing)
                Said(xml, said);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    static void Said(Utf8JsonWriter json, string predicate, IEnumerable<Term> objects)
    {
        json.WriteStartArray(predicate == Type ? "@type" : predicate);
        foreach (var term in objects)
        {
            if (predicate == Type && term is Term.Thing type)
            {
                json.WriteStringValue(type.Iri);
                continue;
            }
            json.WriteStartObject();
            if (term is Term.Thing thing)
                json.WriteString("@id", thing.Iri);
            if (term is Term.Words words)
            {
                json.WriteString("@value", words.Text);
                if (words.Language is not null)
                    json.WriteString("@language", words.Language);
                if (words.Type is not null)
                    json.WriteString("@type", words.Type);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Said(XmlWriter xml, Triple said)
    {
        var (prefix, name) = Parts(said.Predicate);
        xml.WriteStartElement(prefix, name, Prefixes[prefix]);
        if (said.Object is Term.Thing thing)
            xml.WriteAttributeString("rdf", "resource", Prefixes["rdf"], Full(thing.Iri));
        if (said.Object is Term.Words words)
        {
            if (words.Language is not null)
                xml.WriteAttributeString("xml", "lang", null, words.Language);
            if (words.Type is not null)
                xml.WriteAttributeString("rdf", "datatype", Prefixes["rdf"], Full(words.Type));
            xml.WriteString(string.Concat(words.Text.Where(XmlConvert.IsXmlChar)));
        }
        xml.WriteEndElement();
    }

    static string Turtle(Term term) => term switch
    {
        Term.Thing thing => IsPrefixed(thing.Iri) ? thing.Iri : $"<{Iri(thing.Iri)}>",
        Term.Words words => $"\"{Escaped(words.Text)}\"{(words.Language is null ? "" : "@" + words.Language)}{(words.Type is null ? "" : "^^" + words.Type)}",
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, "Neither a thing nor words."),
    };

    static string Full(string iri) => IsPrefixed(iri) ? Prefixes[Parts(iri).Prefix] + Parts(iri).Name : Iri(iri);

    static bool IsPrefixed(string iri) => iri.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Prefixes.ContainsKey(iri[..colon]);

    static (string Prefix, string Name) Parts(string name) => name.Split(':', 2) is [var prefix, var rest] ? (prefix, rest) : throw new ArgumentException($"{name} has no prefix.", nameof(name));

    // What may not stand between < and >.
    static string Iri(string iri) => string.Concat(iri.Select(c => c is <= ' ' or '<' or '>' or '"' or '{' or '}' or '|' or '\\' or '^' or '`' ? Uri.HexEscape(c) : c.ToString()));

    static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
            _ = c switch
            {
                '"' or '\\' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                < ' ' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => escaped.Append(c),
            };
        return escaped.ToString();
    }
}
