using Microsoft.AspNetCore.Http.Metadata;

namespace Innovare.Web;

/// <summary>Lets a page take a larger form than others. The framework's own attribute sets the same limit, but warns because the form has been read before the page.</summary>
/// <param name="bytes">Most bytes of a body.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesUpToAttribute(long bytes) : Attribute, IRequestSizeLimitMetadata
{
    public long Bytes => bytes;

    public long? MaxRequestBodySize => bytes;
}
