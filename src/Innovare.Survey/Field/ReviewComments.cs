using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Ids;

namespace Innovare.Survey.Field;

/// <summary>What reviewers say of the questions of a round, and what became of it.</summary>
public sealed class ReviewComments(Stores stores, TimeProvider time)
{
    /// <summary>Longest comment.</summary>
    public const int MostCharacters = 2000;

    /// <summary>All comments of a round, oldest first.</summary>
    public IReadOnlyList<ReviewComment> Of(string round) => FieldTables.Rows(
        stores, "select id, question, at, actor, body, state, reply, reply_by, reply_at from field_comment where round = @round order by id",
        row => new ReviewComment(row.GetString(0), row.GetString(1), FieldTables.Time(row.GetString(2)), row.GetString(3), row.GetString(4), Enum.Parse<CommentState>(row.GetString(5), ignoreCase: true),
            row.Word(6), row.Word(7), row.Word(8) is { } at ? FieldTables.Time(at) : null),
        ("round", round));

    /// <summary>Adds a comment on a question.</summary>
    public void Add(FieldPeriod period, string question, string body, Staff by)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(by);
        FieldTables.Do(stores, transaction => transaction.Connection!.Change(
            transaction, "insert into field_comment (id, round, question, at, actor, body, state) values (@id, @round, @question, @at, @actor, @body, 'open')",
            ("id", Id.Next(time)), ("round", period.Round), ("question", question), ("at", FieldTables.Written(time.GetUtcNow())), ("actor", by.Account), ("body", body)));
    }

    /// <summary>Answers or opens a comment again.</summary>
    /// <returns>Whether there is such a comment.</returns>
    public bool Answer(FieldPeriod period, string id, CommentState state, string reply, Staff by)
    {
        ArgumentNullException.ThrowIfNull(period);
        return FieldTables.Do(stores, transaction =>
        {
            FieldTables.Note(transaction, time, by, AuditAct.Change, $"field/{period.Round}/comment/{id}");
            return transaction.Connection!.Change(
                transaction, "update field_comment set state = @state, reply = @reply, reply_by = @by, reply_at = @at where id = @id and round = @round",
                ("state", state.ToString().ToLowerInvariant()), ("reply", reply.Length > 0 ? reply : null), ("by", by.Account), ("at", FieldTables.Written(time.GetUtcNow())), ("id", id), ("round", period.Round)) == 1;
        });
    }
}

/// <summary>A comment on a question.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Account id of who wrote it.</param>
/// <param name="Body">What they wrote.</param>
/// <param name="State">What became of it.</param>
/// <param name="Reply">What was answered, or null.</param>
/// <param name="ReplyBy">Account id of who answered.</param>
/// <param name="ReplyAt">When.</param>
public sealed record ReviewComment(string Id, string Question, DateTimeOffset At, string Actor, string Body, CommentState State, string? Reply, string? ReplyBy, DateTimeOffset? ReplyAt);

/// <summary>What became of a comment.</summary>
public enum CommentState
{
    Open,

    /// <summary>The question was changed.</summary>
    Changed,

    /// <summary>The question stays as it is.</summary>
    Kept,
}
