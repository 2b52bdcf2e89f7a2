using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.FieldWork;

/// <summary>Brings a list of contacts in: seen first, then landed, undone while that can be.</summary>
[At(nameof(Addresses.FieldList), Face.Backoffice, Role.Collector, Role.Statistician), UpTo(MostBytes)]
sealed class FieldListModel(FieldOffice office) : FieldPage(office)
{
    public const int MostShown = 200;

    const int MostBytes = 5 << 20;

    IReadOnlyDictionary<string, string>? _names;

    public override Text Title => FieldTexts.List;

    public ContactImport? Import { get; private set; }

    public bool IsMissing { get; private set; }

    public string WhoDid => Import is null ? "" : Office.NameOf(Import.Actor);

    public void OnGet()
    {
        Import = Office.Imports.Newest(Period);
        Office.Periods.Looked(By, $"field/{Period.Round}/list");
    }

    public async Task<IActionResult> OnPost(string? act, string? id, IFormFile? file)
    {
        if (act is "land" or "undo")
        {
            if (id is null || Office.Imports.Find(Period, id) is not { } import)
                return To(Addresses.FieldList);
            _ = act is "land" ? Office.Imports.Land(Period, import, By) : Office.Imports.Undo(Period, import, By);
            return To(Addresses.FieldList);
        }
        if (file is null)
        {
            OnGet();
            IsMissing = true;
            return Page();
        }
        using var read = new MemoryStream();
        await file.CopyToAsync(read, HttpContext.RequestAborted);
        Office.Imports.Prepare(Period, read.ToArray(), Path.GetFileName(file.FileName), By);
        return To(Addresses.FieldList);
    }

    public string NameOf(string contact)
    {
        _names ??= Office.Periods.Contacts(Period.Round).ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        return _names.GetValueOrDefault(contact) ?? "";
    }
}
