using System.Diagnostics;
using System.Globalization;
using Innovare.Bench.Search;
using Innovare.Cases;
using Innovare.Cases.Reuse;
using Innovare.Cases.Search;
using Innovare.Cases.Words;
using Microsoft.Data.Sqlite;

var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var root = FindRoot(AppContext.BaseDirectory);
var words = WordFiles.Read(Path.Combine(root, "content", "words")).Words;
var questions = File.ReadLines(Path.Combine(root, "tests", "Innovare.Cases.Tests", "Search", "queries.csv")).Skip(1).Select(l => l.Split(';')[2]).ToList();
var cases = SyntheticCases.Make(count, words);
var reuse = ReuseGraph.Of([], []);

var before = GC.GetTotalMemory(forceFullCollection: true);
var clock = Stopwatch.StartNew();
var cpu = Environment.CpuUsage.TotalTime;
var search = new CaseSearch(cases, reuse, words);
var (indexSeconds, indexCpu) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;

foreach (var question in questions) search.Find(CaseQuery.All with { Words = question }, 0, 20);
var answered = Times(5, questions, q => search.Find(CaseQuery.All with { Words = q }, 0, 20));
var suggested = Times(5, questions.SelectMany(q => Enumerable.Range(1, Math.Min(8, q.Length)).Select(n => q[..n])).ToList(), q => search.Suggest(q));
var peer = Peer(cases, questions);

Say($"cases (invented)", count);
Say("index, s by the clock", indexSeconds);
Say("index, s of CPU, all threads", indexCpu);
Say("memory, MB", megabytes);
Say("question p50, ms of CPU", At(answered, 0.5));
Say("question p95, ms of CPU", At(answered, 0.95));
Say("question max, ms of CPU", answered[^1]);
Say("suggestion p95, ms of CPU", At(suggested, 0.95));
Say("SQLite FTS5 index, s", peer.IndexSeconds);
Say("SQLite FTS5 question p95, ms of CPU", At(peer.Answered, 0.95));

static void Say(string what, double figure) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {figure:0.##} |"));

static double At(IReadOnlyList<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, Math.Ceiling(share * sorted.Count) - 1)];

static List<double> Times(int rounds, IReadOnlyList<string> questions, Action<string> ask)
{
    var times = new List<double>();
    for (var round = 0; round < rounds; round++)
    {
        foreach (var question in questions)
        {
            // CPU and not the clock: what else the machine does must not count
            var start = Environment.CpuUsage.TotalTime;
            ask(question);
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }
    }

    times.Sort();
    return times;
}

// the same texts and the plain words of the questions: no stems, compounds, synonyms, facets or spelling
static (double IndexSeconds, List<double> Answered) Peer(IReadOnlyList<Case> cases, IReadOnlyList<string> questions)
{
    using var store = new SqliteConnection("Data Source=:memory:");
    store.Open();
    var clock = Stopwatch.StartNew();
    using (var make = store.CreateCommand())
    {
        make.CommandText = "CREATE VIRTUAL TABLE c USING fts5(title, place, summary, english, rest)";
        make.ExecuteNonQuery();
    }

    using (var all = store.BeginTransaction())
    using (var add = store.CreateCommand())
    {
        add.CommandText = "INSERT INTO c VALUES ($a, $b, $c, $d, $e)";
        foreach (var name in new[] { "$a", "$b", "$c", "$d", "$e" }) add.Parameters.AddWithValue(name, "");
        foreach (var one in cases)
        {
            string[] texts = [one.Title.Da, one.Organisation, one.Summary.Da, one.Summary.En, $"{one.Novelty?.Da} {one.Technology?.Da} {one.Evidence?.Text}"];
            for (var i = 0; i < texts.Length; i++) add.Parameters[i].Value = texts[i];
            add.ExecuteNonQuery();
        }

        all.Commit();
    }

    var seconds = clock.Elapsed.TotalSeconds;
    return (seconds, Times(5, questions, q => Ask(store, q)));
}

static void Ask(SqliteConnection store, string question)
{
    using var ask = store.CreateCommand();
    ask.CommandText = "SELECT rowid FROM c WHERE c MATCH $q ORDER BY bm25(c, 6, 3, 2, 1, 1) LIMIT 20";
    ask.Parameters.AddWithValue("$q", string.Join(" OR ", question.Split(' ').Select(w => $"\"{w.Replace("\"", "", StringComparison.Ordinal)}\"")));
    using var rows = ask.ExecuteReader();
    while (rows.Read())
    {
    }
}

static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Innovare.slnx"))
    ? folder
    : FindRoot(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("Run it inside the project."));
