using System.Globalization;
using Innovare.Cases;
using Innovare.Cases.Words;
using Innovare.PublicSector;

namespace Innovare.Bench.Search;

/// <summary>Invented cases for measuring only: words of the field drawn by rank, so that some are in every third case and most in few.</summary>
static class SyntheticCases
{
    const int Seed = 20261121;
    const int SearchWordsEach = 37; // as the cases of the house have
    const int Compounds = 30_000; // with inflections some 150,000 words, as texts of that size have

    public static IReadOnlyList<Case> Make(int count, WordKnowledge words)
    {
#pragma warning disable RS0030 // drawn with a fixed seed, and only to measure
        var random = new Random(Seed);
#pragma warning restore RS0030
        var roots = words.Roots.OrderBy(_ => random.Next()).ToArray();
        string[] compounds = [.. Enumerable.Range(0, Compounds).Select(_ => Draw(random, roots) + Draw(random, roots)).Distinct()];
        var places = words.Places.Where(p => p.Kind is "municipality" or "region").ToArray();
        return [.. Enumerable.Range(0, count).Select(i => One(i, random, (roots, compounds), places))];
    }

    static Case One(int number, Random random, (string[] Roots, string[] Compounds) known, Place[] places)
    {
        var place = places[random.Next(places.Length)];
        return new Case(
            string.Create(CultureInfo.InvariantCulture, $"syntetisk-{number}"),
            Text.Same($"Opdigtet: {Words(random, known, 4)}"),
            place.Kind == "region" ? place.Name : $"{place.Name} Kommune",
            place.Kind == "region" ? "region" : "municipal",
            [PublicInnovation.Types.Entries[random.Next(4)].Code],
            new Text(Words(random, known, 25), Words(random, known, 25)),
            random.Next(3) == 0 ? [PublicInnovation.Values.Entries[random.Next(5)].Code] : [],
            random.Next(3) == 0 ? new Evidence(Words(random, known, 20), [], null, null) : null,
            Text.Same(Words(random, known, 8)), null, Text.Same(Words(random, known, 2)), null,
            new Years(2005 + random.Next(20), 2025),
            [new Source("https://example.org/", "opdigtet", "case")], "retold", "bench")
        {
            SearchWords = [.. Enumerable.Range(0, SearchWordsEach).Select(_ => Words(random, known, 1 + random.Next(2)))],
        };
    }

    static string Words(Random random, (string[] Roots, string[] Compounds) known, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random, known)));

    // Zipf by hand: the square of a uniform number prefers the first; every third word is a compound, every other inflected
    static string Word(Random random, (string[] Roots, string[] Compounds) known)
    {
        var root = Draw(random, random.Next(3) == 0 ? known.Compounds : known.Roots);
        return random.Next(2) == 0 ? root : root + ((string[])["en", "er", "erne", "et"])[random.Next(4)];
    }

    static string Draw(Random random, string[] roots) => roots[(int)(Math.Pow(random.NextDouble(), 2) * roots.Length)];
}
