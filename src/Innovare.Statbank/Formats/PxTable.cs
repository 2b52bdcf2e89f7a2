using System.Globalization;
using System.Text;

namespace Innovare.Statbank.Formats;

/// <summary>Makes a table of the entries of a PX file. Each part takes its own entries; those nobody takes are kept as they stand.</summary>
sealed class PxTable
{
    // "und": the language is not said (ISO 639-3).
    public const string NoLanguage = "und";

    static readonly HashSet<string> MustBeWhole = ["CODES", "CONTENTS", "DATA", "DECIMALS", "HEADING", "MATRIX", "STUB", "SUBJECT-AREA", "SUBJECT-CODE", "TITLE", "UNITS", "VALUES"];

    // Said by the writer itself, or said of the file rather than of the table.
    static readonly HashSet<string> OfTheFile = ["CHARSET", "CODEPAGE", "AXIS-VERSION", "LANGUAGE", "LANGUAGES", "KEYS"];

    readonly byte[] _file;
    readonly Encoding _encoding;
    readonly int _mostCells;
    readonly List<FileFinding> _findings;
    readonly PxEntries _scanner;
    readonly List<PxEntry> _entries = [];
    readonly List<(int At, int Line)> _attributes = [];
    readonly Dictionary<string, List<PxEntry>> _byKeyword = new(StringComparer.Ordinal);
    readonly HashSet<PxEntry> _taken = new(ReferenceEqualityComparer.Instance);
    string[] _languages = [NoLanguage];

    public PxTable(byte[] file, int start, Encoding encoding, int mostCells, List<FileFinding> findings)
    {
        (_file, _encoding, _mostCells, _findings) = (file, encoding, mostCells, findings);
        _scanner = new(file, start, encoding, findings);
    }

    public Cube? Read()
    {
        Scan();
        Languages();
        Demand();
        var variables = new PxVariables(this).Read();
        if (_scanner.DataStart < 0)
            Fatal("px-data-missing", LastLine, "DATA", "There are no data.", "Write DATA= with a value for each cell, as the last entry.");
        if (_findings.Exists(f => f.IsFatal) || variables is null)
            return null;
        var cells = Cells(variables);
        return cells is null || _findings.Exists(f => f.IsFatal) ? null : new PxFacts(this, variables).Cube(cells);
    }

    /// <summary>What is missing is missing before this line: that of the data, or the last.</summary>
    public int LastLine => _scanner.DataStart >= 0 ? _scanner.DataLine : _scanner.Place.Line;

    /// <summary>Language codes, the main one first.</summary>
    public IReadOnlyList<string> LanguageCodes => _languages;

    /// <summary>The entries with that keyword, in the order of the file.</summary>
    public IReadOnlyList<PxEntry> All(string keyword) => _byKeyword.TryGetValue(keyword, out var entries) ? entries : [];

    /// <summary>The language an entry speaks: the main one when it does not say, null when it is none of the table's.</summary>
    public string? LanguageOf(PxEntry entry) =>
        entry.Language is null ? _languages[0] : Array.Find(_languages, l => l.Equals(entry.Language, StringComparison.OrdinalIgnoreCase));

    /// <summary>The entry is in the table now and need not be kept.</summary>
    public void Take(PxEntry entry) => _taken.Add(entry);

    /// <summary>The words of an entry about the whole table, in each language; null when it is missing.</summary>
    public Label? Words(string keyword) => LabelOf(All(keyword).Where(e => e.Keys.Count == 0));

    /// <summary>The words of some entries, one language each; a later entry of the same language wins.</summary>
    public Label? LabelOf(IEnumerable<PxEntry> entries)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (LanguageOf(entry) is not { } language)
                continue;
            words[language] = entry.Text;
            Take(entry);
        }
        return Label(words);
    }

    /// <summary>A label of words by language, in the order of the table's languages.</summary>
    public Label? Label(IReadOnlyDictionary<string, string> words) => words.Count == 0
        ? null
        : new([.. _languages.Where(words.ContainsKey).Select(l => KeyValuePair.Create(l, words[l]))]);

    public void Warn(string code, PxEntry entry, string what, string mend) => _findings.Add(new(code, entry.Line, entry.Name, what, mend));

    public void Fatal(string code, int line, string keyword, string what, string mend) => _findings.Add(new(code, line, keyword, what, mend, IsFatal: true));

    /// <summary>Whether more of a kind should be said; a file with a fault in each of a million entries is answered shortly.</summary>
    public bool MaySay(string code) => _findings.Count(f => f.Code == code) < 20;

    /// <summary>The ATTRIBUTES entries again, one at a time: a large table has as many of them as cells.</summary>
    public IEnumerable<PxEntry> Attributes()
    {
        foreach (var place in _attributes)
        {
            _scanner.GoTo(place);
            if (_scanner.Next() is { } entry)
                yield return entry;
        }
    }

    /// <summary>What nobody took.</summary>
    public IReadOnlyList<KeptEntry> Kept() =>
        [.. _entries.Where(e => !_taken.Contains(e) && !OfTheFile.Contains(e.Keyword)).Select(Kept)];

    KeptEntry Kept(PxEntry entry) => new(
        entry.Keyword,
        entry.Language is null || LanguageOf(entry) == _languages[0] ? null : entry.Language,
        [.. entry.Keys],
        [.. entry.Items.Select(i => i.Parent is null ? i.Text : $"{i.Parent}:{i.Text}")],
        entry.Items.Any(i => i.IsQuoted));

    void Scan()
    {
        while (true)
        {
            // The scanner skips space before an entry; the place kept is before that space, which is as good.
            var place = _scanner.Place;
            if (_scanner.Next() is not { } entry)
                return;
            if (entry.Keyword == "ATTRIBUTES" && !entry.IsBroken)
                _attributes.Add(place);
            else
                Add(entry);
        }
    }

    void Add(PxEntry entry)
    {
        _entries.Add(entry);
        if (!_byKeyword.TryGetValue(entry.Keyword, out var alike))
            _byKeyword[entry.Keyword] = alike = [];
        alike.Add(entry);
        if (!entry.IsBroken)
            return;
        const string What = "The quotes, commas or brackets do not fit together.";
        const string Mend = "A text stands in one pair of double quotes and holds none itself; texts are parted by commas; the entry ends with a semicolon.";
        if (MustBeWhole.Contains(entry.Keyword))
            Fatal("px-entry-broken", entry.Line, entry.Name, What, Mend);
        else if (MaySay("px-entry-broken"))
            Warn("px-entry-broken", entry, What + " The words are kept, with apostrophes for the quotes.", Mend);
    }

    void Languages()
    {
        var main = (All("LANGUAGE") is [var first, ..] ? first.Text : null);
        var all = All("LANGUAGES") is [var listed, ..] ? [.. listed.Items.Select(i => i.Text)] : Array.Empty<string>();
        _languages = [.. all.Prepend(main ?? all.FirstOrDefault() ?? NoLanguage).Where(l => l.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (_languages.Length == 0)
            _languages = [NoLanguage];
        foreach (var entry in _entries.Where(e => LanguageOf(e) is null).DistinctBy(e => e.Language))
            Warn("px-language-unknown", entry, $"The language \"{entry.Language}\" is not among LANGUAGES ({string.Join(", ", _languages)}).", "Add it to LANGUAGES, or correct it. Until then its texts are kept but not shown.");
    }

    void Demand()
    {
        Need("MATRIX", "Write MATRIX=\"…\"; with a short name of the table.");
        Need("SUBJECT-CODE", "Write SUBJECT-CODE=\"…\"; with the code of the subject.");
        Need("SUBJECT-AREA", "Write SUBJECT-AREA=\"…\"; with the name of the subject.");
        Need("CONTENTS", "Write CONTENTS=\"…\"; with what is counted.");
        NeedPlain("UNITS", "Write UNITS=\"…\"; with the unit of the figures.");
        Need("DECIMALS", "Write DECIMALS=0; or as many decimals as the data have.");
        if (All("DESCRIPTION").Count == 0)
            Need("TITLE", "Write TITLE=\"…\"; or DESCRIPTION=\"…\";.");
    }

    // Of the whole table, even when each of the contents has its own.
    void NeedPlain(string keyword, string mend) => Need(keyword, mend, All(keyword).Any(e => e.Keys.Count == 0));

    void Need(string keyword, string mend) => Need(keyword, mend, All(keyword).Count > 0);

    void Need(string keyword, string mend, bool isThere)
    {
        if (!isThere)
            Fatal($"px-{keyword.ToLowerInvariant()}-missing", LastLine, keyword, $"{keyword} is missing; every table must have it.", mend);
    }

    PxCells? Cells(PxVariables variables)
    {
        var length = variables.List.Aggregate(1L, (product, v) => Math.Min(product * v.Values.Count, (long)_mostCells + 1));
        if (length > _mostCells)
        {
            Fatal("px-too-large", _scanner.DataLine, "DATA", $"The variables make more than {_mostCells.ToString(CultureInfo.InvariantCulture)} cells.", "Split the table.");
            return null;
        }
        // A cell takes two bytes of the file at least, unless rows are left out.
        var keyed = All("KEYS").ToArray();
        if (length > (long)(_file.Length - _scanner.DataStart) * (keyed.Length == 0 ? 1 : 1000))
        {
            Fatal("px-data-short", _scanner.DataLine, "DATA", $"The data are far shorter than the {length.ToString(CultureInfo.InvariantCulture)} cells the variables make.", "Check VALUES and DATA.");
            return null;
        }
        var keys = variables.Keys(keyed);
        if (_findings.Exists(f => f.IsFatal))
            return null;
        var cells = new PxCells(_file, _scanner.DataStart, _scanner.DataLine, _encoding, (int)length, _findings);
        if (keys is null)
            cells.ReadAll();
        else
            cells.ReadRows(keys, (int)(length / Math.Max(1, keys.Aggregate(1, (product, k) => product * k.Count))));
        return cells;
    }
}
