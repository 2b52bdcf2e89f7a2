using System.Globalization;
using Innovare.Platform.Groups;
using Innovare.Platform.Sheets;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.SelfTest;

/// <summary>The reader's groups, and a new one. The codes are the answer to the form itself: they are kept nowhere, so no address can show them again.</summary>
[At(nameof(Addresses.TestGroups), Face.Workplace)]
sealed class TestGroupsModel(TestGroups groups) : SitePage
{
    public const int LongestName = 100, Suggested = 12;

    public override Text Title => Codes is null ? GroupTexts.Title : GroupTexts.Sheet;

    public override Text Summary => GroupTexts.Lead;

    public override IReadOnlyList<Crumb> Trail => [new(SelfTestTexts.Title, Addresses.SelfTest)];

    public IReadOnlyList<ClosedGroup> Groups { get; private set; } = [];

    public string Name { get; private set; } = "";

    public string Number { get; private set; } = Suggested.ToString(CultureInfo.InvariantCulture);

    /// <summary>Name of the group that is made next: a form sent twice makes one group.</summary>
    public string Id { get; private set; } = "";

    public Text? NameFault { get; private set; }

    public Text? NumberFault { get; private set; }

    /// <summary>The codes just made, or null.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public void OnGet() => Read(SheetBook.NewSpace());

    public IActionResult OnPost(string? id, string? name, string? number)
    {
        Name = string.Concat((name ?? "").Where(c => !char.IsControl(c)).Take(LongestName)).Trim();
        Number = (number ?? "").Trim();
        NameFault = Name.Length == 0 ? GroupTexts.NameMissing : null;
        var isNumber = int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= GroupBook.FewestCodes and <= GroupBook.MostCodes;
        NumberFault = isNumber ? null : GroupTexts.NumberWrong;
        var made = id is { Length: 32 } && id.All(char.IsAsciiHexDigitLower) ? id : SheetBook.NewSpace();
        if (NameFault is not null || NumberFault is not null)
        {
            Read(made);
            return Page();
        }
        Codes = groups.Book.Make(made, groups.OwnerToKeep(HttpContext), Name, count);
        Id = made;
        return Codes is null ? Redirect(Addresses.TestGroup.In(Language, made)) : Page();
    }

    void Read(string id)
    {
        Id = id;
        Groups = groups.OwnerOf(HttpContext) is { } owner ? groups.Book.Of(owner) : [];
    }
}
