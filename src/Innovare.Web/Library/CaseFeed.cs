using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Innovare.Cases;
using Innovare.PublicSector;

namespace Innovare.Web.Library;

/// <summary>Cases as an Atom feed, newest first: whoever follows a search is told by the reader they use.</summary>
static class CaseFeed
{
    const int Most = 50;
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    static readonly DateOnly Unknown = new(2000, 1, 1);

    public static string Write(IReadOnlyList<Case> cases, string words, Language language, string site, string query)
    {
        var newest = cases.OrderByDescending(Updated).ThenBy(c => c.Slug, StringComparer.Ordinal).Take(Most).ToList();
        var list = site + Addresses.Cases.In(language) + query;
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "id", list),
            new XElement(Atom + "title", words.Length > 0 ? $"{LibraryTexts.Cases[language]}: {Clean(words)}" : LibraryTexts.Title[language]),
            new XElement(Atom + "updated", Day(newest.Count > 0 ? Updated(newest[0]) : Unknown)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", site + Addresses.CasesFeed.In(language) + query)),
            new XElement(Atom + "link", new XAttribute("href", list)),
            newest.Select(c => Entry(c, language, site)));
        return new XDeclaration("1.0", "utf-8", null) + "\n" + feed;
    }

    static XElement Entry(Case one, Language language, string site)
    {
        var address = site + Addresses.Case.In(language, one.Slug);
        return new XElement(Atom + "entry",
            new XElement(Atom + "id", address),
            new XElement(Atom + "title", Clean(one.Title[language])),
            new XElement(Atom + "updated", Day(Updated(one))),
            new XElement(Atom + "author", new XElement(Atom + "name", Clean(one.Organisation))),
            new XElement(Atom + "link", new XAttribute("href", address)),
            one.IsOpen ? new XElement(Atom + "rights", "CC BY 4.0") : null,
            new XElement(Atom + "summary", Clean(one.Summary[language])));
    }

    // signs that XML cannot hold
    static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));

    static DateOnly Updated(Case one) => one.InUseOn ?? one.PublishedOn ?? Unknown;

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
