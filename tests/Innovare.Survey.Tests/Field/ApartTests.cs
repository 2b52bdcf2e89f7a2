using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Platform.Sealing;
using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Field;
using Innovare.Tests;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.Field;

/// <summary>Somebody has a whole dump of the contacts and one of the answers, and later one of the keys, but not the sealing key.</summary>
public sealed partial class ApartTests
{
    const int Asked = 140;
    const int Late = 12;
    const string Round = "apart-2026";

    static readonly Form Strategy = QuestionnaireFile.Read(Repository.File("questionnaires", "strategy-2023")).Form!;

    [Theory, ClassData(typeof(BothDatabases))]
    public void Dumps_of_contacts_and_answers_cannot_be_joined_without_the_key_and_can_with_it(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var links = Field(test.Stores);
        var (contacts, answers, keys) = (Dump(test.Stores, ContactContext.Shape), Dump(test.Stores, AnswerContext.Shape).Where(c => c.Table != "form").ToList(), Dump(test.Stores, KeyContext.Shape));
        var pairs = new KeyBook(test.Stores, TimeProvider.System).AllContacts();

        // 1. no value that names somebody among the contacts stands anywhere in the answers, or in the keys
        var common = contacts.GroupBy(c => (c.Column, c.Value)).Where(g => g.Count() > Asked / 20).Select(g => g.Key.Value).ToHashSet();
        var naming = contacts.Select(c => c.Value).Where(v => v.Length >= 4 && !common.Contains(v)).ToHashSet();
        Assert.True(naming.Count > 3 * Asked);
        var (told, guarded) = (string.Join('\n', answers.Select(c => c.Value)), string.Join('\n', keys.Select(c => c.Value)));
        Assert.DoesNotContain(naming, v => told.Contains(v, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(naming, v => guarded.Contains(v, StringComparison.OrdinalIgnoreCase));
        var whole = answers.Select(c => c.Value).ToHashSet();
        Assert.DoesNotContain(naming, whole.Contains);

        // 2. no hour stands in the answers, and no day beside a contact
        Assert.DoesNotMatch(AnHour(), told);
        Assert.DoesNotContain(contacts, c => c.Table == "contact" && c.Value.StartsWith("2026-0", StringComparison.Ordinal));

        // 3. the order of rows, as the database lays and gives them, tells nothing
        var places = Order(contacts, "contact", "id");
        foreach (var (dump, table, column) in new[] { (answers, "respondent", "pseudonym"), (keys, "access_key", "pseudonym"), (keys, "known", "pseudonym") })
        {
            var there = Order(dump, table, column);
            var both = there.Where(p => pairs.ContainsKey(p.Key)).Select(p => ((double)places[pairs[p.Key]], (double)p.Value)).ToList();
            Assert.True(both.Count > Asked / 2, table);
            var rho = RankCorrelation(both);
            Assert.True(Math.Abs(rho) < 4 / Math.Sqrt(both.Count), $"{table}: {rho:F2}");
            // nor for those who came last, one by one
            var last = both.Where(p => p.Item1 >= Asked).ToList();
            if (last.Count == Late)
                Assert.True(Math.Abs(RankCorrelation(last)) < 0.85, $"{table}, the last: {RankCorrelation(last):F2}");
            Assert.False(last.Count == Late && last.Min(p => p.Item2) >= both.Count - Late, $"{table}: those who came last stand last");
        }

        // 4. what the register knows does not stand beside the answers, and sealed it tells nothing by its length
        foreach (var fact in new[] { "subsector", "municipal", "region", "childcare", "size", "20-49" })
            Assert.DoesNotContain(fact, told, StringComparison.Ordinal);
        Assert.Single(keys.Where(c => c is { Table: "known", Column: "facts" }).Select(c => c.Value.Length).Distinct());

        // 5. a letter with its link and the keys beside it still do not tell which answers the link opens
        Assert.All(links.Values.Take(40), link => Assert.DoesNotContain(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("link " + link))), guarded, StringComparison.Ordinal));
        var strange = test.Stores with { SealingKey = KeyRing.NewKey() };
        Assert.Throws<SealException>(() => new KeyBook(strange, TimeProvider.System).AllContacts());
        Assert.Throws<SealException>(() => new KeyBook(strange, TimeProvider.System).ByLink(links.Values.First()));
        Assert.Equal(Asked + Late, new KeyBook(test.Stores with { SealingKey = $"{KeyRing.NewKey()}, {File.ReadAllText(KeyRing.FileIn(test.Folder))}" }, TimeProvider.System).AllContacts().Count); // a new key before the former one

        // 6. with the key: everybody is found, by contact, by pseudonym and by link, with what the register knows
        var pairing = new Pairing(test.Stores, TimeProvider.System);
        Assert.Equal(Asked + Late, pairs.Count);
        Assert.All(links, l => Assert.Equal(pairing.PseudonymOf(l.Key), new KeyBook(test.Stores, TimeProvider.System).ByLink(l.Value)));
        Assert.All(links.Keys.Take(20), c => Assert.Equal(c, pairing.ContactOf(pairing.PseudonymOf(c)!)));
        Assert.Equal("c-0007", new AnswerBook(test.Stores, TimeProvider.System).Find(pairing.PseudonymOf("c-0007")!) is { } seven && seven.Facts["subsector"] == Subsectors[7 % Subsectors.Length] ? "c-0007" : "nobody");
        Assert.Equal(new Dictionary<AnswerState, int> { [AnswerState.NotBegun] = Asked - 100 + Late, [AnswerState.Begun] = 80, [AnswerState.Declined] = 20 }, pairing.States(Round).Values.CountBy(s => s).OrderBy(s => s.Key).ToDictionary());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Rows_of_a_program_that_did_not_seal_are_sealed_when_the_stores_are_opened_and_nothing_is_lost(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var (link, code) = (AccessCodes.NewLink(), AccessCodes.NewCode());
        var salt = AccessCodes.NewSalt();
        First(test.Stores, "answers", answers =>
        {
            answers.Execute(null, "insert into form (hash, round, closes_on, document) values (@h, 'r', '2026-04-01', @d)", ("h", Strategy.Hash), ("d", System.Text.Json.JsonSerializer.Serialize(FormDocument.Of(Strategy), DesignJson.Options)));
            answers.Execute(null, "insert into respondent (pseudonym, round, form, facts, language, revision, progress, submitted_at) values ('p1', 'r', @h, '{\"level\":\"region\"}', 'en', 3, '{\"revision\":3,\"answers\":{},\"reasons\":{}}', '2026-03-02T14:31:07.0000000+00:00')", ("h", Strategy.Hash));
            answers.Execute(null, "insert into act (id, pseudonym, at, what, by_whom) values ('p1/00000003', 'p1', '2026-03-02T14:31:07.0000000+00:00', 'sent', '')");
        });
        First(test.Stores, "keys", keys =>
        {
            keys.Execute(null, "insert into salt (id, value) values ('code', @s)", ("s", salt));
            keys.Execute(null, "insert into access_key (pseudonym, contact, link_hash, code_hash, made_at) values ('p1', 'contact-17', @l, @c, '2026-03-01T08:00:00Z')", ("l", AccessCodes.HashOfLink(link)), ("c", AccessCodes.HashOfCode(code, salt)));
        });

        var keys = new KeyBook(test.Stores, TimeProvider.System);

        Assert.Equal(("p1", "p1", "contact-17", "p1"), (keys.ByLink(link), keys.ByCode(code), keys.ContactOf("p1"), keys.PseudonymOf("contact-17")));
        var found = new AnswerBook(test.Stores, TimeProvider.System).Find("p1")!;
        Assert.Equal(("region", "en", 3, new DateOnly(2026, 3, 2)), (found.Facts["level"], found.Language, found.Progress.Revision, found.SubmittedOn));
        Assert.Equal([new Act(3, "2026-03-02", "sent", null, "")], new AnswerBook(test.Stores, TimeProvider.System).Acts("p1"));
        var left = string.Join('\n', Dump(test.Stores, AnswerContext.Shape).Where(c => c.Table is not "form").Concat(Dump(test.Stores, KeyContext.Shape)).Select(c => c.Value));
        Assert.All(new[] { "14:31", "region", "contact-17" }, gone => Assert.DoesNotContain(gone, left, StringComparison.Ordinal));
        if (dialect is Dialect.Sqlite)
            Assert.All(new[] { "answers.db", "keys.db" }, file => Assert.DoesNotContain("contact-17", Encoding.Latin1.GetString(Read(Path.Combine(test.Folder, file))), StringComparison.Ordinal));
    }

    static readonly string[] Subsectors = ["care", "health", "education", "childcare", "administration", "culture"];

    /// <summary>A field: asked in the order of the frame, some more one by one, and answered in another order at all hours.</summary>
    /// <returns>Link by contact.</returns>
    static Dictionary<string, string> Field(Stores stores)
    {
        var clock = new TestClock();
        var (pairing, book, contacts, keys) = (new Pairing(stores, clock), new AnswerBook(stores, clock), new ContactBook(stores), new KeyBook(stores, clock));
        book.Open(Round, FormDocument.Of(Strategy), new(2026, 5, 1));
        var links = new Dictionary<string, string>();
        (string, IReadOnlyDictionary<string, string>) Contact(int i)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"c-{i:D4}");
            contacts.Put(new() { Id = id, Round = Round, Workplace = string.Create(CultureInfo.InvariantCulture, $"10{i * 7919:D8}"), Name = string.Create(CultureInfo.InvariantCulture, $"Børnehuset nr. {i} ved åen"), Mail = string.Create(CultureInfo.InvariantCulture, $"leder{i}@sted{i % 90}.example"), Language = "da" });
            return (id, new Dictionary<string, string> { ["level"] = i % 3 == 0 ? "region" : "municipal", ["subsector"] = Subsectors[i % Subsectors.Length], ["size"] = i == 13 ? "500+" : "20-49" });
        }
        foreach (var (contact, key) in pairing.Ask(Round, Strategy.Hash, [.. Enumerable.Range(0, Asked).Select(Contact)]))
            links[contact] = key.Link;
        for (var i = Asked; i < Asked + Late; i++)
            links[string.Create(CultureInfo.InvariantCulture, $"c-{i:D4}")] = pairing.Ask(Round, Strategy.Hash, [Contact(i)]).Values.Single().Link;
        using (var connection = stores.Open(ContactContext.Shape).Connect())
        using (var transaction = connection.BeginTransaction())
        {
            foreach (var (contact, link) in links)
                Outbox.Add(transaction, clock, new Letter(string.Create(CultureInfo.InvariantCulture, $"invitation/{contact}"), Channel.Smtp, contact + "@sted.example", Language.Danish, "Spørgeskema", $"https://innovare.example/svar/l/{link}"));
            transaction.Commit();
        }
        // who is eager answers early: the order of answering leans on the order of asking, as it does in life
        var order = Enumerable.Range(0, 100).ToList();
        foreach (var i in order)
        {
            clock.Pass(TimeSpan.FromMinutes(1 + (i * 37 % 19)));
            var pseudonym = keys.ByLink(links[string.Create(CultureInfo.InvariantCulture, $"c-{i:D4}")])!;
            if (i % 5 == 4)
                book.Decline(pseudonym, Outcome.Refused, "unwilling");
            else
                foreach (var (page, field) in new[] { ("strategy", "strategy"), ("unit", "unit") })
                    book.Take(pseudonym, new(page, 0, new Dictionary<string, string> { [field] = "no" }), i % 4 == 0 ? "en" : "da");
            if (i % 4 == 0)
                keys.AddReceipt(pseudonym, AccessCodes.NewCode());
        }
        return links;
    }

    static List<(string Table, int Row, string Column, string Value)> Dump(Stores stores, StoreShape shape)
    {
        using var connection = stores.Open(shape).Connect();
        var tables = connection.Query(null, stores.Dialect is Dialect.Postgres
            ? "select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> 'migration'"
            : "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name <> 'migration'", row => row.GetString(0));
        var cells = new List<(string, int, string, string)>();
        foreach (var table in tables)
        {
            using var command = connection.Command(null, $"select * from {table}"); // as it lies
            using var reader = command.ExecuteReader();
            for (var row = 0; reader.Read(); row++)
                for (var i = 0; i < reader.FieldCount; i++)
                    if (!reader.IsDBNull(i))
                        cells.Add((table, row, reader.GetName(i), Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!));
        }
        return cells;
    }

    static Dictionary<string, int> Order(List<(string Table, int Row, string Column, string Value)> dump, string table, string column) =>
        dump.Where(c => c.Table == table && c.Column == column).GroupBy(c => c.Value).ToDictionary(g => g.Key, g => g.Min(c => c.Row));

    static double RankCorrelation(List<(double X, double Y)> pairs)
    {
        static double[] Ranks(IEnumerable<double> values)
        {
            var list = values.ToList();
            var sorted = list.Order().ToList();
            return [.. list.Select(v => (double)sorted.BinarySearch(v))];
        }
        var (x, y) = (Ranks(pairs.Select(p => p.X)), Ranks(pairs.Select(p => p.Y)));
        var (mx, my) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
    }

    /// <summary>The store as the first program left it.</summary>
    static void First(Stores stores, string name, Action<System.Data.Common.DbConnection> fill)
    {
        var assembly = typeof(AnswerContext).Assembly;
        using var connection = stores.Open(new StoreShape(name)).Connect();
        using var sql = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(r => r.EndsWith($"{name}-001.sql", StringComparison.Ordinal)))!);
        connection.Execute(null, sql.ReadToEnd());
        connection.Execute(null, $"insert into migration (name) values ('{name}-001.sql')");
        fill(connection);
    }

    static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    [GeneratedRegex(@"\d\d:\d\d|T\d\d\d\d", RegexOptions.None, 5000)]
    private static partial Regex AnHour();
}
