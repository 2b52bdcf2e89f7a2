using Innovare.Platform;
using Innovare.Statbank;
using Innovare.Statbank.Selections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Statbank.Api.PxWeb2;

/// <summary>PxWebApi 2: the tables of each database at <c>/api/v2</c>, as PxAPI-2 describes it.</summary>
public sealed class PxWeb2Slice : Slice
{
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        foreach (var tables in services.GetRequiredService<ApiShelves>().All)
            new Door(tables, services.GetRequiredService<AnswerCache>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<Settings>()).Map(endpoints);
    }

    sealed class Door(ApiTables tables, AnswerCache cache, TimeProvider clock, Settings settings)
    {
        readonly Saved _saved = new(tables, settings, clock);

        public void Map(IEndpointRouteBuilder endpoints)
        {
            var root = tables.Prefix + "/api/v2";
            endpoints.MapMayAsk(root);
            endpoints.MapRead(root + "/config", Config);
            endpoints.MapRead(root + "/tables", http => TableList.Get(http, tables, clock));
            endpoints.MapRead(root + "/tables/{id}", http => WithTable(http, Table));
            endpoints.MapRead(root + "/tables/{id}/metadata", http => WithTable(http, Describe));
            endpoints.MapRead(root + "/tables/{id}/defaultselection", http => WithTable(http, Default));
            endpoints.MapRead(root + "/tables/{id}/data", http => WithTable(http, Get));
            endpoints.MapQuestion(root + "/tables/{id}/data", http => WithTable(http, Post));
            endpoints.MapRead(root + "/codelists/{id}", Codelist);
            endpoints.MapRead(root + "/{**any}", http =>
            {
                http.Refuse(Problems.PageUnknown);
                return Task.CompletedTask;
            });
            endpoints.MapSaving(root + "/savedqueries", _saved.Post);
            endpoints.MapRead(root + "/savedqueries/{id}", http => WithSaved(http, (saved, _, language) => _saved.Get(http, saved, language)));
            endpoints.MapRead(root + "/savedqueries/{id}/data", http => WithSaved(http, (saved, table, language) => Run(http, saved, table, language)));
            endpoints.MapRead(root + "/savedqueries/{id}/selection", http => WithSaved(http, (saved, table, language) => Selection(http, saved, table, language)));
        }

        Task Config(HttpContext http) => http.Response.WriteAsJsonAsync(Configuration.Of(tables, TablesLicence.Of(settings)), Refusing.Json, http.RequestAborted);

        Task Table(HttpContext http, ApiTable table, string language) =>
            http.Response.WriteAsJsonAsync(new TableResponse(TableList.Of(tables, table, language), language), Refusing.Json, http.RequestAborted);

        Task Describe(HttpContext http, ApiTable table, string language)
        {
            var question = DataQuestion.Read(http.Request.Query);
            if (http.Request.Query["savedQuery"].ToString() is { Length: > 0 } id)
            {
                if (_saved.Find(id) is not { } saved)
                    return http.Say(Problems.SavedQueryUnknown, language, id);
                question = DataQuestion.Of(saved.Selection!); // kept with one
            }
            var faults = new List<SelectionFault>();
            var shown = Metadata.WithCodelists(table.WithContents, question.Wanted, faults);
            return faults.Count > 0
                ? http.Refuse(faults, language)
                : Metadata.Of(tables, table, language, shown, string.Join(',', question.Wanted.Select(w => $"{w.Variable}={w.Codelist}"))).Send(http, cache);
        }

        Task Default(HttpContext http, ApiTable table, string language) => http.Response.WriteAsJsonAsync(
            Metadata.Selection(DefaultQuestion.Of(table.WithContents), language, $"{tables.Prefix}/api/v2/tables/{table.Id}/defaultselection?lang={language}"),
            Refusing.Json, http.RequestAborted);

        Task Get(HttpContext http, ApiTable table, string language) =>
            Data.Send(http, cache, table, DataQuestion.Read(http.Request.Query), language, http.Request.Query["outputFormat"], http.Request.Query["outputFormatParams"]);

        async Task Post(HttpContext http, ApiTable table, string language)
        {
            var (selection, fault) = await DataQuestion.ReadBody(http);
            if (selection is null)
                await http.Say(Problems.BodyUnreadable, language, fault);
            else
                await Data.Send(http, cache, table, DataQuestion.Of(selection), language, http.Request.Query["outputFormat"], http.Request.Query["outputFormatParams"]);
        }

        Task Codelist(HttpContext http)
        {
            var id = http.Request.RouteValues["id"]?.ToString() ?? "";
            if (tables.Language(http.Request.Query["lang"]) is not { } language)
                return http.Say(Problems.LanguageUnknown, "en", http.Request.Query["lang"], new { languages = tables.Languages });
            return Metadata.Codelist(tables, id, language) is { } codelist
                ? http.Response.WriteAsJsonAsync(codelist, Refusing.Json, http.RequestAborted)
                : http.Say(Problems.CodelistUnknown, language, id);
        }

        Task Run(HttpContext http, SavedQuery saved, ApiTable table, string language)
        {
            var query = http.Request.Query;
            var isOther = query.ContainsKey("outputFormat");
            return Data.Send(http, cache, table, DataQuestion.Of(saved.Selection!), language, // kept with one
                isOther ? query["outputFormat"] : saved.OutputFormat,
                isOther || query.ContainsKey("outputFormatParams") ? query["outputFormatParams"] : saved.OutputFormatParams?.ToArray());
        }

        // Expressions have become codes: what they mean today.
        Task Selection(HttpContext http, SavedQuery saved, ApiTable table, string language)
        {
            var question = DataQuestion.Of(saved.Selection!); // kept with one
            var extract = question.Ask(table.WithContents);
            var chosen = question.Wanted.Count == 0 ? DefaultQuestion.Of(table.WithContents) : question with
            {
                Wanted = [.. question.Wanted.Select(w => w with { Items = extract.CodesOf(table.WithContents, w.Variable) })],
            };
            return http.Response.WriteAsJsonAsync(
                Metadata.Selection(chosen, language, $"{tables.Prefix}/api/v2/savedqueries/{saved.Id}/selection?lang={language}"), Refusing.Json, http.RequestAborted);
        }

        Task WithSaved(HttpContext http, Func<SavedQuery, ApiTable, string, Task> answer)
        {
            var id = http.Request.RouteValues["id"]?.ToString() ?? "";
            var asked = http.Request.Query["lang"].ToString();
            if (tables.Language(asked) is not { } language)
                return http.Say(Problems.LanguageUnknown, "en", asked, new { languages = tables.Languages });
            if (_saved.Find(id) is not { } saved || tables.Find(saved.TableId ?? "") is not { } table)
                return http.Say(Problems.SavedQueryUnknown, language, id);
            return answer(saved, table, asked.Length == 0 ? saved.Language ?? language : language);
        }

        Task WithTable(HttpContext http, Func<HttpContext, ApiTable, string, Task> answer)
        {
            var id = http.Request.RouteValues["id"]?.ToString() ?? "";
            var asked = http.Request.Query["lang"].ToString();
            if (tables.Language(asked) is not { } language)
                return http.Say(Problems.LanguageUnknown, "en", asked, new { languages = tables.Languages });
            if (tables.Find(id) is not { } table)
                return http.Say(Problems.TableUnknown, language, id, new { nearest = Nearest.To(id, tables.All.Select(t => t.Id)) });
            if (table.Speaks(language))
                return answer(http, table, language);
            return asked.Length == 0 ? answer(http, table, table.Languages[0]) : http.Say(Problems.LanguageUnknown, language, asked, new { languages = table.Languages });
        }
    }
}
