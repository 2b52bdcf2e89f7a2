using Innovare.Cases.Store;
using Innovare.Cases.Words;
using Innovare.PublicSector;
using Innovare.Tests;

namespace Innovare.Cases.Tests;

/// <summary>The library of the house, and invented cases for what it does not hold.</summary>
static class Library
{
    public static CaseLibrary OfTheHouse { get; } = CaseLibrary.ReadContent(Repository.File("content"));

    public static WordKnowledge Words { get; } = WordFiles.Read(Repository.File("content", "words")).Words;

    public static Case Invented(string slug, string title = "Titel", string organisation = "Sted", string summary = "Tekst", string? evidence = null) => new(
        slug, Text.Same(title), organisation, "municipal", ["service"], Text.Same(summary), [],
        evidence is null ? null : new Evidence(evidence, [], null, null), null, null, null, null, null,
        [new Source("https://example.org/", "example.org", "case")], "retold", "Innovare");
}
