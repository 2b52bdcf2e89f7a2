using System.Text.Json;
using Innovare.Platform.Database;
using Innovare.Survey.Design;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>What a round in the field asks, as it was opened.</summary>
public static class FieldForms
{
    /// <summary>The form; null when it is not there.</summary>
    public static Form? Of(Stores stores, FieldPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        using var context = AnswerContext.Open(stores);
        return context.Forms.AsNoTracking().Where(f => f.Hash == period.Form).Select(f => f.Document).SingleOrDefault() is { } document
            ? JsonSerializer.Deserialize<FormDocument>(document, FieldPeriods.Json)!.ToForm() // written by AnswerBook.Open
            : null;
    }
}
