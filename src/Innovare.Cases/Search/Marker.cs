using Innovare.Cases.Words;

namespace Innovare.Cases.Search;

/// <summary>Shows a reader which words of a text answer the question.</summary>
public sealed class Marker
{
    readonly HashSet<string> _keys;
    readonly Analyser _analyser;

    internal Marker(IEnumerable<Concept> concepts, Analyser analyser)
    {
        _keys = [.. concepts.Where(c => !c.IsWeak).SelectMany(c => c.Ways).SelectMany(w => w.Terms).SelectMany(t => t.Forms).Select(f => f.Key)];
        _analyser = analyser;
    }

    /// <summary>The text in pieces, those that answer marked; put together they are the text.</summary>
    public IReadOnlyList<(string Piece, bool IsMarked)> Mark(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = new List<(string, bool)>();
        var next = 0;
        foreach (var token in _keys.Count == 0 ? [] : DanishWords.In(text).Where(t => t.Start >= next && Answers(t.Word)))
        {
            if (token.Start < next) continue; // a part of a hyphenated word that is marked already
            if (token.Start > next) pieces.Add((text[next..token.Start], false));
            pieces.Add((text.Substring(token.Start, token.Length), true));
            next = token.Start + token.Length;
        }

        if (next < text.Length) pieces.Add((text[next..], false));
        return pieces;
    }

    bool Answers(string word)
    {
        var forms = _analyser.Analyse(word);
        return _keys.Contains(forms.Folded) || _keys.Contains(Keys.Stem(forms.Stem)) || _keys.Contains(Keys.Family(forms.Family)) || forms.Parts.Any(p => _keys.Contains(Keys.Part(WordFamily.Of(p))));
    }
}
