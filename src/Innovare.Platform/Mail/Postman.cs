using System.Data.Common;
using Innovare.Platform.Database;

namespace Innovare.Platform.Mail;

/// <summary>Carries what lies in an outbox. Any number may work at once, in one process or several.</summary>
/// <remarks>
/// Each letter is taken (committed), handed over, and marked (committed). A process that dies between handing over and marking
/// leaves a letter whose fate nobody knows: it is sent again when <see cref="Lease"/> is over, under the same Message-ID,
/// by which mail systems drop the second copy. A recipient whose system does not will see it twice; none is lost.
/// </remarks>
public sealed class Postman(Store store, TimeProvider time)
{
    /// <summary>How long an attempt may take before another postman takes the letter over.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>How long after each attempt the next is made; after the last of them the letter has failed.</summary>
    public static readonly IReadOnlyList<TimeSpan> BackOff =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromDays(1), TimeSpan.FromDays(2),
    ];

    /// <summary>Sends through that door everything whose time has come. Asked to stop, it sees the letter in hand through.</summary>
    /// <returns>How many letters came to each state; waiting are those to be tried again.</returns>
    public async Task<IReadOnlyDictionary<LetterState, int>> Round(IMailDoor door, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(door);
        var counts = new Dictionary<LetterState, int>();
        using var connection = store.Connect();
        while (!cancellation.IsCancellationRequested && Outbox.Take(connection, store.Dialect, door.Channel, time.GetUtcNow(), Lease) is { } letter)
        {
            var handover = MayGo(connection, letter) ? await door.Send(letter, CancellationToken.None) : null;
            var state = handover is null ? Kept(connection, letter) : After(connection, letter, handover);
            counts[state] = counts.GetValueOrDefault(state) + 1;
            if (handover is Handover.NobodyThere)
                break;
        }
        return counts;
    }

    // Attempts that nobody lived to mark are counted too, so a letter that kills its postman is not sent for ever.
    static bool MayGo(DbConnection connection, OutgoingLetter letter) => letter.Attempts <= BackOff.Count + 1 && !Outbox.IsStopped(connection, letter.Letter);

    LetterState Kept(DbConnection connection, OutgoingLetter letter) => letter.Attempts > BackOff.Count + 1
        ? End(connection, letter, LetterState.Failed, "Every attempt broke off.")
        : End(connection, letter, LetterState.Stopped, null);

    LetterState After(DbConnection connection, OutgoingLetter letter, Handover handover) => handover switch
    {
        Handover.Accepted => End(connection, letter, LetterState.Sent, null),
        Handover.NoSuchRecipient no => Bounced(connection, letter, no.Why),
        Handover.NotNow no => Again(connection, letter, no.Why),
        Handover.NobodyThere no => Again(connection, letter, no.Why),
        _ => throw new ArgumentOutOfRangeException(nameof(handover), handover, "No such handover."),
    };

    LetterState Again(DbConnection connection, OutgoingLetter letter, string why)
    {
        if (letter.Attempts > BackOff.Count)
            return End(connection, letter, LetterState.Failed, why);
        Outbox.Postpone(connection, letter, time.GetUtcNow() + BackOff[(int)letter.Attempts - 1], why);
        return LetterState.Waiting;
    }

    LetterState Bounced(DbConnection connection, OutgoingLetter letter, string why)
    {
        using var transaction = connection.BeginTransaction();
        Outbox.Mark(connection, transaction, time.GetUtcNow(), letter, LetterState.Bounced, why);
        Outbox.Stop(transaction, time, letter.Letter.Channel, letter.Letter.Recipient, hasBounced: true);
        transaction.Commit();
        return LetterState.Bounced;
    }

    LetterState End(DbConnection connection, OutgoingLetter letter, LetterState state, string? why)
    {
        Outbox.Mark(connection, null, time.GetUtcNow(), letter, state, why);
        return state;
    }
}
