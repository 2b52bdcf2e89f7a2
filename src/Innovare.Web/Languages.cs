using System.Globalization;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web;

/// <summary>The language a reader has chosen stands in the address, nowhere else.</summary>
public static class Languages
{
    static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>English below <c>/en</c>, else Danish.</summary>
    public static Language ReaderLanguage(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Path.StartsWithSegments("/en", StringComparison.Ordinal)
            ? Language.English
            : Language.Danish;
    }

    /// <summary>How numbers and dates are written for that reader.</summary>
    public static CultureInfo Culture(this Language language) =>
        language == Language.English ? English : Danish;

    /// <summary>The language's code in HTML and HTTP.</summary>
    public static string Code(this Language language) => language == Language.English ? "en" : "da";

    /// <summary>The other one.</summary>
    public static Language Other(this Language language) =>
        language == Language.English ? Language.Danish : Language.English;
}
