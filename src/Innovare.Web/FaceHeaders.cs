using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Innovare.Web;

/// <summary>What is said of every answer of a face that is not public: nobody keeps it, no machine lists it, and it is not squeezed beside its secrets.</summary>
static class FaceHeaders
{
    public static void UseFaceHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OnFace>()?.Face is Face.Workplace or Face.Respond or Face.Backoffice)
        {
            context.Response.Headers.CacheControl = "no-cache, no-store";
            context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
            if (context.Features.Get<IHttpsCompressionFeature>() is { } compression)
                compression.Mode = HttpsCompressionMode.DoNotCompress;
        }
        return next(context);
    });
}
