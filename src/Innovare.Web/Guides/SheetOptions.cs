using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>Lists that a field of a sheet can be chosen from.</summary>
static class SheetOptions
{
    static readonly Dictionary<string, IReadOnlyList<(string Code, Text Name)>> Lists = new(StringComparer.Ordinal)
    {
        ["scale"] = [.. Enumerable.Range(1, 5).Select(mark => mark.ToString(System.Globalization.CultureInfo.InvariantCulture)).Select(mark => (mark, Text.Same(mark)))],
        ["values"] = [.. PublicInnovation.Values.Entries.Select(value => (value.Code, value.Name))],
        ["yes-no"] = [("yes", new("Ja", "Yes")), ("no", new("Nej", "No"))],
        ["comparison"] =
        [
            ("1", new("Ingenting: vi vurderer selv", "Nothing: we judge it ourselves")),
            ("2", new("Os selv før og efter", "Ourselves before and after")),
            ("3", new("Nogen uden for os evaluerer", "Somebody from outside evaluates")),
            ("4", new("En gruppe, der ikke får det nye", "A group that does not get the new")),
            ("5", new("Flere steder, der gør det samme", "Several places that do the same")),
        ],
        ["reached"] =
        [
            ("yes", new("Grænsen er nået", "The limit is reached")),
            ("no", new("Grænsen er ikke nået", "The limit is not reached")),
            ("unknown", new("Vi ved det ikke", "We do not know")),
        ],
    };

    public static IReadOnlyCollection<string> Kinds => Lists.Keys;

    /// <summary>The list of that kind, or null when one writes freely.</summary>
    public static IReadOnlyList<(string Code, Text Name)>? Of(string kind) => Lists.GetValueOrDefault(kind);

    /// <summary>The name of what was chosen, or the word itself.</summary>
    public static Text NameOf(string kind, string code) =>
        Of(kind)?.FirstOrDefault(o => string.Equals(o.Code, code, StringComparison.Ordinal)).Name ?? Text.Same(code);
}
