using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Innovare.PublicSector;

namespace Innovare.Platform.Privacy;

/// <summary>The answer to a person who asks what we hold on them (GDPR article 15): data for a machine, and a page to read and print.</summary>
public static class AccessFile
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes both files into a new folder that only its owner can read.</summary>
    /// <exception cref="IOException">The folder is there already, or cannot be made.</exception>
    public static void Write(string folder, string person, IReadOnlyList<Held> found, PrivacyPolicy policy, string? controller, Language language, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(time);
        if (Directory.Exists(folder))
            throw new IOException($"{folder} is there already: name a new folder.");
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var now = time.GetUtcNow();
        var classes = found.GroupBy(h => h.Class, StringComparer.Ordinal).Select(g => (Said: policy[g.Key], Holdings: g.Select(h => h.Holding).ToList())).ToList();
        File.WriteAllText(Path.Combine(folder, "person.json"), JsonSerializer.Serialize(new { person, madeAt = now, classes = classes.Select(c => new { @class = c.Said, holdings = c.Holdings }) }, Options));
        File.WriteAllText(Path.Combine(folder, "person.html"), Page(person, classes, policy.Controller[language].Replace("{operator}", controller ?? AccessTexts.Somebody[language], StringComparison.Ordinal), language, now));
    }

    static string Page(string person, List<(DataClass Said, List<Holding> Holdings)> classes, string controller, Language language, DateTimeOffset now)
    {
        var page = new StringBuilder();
        string Words(Text text) => Html.Encode(text[language]);
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{(language is Language.English ? "en" : "da")}\">\n<head><meta charset=\"utf-8\"><title>{Words(AccessTexts.Title)}</title></head>\n<body>\n<h1>{Words(AccessTexts.Title)}</h1>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>{Words(AccessTexts.About)} <strong>{Html.Encode(person)}</strong>. {Words(AccessTexts.Made)} {now:yyyy-MM-dd}.</p>\n<p>{Html.Encode(controller)}</p>\n");
        if (classes.Count == 0)
            page.Append(CultureInfo.InvariantCulture, $"<p>{Words(AccessTexts.Nothing)}</p>\n");
        foreach (var (said, holdings) in classes)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Words(said.Name)}</h2>\n<dl>\n");
            foreach (var (term, text) in ((Text, string)[])[(AccessTexts.Purpose, said.Purpose[language]), (AccessTexts.Basis, string.Join("; ", said.Basis.Select(b => b.Rule))), (AccessTexts.Recipients, said.Recipients[language]), (AccessTexts.KeepUntil, said.KeepUntil[language])])
                page.Append(CultureInfo.InvariantCulture, $"<dt>{Words(term)}</dt><dd>{Html.Encode(text)}</dd>\n");
            page.Append("</dl>\n");
            foreach (var holding in holdings)
                Append(page, holding);
        }
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Words(AccessTexts.RightsHeading)}</h2>\n<p>{Words(AccessTexts.Rights)}</p>\n</body>\n</html>\n");
        return page.ToString();
    }

    static void Append(StringBuilder page, Holding holding)
    {
        page.Append("<table>\n");
        foreach (var (name, value) in holding.Fields.Where(f => f.Value.Length > 0))
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Html.Encode(name)}</th><td>{Html.Encode(value)}</td></tr>\n");
        page.Append("</table>\n");
    }
}
