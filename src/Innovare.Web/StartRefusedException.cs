namespace Innovare.Web;

/// <summary>The server cannot start as it is told to. The message is one sentence for the operator that says what to do.</summary>
public sealed class StartRefusedException : Exception
{
    public StartRefusedException()
    {
    }

    public StartRefusedException(string message)
        : base(message)
    {
    }

    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
