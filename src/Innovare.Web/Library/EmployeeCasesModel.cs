using Innovare.Cases;
using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Library;

/// <summary>Cases that only public employees may read.</summary>
[At(nameof(Addresses.EmployeeCases), Face.Workplace, Role.Workplace)]
sealed class EmployeeCasesModel(Publisher publisher) : SitePage
{
    public override Text Title => LibraryTexts.EmployeeTitle;

    public IReadOnlyList<Case> Cases { get; private set; } = [];

    public CaseCards Cards => new([.. Cases.Select(c => new CaseCard(c, []))], Language) { Address = Addresses.EmployeeCase };

    public void OnGet() => Cases = publisher.ForEmployees();
}

/// <summary>One of them, with the same words as the public ones.</summary>
[At(nameof(Addresses.EmployeeCase), Face.Workplace, Role.Workplace)]
sealed class EmployeeCaseModel(Publisher publisher, CaseLibrary library) : CasePage(library)
{
    public override IReadOnlyList<Crumb> Trail => [new(LibraryTexts.EmployeeTitle, Addresses.EmployeeCases)];

    public IActionResult OnGet(string slug)
    {
        Found = publisher.ForEmployees().FirstOrDefault(c => string.Equals(c.Slug, slug, StringComparison.Ordinal));
        return Found is null ? Refuse(Problems.CaseUnknown) : Page();
    }
}
