namespace Innovare.Platform.Database;

/// <summary>A store cannot be opened, brought up to date or moved; the message says why and what to do, and holds no secret.</summary>
public sealed class StoreException : IOException
{
    public StoreException()
    {
    }

    public StoreException(string message) : base(message)
    {
    }

    public StoreException(string message, Exception cause) : base(message, cause)
    {
    }
}
