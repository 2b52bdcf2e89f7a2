using System.Reflection;
using Innovare.Platform.Database;

namespace Innovare.Platform.Privacy;

/// <summary>Everything the house holds on people, wherever it stands: found, searched, handed over and deleted through one door.</summary>
/// <param name="stores">Where the stores are.</param>
/// <param name="shapes">Every store of the house.</param>
public sealed class HouseHoldings(Stores stores, IReadOnlyList<StoreShape> shapes)
{
    /// <summary>All parts of these stores' programs that hold something.</summary>
    public IReadOnlyList<IHoldings> Parts { get; } = In(shapes.SelectMany(s => s.Sets).Select(set => set.Assembly).Distinct());

    /// <summary>Codes of the classes held.</summary>
    public IReadOnlyCollection<string> Classes => [.. Parts.Select(p => p.Class).Distinct(StringComparer.Ordinal)];

    /// <summary>Every type that answers for holdings.</summary>
    public static IReadOnlyList<IHoldings> In(IEnumerable<Assembly> assemblies) =>
        [.. assemblies.SelectMany(a => a.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IHoldings)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => (IHoldings)Activator.CreateInstance(t, nonPublic: true)!)]; // a class gives an instance

    /// <summary>Everything held on a person, by any key of theirs. A holding found tells further keys: an account by its mail address, what it did by the account.</summary>
    public IReadOnlyList<Held> Find(string person)
    {
        var all = Everything().ToList();
        var keys = Keys(all, person);
        return [.. all.Where(h => h.Holding.Tells(keys.Contains))];
    }

    /// <summary>Everything that says those words, whoever it is about: the search for a request for documents.</summary>
    public IReadOnlyList<Held> Search(string words, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        bool Says(string text) => text.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase);
        return [.. Everything().Where(h => (from is null || h.Holding.At >= from) && (to is null || h.Holding.At < to)
            && (Says(h.Holding.Title) || h.Holding.Fields.Any(f => Says(f.Value))))];
    }

    /// <summary>Deletes what the policy lets go of on a person, and notes them in the list first, so that a restore forgets them too.</summary>
    /// <returns>What was found, each with whether it is gone.</returns>
    public IReadOnlyList<(Held Held, bool IsDeleted)> Delete(string person, PrivacyPolicy policy, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(time);
        var all = Everything().ToList();
        var keys = Keys(all, person);
        new DeletionList(stores.DataFolder).Add(keys, time.GetUtcNow());
        return Delete([.. all.Where(h => h.Holding.Tells(keys.Contains))], policy);
    }

    /// <summary>After a restore: deletes again whoever has been deleted since the backup was taken.</summary>
    public IReadOnlyList<(Held Held, bool IsDeleted)> Replay(PrivacyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var all = Everything().ToList();
        var gone = new DeletionList(stores.DataFolder).Among(all.SelectMany(h => h.Holding.Keys.Concat(h.Holding.Named)).Distinct(StringComparer.Ordinal));
        return Delete([.. all.Where(h => h.Holding.Tells(gone.Contains))], policy);
    }

    /// <summary>Deletes what is older than the policy allows. What is to be handed over is written to the hand-over folder first; while the archives have decided nothing, all is kept.</summary>
    /// <returns>What was due, each with whether it is gone.</returns>
    public IReadOnlyList<(Held Held, bool IsDeleted)> DeleteDue(PrivacyPolicy policy, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow();
        var due = new List<(Held, bool)>();
        foreach (var (part, place) in Places())
        {
            var said = policy[part.Class];
            if (said.After is Ending.Keep || said.KeepDays is not { } days)
                continue;
            var old = part.Due(place, now.AddDays(-days)).Select(h => new Held(part, place, h)).ToList();
            var mayGo = said.Archive is not ArchiveDecision.Undecided;
            if (old.Count > 0 && mayGo && said.After is Ending.HandOver)
                HandOver.Write(stores.DataFolder, said, old.Select(h => h.Holding), now);
            due.AddRange(old.Select(h => (h, mayGo && part.Delete(place, [h.Holding.Id]) > 0)));
        }
        Forget(due);
        return due;
    }

    static List<(Held Held, bool IsDeleted)> Delete(IReadOnlyList<Held> found, PrivacyPolicy policy)
    {
        var done = found.Select(h => (h, policy[h.Part.Class].OnRequest is OnRequest.Delete && h.Part.Delete(h.Place, [h.Holding.Id]) > 0)).ToList();
        Forget(done);
        return done;
    }

    // a deleted row stays in the pages of its file until they are written anew
    static void Forget(IEnumerable<(Held Held, bool IsDeleted)> done)
    {
        foreach (var store in done.Where(d => d.IsDeleted).Select(d => d.Held.Place.Store).OfType<Store>().Distinct())
            store.Forget();
    }

    static HashSet<string> Keys(List<Held> all, string person)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { Holding.Fold(person) };
        // a person's own records name them in several ways; what merely mentions them does not widen the search
        for (var known = 0; known < keys.Count;)
        {
            known = keys.Count;
            foreach (var holding in all.Select(h => h.Holding).Where(h => h.Keys.Count > 1 && h.Keys.Any(keys.Contains)))
                keys.UnionWith(holding.Keys);
        }
        return keys;
    }

    IEnumerable<Held> Everything() => Places().SelectMany(p => p.Part.All(p.Place).Select(h => new Held(p.Part, p.Place, h)));

    IEnumerable<(IHoldings Part, HoldingPlace Place)> Places()
    {
        foreach (var part in Parts)
            if (part.Tables is not { } tables)
                yield return (part, new(null, stores.DataFolder));
            else
                foreach (var shape in shapes.Where(s => s.Sets.Contains(tables) && stores.Has(s)))
                    yield return (part, new(stores.Open(shape), stores.DataFolder) { SealingKey = stores.SealingKey });
    }
}

/// <summary>Something held, and where.</summary>
public sealed record Held(IHoldings Part, HoldingPlace Place, Holding Holding)
{
    /// <summary>Class in privacy.json.</summary>
    public string Class => Part.Class;
}
