using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Innovare.Web.Statbank.Api;

/// <summary>An answer that the same question always gets until the table changes.</summary>
/// <param name="Key">Everything the answer depends on; its hash is the tag that clients ask again with.</param>
/// <param name="Type">Content type.</param>
/// <param name="FileName">Name the answer is saved under, or null.</param>
/// <param name="Write">Writes the answer.</param>
public sealed record Answer(string Key, string Type, string? FileName, Action<Stream> Write)
{
    const string Gzip = "gzip";

    // Another program may write the same answer otherwise.
    static readonly string Program = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Sends the answer, or says that the client has it already.</summary>
    public async Task Send(HttpContext http, AnswerCache cache)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(cache);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Program + Key)).AsSpan(0, 12))}\"";
        var headers = http.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "public, max-age=0, must-revalidate";
        headers.Vary = "Accept-Encoding";
        if (Has(http.Request.Headers.IfNoneMatch, tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.ContentType = Type;
        if (FileName is not null)
            headers.ContentDisposition = $"inline; filename=\"{FileName}\"";
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        var isZipped = MayBeZipped(http);
        if (isZipped)
            headers.ContentEncoding = Gzip;
        var kept = isZipped ? tag + Gzip : tag;
        if (cache.Find(kept) is { } known)
        {
            http.Response.ContentLength = known.Length;
            await http.Response.Body.WriteAsync(known, http.RequestAborted);
            return;
        }
        using var buffer = new PooledStream();
        if (isZipped)
            using (var zip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
                Write(zip);
        else
            Write(buffer);
        http.Response.ContentLength = buffer.Length;
        cache.Offer(kept, buffer);
        await buffer.CopyTo(http.Response.Body, http.RequestAborted);
    }

    // Done here, once for all who ask again, and not anew at each answer; workbooks are zipped already.
    bool MayBeZipped(HttpContext http)
    {
        if (Type.StartsWith("application/vnd.openxmlformats", StringComparison.Ordinal))
            return false;
        foreach (var line in http.Request.Headers.AcceptEncoding)
            if (line is not null && line.Contains(Gzip, StringComparison.OrdinalIgnoreCase))
                return StringWithQualityHeaderValue.TryParseList(http.Request.Headers.AcceptEncoding, out var wanted)
                    && wanted.Any(w => w.Value.Equals(Gzip, StringComparison.OrdinalIgnoreCase) && w.Quality is not 0);
        return false;
    }

    static bool Has(StringValues asked, string tag)
    {
        foreach (var line in asked)
            if (line is not null && (line == "*" || line.Contains(tag, StringComparison.Ordinal)))
                return true;
        return false;
    }
}
