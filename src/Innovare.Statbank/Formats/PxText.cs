namespace Innovare.Statbank.Formats;

/// <summary>Writes <c>KEYWORD[language]("key")="value";</c> lines of at most 256 characters.</summary>
/// <param name="writer">Where to.</param>
sealed class PxText(TextWriter writer)
{
    const int LongestLine = 256;

    int _column;

    /// <summary>The keyword that gives a state its sign.</summary>
    public static IReadOnlyList<(string Keyword, CellStatus Status)> SymbolKeywords { get; } =
    [
        ("DATASYMBOL1", CellStatus.NotPublished),
        ("DATASYMBOL2", CellStatus.Missing),
        ("DATASYMBOL3", CellStatus.Confidential),
        ("DATASYMBOL4", CellStatus.Symbol4),
        ("DATASYMBOL5", CellStatus.Symbol5),
        ("DATASYMBOL6", CellStatus.Symbol6),
        ("DATASYMBOLNIL", CellStatus.Nil),
        ("DATASYMBOLSUM", CellStatus.Mixed),
    ];

    /// <summary>The notes in one text: ## parts them, # is a new line; two of them with a hard space between are our own empty line.</summary>
    public static IEnumerable<string> Notes(string text) =>
        text.Split("##", StringSplitOptions.RemoveEmptyEntries).Select(note => note.Replace('#', '\n').Replace("\n\u00a0\n", "\n\n", StringComparison.Ordinal)).DefaultIfEmpty("");

    /// <summary>Several notes as one text; the inverse of <see cref="Notes"/>.</summary>
    public static string OneText(IEnumerable<string> notes) =>
        string.Join("##", notes.Select(note => note.Replace("\n\n", "\n\u00a0\n", StringComparison.Ordinal).Replace("\n\n", "\n\u00a0\n", StringComparison.Ordinal)));

    /// <summary>One entry whose values are texts.</summary>
    /// <param name="keyword">E.g. <c>VALUES</c>, with its language already in brackets where it has one.</param>
    /// <param name="keys">Sub-keys, each kept on one line.</param>
    /// <param name="values">Texts; long ones are broken over lines.</param>
    public void Entry(string keyword, IEnumerable<string> keys, IEnumerable<string> values)
    {
        Head(keyword, keys);
        List(values.Select(Clean), Breakable);
        End();
    }

    /// <summary>One entry whose value stands without quotes: a number, YES, NO, TLIST(A1),…</summary>
    public void Plain(string keyword, IEnumerable<string> keys, string value)
    {
        Head(keyword, keys);
        Put(value);
        End();
    }

    /// <summary>One entry of <c>"parent":"child"</c> pairs; a child without parent stands alone.</summary>
    public void Pairs(string keyword, IEnumerable<string> keys, IEnumerable<(string? Parent, string Child)> pairs)
    {
        Head(keyword, keys);
        List(pairs.Select(p => p.Parent is null ? Clean(p.Child) : $"{Clean(p.Parent)}\":\"{Clean(p.Child)}"), Whole);
        End();
    }

    /// <summary>Values without quotes must not hold quotes, line breaks or control characters; quotes become apostrophes.</summary>
    public static string Clean(string text)
    {
        var clean = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('"', '\'').ToCharArray();
        for (var i = 0; i < clean.Length; i++)
            if (clean[i] != '\n' && char.IsControl(clean[i]))
                clean[i] = ' ';
        return new string(clean).Replace('\n', '#'); // # is PX's own sign for a new line in a text
    }

    void Head(string keyword, IEnumerable<string> keys)
    {
        Put(keyword);
        var list = keys.Select(Clean).ToArray();
        if (list.Length > 0)
        {
            Put("(");
            List(list, Whole);
            Put(")");
        }
        Put("=");
    }

    void List(IEnumerable<string> texts, Action<string> put)
    {
        var first = true;
        foreach (var text in texts)
        {
            if (!first)
                Put(",");
            put(text);
            first = false;
        }
    }

    // Room is left for what may follow on the line: a quote, a comma or a bracket, an equal sign.
    void Whole(string text)
    {
        if (_column > 0 && _column + text.Length + 4 > LongestLine)
            NewLine();
        Put($"\"{text}\"");
    }

    void Breakable(string text)
    {
        if (_column + 8 > LongestLine)
            NewLine();
        var rest = text.AsSpan();
        while (_column + rest.Length + 4 > LongestLine)
        {
            var part = Math.Max(1, LongestLine - _column - 4);
            if (char.IsHighSurrogate(rest[part - 1]))
                part++; // never between the halves of one character
            Put($"\"{rest[..part]}\"");
            NewLine();
            rest = rest[part..];
        }
        Put($"\"{rest}\"");
    }

    void End()
    {
        Put(";");
        NewLine();
    }

    void Put(string text)
    {
        writer.Write(text);
        _column += text.Length;
    }

    void NewLine()
    {
        writer.Write('\n');
        _column = 0;
    }
}
