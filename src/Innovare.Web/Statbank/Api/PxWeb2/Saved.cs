using System.Text.Json;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.Survey.Store;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Statbank.Api.PxWeb2;

/// <summary>Questions kept under an id: what is kept is the question itself, so <c>top(3)</c> goes on meaning the newest three.</summary>
sealed class Saved(ApiTables tables, Settings settings, TimeProvider clock)
{
    readonly Stores _stores = Stores.Of(settings);

    /// <summary>The question of that id in this database, or null.</summary>
    public SavedQuery? Find(string id) =>
        SavedQueries.Find(_stores, id) is { } document && JsonSerializer.Deserialize<SavedQuery>(document, Refusing.Json) is { TableId: { } table } saved && tables.Find(table) is not null
            ? saved with { Id = id }
            : null;

    public Task Get(HttpContext http, SavedQuery saved, string language) =>
        http.Response.WriteAsJsonAsync(Response(saved, language), Refusing.Json, http.RequestAborted);

    public async Task Post(HttpContext http)
    {
        var (saved, fault) = await Read(http);
        var language = tables.Language(saved?.Language) ?? tables.Languages[0];
        if (saved is null)
            await http.Say(Problems.BodyUnreadable, language, fault);
        else if (tables.Find(saved.TableId ?? "") is not { } table)
            await http.Say(Problems.TableUnknown, language, saved.TableId);
        else if (DataQuestion.Of(saved.Selection!).Ask(table.WithContents) is { Faults: { Count: > 0 } faults }) // Read saw to it that there is one
            await http.Refuse(faults, language);
        else
            await Keep(http, saved with { Language = language, TableId = table.Id, Id = null }, language);
    }

    async Task Keep(HttpContext http, SavedQuery saved, string language)
    {
        var document = JsonSerializer.Serialize(saved, Refusing.Json);
        if (document.Length > SavedQueries.MostLetters || SavedQueries.Save(_stores, document, clock) is not { } id)
        {
            await http.Say(Problems.RequestTooLarge, language);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = Address(id);
        await http.Response.WriteAsJsonAsync(Response(saved with { Id = id }, language), Refusing.Json, http.RequestAborted);
    }

    SavedQueryResponse Response(SavedQuery saved, string language) => new(language, saved.Id!, saved, [new("self", language, Address(saved.Id!))]); // found or made with one

    string Address(string id) => $"{tables.Prefix}/api/v2/savedqueries/{id}";

    static async Task<(SavedQuery? Saved, string? Fault)> Read(HttpContext http)
    {
        try
        {
            var saved = await JsonSerializer.DeserializeAsync<SavedQuery>(http.Request.Body, Refusing.Json, http.RequestAborted);
            return saved switch
            {
                { Selection.Selection: not null, TableId: not null } when saved.OutputFormat is null || Output.Find(saved.OutputFormat) is not null => (saved, null),
                { Selection.Selection: not null, TableId: not null } => (null, $"outputFormat: {saved.OutputFormat}"),
                _ => (null, "The fields selection and tableId are required."),
            };
        }
        catch (JsonException e)
        {
            return (null, e.Message);
        }
    }
}
