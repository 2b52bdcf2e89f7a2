using System.Globalization;

namespace Innovare.Platform.Database;

/// <summary>Instants as stores keep them: UTC in ISO 8601, so that text sorts as time.</summary>
public static class Instant
{
    public static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
