using Microsoft.AspNetCore.StaticFiles;

namespace Innovare.Web;

/// <summary>How long a browser may keep what it got.</summary>
static class Assets
{
    /// <summary>A file whose name or query carries its content's hash never changes; others are asked for again (ETag).</summary>
    public static void SayHowLongToKeep(StaticFileResponseContext context)
    {
        var request = context.Context.Request;
        var isHashed = request.Query.ContainsKey("v") || context.File.Name.Split('-', '.') is [.., { Length: 8 } hash, _] && IsHash(hash);
        context.Context.Response.Headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
    }

    // esbuild writes eight letters and digits, upper case
    static bool IsHash(string part) => part.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
