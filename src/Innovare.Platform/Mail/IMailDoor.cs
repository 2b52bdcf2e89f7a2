namespace Innovare.Platform.Mail;

/// <summary>The way out of the house for one channel.</summary>
public interface IMailDoor
{
    Channel Channel { get; }

    /// <summary>Hands a letter over; says what happened instead of throwing.</summary>
    Task<Handover> Send(OutgoingLetter letter, CancellationToken cancellation);
}

/// <summary>What became of an attempt.</summary>
public abstract record Handover
{
    Handover()
    {
    }

    /// <summary>The next in line has taken it over.</summary>
    public sealed record Accepted : Handover;

    /// <summary>The recipient does not exist: no more letters to them.</summary>
    public sealed record NoSuchRecipient(string Why) : Handover;

    /// <summary>This letter was not taken now.</summary>
    public sealed record NotNow(string Why) : Handover;

    /// <summary>No letter is taken now, or we are not let in: the rest waits too.</summary>
    public sealed record NobodyThere(string Why) : Handover;
}
