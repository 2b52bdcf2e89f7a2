using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Innovare.Platform.Database;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Field;

namespace Innovare.Bench.Field;

/// <summary>
/// Respondents with browsers that have no script. Each keeps a ledger: how its answers must stand after every page that was
/// acknowledged, by the same rules and on its own; at the end the ledgers are held against the store.
/// </summary>
public sealed class Crowd(Stores stores, Form form, IReadOnlyList<GivenKey> keys, long seed) : IDisposable
{
    int _waited;

    readonly List<Guest> _guests = [.. keys.Select((key, i) => new Guest(stores, form, key, new SeededRandom(seed + i)))];
    readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2) }) { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>How long each save took, from sending the page to its answer, in milliseconds.</summary>
    public ConcurrentQueue<double> Saves { get; } = new();

    /// <summary>How long each page took that was read after a save, in milliseconds.</summary>
    public ConcurrentQueue<double> Pages { get; } = new();

    /// <summary>What went wrong, by its words.</summary>
    public ConcurrentDictionary<string, int> Trouble { get; } = new(StringComparer.Ordinal);

    /// <summary>Pages that asked a newcomer to wait.</summary>
    public int Waited => _waited;

    /// <summary>Lets everybody in who is not in yet; a few at a time.</summary>
    public async Task Enter(Uri root, int atOnce, CancellationToken stop) =>
        await Parallel.ForEachAsync(_guests.Where(g => !g.IsIn), new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = stop }, async (guest, token) => await guest.Enter(_http, root, this, token));

    /// <summary>Everybody answers, each at an even pace, so that together they save that often.</summary>
    public async Task Answer(Uri root, double savesPerSecond, TimeSpan time, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        over.CancelAfter(time);
        var pace = TimeSpan.FromSeconds(_guests.Count / savesPerSecond);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(_guests.Where(g => g.IsIn).Select((guest, i) => Task.Run(async () =>
        {
            for (var next = pace * ((double)i / _guests.Count); next < time; next += pace)
            {
                var wait = next - Stopwatch.GetElapsedTime(began);
                try
                {
                    if (wait > TimeSpan.Zero)
                        await Task.Delay(wait, over.Token);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
                if (over.IsCancellationRequested)
                    return;
                await guest.Save(_http, root, this, stop);
            }
        }, CancellationToken.None)));
    }

    /// <summary>Holds every ledger against the store.</summary>
    /// <returns>Answers lost, steps doubled, and pages that were sent and never acknowledged of which the store says whether they are there.</returns>
    public (int Lost, int Doubled, int Unsure, int Acknowledged) Reconcile()
    {
        var (lost, doubled, unsure, acknowledged) = (0, 0, 0, 0);
        var book = new AnswerBook(stores, TimeProvider.System);
        foreach (var guest in _guests)
        {
            var (l, d, u) = guest.Against(book);
            (lost, doubled, unsure, acknowledged) = (lost + l, doubled + d, unsure + u, acknowledged + guest.Acknowledged);
        }
        return (lost, doubled, unsure, acknowledged);
    }

    public void Dispose() => _http.Dispose();

    void Note(string trouble) => Trouble.AddOrUpdate(trouble, 1, (_, n) => n + 1);

    sealed class Guest(Stores stores, Form form, GivenKey key, SeededRandom random)
    {
        readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
        readonly string _pseudonym = new KeyBook(stores, TimeProvider.System).ByLink(key.Link)!; // asked by whoever made the crowd
        Respondent? _known;
        Progress _ledger = Progress.Empty;
        string _token = "";
        string? _page;
        (PostedPage Post, Progress After)? _open;

        public bool IsIn { get; private set; }

        public int Acknowledged { get; private set; }

        int Saved { get; set; }

        public async Task Enter(HttpClient http, Uri root, Crowd crowd, CancellationToken stop)
        {
            try
            {
                var (status, _, body) = await Ask(http, new(HttpMethod.Get, new Uri(root, $"/svar/l/{key.Link}")), stop);
                if (status is HttpStatusCode.OK)
                {
                    _token = TokenOf(body);
                    (status, _, _) = await Ask(http, Form(root, $"/svar/l/{key.Link}", []), stop);
                    IsIn = status is HttpStatusCode.Redirect;
                }
                if (status is HttpStatusCode.ServiceUnavailable)
                    Interlocked.Increment(ref crowd._waited);
                else if (!IsIn)
                    crowd.Note($"entering: {status}");
            }
            catch (HttpRequestException trouble)
            {
                crowd.Note("entering: " + trouble.HttpRequestError);
            }
        }

        /// <summary>Sends one page and reads the one it leads to; a page that was not acknowledged is sent again first.</summary>
        public async Task Save(HttpClient http, Uri root, Crowd crowd, CancellationToken stop)
        {
            _known ??= new AnswerBook(stores, TimeProvider.System).Find(_pseudonym)!; // the same
            try
            {
                if (_open is null && !await Fill(http, root, crowd, stop))
                    return;
                var (post, after) = _open!.Value; // filled just now, or left open
                var began = Stopwatch.GetTimestamp();
                var (status, location, _) = await Ask(http, Form(root, $"/svar/side/{post.Page}", [.. post.Fields.Select(f => (f.Key, f.Value)), ("base", post.Base.ToString(CultureInfo.InvariantCulture)), .. post.Shown!.Select(s => ("shown." + s.Key, s.Value)), ("go", "next")]), stop);
                crowd.Saves.Enqueue(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                if (status is not HttpStatusCode.Redirect)
                {
                    crowd.Note($"saving: {status}");
                    return;
                }
                Acknowledged++;
                Saved += after.Revision == _ledger.Revision ? 0 : 1;
                (_ledger, _open) = (after, null);
                began = Stopwatch.GetTimestamp();
                var (read, _, body) = await Ask(http, new(HttpMethod.Get, new Uri(root, location)), stop);
                crowd.Pages.Enqueue(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                if (read is not HttpStatusCode.OK)
                    crowd.Note($"reading: {read} {location}");
                else
                    _token = TokenOf(body);
                _page = location.StartsWith("/svar/side/", StringComparison.Ordinal) ? location["/svar/side/".Length..].Split('?')[0] : null;
            }
            catch (Exception trouble) when (trouble is HttpRequestException or TaskCanceledException)
            {
                crowd.Note(trouble is HttpRequestException { HttpRequestError: var error } ? $"saving: {error}" : "saving: no answer in a minute");
            }
        }

        // the next page of the route, or a page anywhere once the end is reached: answers are changed over and over
        async Task<bool> Fill(HttpClient http, Uri root, Crowd crowd, CancellationToken stop)
        {
            var route = Route.Of(form, _known!.Register, _ledger); // read by the caller
            var page = route.Pages.FirstOrDefault(p => p.Id == _page) ?? route.Pages[random.NextBelow(route.Pages.Count)];
            if (_token.Length == 0 || _page is null)
            {
                var (status, _, body) = await Ask(http, new(HttpMethod.Get, new Uri(root, $"/svar/side/{page.Id}")), stop);
                if (status is not HttpStatusCode.OK)
                {
                    crowd.Note($"reading: {status}");
                    return false;
                }
                _token = TokenOf(body);
            }
            var shown = page.Questions.ToDictionary(q => q.Id, q => Merging.Mark(_ledger.ValuesOf(q.Id)), StringComparer.Ordinal);
            var post = new PostedPage(page.Id, _ledger.Revision, RandomRespondent.Fields(page, route, random), shown);
            _open = (post, Answers.Take(form, _known.Register, _ledger, post)!.Progress); // a page of the form
            return true;
        }

        /// <summary>What the store has lost or doubled of what was acknowledged.</summary>
        public (int Lost, int Doubled, int Unsure) Against(AnswerBook book)
        {
            var stored = book.Find(_pseudonym)!.Progress; // asked
            var acts = book.Acts(_pseudonym).Count(a => a.What is "saved");
            var isThere = _open is { } open && open.After.Revision != _ledger.Revision && stored.Revision == open.After.Revision;
            var must = isThere ? _open!.Value.After : _ledger; // there is one: the line above
            var lost = must.Answers.Count(a => !stored.ValuesOf(a.Key).SequenceEqual(a.Value.Values));
            var doubled = Math.Max(0, stored.Revision - must.Revision) + Math.Max(0, acts - Saved - (isThere ? 1 : 0));
            return (lost, doubled, _open is null ? 0 : 1);
        }

        HttpRequestMessage Form(Uri root, string address, IEnumerable<(string Name, string Value)> fields) => new(HttpMethod.Post, new Uri(root, address))
        {
            Content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("form-token", _token)]),
        };

        async Task<(HttpStatusCode Status, string Location, string Body)> Ask(HttpClient http, HttpRequestMessage request, CancellationToken stop)
        {
            using (request)
            {
                if (_cookies.Count > 0)
                    request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
                using var answer = await http.SendAsync(request, stop);
                if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
                    foreach (var cookie in cookies.Select(c => c.Split(';')[0].Split('=', 2)))
                        _cookies[cookie[0]] = cookie[1];
                return (answer.StatusCode, answer.Headers.Location?.ToString() ?? "", await answer.Content.ReadAsStringAsync(stop));
            }
        }

        static string TokenOf(string body)
        {
            const string Name = "name=\"form-token\"";
            const string Value = "value=\"";
            var at = body.IndexOf(Name, StringComparison.Ordinal);
            if (at < 0)
                return "";
            at = body.IndexOf(Value, at, StringComparison.Ordinal) + Value.Length;
            return body[at..body.IndexOf('"', at)];
        }
    }
}
