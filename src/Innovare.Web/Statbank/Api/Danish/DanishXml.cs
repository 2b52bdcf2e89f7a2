using System.Text;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Statbank.Api.Danish;

/// <summary>The same answer as JSON, as XML: an element a field by the field's name, and in a list an element a member by the list's name without its s.</summary>
static class DanishXml
{
    /// <summary>Sends the object.</summary>
    /// <param name="http">The request.</param>
    /// <param name="root">Name of the outermost element.</param>
    /// <param name="body">What would be sent as JSON.</param>
    public static async Task Send(HttpContext http, string root, object body)
    {
        using var buffer = new PooledStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
            Write(xml, root, JsonSerializer.SerializeToElement(body, DanishTables.Json));
        http.Response.ContentType = "text/xml; charset=utf-8";
        http.Response.ContentLength = buffer.Length;
        await buffer.CopyTo(http.Response.Body, http.RequestAborted);
    }

    static void Write(XmlWriter xml, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return;
        xml.WriteStartElement(name);
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var member in value.EnumerateArray())
                Write(xml, name.TrimEnd('s'), member);
        else if (value.ValueKind == JsonValueKind.Object)
            foreach (var field in value.EnumerateObject())
                Write(xml, field.Name, field.Value);
        else
            xml.WriteString(value.ValueKind == JsonValueKind.String ? Clean(value.GetString()!) : value.GetRawText()); // a string has one
        xml.WriteEndElement();
    }

    static string Clean(string text) => string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
}
