using System.Text.Json;
using Innovare.PublicSector;

namespace Innovare.Cases.Store;

/// <summary>A case file that stands in a store instead of a folder.</summary>
public static class CaseDocument
{
    /// <summary>The case of a document, or null with findings.</summary>
    public static Case? Read(string slug, string document, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var wrong = new List<Finding>();
        using var json = JsonDocument.Parse(document);
        var read = new CaseFile(slug + ".json", wrong).Read(json.RootElement);
        foreach (var finding in wrong)
            findings.Add(finding);
        return wrong.Count == 0 ? read : null;
    }
}
