using Innovare.Cases;
using Innovare.Cases.Reuse;
using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Mine;

/// <summary>What a workplace has told, taken and follows, with an overview by stage and value.</summary>
[At(nameof(Addresses.Mine), Face.Workplace)]
sealed class MineModel(TellingBook book, Tellers tellers, CaseLibrary library, Following following) : SitePage
{
    public override Text Title => MineTexts.Title;

    public IReadOnlyList<ToldCase> Cases { get; private set; } = [];

    public IReadOnlyList<ToldReuse> Reuses { get; private set; } = [];

    /// <summary>Links by which others have taken our cases.</summary>
    public IReadOnlyList<ReuseLink> Given { get; private set; } = [];

    /// <summary>What is followed by the work e-mail of whoever is signed in: in words, where it stands, and the word that ends it.</summary>
    public IReadOnlyList<(string Name, string Address, string EndWord)> Follows { get; private set; } = [];

    public Portfolio Portfolio { get; private set; } = new([]);

    public ReuseGraph Graph => library.Reuse;

    public void OnGet()
    {
        var owners = tellers.OwnersOf(HttpContext);
        Cases = book.CasesOf(owners);
        Reuses = book.ReusesOf(owners);
        Given = [.. Cases.Select(c => c.Slug is { } slug ? library.Find(slug) : null).OfType<Case>().SelectMany(library.Reuse.GivenBy)];
        Portfolio = new(Cases);
        Follows = tellers.MailOf(HttpContext) is { } mail
            ? [.. following.Of(mail, "cases?").Select(s => (s.Name, Addresses.Cases.In(Language) + s.Topic["cases".Length..].TrimEnd('?'), s.EndWord)),
                .. following.Of(mail, "case/").Select(s => (s.Name, Addresses.Case.In(Language, s.Topic["case/".Length..]), s.EndWord))]
            : [];
    }

    public string NameOf(ToldCase told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Title.Length > 0 ? told.Title : this[MineTexts.NoTitle];
    }

    public string NameOf(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return Graph.CaseOf(party) is { } one ? $"{one.Title[Language]} ({one.Organisation})" : party.Called?[Language] ?? this[MineTexts.NoTitle];
    }
}

/// <summary>Cases counted by how far they are and what they gave.</summary>
/// <param name="Cases">A workplace's own.</param>
sealed record Portfolio(IReadOnlyList<ToldCase> Cases)
{
    /// <summary>A row a stage that somebody is at, the cases without one last: how many, and how many of each value.</summary>
    public IReadOnlyList<(Text? Stage, int All, IReadOnlyList<int> Values)> Rows =>
    [
        .. CaseWords.Stages.Entries.Select(s => Row(s.Name, s.Code)).Append(Row(null, "")).Where(r => r.All > 0),
    ];

    (Text? Stage, int All, IReadOnlyList<int> Values) Row(Text? name, string stage)
    {
        var there = Cases.Where(c => (c.Answers.GetValueOrDefault("stage") ?? "") == stage).ToList();
        return (name, there.Count, [.. PublicInnovation.Values.Entries.Select(v => there.Count(c => c.Answers.GetValueOrDefault(v.Code + ".effect") is CaseWords.Gain))]);
    }
}
