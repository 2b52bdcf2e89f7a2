namespace Innovare.Statbank;

/// <summary>The same words in each language of a table, by language code ("da", "en").</summary>
public sealed class Label : IEquatable<Label>
{
    readonly KeyValuePair<string, string>[] _words;

    /// <summary>Languages in table order; the first is the main language.</summary>
    public Label(params KeyValuePair<string, string>[] words)
    {
        if (words.Length == 0)
            throw new ArgumentException("A label needs words in at least one language.", nameof(words));
        _words = words;
    }

    /// <summary>A label in Danish and English.</summary>
    public static Label Of(string da, string en) => new(new("da", da), new("en", en));

    /// <summary>The same words in every language.</summary>
    public static Label Same(string words) => Of(words, words);

    /// <summary>Words in that language, or in the main language when there are none.</summary>
    public string this[string language]
    {
        get
        {
            foreach (var (code, words) in _words)
                if (string.Equals(code, language, StringComparison.OrdinalIgnoreCase))
                    return words;
            return _words[0].Value;
        }
    }

    /// <summary>Whether there are words in that very language.</summary>
    public bool Has(string language) => Array.Exists(_words, w => string.Equals(w.Key, language, StringComparison.OrdinalIgnoreCase));

    /// <summary>Language codes in order.</summary>
    public IEnumerable<string> Languages => _words.Select(w => w.Key);

    /// <inheritdoc />
    public bool Equals(Label? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Label);

    /// <inheritdoc />
    public override int GetHashCode() => _words.Aggregate(17, (hash, w) => HashCode.Combine(hash, w.Key, w.Value));

    /// <inheritdoc />
    public override string ToString() => _words[0].Value;
}
