using System.Text.RegularExpressions;
using Innovare.Cases;
using Innovare.Cases.Reuse;
using Innovare.Cases.Store;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Library;

/// <summary>What the pages of one case know.</summary>
public abstract partial class CasePage(CaseLibrary library) : SitePage
{
    public override Text Title => Found?.Title ?? Problems.CaseUnknown.What;

    public override Text? Summary => Found?.Summary;

    /// <summary>The case, or null when the address names none.</summary>
    public Case? Found { get; protected set; }

    /// <summary>Similar cases with what they share.</summary>
    public IReadOnlyList<CaseCard> Similar { get; protected set; } = [];

    public IReadOnlyList<Case> Origins { get; protected set; } = [];

    public ReuseGraph Reuse => library.Reuse;

    /// <summary>What follows from the case, by generation.</summary>
    public IReadOnlyList<IReadOnlyList<ReuseLink>> Generations { get; protected set; } = [];

    /// <summary>The language its words stand in, where that is not the reader's.</summary>
    public string? OwnLanguage => Language == Language.English && Found?.TranslatedBy is CaseWords.Nobody ? "da" : null;

    protected CaseLibrary Library => library;

    /// <summary>Who took part and what it took, as far as it is told.</summary>
    public IReadOnlyList<(Text Name, Text Text)> WhatItTook => Found?.Effort is not { } effort ? [] :
    [
        .. new[]
        {
            (LibraryTexts.StartedBy, effort.StartedBy), (LibraryTexts.HelpedBy, effort.HelpedBy), (LibraryTexts.PaidBy, effort.PaidBy),
            (LibraryTexts.Time, effort.Time), (LibraryTexts.Money, effort.Money), (LibraryTexts.Supplier, effort.Supplier),
            (LibraryTexts.Price, effort.Price), (LibraryTexts.Prerequisites, effort.Prerequisites), (LibraryTexts.LegalBasis, effort.LegalBasis),
        }.Where(f => f.Item2 is not null).Select(f => (f.Item1, f.Item2!)), // the line above leaves the untold out
    ];

    /// <summary>What a retold case does not tell, said in one line: a reader must not take silence for "nothing".</summary>
    public IReadOnlyList<Text> Untold => Found is not { Status: CaseWords.Retold } one ? [] :
    [
        .. new[]
        {
            (LibraryTexts.UntoldProblem, one.Problem is not null), (LibraryTexts.UntoldAudience, one.Audience is not null), (LibraryTexts.UntoldEffort, one.Effort != Effort.NotTold),
            (LibraryTexts.UntoldFailure, one.DidNotWork is not null), (LibraryTexts.UntoldUse, one.InUseOn is not null || one.Stage is not null),
        }.Where(f => !f.Item2).Select(f => f.Item1),
    ];

    /// <summary>A claim as names and texts, what is not said left out.</summary>
    public IReadOnlyList<(Text Name, string Text)> Facts(ValueClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var step = CaseWords.EvidenceSteps.Entries[claim.Step];
        return
        [
            .. new (Text Name, string? Text)[]
            {
                (LibraryTexts.Expected, claim.Expected?[Language]),
                (claim.IsDocumented ? LibraryTexts.Measured : LibraryTexts.Judged, claim.Measured?[Language]),
                (LibraryTexts.WhoSays, claim.AssessedBy?[Language]),
                (LibraryTexts.Method, claim.Method?[Language]),
                (LibraryTexts.Number, claim.Number?.ToString(Culture)),
                (LibraryTexts.Period, claim.Period?.ToString()),
                (LibraryTexts.Step, $"{step.Code} · {this[step.Name]}"),
            }.Where(f => f.Text is not null).Select(f => (f.Name, f.Text!)), // the line above leaves the untold out
        ];
    }

    internal SpreadDrawing Drawing => new(SpreadTree.From(Found!, Reuse), SpreadTree.From(Found!, Reuse, isNarrow: true), LibraryTexts.SpreadOfCase, Language); // drawn only when there is one

    /// <summary>A text with its web addresses apart, so that each can be a link.</summary>
    public static IEnumerable<(string Piece, bool IsAddress)> Pieces(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var next = 0;
        foreach (Match found in WebAddress().Matches(text))
        {
            yield return (text[next..found.Index], false);
            yield return (found.Value, true);
            next = found.Index + found.Length;
        }

        yield return (text[next..], false);
    }

    // a full stop or bracket after the address belongs to the sentence
    [GeneratedRegex(@"https?://[^\s()]+[^\s().,;]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WebAddress();
}

/// <summary>One case, or near titles when there is none at the address.</summary>
[At(nameof(Addresses.Case))]
public sealed class CaseModel(CaseLibrary library) : CasePage(library)
{
    const int NearCount = 5;
    const int SimilarCount = 3;

    public override IReadOnlyList<Crumb> Trail => [new(LibraryTexts.Cases, Addresses.Cases)];

    /// <summary>Near titles when there is no case.</summary>
    public IReadOnlyList<Case> Others { get; private set; } = [];

    public IActionResult OnGet(string slug)
    {
        Found = Library.Find(slug);
        if (Found is null)
        {
            HttpContext.Refuse(Problems.CaseUnknown);
            Others = Library.Near(slug, NearCount);
            return Page();
        }

        Origins = [.. Library.Reuse.OriginsOf(Found)];
        Generations = Library.Reuse.GenerationsOf(Found);
        Similar = [.. Library.SimilarTo(Found, SimilarCount).Select(s => new CaseCard(s.Case, [], string.Join(", ", s.Shared)))];
        return Page();
    }
}
