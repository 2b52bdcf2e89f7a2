namespace Innovare.Platform.Sealing;

/// <summary>Something sealed cannot be opened with the key at hand; the message says what to do, and holds no secret.</summary>
public sealed class SealException : IOException
{
    public SealException()
    {
    }

    public SealException(string message) : base(message)
    {
    }

    public SealException(string message, Exception cause) : base(message, cause)
    {
    }
}
