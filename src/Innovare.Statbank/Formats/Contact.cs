namespace Innovare.Statbank.Formats;

/// <summary>Somebody to ask, as far as the words can be told apart.</summary>
/// <param name="Name">First and last name; null when the contact is one free text.</param>
/// <param name="Organization">Where they work.</param>
/// <param name="Phone">Number without country.</param>
/// <param name="Mail">Address.</param>
/// <param name="Raw">All of it as text, # between lines.</param>
public sealed record Contact(string? Name, string? Organization, string? Phone, string? Mail, string Raw)
{
    // forename # surname # country # phone # fax # mail # organisation # department # unit
    const int Parts = 8;

    /// <summary>The contacts in the words of a PX file: "||" parts them, and eight or nine "#" part the fields of one.</summary>
    public static IEnumerable<Contact> In(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (var contact in words.Split("||", StringSplitOptions.RemoveEmptyEntries).Where(c => c.Trim('#', ' ').Length > 0))
            yield return contact.Split('#') is { Length: >= Parts } fields ? Of(fields) : new(null, null, null, null, contact);
    }

    static Contact Of(string[] fields)
    {
        var name = $"{fields[0]} {fields[1]}".Trim();
        var raw = $"{(fields[0] + " " + fields[1]).Trim()}, {fields[6]}#{fields[2]} {fields[3]}#{fields[5]}";
        return new(name, fields[6], fields[3], fields[5], raw);
    }
}
