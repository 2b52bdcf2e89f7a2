using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Jobs;
using Innovare.Platform.Sparring;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Sparring;

/// <summary>Get help: the form anybody can fill in, and the queue that editors work through.</summary>
sealed class SparringSlice : Slice
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public override void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddSingleton<SparringWork>();
        services.AddSingleton<FormStamp>();
        services.AddSingleton(provider => new JobKind("sparring-purge", (_, _) =>
            Task.FromResult<string?>(string.Create(CultureInfo.InvariantCulture, $"{provider.GetRequiredService<SparringWork>().Book.Purge()} requests that were not confirmed removed.")))
        {
            Every = TimeSpan.FromDays(1),
        });
    }

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(Face.Workplace, SparringTexts.Menu, Addresses.Sparring),
        new(Face.Backoffice, SparringTexts.QueueTitle, Addresses.SparringDesk, Role.Editor),
    ];

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            endpoints.MapGet(Addresses.SparringFile.Template(language), One).On(Face.Backoffice, Role.Editor);
            endpoints.MapGet(Addresses.SparringData.Template(language), All).On(Face.Backoffice, Role.Editor);
        }
    }

    static IResult One(string id, HttpContext context, SparringWork work)
    {
        if (work.Book.Find(id) is not { State: not SparringState.Unconfirmed } found)
            return Refuse(context, Problems.PageUnknown);
        work.Looked(context.Actor()!, $"{id}/file"); // the address asks for a role
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(Whole(work, found), Json), "application/json", $"sparring-{id}.json");
    }

    static IResult All(string format, HttpContext context, SparringWork work)
    {
        if (format is not ("csv" or "json"))
            return Refuse(context, Problems.FormatUnknown);
        work.Looked(context.Actor()!, $"all/{format}"); // the address asks for a role
        var all = work.Book.Queue(isClosed: false).Concat(work.Book.Queue(isClosed: true)).ToList();
        return format is "json"
            ? Results.File(JsonSerializer.SerializeToUtf8Bytes(all.Select(r => Whole(work, r)), Json), "application/json", "sparring.json")
            : Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Table(work, all, context.ReaderLanguage()))], "text/csv; charset=utf-8", "sparring.csv");
    }

    static object Whole(SparringWork work, SparringRequest request) => new { request, entries = work.Book.Entries(request.Id) };

    // a row for what was asked, and one for each thing done about it: a spreadsheet is where small offices keep a journal
    static string Table(SparringWork work, List<SparringRequest> all, Language language)
    {
        var separator = language is Language.Danish ? ';' : ',';
        var table = new StringBuilder();
        void Row(params IEnumerable<string> fields) => table.AppendJoin(separator, fields.Select(f => CsvField.Text(f, separator))).Append('\n');
        Row("id", "state", "at", "act", "by", "name", "mail", "workplace", "kind", "wanted", "journal", "words");
        foreach (var one in all)
        {
            Row(one.Id, one.State.ToString(), one.AskedAt.ToString("O", CultureInfo.InvariantCulture), "Ask", one.Asked.Name, one.Asked.Name, one.Asked.Mail, one.Asked.Workplace, one.Asked.Kind.ToString(), one.Asked.Wanted.ToString(), one.Journal ?? "", one.Asked.About);
            foreach (var entry in work.Book.Entries(one.Id))
                Row(one.Id, one.State.ToString(), entry.At.ToString("O", CultureInfo.InvariantCulture), entry.Act.ToString(), entry.ByName, one.Asked.Name, one.Asked.Mail, one.Asked.Workplace, "", "", one.Journal ?? "", entry.Words);
        }
        return table.ToString();
    }

    static IResult Refuse(HttpContext context, Problem problem)
    {
        context.Refuse(problem);
        return Results.StatusCode(problem.Status);
    }
}
