using System.Text.Json;
using System.Text.RegularExpressions;
using Innovare.Tests;

namespace Innovare.Cases.Tests.Store;

/// <summary>The cases that come with the house, and that they say what their sources say.</summary>
public sealed class HouseCasesTests
{
    static readonly Dictionary<string, string> Codes = new()
    {
        ["kommune"] = "municipal",
        ["region"] = "region",
        ["stat"] = "state",
        ["produkt"] = "product",
        ["serviceydelse"] = "service",
        ["proces_organisation"] = "process",
        ["kommunikation"] = "communication",
        ["kvalitet"] = "quality",
        ["effektivitet"] = "efficiency",
        ["medarbejdertilfredshed"] = "satisfaction",
        ["borgerinddragelse"] = "citizens",
        ["politiske_maal"] = "political",
    };

    [Fact]
    public void All_64_cases_are_read_without_a_finding()
    {
        Assert.Empty(Library.OfTheHouse.Findings);
        Assert.Equal(64, Library.OfTheHouse.Cases.Count);
    }

    [Fact]
    public void Every_case_says_that_it_is_retold_and_has_a_source() => Assert.All(Library.OfTheHouse.Cases, c =>
    {
        Assert.Equal("Gengivet fra kilde, ikke bekræftet af stedet", CaseWords.Statuses.Find(c.Status)!.Name.Da);
        Assert.NotEmpty(c.Sources);
        Assert.Equal(c.Sources.Count, c.Sources.Select(s => s.Label).Distinct().Count());
    });

    [Fact]
    public void Every_address_inside_a_text_stands_among_the_sources() => Assert.All(Library.OfTheHouse.Cases, c =>
    {
        var urls = c.Sources.Select(s => s.Url).ToList();
        Assert.All(Addresses(c.Evidence?.Text + " " + c.InspiredBy?.Da), url => Assert.Contains(url, urls));
    });

    [Fact]
    public void Only_what_has_evidence_claims_value() => Assert.All(Library.OfTheHouse.Cases, c => Assert.Equal(c.Values.Count > 0, c.HasDocumentedValue));

    [Fact]
    public void Every_claim_of_value_names_who_judged_it_and_has_no_figure_that_the_source_has_not()
    {
        var claimed = Library.OfTheHouse.Cases.Where(c => c.Claims.Count > 0).ToList();

        Assert.True(claimed.Count >= 25);
        Assert.All(claimed.SelectMany(c => c.Claims.Select(claim => (Case: c, Claim: claim))), told =>
        {
            Assert.True(told.Claim.AssessedBy is not null || told.Claim.Step <= 1);
            Assert.All(Figures($"{told.Claim.Measured?.Da} {told.Claim.Expected?.Da} {told.Claim.Method?.Da} {told.Claim.Number}"), figure =>
                Assert.Contains(figure, Figures(told.Case.Evidence!.Text))); // a claim stands beside the source's own words
        });
    }

    static HashSet<string> Figures(string text) =>
        Regex.Matches(text, @"\d[\d.,]*", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Value.Replace(".", "", StringComparison.Ordinal).Trim(',')).ToHashSet();

    [Fact]
    public void Featured_are_three_with_documented_value_and_reuse() => Assert.Equal(
        ["telecare-nord", "opfoelgningsopkald-til-hofteopererede", "sverigesprogrammet-herning-modellen"],
        Library.OfTheHouse.Featured.Select(c => c.Slug));

    [Fact]
    public void Each_case_says_in_Danish_exactly_what_the_original_record_says()
    {
        foreach (var (original, ours) in Pairs())
        {
            var texts = new[] { ours.Title.Da, ours.Organisation, ours.Summary.Da, ours.Evidence?.Text, ours.Novelty?.Da, ours.InspiredBy?.Da, ours.Technology?.Da, ours.Years?.ToString() };
            var names = new[] { "title", "organisation", "summary_da", "value_evidence", "novelty", "inspired_by", "technology", "year" };

            Assert.Equal(names.Select(n => original.GetProperty(n).GetString()), texts.Select(t => t ?? ""));
            Assert.Equal(Codes[original.GetProperty("sector").GetString()!], ours.Level);
            Assert.Equal(CodesOf(original, "type"), ours.Types);
            Assert.Equal(CodesOf(original, "value"), ours.Values);
        }
    }

    [Fact]
    public void Each_case_keeps_every_source_address_of_the_original_record()
    {
        foreach (var (original, ours) in Pairs())
            Assert.Superset(Addresses(original.GetRawText()), ours.Sources.Select(s => s.Url).ToHashSet());
    }

    static List<(JsonElement Original, Case Ours)> Pairs()
    {
        var reference = Environment.GetEnvironmentVariable("INNOVARE_REFERENCE") ?? Repository.File("..", "shared", "reference");
        var path = Path.GetFullPath(Path.Combine(reference, "..", "data", "cases.json"));
        Assert.SkipUnless(File.Exists(path), $"The original case records are not here ({path}).");
        var originals = JsonDocument.Parse(File.ReadAllText(path)).RootElement.EnumerateArray().ToList();
        Assert.Equal(64, originals.Count);
        return [.. originals.Select(o => (o, Library.OfTheHouse.Cases.Single(c =>
            c.Title.Da == o.GetProperty("title").GetString() && c.Organisation == o.GetProperty("organisation").GetString())))];
    }

    static IEnumerable<string> CodesOf(JsonElement original, string field) => original.GetProperty(field).EnumerateArray().Select(v => Codes[v.GetString()!]);

    static HashSet<string> Addresses(string text) =>
        Regex.Matches(text, @"https?://[^\s()""]+", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Value.TrimEnd('.', ',', ';')).ToHashSet();
}
