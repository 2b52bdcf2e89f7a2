using System.Text;

namespace Innovare.Statbank.Formats;

/// <summary>Cuts a PX file into its entries, up to the data. Works on bytes: signs that mean something are ASCII in every codepage PX knows.</summary>
/// <param name="bytes">The whole file.</param>
/// <param name="start">Where to begin (after a byte order mark).</param>
/// <param name="encoding">Of the texts.</param>
/// <param name="findings">Gets what is wrong.</param>
sealed class PxEntries(byte[] bytes, int start, Encoding encoding, List<FileFinding> findings)
{
    const int MostStray = 20;

    int _at = start;
    int _line = 1;
    int _stray;

    /// <summary>Where the data begin, or -1.</summary>
    public int DataStart { get; private set; } = -1;

    /// <summary>The line where the data begin.</summary>
    public int DataLine { get; private set; }

    /// <summary>Where the next entry begins and in which line; <see cref="GoTo"/> comes back to it.</summary>
    public (int At, int Line) Place => (_at, _line);

    public void GoTo((int At, int Line) place) => (_at, _line) = place;

    /// <summary>The next entry, or null at the data or at the end.</summary>
    public PxEntry? Next()
    {
        while (true)
        {
            SkipSpace();
            if (_at >= bytes.Length)
                return null;
            var place = Place;
            var keyword = Keyword();
            if (keyword.Length == 0)
            {
                Stray();
                continue;
            }
            if (Rest(keyword, place.Line) is { } entry)
                return entry;
            if (DataStart >= 0)
                return null;
            GoTo(place);
            return Recover(keyword);
        }
    }

    string Keyword()
    {
        var from = _at;
        while (_at < bytes.Length && (char.IsAsciiLetterOrDigit((char)bytes[_at]) || bytes[_at] is (byte)'-' or (byte)'_' or (byte)'.'))
            _at++;
        return Encoding.ASCII.GetString(bytes, from, _at - from).ToUpperInvariant();
    }

    // Null when the entry does not hold together, or when it is the data.
    PxEntry? Rest(string keyword, int line)
    {
        SkipSpace();
        string? language = null;
        if (Peek() == '[' && (language = Until((byte)']')) is null)
            return null;
        SkipSpace();
        List<string> keys = [];
        if (Peek() == '(' && !Keys(keys))
            return null;
        SkipSpace();
        if (Peek() != '=')
            return null;
        _at++;
        if (keyword == "DATA")
        {
            (DataStart, DataLine) = (_at, _line);
            return null;
        }
        return Items() is { } items ? new(keyword, language, keys, keyword.Contains("NOTE", StringComparison.Ordinal) ? items : [.. items.Select(OneLine)], line) : null;
    }

    string? Until(byte end)
    {
        var from = ++_at;
        while (_at < bytes.Length && bytes[_at] != end && _at - from < 40)
            _at++;
        return _at < bytes.Length && bytes[_at++] == end ? PxCodepage.Text(encoding, bytes, from, _at - from - 1).Trim() : null;
    }

    bool Keys(List<string> keys)
    {
        _at++;
        while (true)
        {
            SkipSpace();
            if (Peek() == '"')
            {
                if (Quoted() is not { } key)
                    return false;
                keys.Add(key);
            }
            else
            {
                keys.Add(Bare());
            }
            SkipSpace();
            switch (Peek())
            {
                case ',':
                    _at++;
                    break;
                case ')':
                    _at++;
                    return true;
                default:
                    return false;
            }
        }
    }

    List<PxItem>? Items()
    {
        List<PxItem> items = [];
        while (true)
        {
            SkipSpace();
            switch (Peek())
            {
                case ';':
                    _at++;
                    return items;
                case ',':
                    _at++;
                    continue;
                case '"':
                    if (Text(items) is false)
                        return null;
                    break;
                case '\0':
                    return null;
                default:
                    // A new entry here means that this one was never ended; going on would swallow the file.
                    if (Bare() is not { Length: > 0 } bare || bare.Contains('=', StringComparison.Ordinal))
                        return null;
                    items.Add(new(bare, false));
                    break;
            }
            SkipSpace();
            if (Peek() is not (',' or ';'))
                return null;
        }
    }

    bool Text(List<PxItem> items)
    {
        if (Quoted() is not { } text)
            return false;
        SkipSpace();
        if (Peek() != ':')
        {
            items.Add(new(text, true));
            return true;
        }
        _at++;
        SkipSpace();
        if (Peek() != '"' || Quoted() is not { } child)
            return false;
        items.Add(new(child, true, text));
        return true;
    }

    // "one" "two" is one text: long texts are broken over lines so.
    string? Quoted()
    {
        if (Part() is not { } text)
            return null;
        StringBuilder? longer = null;
        while (true)
        {
            SkipSpace();
            if (Peek() != '"')
                return longer?.ToString() ?? text;
            if (Part() is not { } more)
                return null;
            longer = (longer ?? new StringBuilder(text)).Append(more);
        }
    }

    string? Part()
    {
        var from = ++_at;
        while (_at < bytes.Length && bytes[_at] != '"')
            Step();
        if (_at >= bytes.Length)
            return null;
        var text = PxCodepage.Text(encoding, bytes, from, _at++ - from);
        return text.Replace("\r", "", StringComparison.Ordinal);
    }

    // A line broken inside the quotes is a fault many files have; it means something in notes only.
    static PxItem OneLine(PxItem item) => item with { Text = item.Text.Replace("\n", "", StringComparison.Ordinal) };

    // A word without quotes; TLIST(A1,"1990"-"2000") with all in its brackets.
    string Bare()
    {
        var from = _at;
        var depth = 0;
        while (_at < bytes.Length)
        {
            var sign = bytes[_at];
            if (sign == '(')
                depth++;
            else if (sign == ')' && --depth < 0)
                break;
            else if (sign is (byte)'\r' or (byte)'\n' or (byte)';' || (depth == 0 && sign is (byte)',' or (byte)'"' && depth == 0))
                break;
            _at++;
        }
        return PxCodepage.Text(encoding, bytes, from, _at - from).Trim();
    }

    // What the line means is guessed: all between the first quote and the last, so that no word is lost.
    PxEntry Recover(string keyword)
    {
        var (from, line) = Place;
        EndOfBrokenEntry();
        var raw = PxCodepage.Text(encoding, bytes, from, _at - from).Trim().TrimEnd(';').ReplaceLineEndings(" ");
        var equals = raw.IndexOf('=', StringComparison.Ordinal);
        var words = (equals < 0 ? "" : raw[(equals + 1)..]).Trim().Trim('"').Replace('"', '\'');
        var head = equals < 0 ? raw : raw[..equals];
        var language = head.Split('[', ']') is [_, var between, ..] ? between : null;
        var keys = head.Split('"').Where((_, i) => i % 2 == 1).ToArray();
        return new(keyword, language, keys, [new(words, true)], line, IsBroken: true);
    }

    // At a line that ends in a semicolon, or before one that looks like a new entry.
    void EndOfBrokenEntry()
    {
        var last = (byte)' ';
        while (_at < bytes.Length)
        {
            var sign = bytes[_at];
            Step();
            if (sign == '\n' && (last == ';' || LooksLikeEntry()))
                return;
            if (sign > ' ')
                last = sign;
        }
    }

    bool LooksLikeEntry()
    {
        var at = _at;
        while (at < bytes.Length && (char.IsAsciiLetterUpper((char)bytes[at]) || char.IsAsciiDigit((char)bytes[at]) || bytes[at] == '-'))
            at++;
        return at - _at >= 3 && at < bytes.Length && bytes[at] is (byte)'=' or (byte)'(' or (byte)'[';
    }

    void Stray()
    {
        var (from, line) = Place;
        while (_at < bytes.Length && bytes[_at] != '\n')
            Step();
        var words = PxCodepage.Text(encoding, bytes, from, Math.Min(_at - from, 60)).Trim();
        if (words is not (";" or "") && _stray++ < MostStray)
            findings.Add(new("px-stray", line, "", $"Something that is no entry: {words}", "Take it out, or put a keyword before it."));
    }

    char Peek() => _at < bytes.Length ? (char)bytes[_at] : '\0';

    void SkipSpace()
    {
        while (_at < bytes.Length && (bytes[_at] <= ' ' || bytes[_at] == 0x1A)) // DOS files end with control-Z
            Step();
    }

    void Step()
    {
        if (bytes[_at] == '\n' || (bytes[_at] == '\r' && (_at + 1 >= bytes.Length || bytes[_at + 1] != '\n')))
            _line++;
        _at++;
    }
}
