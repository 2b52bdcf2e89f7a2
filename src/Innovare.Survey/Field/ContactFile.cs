using System.Globalization;
using System.Net.Mail;
using Innovare.PublicSector;
using Innovare.Survey.Design;

namespace Innovare.Survey.Field;

/// <summary>A list of how workplaces are reached, held against the workplaces a round asks. All that is wrong is told at once.</summary>
/// <param name="Lines">The rows that can be used.</param>
/// <param name="Findings">Every fault of the others, and what is missing.</param>
public sealed record ContactFile(IReadOnlyList<ContactLine> Lines, IReadOnlyList<ContactFinding> Findings)
{
    /// <summary>Names a column may have, the first being the one we ask for.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["workplace"] = ["p-nummer", "pnr", "p-nr", "workplace", "p number"],
        ["mail"] = ["mail", "e-mail", "email", "mailadresse"],
        ["person"] = ["leder", "navn", "person", "leader", "name"],
        ["phone"] = ["telefon", "tlf", "phone", "telephone"],
        ["language"] = ["sprog", "language"],
        ["coordinator"] = ["koordinator", "koordinatormail", "coordinator", "coordinator mail"],
        ["coordinatorName"] = ["koordinatornavn", "coordinator name"],
    };

    const int MostLetters = 200;

    /// <summary>Reads the list.</summary>
    public static ContactFile Read(SheetFile sheet, IReadOnlyList<FieldContact> asked)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(asked);
        if (sheet.Findings.Count > 0)
            return new([], sheet.Findings);
        var head = sheet.Rows[0].Cells;
        var at = Columns.ToDictionary(c => c.Key, c => head.ToList().FindIndex(h => c.Value.Contains(h.ToLowerInvariant(), StringComparer.Ordinal)), StringComparer.Ordinal);
        if (at["workplace"] < 0 || (at["mail"] < 0 && at["coordinator"] < 0 && at["phone"] < 0))
            return new([], [new(1, "head", new("Overskrifterne mangler »p-nummer« eller »mail«.", "The head lacks “workplace” or “mail”."),
                new($"Skriv dem i første række. Der står nu: {string.Join(", ", head.Take(12))}.", $"Write them in the first row. It now says: {string.Join(", ", head.Take(12))}."))]);
        return new Reader(at, asked).Read(sheet.Rows.Skip(1));
    }

    sealed class Reader(Dictionary<string, int> at, IReadOnlyList<FieldContact> asked)
    {
        readonly Dictionary<string, FieldContact> _asked = asked.ToDictionary(c => c.Workplace, StringComparer.Ordinal);
        readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
        readonly List<ContactFinding> _findings = [];

        public ContactFile Read(IEnumerable<CsvRow> rows)
        {
            var lines = rows.Select(Line).OfType<ContactLine>().ToList();
            return new(lines, [.. _findings.OrderBy(f => f.Line)]);
        }

        ContactLine? Line(CsvRow row)
        {
            var before = _findings.Count;
            void Say(string code, Text what, Text mend) => _findings.Add(new(row.Line, code, what, mend));
            if (row.Cells.Count == 0)
            {
                Say("width", new("Rækken har et andet antal felter end overskrifterne.", "The row has another number of cells than the head."), new("Se efter et skilletegn for meget eller for lidt.", "Look for a missing or an extra delimiter."));
                return null;
            }
            string Cell(string column) => at[column] is >= 0 and var position && position < row.Cells.Count ? row.Cells[position] : "";
            var workplace = Cell("workplace") is { Length: > 0 and < 10 } digits && digits.All(char.IsAsciiDigit) ? digits.PadLeft(10, '0') : Cell("workplace");
            var (mail, coordinator, phone, language) = (Cell("mail"), Cell("coordinator"), Cell("phone"), Cell("language").ToLowerInvariant());
            if (!_asked.TryGetValue(workplace, out var contact))
                Say("unknown", new($"P-nummer »{Shown(workplace)}« er ikke i stikprøven.", $"Workplace “{Shown(workplace)}” is not in the sample."), new("Ret nummeret, eller slet rækken.", "Mend the number, or delete the row."));
            else if (!_seen.TryAdd(workplace, row.Line))
                Say("twice", new($"P-nummer {workplace} står også i linje {_seen[workplace].ToString(CultureInfo.InvariantCulture)}.", $"Workplace {workplace} also stands in line {_seen[workplace].ToString(CultureInfo.InvariantCulture)}."), new("Behold én af rækkerne.", "Keep one of the rows."));
            if (mail.Length > 0 && !IsMail(mail))
                Say("mail", new($"»{Shown(mail)}« er ikke en mailadresse.", $"“{Shown(mail)}” is not a mail address."), new("Skriv én adresse, for eksempel leder@kommune.dk.", "Write one address, such as leader@town.dk."));
            if (coordinator.Length > 0 && !IsMail(coordinator))
                Say("coordinator", new($"Koordinatoren »{Shown(coordinator)}« er ikke en mailadresse.", $"The coordinator “{Shown(coordinator)}” is not a mail address."), new("Skriv koordinatorens mailadresse.", "Write the coordinator's mail address."));
            if (phone.Length > 0 && !IsPhone(phone))
                Say("phone", new($"»{Shown(phone)}« er ikke et telefonnummer.", $"“{Shown(phone)}” is not a telephone number."), new("Skriv otte cifre, eller + og landekode.", "Write eight digits, or + and a country code."));
            if (language is not ("" or "da" or "en"))
                Say("language", new($"Sproget »{Shown(language)}« kendes ikke.", $"The language “{Shown(language)}” is not known."), new("Skriv da eller en.", "Write da or en."));
            if (mail.Length == 0 && coordinator.Length == 0 && phone.Length == 0)
                Say("unreachable", new("Der er hverken mail, koordinator eller telefon.", "There is neither mail, coordinator nor telephone."), new("Skriv mindst én af dem.", "Write at least one of them."));
            var (person, name) = (Cell("person"), Cell("coordinatorName"));
            if (person.Length > MostLetters || name.Length > MostLetters)
                Say("long", new("Et navn er længere end 200 tegn.", "A name is longer than 200 characters."), new("Skriv kun navnet.", "Write the name only."));
            return _findings.Count > before ? null : new(row.Line, contact!.Id, Nothing(mail), language is "" ? contact.Language : language, Nothing(person), Nothing(phone), Nothing(coordinator.ToLowerInvariant()), Nothing(name)); // found, or there is a finding
        }

        static string? Nothing(string cell) => cell.Length > 0 ? cell : null;

        static string Shown(string cell) => cell.Length > 60 ? cell[..60] + "…" : cell;
    }

    /// <summary>One mail address and nothing else.</summary>
    public static bool IsMail(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return written.Length <= MostLetters && MailAddress.TryCreate(written, out var address) && address.Address == written && address.Host.Contains('.', StringComparison.Ordinal);
    }

    /// <summary>Digits, blanks and signs of a number that can be dialled.</summary>
    public static bool IsPhone(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return written.Length <= 30 && written.Count(char.IsAsciiDigit) is >= 8 and <= 15 && written.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '(' or ')');
    }
}

/// <summary>One row of the list, in order.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Contact">Id of the contact.</param>
/// <param name="Mail">New address; null leaves the one there is.</param>
/// <param name="Language">da or en.</param>
/// <param name="Person">Who leads it; null leaves what there is.</param>
/// <param name="Phone">Number; null leaves what there is.</param>
/// <param name="Coordinator">Mail address of who takes its letters, or null.</param>
/// <param name="CoordinatorName">Their name, or null.</param>
public sealed record ContactLine(int Line, string Contact, string? Mail, string Language, string? Person, string? Phone, string? Coordinator, string? CoordinatorName);

/// <summary>Something wrong with a list.</summary>
/// <param name="Line">Where; 0 = the whole file.</param>
/// <param name="Code">Stable, lower case.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">What to do.</param>
public sealed record ContactFinding(int Line, string Code, Text What, Text Mend);
