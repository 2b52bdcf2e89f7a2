using System.Globalization;
using System.Text.Json;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Design;
using Innovare.Survey.Rounds;
using Innovare.Survey.Store;

namespace Innovare.Web.Specials;

/// <summary>Special runs as those who ask and those who decide use them.</summary>
sealed class SpecialDesk(Settings settings, TimeProvider time)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    readonly Lazy<IReadOnlyList<(string Name, RoundDefinition Definition)>> _rounds = new(() => Directory.Exists(Path.Combine(settings.HomeFolder, "rounds"))
        ? [.. Directory.GetDirectories(Path.Combine(settings.HomeFolder, "rounds")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
            .Select(name => (name, Definition: SpecialRun.Offer(settings.HomeFolder, settings.DataFolder, name))).Where(r => r.Definition is { Round.Synthetic: true }).Select(r => (r.name, r.Definition!)).Reverse()]
        : []);

    /// <summary>Invented rounds whose answers are here and whose figures are out, the newest first.</summary>
    public IReadOnlyList<(string Name, RoundDefinition Definition)> Rounds
    {
        get
        {
            var shown = Publications.Load(Stores.Of(settings), time).Where(r => r.IsSynthetic && r.IsHeadline is null).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            return [.. _rounds.Value.Where(r => shown.Contains(r.Name))];
        }
    }

    public Store Store => Stores.Of(settings).Open(SpecialRuns.Shape);

    public bool Ask(string name, string mail, Language language, SpecialRequest request, string purpose, string site) =>
        SpecialRuns.Ask(Store, time, new("", name, mail, language, request.Round, JsonSerializer.Serialize(request, Json), purpose, site, default, SpecialRuns.Waiting, null, ""));

    public IReadOnlyList<SpecialRunRow> All() => SpecialRuns.All(Store);

    public SpecialRunRow? Find(string id) => SpecialRuns.Find(Store, id);

    public static SpecialRequest RequestOf(SpecialRunRow row) => JsonSerializer.Deserialize<SpecialRequest>(row.Request, Json)!; // we wrote it

    /// <summary>The table it would be, or why it cannot be.</summary>
    public (Cube? Table, IReadOnlyList<Finding> Findings) Try(SpecialRunRow row, string id = "S")
    {
        var stores = Stores.Of(settings);
        var earlier = All().Where(r => r.State == SpecialRuns.Made && r.Round == row.Round && r.Result is not null)
            .Select(r => (RequestOf(r), SpecialRuns.Table(stores, r.Result!)?.Table)).Where(e => e.Table is not null).Select(e => (e.Item1, e.Table!)).ToList();
        return Publications.Find(stores, time, row.Round) is { IsHeadline: null } published
            ? SpecialRun.Make(settings.HomeFolder, settings.DataFolder, id, RequestOf(row), earlier, published.Tables, Environment.ProcessorCount)
            : (null, [new("special-round", row.Round, "The round is not released.", "Wait for its release.")]);
    }

    /// <summary>Makes it, lays it under an id of its own and writes to who asked.</summary>
    /// <returns>What is in the way, or none.</returns>
    public IReadOnlyList<Finding> Make(SpecialRunRow row, Actor actor)
    {
        var (table, findings) = Try(row);
        if (table is null)
            return findings;
        var id = SpecialRuns.Publish(Stores.Of(settings).Open(PublicationContext.Shape), time, made => table with
        {
            Id = made,
            Source = Label.Of(table.Source["da"].Replace("Særkørsel S ", $"Særkørsel {made} ", StringComparison.Ordinal), table.Source["en"].Replace("Special run S ", $"Special run {made} ", StringComparison.Ordinal)),
        });
        var link = row.Site + Addresses.DemoSpecial.In(row.Language, id);
        SpecialRuns.Decide(Store, time, (actor.Id, RoleOf(actor)), row, id, "", Letter(row, SpecialsTexts.MadeSubject, string.Format(CultureInfo.InvariantCulture, SpecialsTexts.MadeBody[row.Language], link, id)));
        return [];
    }

    public void Refuse(SpecialRunRow row, Actor actor, string reason) => SpecialRuns.Decide(
        Store, time, (actor.Id, RoleOf(actor)), row, null, reason, Letter(row, SpecialsTexts.RefusedSubject, string.Format(CultureInfo.InvariantCulture, SpecialsTexts.RefusedBody[row.Language], reason)));

    static Letter Letter(SpecialRunRow row, Text subject, string body) => new($"special/{row.Id}", Channel.Smtp, row.Mail, row.Language, subject[row.Language], body);

    static string RoleOf(Actor actor) => actor.Is(Role.Releaser) ? "releaser" : "statistician";
}
