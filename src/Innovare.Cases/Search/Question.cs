using Innovare.Cases.Words;

namespace Innovare.Cases.Search;

/// <summary>What a reader wrote, taken apart: words and "phrases" to find, and -words to leave out.</summary>
/// <param name="Words">Lower case, in order, hyphens kept, phrases not among them.</param>
/// <param name="Phrases">The words of each phrase.</param>
/// <param name="Without">Words that no hit may hold.</param>
sealed record Question(IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<string>> Phrases, IReadOnlyList<string> Without)
{
    const int MostWords = 24; // more is a text, not a question

    public static Question Parse(string text)
    {
        var (words, phrases, without) = (new List<string>(), new List<IReadOnlyList<string>>(), new List<string>());
        var pieces = text.Replace('”', '"').Replace('“', '"').Replace('»', '"').Replace('«', '"').Split('"');
        for (var i = 0; i < pieces.Length; i++)
        {
            var isPhrase = i % 2 == 1 && i < pieces.Length - 1; // a quote that is never closed opens nothing
            if (isPhrase) AddPhrase(pieces[i], phrases);
            else AddWords(pieces[i], words, without);
        }

        return new Question([.. words.Take(MostWords)], [.. phrases.Take(MostWords)], [.. without.Take(MostWords)]);
    }

    static void AddPhrase(string text, List<IReadOnlyList<string>> phrases)
    {
        var words = Whole(text).ToList();
        if (words.Count > 0) phrases.Add(words);
    }

    static void AddWords(string text, List<string> words, List<string> without)
    {
        foreach (var piece in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            if (piece.Length > 1 && piece[0] == '-' && char.IsLetter(piece[1])) without.AddRange(Whole(piece));
            else words.AddRange(DanishWords.In(piece).Where(t => !t.IsPart).Select(t => piece.Substring(t.Start, t.Length).ToLowerInvariant()));
    }

    static IEnumerable<string> Whole(string text) => DanishWords.In(text).Where(t => !t.IsPart).Select(t => t.Word);
}
