using System.Diagnostics;
using System.Globalization;
using Innovare.Bench.Field;
using Innovare.Platform.Database;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Field;

// field load|kill|crowd|guess DLL QUESTIONNAIRE DATA [--name figure]…; INNOVARE_DATABASE names a PostgreSQL database. Lines of a Markdown table go to standard output.
if (args.Length < 4)
{
    Console.Error.WriteLine("field load|kill|crowd|guess INNOVARE.DLL QUESTIONNAIRE-FOLDER DATA-FOLDER [--respondents n] [--rate saves-a-second] [--seconds n] [--times n]");
    return 1;
}
var (mode, dll, folder, data) = (args[0], Path.GetFullPath(args[1]), args[2], Path.GetFullPath(args[3]));
var respondents = (int)Said("respondents", 4500);
var (rate, seconds, times) = (Said("rate", 225), Said("seconds", 600), (int)Said("times", 20));
var database = Environment.GetEnvironmentVariable("INNOVARE_DATABASE") is { Length: > 0 } named ? named : null;
Directory.CreateDirectory(data);
var stores = new Stores(data, database);
var what = database is null ? "SQLite" : "PostgreSQL";
var form = QuestionnaireFile.Read(folder).Form ?? throw new InvalidDataException($"{folder} holds no questionnaire that can be asked.");
(string, string?)[] settings = [("INNOVARE_DATABASE", database)];

Console.Error.WriteLine($"{mode}, {what}: asking {respondents} respondents …");
var keys = TestField.Open(stores, TimeProvider.System, form, "bench", respondents, new DateOnly(2099, 1, 1));
return mode switch
{
    "load" => await Load(),
    "kill" => await KillOften(),
    "crowd" => await Overload(),
    "guess" => await Guess(),
    _ => 1,
};

async Task<int> Load()
{
    using var server = await RunningServer.Start(dll, data, settings);
    using var crowd = new Crowd(stores, form, keys, 1);
    await crowd.Enter(server.Root, 16, CancellationToken.None);
    Console.Error.WriteLine($"{respondents} are in; {rate} saves a second for {seconds} s …");
    var began = Stopwatch.StartNew();
    using var before = Process.GetProcessById(server.Id);
    var (cpu, own) = (before.TotalProcessorTime, Environment.CpuUsage.TotalTime);
    await crowd.Answer(server.Root, rate, TimeSpan.FromSeconds(seconds), CancellationToken.None);
    var (took, ownCpu) = (began.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - own).TotalSeconds);
    using var process = Process.GetProcessById(server.Id);
    var serverCpu = (process.TotalProcessorTime - cpu).TotalSeconds;
    var (lost, doubled, unsure, acknowledged) = crowd.Reconcile();
    Say($"{what}: respondents at once", respondents, "");
    Say($"{what}: saves a second (asked for {rate:0})", crowd.Saves.Count / took, "");
    Say($"{what}: save, p50", At(crowd.Saves, 0.5), "ms");
    Say($"{what}: save, p95 (aim < 300)", At(crowd.Saves, 0.95), "ms");
    Say($"{what}: save, p99", At(crowd.Saves, 0.99), "ms");
    Say($"{what}: save, longest", At(crowd.Saves, 1), "ms");
    Say($"{what}: page read after it, p95", At(crowd.Pages, 0.95), "ms");
    Say($"{what}: errors (aim 0)", crowd.Trouble.Values.Sum(), string.Join(", ", crowd.Trouble.Select(t => $"{t.Key} × {t.Value}")));
    Say($"{what}: pages acknowledged", acknowledged, "");
    Say($"{what}: answers lost (aim 0)", lost, "");
    Say($"{what}: steps doubled (aim 0)", doubled, "");
    Say($"{what}: sent and never acknowledged", unsure, "");
    Say($"{what}: the server's processor time", serverCpu / took, "processors");
    Say($"{what}: the same for each save and the page after it", serverCpu / crowd.Saves.Count * 1000, "ms");
    Say($"{what}: the respondents' own processor time", ownCpu / took, "processors");
    Say($"{what}: the server's memory", process.WorkingSet64 / 1e6, "MB");
    return lost + doubled > 0 ? 2 : 0;
}

async Task<int> KillOften()
{
    using var crowd = new Crowd(stores, form, keys, 2);
    var random = new SeededRandom(3);
    var (lost, doubled, unsure, acknowledged) = (0, 0, 0, 0);
    for (var i = 0; i < times; i++)
    {
        using var server = await RunningServer.Start(dll, data, settings);
        await crowd.Enter(server.Root, 16, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var answering = crowd.Answer(server.Root, rate, TimeSpan.FromSeconds(seconds), stop.Token);
        for (var before = crowd.Saves.Count; crowd.Saves.Count < before + 50 && !answering.IsCompleted;)
            await Task.Delay(20, CancellationToken.None); // in mid-load: the program is warm, and pages are on their way
        await Task.Delay(TimeSpan.FromMilliseconds(random.NextBelow(2000)), CancellationToken.None);
        server.Kill();
        await stop.CancelAsync();
        await answering;
        var (l, d, u, a) = crowd.Reconcile();
        (lost, doubled, unsure, acknowledged) = (lost + l, doubled + d, unsure + u, a);
        Console.Error.WriteLine($"kill {i + 1}: {a} pages acknowledged in all, {l} lost, {d} doubled, {u} open");
    }
    Say($"{what}: killed in mid-load", times, "times");
    Say($"{what}: pages acknowledged before a kill", acknowledged, "");
    Say($"{what}: lost (aim 0)", lost, "");
    Say($"{what}: doubled (aim 0)", doubled, "");
    Say($"{what}: on their way when killed", unsure, "");
    return lost + doubled > 0 ? 2 : 0;
}

// half of them are in and answer; the others, and four times as many again, try to come in at once and keep trying
async Task<int> Overload()
{
    using var server = await RunningServer.Start(dll, data, settings);
    var half = keys.Count / 2;
    using var inside = new Crowd(stores, form, [.. keys.Take(half)], 4);
    await inside.Enter(server.Root, 16, CancellationToken.None);
    using var stop = new CancellationTokenSource();
    var outside = Enumerable.Range(0, 5).Select(n => new Crowd(stores, form, [.. keys.Skip(half)], 5 + n)).ToList();
    var storm = Task.WhenAll(outside.Select(async crowd =>
    {
        while (!stop.IsCancellationRequested)
            await crowd.Enter(server.Root, 64, CancellationToken.None);
    }));
    await inside.Answer(server.Root, rate, TimeSpan.FromSeconds(seconds), CancellationToken.None);
    var (lost, doubled, _, acknowledged) = inside.Reconcile();
    await stop.CancelAsync();
    await storm;
    var again = new Crowd(stores, form, [.. keys.Take(half)], 11);
    var calm = Stopwatch.StartNew();
    await again.Enter(server.Root, 4, CancellationToken.None);
    Say($"{what}: inside, pages acknowledged during the storm", acknowledged, "");
    Say($"{what}: inside, save p95", At(inside.Saves, 0.95), "ms");
    Say($"{what}: inside, errors (aim 0)", inside.Trouble.Values.Sum(), string.Join(", ", inside.Trouble.Select(t => $"{t.Key} × {t.Value}")));
    Say($"{what}: inside, lost or doubled (aim 0)", lost + doubled, "");
    Say($"{what}: outside, asked to wait", outside.Sum(c => c.Waited), "times");
    Say($"{what}: outside, errors", outside.Sum(c => c.Trouble.Values.Sum()), string.Join(", ", outside.SelectMany(c => c.Trouble).GroupBy(t => t.Key).Select(g => $"{g.Key} × {g.Sum(t => t.Value)}")));
    Say($"{what}: after the storm {half} came in, within", calm.Elapsed.TotalSeconds, "s");
    outside.ForEach(c => c.Dispose());
    again.Dispose();
    return lost + doubled > 0 ? 2 : 0;
}

// strangers guess links from a thousand networks, within the limits everybody has; one person comes in every while from the network of a guesser
async Task<int> Guess()
{
    using var server = await RunningServer.Start(dll, data, [.. settings, ("INNOVARE_RATE", "1"), ("INNOVARE_PROXY", "1"), ("INNOVARE_QUEUE", "0")]);
    using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Root };
    var guesses = (int)Said("times", 1_000_000);
    var (hits, refused, unknown, other, shut) = (0, 0, 0, 0, 0);
    await Parallel.ForEachAsync(Enumerable.Range(0, guesses), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, stop) =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/svar/l/{AccessCodes.NewLink()}");
        request.Headers.Add("X-Forwarded-For", $"10.{i % 4}.{i / 4 % 250}.7");
        using var answer = await http.SendAsync(request, stop);
        _ = (int)answer.StatusCode switch { 200 => Interlocked.Increment(ref hits), 429 => Interlocked.Increment(ref refused), 404 => Interlocked.Increment(ref unknown), _ => Interlocked.Increment(ref other) };
        if (i % 10_000 != 0)
            return;
        using var owner = new HttpRequestMessage(HttpMethod.Get, $"/svar/l/{keys[i / 10_000 % keys.Count].Link}");
        owner.Headers.Add("X-Forwarded-Proto", "https");
        owner.Headers.Add("X-Forwarded-For", $"192.168.{i / 10_000 % 250}.1");
        using var let = await http.SendAsync(owner, stop);
        if ((int)let.StatusCode != 200)
            Interlocked.Increment(ref shut);
    });
    Say($"{what}: guesses", guesses, "");
    Say($"{what}: hits (aim 0)", hits, "");
    Say($"{what}: answered as unknown", unknown, "");
    Say($"{what}: asked to slow down", refused, "");
    Say($"{what}: anything else (aim 0)", other, "");
    Say($"{what}: owners who were kept out (aim 0)", shut, "");
    return hits > 0 ? 2 : 0;
}

double Said(string name, double otherwise) => Array.IndexOf(args, "--" + name) is var at and >= 0 && at + 1 < args.Length ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

static double At(IEnumerable<double> figures, double share) => figures.Order().ToList() is { Count: > 0 } sorted ? sorted[(int)Math.Min(sorted.Count - 1, Math.Floor(share * sorted.Count))] : double.NaN;

static void Say(string words, double figure, string unit) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {words} | {figure:0.##} {unit} |"));
