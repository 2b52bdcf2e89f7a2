using System.Buffers.Text;
using System.Text;

namespace Innovare.Statbank.Formats;

/// <summary>Reads what stands after <c>DATA=</c> into columns.</summary>
sealed class PxCells
{
    const int MostFaults = 20;

    // Exact in a double, so that mantissa / power is rounded once only.
    static readonly double[] Powers = [.. Enumerable.Range(0, 23).Select(p => Math.Pow(10, p))];

    readonly byte[] _bytes;
    readonly Encoding _encoding;
    readonly List<FileFinding> _findings;
    int _at;
    int _line;
    int _faults;

    public PxCells(byte[] bytes, int at, int line, Encoding encoding, int length, List<FileFinding> findings)
    {
        (_bytes, _at, _line, _encoding, _findings) = (bytes, at, line, encoding, findings);
        Values = new double[length];
        Statuses = new CellStatus[length];
    }

    public double[] Values { get; }

    public CellStatus[] Statuses { get; }

    /// <summary>The most decimals any cell has that mean something (trailing noughts do not).</summary>
    public int Decimals { get; private set; }

    /// <summary>Every cell in order.</summary>
    public void ReadAll()
    {
        var cell = 0;
        for (; cell < Values.Length; cell++)
        {
            SkipSeparators();
            if (IsAtEnd)
                break;
            Cell(cell);
        }
        if (cell < Values.Length)
            Fault("px-data-short", $"The data end after {Count(cell)} cells; the variables make {Count(Values.Length)}.", "Check that no value or row is missing, in DATA or in VALUES.");
        else
            NothingMore();
    }

    /// <summary>Rows that begin with the values or codes of some variables; the cells of a row that is left out are nought.</summary>
    /// <param name="keys">Per keyed variable: position of each text.</param>
    /// <param name="width">Cells in a row.</param>
    public void ReadRows(IReadOnlyList<PxRowKey> keys, int width)
    {
        var seen = new HashSet<int>();
        while (true)
        {
            SkipSeparators();
            if (IsAtEnd)
                return;
            var line = _line;
            if (Row(keys) is not { } row)
                return;
            if (!seen.Add(row))
                Fault("px-row-twice", "The keys of this row stand at another row too.", "Take one of the two out.", line);
            for (var i = 0; i < width; i++)
            {
                SkipSeparators();
                if (IsAtEnd)
                {
                    Fault("px-data-short", $"The row has {Count(i)} cells; the other variables make {Count(width)}.", "Give every cell of the row.");
                    return;
                }
                Cell(row * width + i);
            }
        }
    }

    bool IsAtEnd => _at >= _bytes.Length || (_bytes[_at] == ';' && IsLast());

    // Null when a key is unknown: which row it is cannot be told, and reading on would only guess.
    int? Row(IReadOnlyList<PxRowKey> keys)
    {
        var row = 0;
        foreach (var variable in keys)
        {
            SkipSeparators();
            var key = !IsAtEnd && _bytes[_at] == '"' ? Quoted() : "";
            if (!variable.Positions.TryGetValue(key, out var position))
            {
                Fault("px-key-unknown", $"The row begins with \"{key}\", which is no value of the variable.", "Write the value (or code) as in VALUES (or CODES).");
                return null;
            }
            row = row * variable.Count + position;
        }
        return row;
    }

    string Quoted()
    {
        var from = ++_at;
        while (_at < _bytes.Length && _bytes[_at] != '"')
            _at++;
        var text = PxCodepage.Text(_encoding, _bytes, from, _at - from);
        _at = Math.Min(_at + 1, _bytes.Length);
        return text;
    }

    void Cell(int cell)
    {
        var from = _at;
        var isQuoted = _bytes[_at] == '"';
        if (isQuoted)
        {
            from = ++_at;
            while (_at < _bytes.Length && _bytes[_at] is not ((byte)'"' or (byte)'\n'))
                _at++;
        }
        else
        {
            while (_at < _bytes.Length && !IsSeparator(_bytes[_at]) && _bytes[_at] != ';')
                _at++;
        }
        var token = _bytes.AsSpan(from, _at - from);
        if (isQuoted && _at < _bytes.Length && _bytes[_at] == '"')
            _at++;
        if (!isQuoted && TryNumber(token, out var number))
            Set(cell, number, token);
        else
            Symbol(cell, token);
    }

    void Set(int cell, double number, ReadOnlySpan<byte> token)
    {
        Values[cell] = number;
        if (token.Length - 1 - token.IndexOf((byte)'.') is var decimals && decimals < token.Length && decimals > Decimals)
            Decimals = Math.Min(15, Math.Max(Decimals, decimals - (token.Length - token.TrimEnd((byte)'0').Length)));
    }

    void Symbol(int cell, ReadOnlySpan<byte> token)
    {
        Values[cell] = double.NaN;
        if (StatusOf(token) is { } status)
            Statuses[cell] = status;
        else if (TryNumber(token, out var number)) // some programs put quotes round numbers
            Set(cell, number, token);
        else
            Fault("px-cell-unreadable", $"\"{_encoding.GetString(token[..Math.Min(token.Length, 40)])}\" is neither a number nor one of the signs \"-\", \".\" … \".......\".", "Write a number with a decimal point, or a sign in quotes.");
    }

    static CellStatus? StatusOf(ReadOnlySpan<byte> token) => token.IndexOfAnyExcept((byte)'.') >= 0
        ? token is [(byte)'-'] ? CellStatus.Nil : null
        : token.Length switch
        {
            1 => CellStatus.NotPublished,
            2 => CellStatus.Missing,
            3 => CellStatus.Confidential,
            4 => CellStatus.Symbol4,
            5 => CellStatus.Symbol5,
            6 => CellStatus.Symbol6,
            7 => CellStatus.Mixed,
            _ => null,
        };

    static bool TryNumber(ReadOnlySpan<byte> token, out double number)
    {
        var (mantissa, digits, decimals, point, i) = (0L, 0, 0, false, 0);
        var isNegative = token is [(byte)'-', ..];
        if (isNegative || token is [(byte)'+', ..])
            i++;
        for (; i < token.Length; i++)
        {
            var sign = token[i];
            if (sign is >= (byte)'0' and <= (byte)'9' && digits < 15)
            {
                mantissa = mantissa * 10 + (sign - '0');
                digits++;
                decimals += point ? 1 : 0;
            }
            else if (sign == '.' && !point)
            {
                point = true;
            }
            else
            {
                return Utf8Parser.TryParse(token, out number, out var read) && read == token.Length && double.IsFinite(number);
            }
        }
        number = mantissa / Powers[decimals] * (isNegative ? -1 : 1);
        return digits > 0;
    }

    static bool IsSeparator(byte sign) => sign is <= (byte)' ' or (byte)',';

    // A semicolon parts cells in some files; the one with nothing after it ends them.
    void SkipSeparators()
    {
        while (_at < _bytes.Length && (IsSeparator(_bytes[_at]) || _bytes[_at] == 0x1A || (_bytes[_at] == ';' && !IsLast())))
        {
            if (_bytes[_at] == '\n')
                _line++;
            _at++;
        }
    }

    bool IsLast()
    {
        var next = _at + 1;
        while (next < _bytes.Length && (_bytes[next] <= ' ' || _bytes[next] == 0x1A))
            next++;
        return next >= _bytes.Length || char.IsAsciiLetter((char)_bytes[next]);
    }

    void NothingMore()
    {
        SkipSeparators();
        if (_at >= _bytes.Length)
            Fault("px-data-open", "The data do not end with a semicolon.", "Write ; after the last cell.", isFatal: false);
        else if (_bytes[_at] != ';')
            Fault("px-data-long", $"There are more cells than the {Count(Values.Length)} the variables make.", "Check that no value is missing in VALUES, and that no row is there twice.");
        else if (_bytes.AsSpan(_at + 1).IndexOfAnyExceptInRange((byte)0, (byte)' ') is >= 0 and var more && _bytes[_at + 1 + more] != 0x1A)
            Fault("px-data-not-last", "Something stands after the data.", "Move it before DATA, which is the last entry.", isFatal: false);
    }

    static string Count(int number) => Invariant.Text(number);

    void Fault(string code, string what, string mend, int? line = null, bool isFatal = true)
    {
        if (_faults++ < MostFaults)
            _findings.Add(new(code, line ?? _line, "DATA", what, mend, isFatal));
    }
}

/// <summary>How the rows of a keyed file name one variable.</summary>
/// <param name="Positions">Position of each text a row may begin with.</param>
/// <param name="Count">Values of the variable.</param>
readonly record struct PxRowKey(IReadOnlyDictionary<string, int> Positions, int Count);
