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

    /// <summary>The contacts in the words of a PX file: "||" parts them, and "#" the fields or lines of one; "##" parts contacts in free text.</summary>
    public static IEnumerable<Contact> In(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Split("||", StringSplitOptions.RemoveEmptyEntries).SelectMany(One).Where(c => c.Raw.Trim('#', ' ', ',').Length > 0);
    }

    /// <summary>Name, phone and mail, looked for in the lines of a free text too; "" for what cannot be told.</summary>
    public (string Name, string Phone, string Mail) Told()
    {
        if (Name is not null)
            return (Name, Phone ?? "", Mail ?? "");
        string[] lines = Raw.Split('#', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (
            lines.Select(line => line.Split(',')[0].Trim()).FirstOrDefault() ?? "",
            Said(Array.Find(lines, line => !line.Contains('@', StringComparison.Ordinal) && !line.StartsWith("Fax", StringComparison.OrdinalIgnoreCase) && line.Count(char.IsAsciiDigit) >= FewestDigits)),
            Said(Array.Find(lines, line => line.Contains('@', StringComparison.Ordinal))));
    }

    const int FewestDigits = 6;

    // "Tel: 12 34" says 12 34.
    static string Said(string? line) => line is null ? "" : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

    // A name with its organisation behind a comma is free text: fields never hold both.
    static IEnumerable<Contact> One(string contact) => contact.Split('#') is { Length: >= Parts } fields && !fields[0].Contains(',', StringComparison.Ordinal)
        ? [Of(fields)]
        : contact.Split("##", StringSplitOptions.RemoveEmptyEntries).Select(free => new Contact(null, null, null, null, free.Trim('#')));

    static Contact Of(string[] fields)
    {
        var name = $"{fields[0]} {fields[1]}".Trim();
        var raw = $"{(fields[0] + " " + fields[1]).Trim()}, {fields[6]}#{fields[2]} {fields[3]}#{fields[5]}";
        return new(name, fields[6], fields[3], fields[5], raw);
    }
}
