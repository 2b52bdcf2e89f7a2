using System.Globalization;
using System.Security.Cryptography;
using Innovare.Statbank;
using Innovare.Statbank.Formats;

namespace Innovare.Web.Statbank.Api;

/// <summary>A table as the APIs know it. Made once; what costs is worked out when first asked for.</summary>
public sealed class ApiTable
{
    readonly Lazy<string> _revision;
    readonly Lazy<Cube> _withContents;
    readonly Lazy<ApiTable?> _sibling;

    public ApiTable(Cube cube, IReadOnlyList<Subject>? place = null)
    {
        ArgumentNullException.ThrowIfNull(cube);
        Subject = cube.Subject ?? new("INNO", Px.PublicInnovation);
        Place = place ?? [Subject];
        Cube = cube;
        Languages = [.. cube.Languages];
        Time = cube.Variables.FirstOrDefault(v => v.Role == VariableRole.Time);
        _revision = new(() => RevisionOf(cube));
        _withContents = new(() => AddContents(cube));
        _sibling = new(() => Uncertainty.Sibling(cube) is { } sibling ? new ApiTable(sibling, Place) : null);
    }

    public Cube Cube { get; }

    public string Id => Cube.Id;

    /// <summary>Language codes; the first is the main one.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The time variable, or null.</summary>
    public Variable? Time { get; }

    /// <summary>Changes whenever anything in the table changes.</summary>
    public string Revision => _revision.Value;

    /// <summary>The table with a variable of contents, which clients of PxWebApi 2 count on: one value where it has none of its own.</summary>
    public Cube WithContents => _withContents.Value;

    /// <summary>The table with its uncertainty as contents, for clients that know no other way; null when it has none.</summary>
    public ApiTable? Sibling => _sibling.Value;

    /// <summary>The subject the table names itself.</summary>
    public Subject Subject { get; }

    /// <summary>The subjects the table stands below, the outermost first; the code of a folder is its path.</summary>
    public IReadOnlyList<Subject> Place { get; }

    public string FirstTime => IsNewestFirst ? Time?.Values[^1].Code ?? "" : Time?.Values[0].Code ?? "";

    public string LastTime => IsNewestFirst ? Time?.Values[0].Code ?? "" : Time?.Values[^1].Code ?? "";

    /// <summary>When the figures last changed, as PxWebApi writes it; null when the table does not say.</summary>
    public string? Updated => Cube.Updated?.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The title in that language, with the mark in front when the figures are invented.</summary>
    public string Title(string language) => Synthetic.Title(Cube, language);

    /// <summary>The table has words in that language.</summary>
    public bool Speaks(string language) => Languages.Contains(language, StringComparer.OrdinalIgnoreCase);

    bool IsNewestFirst => Time is { Values: [{ Code: var first }, .., { Code: var last }] } && string.CompareOrdinal(first, last) > 0;

    static Cube AddContents(Cube cube)
    {
        if (cube.Variables.Any(v => v.Role == VariableRole.Contents))
            return cube;
        var only = new Value("content", cube.Contents ?? cube.Unit) { Measurement = cube.Measurement with { Unit = cube.Measurement.Unit ?? cube.Unit } };
        var contents = new Variable("CONTENTS", Label.Of("indhold", "contents"), [only], VariableRole.Contents);
        return cube with
        {
            Variables = [contents, .. cube.Variables],
            StubCount = cube.StubCount + 1,
            AreaNotes = [.. cube.AreaNotes.Select(n => n with { Positions = [-1, .. n.Positions] })],
        };
    }

    static string RevisionOf(Cube cube)
    {
        using var hash = new HashStream();
        JsonStat2.Write(cube, hash, cube.Languages.First());
        return hash.ToText();
    }

    /// <summary>Keeps nothing of what is written but its hash.</summary>
    sealed class HashStream : MemoryStream
    {
        readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public override void Write(byte[] buffer, int offset, int count) => _hash.AppendData(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => _hash.AppendData(buffer);

        public string ToText() => Convert.ToHexStringLower(_hash.GetHashAndReset().AsSpan(0, 16));

        protected override void Dispose(bool disposing)
        {
            _hash.Dispose();
            base.Dispose(disposing);
        }
    }
}
