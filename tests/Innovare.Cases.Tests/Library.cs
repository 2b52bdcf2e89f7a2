using Innovare.Cases.Store;
using Innovare.PublicSector;
using Innovare.Tests;

namespace Innovare.Cases.Tests;

/// <summary>The library of the house, and invented cases for what it does not hold.</summary>
static class Library
{
    public static CaseLibrary OfTheHouse { get; } = CaseLibrary.Read(Repository.File("content", "cases"));

    public static Case Invented(string slug, string title = "Titel", string organisation = "Sted", string summary = "Tekst", string? evidence = null) => new(
        slug, Text.Same(title), organisation, "municipal", ["service"], Text.Same(summary), [],
        evidence is null ? null : new Evidence(evidence, [], null, null), null, null, null, null, null,
        [new Source("https://example.org/", "example.org", "case")], "retold", "Innovare");
}
