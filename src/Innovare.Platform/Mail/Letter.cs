using Innovare.PublicSector;

namespace Innovare.Platform.Mail;

/// <summary>A letter to one recipient, written out. It holds no answers and no facts on a workplace: only what the recipient must do, and a link.</summary>
/// <param name="Key">What the letter is, e.g. <c>invitation/demo-2023/17</c>: the same key again is the same letter, and is sent once.</param>
/// <param name="Channel">How it travels.</param>
/// <param name="Recipient">Mail address, or CVR or P-number for Digital Post.</param>
/// <param name="Language">Language it is written in.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text, paragraphs parted by an empty line; the HTML is made from it.</param>
/// <param name="OptOut">Where the recipient can say no more of these; null for a letter they have asked for themselves.</param>
/// <param name="Sender">The name it comes in, before the mail server's own address; null = the address alone.</param>
public sealed record Letter(string Key, Channel Channel, string Recipient, Language Language, string Subject, string Body, Uri? OptOut = null, string? Sender = null);

/// <summary>How a letter travels.</summary>
public enum Channel
{
    Smtp,
    DigitalPost,
}

/// <summary>Where a letter is on its way. <see cref="Sending"/> that does not end means a process died with it in hand.</summary>
public enum LetterState
{
    Waiting,
    Sending,
    Sent,
    Bounced,
    Failed,
    Stopped,
}

/// <summary>A letter that lies in the outbox.</summary>
/// <param name="Id">Its name out in the world: the Message-ID, the same at each attempt.</param>
/// <param name="Letter">What is sent; subject and body are empty once it has been.</param>
/// <param name="State">Where it is.</param>
/// <param name="Attempts">Times it has been tried.</param>
/// <param name="NextAt">When it is tried next, or when an unfinished attempt is given up.</param>
/// <param name="Trouble">What the last attempt met, or null.</param>
/// <param name="Doubts">Times it was sent again without anybody knowing whether it had gone: a process died with it in hand.</param>
public sealed record OutgoingLetter(string Id, Letter Letter, LetterState State, long Attempts, DateTimeOffset NextAt, string? Trouble, long Doubts);

/// <summary>What an outbox holds.</summary>
/// <param name="States">How many letters are in each state.</param>
/// <param name="Overdue">How many should have gone and still wait.</param>
/// <param name="Doubtful">How many may have crossed the wire twice, under one Message-ID.</param>
public sealed record OutboxCount(IReadOnlyDictionary<LetterState, long> States, long Overdue, long Doubtful);
