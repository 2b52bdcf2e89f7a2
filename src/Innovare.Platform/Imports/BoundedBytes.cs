namespace Innovare.Platform.Imports;

/// <summary>Reads a stream into memory as far as it may go.</summary>
static class BoundedBytes
{
    /// <returns>All of it, or null when there is more than <paramref name="most"/>.</returns>
    public static byte[]? Read(Stream stream, long most)
    {
        using var kept = new MemoryStream();
        var piece = new byte[81920];
        for (int read; (read = stream.Read(piece)) > 0;)
        {
            if (kept.Length + read > most)
                return null;
            kept.Write(piece.AsSpan(0, read));
        }
        return kept.ToArray();
    }
}
