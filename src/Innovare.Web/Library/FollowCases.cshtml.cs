using Innovare.Cases.Search;
using Innovare.Cases.Store;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Library;

/// <summary>Where a reader asks to be told when there is something new: on a search, or on who takes one case.</summary>
[At(nameof(Addresses.FollowCases), Face.Workplace)]
sealed class FollowCasesModel(CaseLibrary library, Following following, Tellers tellers) : SitePage
{
    public override Text Title => LibraryTexts.FollowTitle;

    /// <summary>What is followed, in words.</summary>
    public Text Subject { get; private set; } = LibraryTexts.AllCases;

    public IReadOnlyList<Text> Choices { get; private set; } = [];

    public string Mail { get; private set; } = "";

    public Text? Fault { get; private set; }

    public bool IsSent => Request.Query.ContainsKey("sent");

    string _topic = "";

    public void OnGet()
    {
        Read();
        Mail = tellers.MailOf(HttpContext) ?? "";
    }

    public IActionResult OnPost(string? mail)
    {
        Read();
        Mail = mail?.Trim() ?? "";
        if (!Following.IsMail(Mail))
        {
            Fault = LibraryTexts.FollowWrong;
            return Page();
        }
        var name = string.Join(", ", [this[Subject], .. Choices.Select(c => this[c])]);
        if (!following.Ask(Request, _topic, name, Mail, Language))
            return Refuse(Problems.HostUnnamed);
        return Redirect(Addresses.FollowCases.In(Language) + (Request.QueryString.HasValue ? Request.QueryString + "&sent=1" : "?sent=1"));
    }

    void Read()
    {
        if (library.Find(Request.Query["case"].ToString()) is { } one)
        {
            (Subject, _topic) = (LibraryTexts.WhoTakes(one.Title), CaseNews.OfCase(one));
            return;
        }
        var asked = ListAddress.Read(Request.Query, library.Search.Facets).Query with { Order = CaseOrder.Relevance };
        Subject = asked.Words.Length > 0 ? LibraryTexts.SearchFor(asked.Words) : LibraryTexts.AllCases;
        Choices = [.. library.Search.Facets.SelectMany(f => f.Options.Entries.Where(o => asked.Of(f.Id).Contains(o.Code)).Select(o => o.Name))];
        _topic = CaseNews.OfSearch(asked);
    }
}
