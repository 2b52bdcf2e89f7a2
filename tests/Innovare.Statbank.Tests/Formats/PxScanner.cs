using System.Text;

namespace Innovare.Statbank.Tests.Formats;

/// <summary>Reads PX as its specification says, apart from our writer: entries of keyword, language, keys and values.</summary>
sealed class PxScanner
{
    readonly string _file;
    int _at;

    PxScanner(string file) => _file = file;

    /// <summary>Entries before DATA, by keyword with language and keys as written: <c>VALUES[en]|Level</c>.</summary>
    public Dictionary<string, string[]> Entries { get; } = new(StringComparer.Ordinal);

    public string[] Data { get; private set; } = [];

    public static PxScanner Read(string file)
    {
        var scanner = new PxScanner(file);
        while (scanner.ReadEntry())
        {
        }
        return scanner;
    }

    bool ReadEntry()
    {
        Space();
        var keyword = new StringBuilder(Until("(=["));
        if (_file[_at] == '[')
            keyword.Append(Until("]")).Append(_file[_at++]);
        if (_file[_at] == '(')
        {
            _at++;
            foreach (var key in Values(')'))
                keyword.Append('|').Append(key);
        }
        Assert.Equal('=', _file[_at++]);
        if (keyword.ToString() is "DATA")
        {
            Data = _file[_at..^2].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            Assert.EndsWith(";\n", _file, StringComparison.Ordinal);
            return false;
        }
        Assert.True(Entries.TryAdd(keyword.ToString(), [.. Values(';')]), $"{keyword} stands twice.");
        return true;
    }

    // "one" "more of one", "two", PLAIN up to the end sign.
    List<string> Values(char end)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        while (true)
        {
            Space();
            if (_file[_at] == '"')
            {
                _at++;
                value.Append(Until("\"\n"));
                Assert.Equal('"', _file[_at]);
                _at++;
            }
            else if (_file[_at] == ',' || _file[_at] == end)
            {
                values.Add(value.ToString());
                value.Clear();
                if (_file[_at++] == end)
                    return values;
            }
            else
                value.Append(Until(",;)\n\"" + (end == ';' ? "" : "=")));
            if (end == ';' && _at < _file.Length && _file[_at] == ')')
                value.Append(_file[_at++]);
        }
    }

    string Until(string signs)
    {
        var start = _at;
        while (!signs.Contains(_file[_at], StringComparison.Ordinal))
            _at++;
        return _file[start.._at];
    }

    void Space()
    {
        while (char.IsWhiteSpace(_file[_at]))
            _at++;
    }
}
