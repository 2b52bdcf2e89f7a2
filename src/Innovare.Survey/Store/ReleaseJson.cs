using System.Text.Json;
using Innovare.Statbank.Formats;

namespace Innovare.Survey.Store;

/// <summary>A release as the one document the store keeps: everything a reader sees, cubes and all.</summary>
static class ReleaseJson
{
    public static string Write(PublishedRelease release) => JsonSerializer.Serialize(release, CubeJson.Options);

    public static PublishedRelease Read(string document) =>
        JsonSerializer.Deserialize<PublishedRelease>(document, CubeJson.Options) ?? throw new JsonException("The store holds an empty release.");
}
