namespace Innovare.Platform.Ids;

/// <summary>Ids that are made, not counted.</summary>
public static class Id
{
    /// <summary>An id nobody has had before; ids made later sort later.</summary>
    public static string Next(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
    }
}
