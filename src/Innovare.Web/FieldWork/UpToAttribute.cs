using Microsoft.AspNetCore.Http.Metadata;

namespace Innovare.Web.FieldWork;

/// <summary>How large a request to this page may be; said to the server before anything is read.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class UpToAttribute(long bytes) : Attribute, IRequestSizeLimitMetadata
{
    public long Bytes => bytes;

    public long? MaxRequestBodySize => bytes;
}
