using System.Globalization;
using Innovare.Cases;
using Innovare.Cases.Reuse;
using Innovare.Cases.Search;
using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Innovare.Web.Library;

/// <summary>Writes to those who follow, when a case or a reuse has come into the library. It may be done again: each news is told once.</summary>
sealed class CaseNews(TellingBook book, LiveLibrary live, Following following)
{
    const string Searches = "cases?", Cases = "case/";

    /// <summary>The topic of a search, e.g. <c>cases?q=fald&amp;level=region</c>.</summary>
    public static string OfSearch(CaseQuery asked) => Searches + ListAddress.Write(asked).TrimStart('?');

    /// <summary>The topic of who takes a case.</summary>
    public static string OfCase(Case one) => Cases + one.Slug;

    /// <summary>Tells what has not been told.</summary>
    /// <returns>How many letters.</returns>
    public int Round()
    {
        var library = live.Current;
        var letters = 0;
        foreach (var told in book.CasesShown())
            if (told.Slug is { } slug && library.Find(slug) is { } one && !following.IsTold("case/" + told.Id))
                letters += Tell(told, one, library);
        foreach (var told in book.ReusesSent().Where(r => r.State is TellingWords.Shown && !following.IsTold("reuse/" + r.Id)))
            if (library.Reuse.CaseOf(told.Link.Giver) is { } giver)
                letters += Tell(told, giver);
        return letters;
    }

    /// <summary>Searches that readers wait for and no case answers, those most wait for first: the editors see which words are missing, and never who asks.</summary>
    public IReadOnlyList<UnansweredSearch> Unanswered(int most)
    {
        var library = live.Current;
        return
        [
            .. following.Interest(Searches).Select(i => (Asked: Asked(i.Topic, library), i.Followers, i.Since))
                .Where(i => i.Asked.Words.Trim().Length > 0 && library.Search.Find(i.Asked, take: 1).Total == 0)
                .OrderByDescending(i => i.Followers).ThenBy(i => i.Since)
                .Take(most).Select(i => new UnansweredSearch(i.Asked.Words, ListAddress.Write(i.Asked), i.Followers, i.Since)),
        ];
    }

    int Tell(ToldCase told, Case one, CaseLibrary library)
    {
        var topics = following.Topics(Searches).Where(topic => Answers(topic, one, library)).OrderBy(t => t.Length).ToList();
        return following.Tell("case/" + told.Id, topics, At(TellingLink.Case(told.Id)), follower => (
            LibraryTexts.NewsCase[follower.Language],
            $"{one.Title[follower.Language]}\n{one.Organisation}\n\n{one.Summary[follower.Language]}\n\n{follower.Site}{Addresses.Case.In(follower.Language, one.Slug)}")) ?? 0;
    }

    int Tell(ToldReuse told, Case giver) => following.Tell("reuse/" + told.Id, [OfCase(giver)], At(TellingLink.Reuse(told.Id)), follower => (
        LibraryTexts.NewsReuse[follower.Language],
        $"{giver.Title[follower.Language]} → {live.Current.Reuse.CaseOf(told.Link.Taker)?.Organisation ?? told.Link.Taker.Called?[follower.Language]}\n{ReuseWords.Kinds.Find(told.Link.Kind)!.Name[follower.Language]}\n\n{follower.Site}{Addresses.Case.In(follower.Language, giver.Slug)}")) ?? 0;

    static bool Answers(string topic, Case one, CaseLibrary library) =>
        library.Search.Find(Asked(topic, library)).Found.Any(hit => hit.Missing.Count == 0 && hit.Case.Slug == one.Slug);

    static CaseQuery Asked(string topic, CaseLibrary library) =>
        ListAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(topic[(Searches.Length - 1)..])), library.Search.Facets).Query;

    // when it came: who said yes to letters later has seen it in the library
    DateTimeOffset At(string of) => book.Log(of).LastOrDefault(s => s.To is TellingWords.Published or TellingWords.Shown)?.At ?? DateTimeOffset.ParseExact("2000-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
