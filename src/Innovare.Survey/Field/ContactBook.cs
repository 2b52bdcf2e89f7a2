using Innovare.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Field;

/// <summary>Whom we write to.</summary>
public sealed class ContactBook(Stores stores)
{
    /// <summary>Adds a contact, or puts it in the place of the one with its id.</summary>
    public void Put(Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        using var context = ContactContext.Open(stores);
        context.Contacts.Where(c => c.Id == contact.Id).ExecuteDelete();
        context.Contacts.Add(contact);
        context.SaveChanges();
    }

    /// <summary>What the contact is called, or null when there is none.</summary>
    public string? NameOf(string id)
    {
        using var contacts = stores.Open(ContactContext.Shape).Connect();
        return contacts.Execute(null, "select name from contact where id = @id", ("id", id)) as string;
    }

    /// <summary>The contact, or null.</summary>
    public Contact? Find(string id)
    {
        using var context = ContactContext.Open(stores);
        return context.Contacts.AsNoTracking().SingleOrDefault(c => c.Id == id);
    }
}
