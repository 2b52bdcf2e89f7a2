using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Innovare.Platform.Database;
using Innovare.Platform.Privacy;
using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Field;
using Innovare.Survey.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.OwnBarometers;

/// <summary>Own barometers from list to result: contacts, keys and answers stand where those of national rounds do.</summary>
/// <param name="stores">The stores.</param>
/// <param name="time">The clock.</param>
/// <param name="rounds">Where definitions of rounds lie.</param>
public sealed class OwnBarometerBook(Stores stores, TimeProvider time, string rounds)
{
    const string Day = "yyyy-MM-dd";
    const string Prefix = "eget-";

    /// <summary>Fewer answers give no result at all.</summary>
    public const int FewestAnswers = OwnEstimates.FewestAnswers;

    readonly ReleasedRounds _released = new(stores, time, rounds);

    /// <summary>Rounds whose questions can be asked, newest first.</summary>
    public IReadOnlyList<RoundDefinition> Rounds => Directory.Exists(rounds)
        ? [.. Directory.GetDirectories(rounds).Select(f => _released.Find(Path.GetFileName(f))).OfType<RoundDefinition>().OrderByDescending(r => r.Round.Year)]
        : [];

    /// <summary>Makes an own barometer and asks its workplaces, or says what is wrong with the list.</summary>
    /// <param name="title">What it is called, e.g. "Innovation i Nordby Kommune".</param>
    /// <param name="round">The round whose questions are asked.</param>
    /// <param name="list">The workplaces, as pasted from a spreadsheet.</param>
    /// <param name="size">How many to draw; null = all are asked.</param>
    /// <param name="closesOn">Last day of answering.</param>
    public (OwnBarometer? Made, IReadOnlyList<Finding> Findings) Make(string title, RoundDefinition round, string list, int? size, DateOnly closesOn)
    {
        ArgumentNullException.ThrowIfNull(round);
        var reading = WorkplaceList.Read(list, round);
        if (reading.Findings.Count > 0)
            return (null, reading.Findings);
        if (reading.Workplaces.Count < OwnEstimates.FewestAnswers)
            return (null, [new("own-too-few", "list", "The list has fewer than five workplaces.", "Figures of fewer would tell what each has answered.")]);
        var id = Prefix + Pseudonym.New()[..12];
        var seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue;
        var frame = new Frame(reading.Workplaces.Select(w => w.Workplace));
        var definition = OwnDefinition.Of(round, id, title, Math.Min(size ?? frame.Workplaces.Count, frame.Workplaces.Count), closesOn);
        var (sample, impossible) = Sampling.Draw(definition, frame, seed);
        if (sample is null)
            return (null, impossible);

        using (var context = OwnBarometerContext.Open(stores))
        {
            context.Barometers.Add(new()
            {
                Id = id,
                Title = title,
                Round = round.Name,
                Size = size,
                ClosesOn = closesOn.ToString(Day, CultureInfo.InvariantCulture),
                State = "open",
                Population = frame.Workplaces.Count,
                Drawn = sample.Units.Count,
                Frame = FrameFile.Write(new(frame.Workplaces.Select(w => w with { Name = "" }))),
                Seed = seed.ToString(CultureInfo.InvariantCulture),
                MadeOn = Today,
            });
            context.SaveChanges();
        }
        Ask(sample, reading.Workplaces.ToDictionary(w => w.Workplace.Id, w => w.Mail, StringComparer.Ordinal), closesOn);
        return (Find(id), []);
    }

    /// <summary>All, newest first.</summary>
    public IReadOnlyList<OwnBarometer> All()
    {
        using var context = OwnBarometerContext.Open(stores);
        return [.. context.Barometers.AsNoTracking().ToList().OrderByDescending(b => b.MadeOn, StringComparer.Ordinal).ThenBy(b => b.Title, StringComparer.Ordinal).Select(Read)];
    }

    /// <summary>One, or null.</summary>
    public OwnBarometer? Find(string id)
    {
        using var context = OwnBarometerContext.Open(stores);
        return context.Barometers.AsNoTracking().SingleOrDefault(b => b.Id == id) is { } row ? Read(row) : null;
    }

    /// <summary>How many have come how far; nobody is named.</summary>
    public IReadOnlyDictionary<AnswerState, int> Progress(string id) => new Pairing(stores, time).States(id).Values.CountBy(s => s).ToDictionary();

    /// <summary>New links and codes for those who are asked, or those who have not answered; the former ones stop working.</summary>
    public IReadOnlyList<OwnLetter> Letters(string id, bool onlyMissing)
    {
        var pairing = new Pairing(stores, time);
        var states = pairing.States(id);
        using var context = ContactContext.Open(stores);
        var contacts = context.Contacts.AsNoTracking().Where(c => c.Round == id).ToList();
        return [.. contacts.Where(c => !onlyMissing || states.GetValueOrDefault(c.Id) is AnswerState.NotBegun or AnswerState.Begun).OrderBy(c => c.Workplace, StringComparer.Ordinal)
            .Select(c => (Contact: c, Key: pairing.NewKey(c.Id))).Where(c => c.Key is not null).Select(c => new OwnLetter(c.Contact.Name, c.Contact.Mail, c.Key!.Link, c.Key.Code))]; // filtered on
    }

    /// <summary>How many figures a close would show now, and of how many; null while too few have answered. No figure is told.</summary>
    public (int Shown, int Figures)? Outlook(string id)
    {
        using var context = OwnBarometerContext.Open(stores);
        return context.Barometers.AsNoTracking().SingleOrDefault(b => b.Id == id && b.State == "open") is { } row && Estimate(row).Result is { } result ? (result.Shown, result.Figures.Count) : null;
    }

    /// <summary>
    /// Makes the result and destroys everything that could tell who answered what: the keys, the contacts, the single answers,
    /// the list and what the sample was drawn with. With findings nothing is done. Repeated after a crash it goes on where it stopped.
    /// </summary>
    /// <param name="id">The barometer.</param>
    /// <param name="evenWithoutFigures">Also when every figure must be withheld, so that only the destruction is left.</param>
    public (OwnResult? Result, IReadOnlyList<Finding> Findings) Close(string id, bool evenWithoutFigures = false)
    {
        using var context = OwnBarometerContext.Open(stores);
        if (context.Barometers.SingleOrDefault(b => b.Id == id) is not { } row)
            return (null, [new("own-unknown", id, "There is no such barometer.", "Choose one of the list.")]);
        if (row.State == "open")
        {
            var (result, findings) = Estimate(row);
            if (result is null)
                return (null, findings);
            if (result.Shown == 0 && !evenWithoutFigures)
                return (null, [new("own-nothing-shown", id, "Every figure would have to be withheld.", "Wait for more answers, or close it all the same.")]);
            (row.State, row.Result, row.Frame, row.Seed) = ("closing", JsonSerializer.Serialize(result, DesignJson.Options), "", "");
            context.SaveChanges();
        }
        if (row.State == "closing")
        {
            var result = ResultOf(row)!; // written just before
            var destroyed = OwnDestruction.Of(stores, time, id, FormHash(row), Closed(id));
            (row.State, row.ClosedOn, row.Result) = ("closed", Today, JsonSerializer.Serialize(result with { Destroyed = destroyed }, DesignJson.Options));
            context.SaveChanges();
            stores.Open(OwnBarometerContext.Shape).Forget();
        }
        return (ResultOf(row), []);
    }

    /// <summary>Destroys everything, the result too.</summary>
    public void Delete(string id)
    {
        using var context = OwnBarometerContext.Open(stores);
        if (context.Barometers.SingleOrDefault(b => b.Id == id) is not { } row)
            return;
        OwnDestruction.Of(stores, time, id, FormHash(row), Deleted(id));
        context.Barometers.Remove(row);
        context.SaveChanges();
        stores.Open(OwnBarometerContext.Shape).Forget();
    }

    /// <summary>
    /// After a restore: destroys again what was destroyed since the backup was taken. A barometer that was closed since stays closed;
    /// its figures stand in newer backups only, since none are made of fewer answers than it was closed with.
    /// </summary>
    /// <returns>How many the backup had brought something back of.</returns>
    public int DestroyAgain()
    {
        if (!stores.Has(OwnBarometerContext.Shape))
            return 0;
        using var context = OwnBarometerContext.Open(stores);
        var rows = context.Barometers.ToDictionary(b => b.Id, StringComparer.Ordinal);
        var traces = OwnDestruction.Traces(stores, rows.Keys, Prefix);
        var gone = new DeletionList(stores.DataFolder).Among(traces.SelectMany(id => new[] { Closed(id), Deleted(id) }));
        var came = 0;
        foreach (var id in traces.Where(id => gone.Contains(Closed(id)) || gone.Contains(Deleted(id))).Order(StringComparer.Ordinal))
        {
            var (row, isDeleted) = (rows.GetValueOrDefault(id), gone.Contains(Deleted(id)));
            var destroyed = OwnDestruction.Of(stores, time, id, row is null ? "" : FormHash(row), mark: null);
            if (destroyed is { Keys: 0, Contacts: 0, Answers: 0 } && (row is null || (!isDeleted && row.State == "closed")))
                continue;
            came++;
            if (row is not null && isDeleted)
                context.Barometers.Remove(row);
            else if (row is { State: not "closed" })
                (row.State, row.ClosedOn, row.Frame, row.Seed) = ("closed", Today, "", "");
        }
        context.SaveChanges();
        stores.Open(OwnBarometerContext.Shape).Forget();
        return came;
    }

    void Ask(Sample sample, Dictionary<string, string?> mails, DateOnly closesOn)
    {
        var (definition, form) = (sample.Definition, Form.Of(sample.Definition));
        new AnswerBook(stores, time).Open(definition.Name, FormDocument.Of(form), closesOn);
        var asked = new List<(string, IReadOnlyDictionary<string, string>)>();
        var contacts = new ContactBook(stores);
        foreach (var workplace in sample.Units.Select(u => u.Workplace))
        {
            var contact = Pseudonym.New();
            contacts.Put(new() { Id = contact, Round = definition.Name, Workplace = workplace.Id, Name = workplace.Name, Mail = mails[workplace.Id], Language = "da" });
            asked.Add((contact, ((string[])["level", "subsector", "size", "employees"]).ToDictionary(v => v, v => FrameVariable.Of(workplace, v, definition.Sample.SizeClasses)!, StringComparer.Ordinal))); // names the frame knows
        }
        new Pairing(stores, time).Ask(definition.Name, form.Hash, asked);
    }

    (OwnResult? Result, IReadOnlyList<Finding> Findings) Estimate(OwnBarometerRow row)
    {
        if (Definition(row) is not { } definition)
            return (null, [new("own-round-gone", row.Round, "The definition of the round that was asked is gone.", $"Put rounds/{row.Round} back.")]);
        var frame = FrameOf(row.Frame);
        var (sample, impossible) = Sampling.Draw(definition, frame, long.Parse(row.Seed, CultureInfo.InvariantCulture));
        if (sample is null)
            return (null, impossible);
        var (response, findings) = WebRound.Collect(stores, time, sample);
        return response is null ? (null, findings) : OwnEstimates.Of(response, _released.Beside(row.Round));
    }

    RoundDefinition? Definition(OwnBarometerRow row) => _released.Find(row.Round) is { } round
        ? OwnDefinition.Of(round, row.Id, row.Title, (int)row.Drawn, DateOnly.ParseExact(row.ClosesOn, Day, CultureInfo.InvariantCulture))
        : null;

    string FormHash(OwnBarometerRow row) => Definition(row)?.QuestionnaireHash ?? "";

    string Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).ToString(Day, CultureInfo.InvariantCulture);

    static string Closed(string id) => $"own-barometer/{id}/closed";

    static string Deleted(string id) => $"own-barometer/{id}/deleted";

    static Frame FrameOf(string csv)
    {
        var read = Csv.Read(new StringReader(csv), "frame.csv");
        return new(read.Rows.Select(r => new Workplace(r.Cells[0], r.Cells[1], r.Cells[2], r.Cells[3], r.Cells[4], r.Cells[5], int.Parse(r.Cells[6], CultureInfo.InvariantCulture), r.Cells[7], r.Cells[8])));
    }

    static OwnBarometer Read(OwnBarometerRow row) => new(row.Id, row.Title, row.Round, row.Size is not null, (int)row.Population, (int)row.Drawn,
        DateOnly.ParseExact(row.ClosesOn, Day, CultureInfo.InvariantCulture), row.State == "closed", ResultOf(row));

    static OwnResult? ResultOf(OwnBarometerRow row) => row.Result is { } json ? JsonSerializer.Deserialize<OwnResult>(json, DesignJson.Options) : null;
}

/// <summary>An own barometer as staff see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Round">The round whose questions are asked.</param>
/// <param name="IsSample">Some are asked, not all.</param>
/// <param name="Population">Workplaces of the list.</param>
/// <param name="Asked">Workplaces asked.</param>
/// <param name="ClosesOn">Last day of answering.</param>
/// <param name="IsClosed">The keys are gone.</param>
/// <param name="Result">Null until it is closed, and where a backup from before the close was put back.</param>
public sealed record OwnBarometer(string Id, string Title, string Round, bool IsSample, int Population, int Asked, DateOnly ClosesOn, bool IsClosed, OwnResult? Result);

/// <summary>What one workplace is sent.</summary>
public sealed record OwnLetter(string Name, string? Mail, string Link, string Code);
