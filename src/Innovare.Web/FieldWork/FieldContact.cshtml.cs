using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Field;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.FieldWork;

/// <summary>One asked workplace: how it is reached, and what it has told us outside the questionnaire.</summary>
[At(nameof(Addresses.FieldContact), Face.Backoffice, Role.Collector, Role.Statistician)]
sealed class FieldContactModel(FieldOffice office) : FieldPage(office)
{
    public override Text Title => Text.Same(Contact.Name);

    public override IReadOnlyList<Crumb> Trail => [.. base.Trail, new(FieldTexts.Contacts, Addresses.FieldContacts, Period.Round)];

    public FieldUnit Unit { get; private set; } = null!; // set before the page is drawn

    public FieldContact Contact => Unit.Contact;

    public Coordinator? Coordinator { get; private set; }

    public string Mail { get; private set; } = "";

    public string Person { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public string LanguageChosen { get; private set; } = "da";

    public Text? MailFault { get; private set; }

    public Text? PhoneFault { get; private set; }

    /// <summary>Something has just been saved.</summary>
    [BindProperty(SupportsGet = true, Name = "gemt")]
    public bool IsSaved { get; set; }

    public IActionResult OnGet(string id)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        (Mail, Person, Phone, LanguageChosen) = (Contact.Mail ?? "", Contact.Person ?? "", Contact.Phone ?? "", Contact.Language);
        Office.Periods.Looked(By, $"contact/{id}");
        return Page();
    }

    public IActionResult OnPost(string id, string? act, string? mail, string? person, string? phone, string? language, string? end)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        if (act is "end")
        {
            Office.Periods.End(Contact, Enum.TryParse<ContactEnd>(end, out var said) && Enum.IsDefined(said) ? said : null, By);
            return Again(id);
        }
        (Mail, Person, Phone, LanguageChosen) = (mail?.Trim() ?? "", person?.Trim() ?? "", phone?.Trim() ?? "", language is "en" ? "en" : "da");
        MailFault = Mail.Length > 0 && !ContactFile.IsMail(Mail) ? FieldTexts.MailWrong : null;
        PhoneFault = Phone.Length > 0 && !ContactFile.IsPhone(Phone) ? FieldTexts.PhoneWrong : null;
        if ((MailFault ?? PhoneFault) is not null)
            return Page();
        static string? Nothing(string typed) => typed.Length > 0 ? typed[..Math.Min(typed.Length, 200)] : null;
        Office.Periods.Reach(Period, Contact, Nothing(Mail), LanguageChosen, Nothing(Person), Nothing(Phone), By);
        return Again(id);
    }

    LocalRedirectResult Again(string id) => LocalRedirect(Addresses.FieldContact.In(Language, Period.Round, id) + "?gemt=true");

    bool Find(string id)
    {
        if (Office.Status.Of(Period).FirstOrDefault(u => u.Contact.Id == id) is not { } unit)
            return false;
        Unit = unit;
        Coordinator = unit.Contact.Coordinator is { } by ? new Coordinators(Office.Stores).Of(Period.Round).FirstOrDefault(c => c.Id == by) : null;
        return true;
    }
}
