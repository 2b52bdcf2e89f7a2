using System.Text;

namespace Innovare.Statbank.Formats;

/// <summary>In which letters a PX file is written.</summary>
static class PxCodepage
{
    const int HeadLength = 4096;

    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static PxCodepage() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Windows' Western letters: what "ANSI" has come to mean, with ISO 8859-1 as a part of it.</summary>
    static Encoding Western => Encoding.GetEncoding(1252);

    /// <summary>The encoding the file says it has, or the one it shows; and where its first sign is.</summary>
    public static (Encoding Encoding, int Start) Of(ReadOnlySpan<byte> file, List<FileFinding> findings)
    {
        if (file.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return (Encoding.UTF8, 3);
        var head = Encoding.Latin1.GetString(file[..Math.Min(file.Length, HeadLength)]);
        if (Word(head, "CODEPAGE") is { } name)
            return (Named(name, file, findings), 0);
        if (ShowsUtf8(file))
            return (Encoding.UTF8, 0);
        if (Word(head, "CHARSET") is not null)
            return (Western, 0);
        findings.Add(new("px-charset-missing", 1, "CHARSET", "CHARSET is missing, so the letters are those of DOS (code page 850).", "Write CHARSET=\"ANSI\"; and CODEPAGE=\"utf-8\"; at the top, and save the file as UTF-8."));
        return (Encoding.GetEncoding(850), 0);
    }

    /// <summary>A text of the file. Control codes of the ISO 8859 family are never meant: they are Windows' quotes and dashes.</summary>
    public static string Text(Encoding encoding, byte[] bytes, int from, int length)
    {
        var text = encoding.GetString(bytes, from, length);
        return text.AsSpan().ContainsAnyInRange('\u0080', '\u009f')
            ? string.Concat(text.Select(c => c is >= '\u0080' and <= '\u009f' ? Western.GetString([(byte)c]) : c.ToString()))
            : text;
    }

    static Encoding Named(string name, ReadOnlySpan<byte> file, List<FileFinding> findings)
    {
        Encoding encoding;
        try
        {
            // As browsers do: the extra signs of 1252 are never control codes in a table.
            encoding = name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? Western : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            findings.Add(new("px-codepage-unknown", 1, "CODEPAGE", $"The code page \"{name}\" is not known; the file is read as Windows-1252.", "Write the name of an encoding, e.g. utf-8 or iso-8859-1."));
            return Western;
        }
        // Texts are cut out between ASCII signs, so every sign must be one byte or more with ASCII as itself.
        if (!encoding.GetBytes("A\"=").AsSpan().SequenceEqual("A\"="u8))
        {
            findings.Add(new("px-codepage-unknown", 1, "CODEPAGE", $"The code page \"{name}\" is not one a PX file can be in; the file is read as Windows-1252.", "Save the file as UTF-8."));
            return Western;
        }
        if (encoding is not UTF8Encoding || IsUtf8(file))
            return encoding;
        findings.Add(new("px-not-utf8", 1, "CODEPAGE", "CODEPAGE says UTF-8, but the file is not; it is read as Windows-1252.", "Save the file as UTF-8, or name its code page."));
        return Western;
    }

    static bool ShowsUtf8(ReadOnlySpan<byte> file) => file.IndexOfAnyExceptInRange((byte)0, (byte)127) >= 0 && IsUtf8(file);

    static bool IsUtf8(ReadOnlySpan<byte> file)
    {
        try
        {
            return StrictUtf8.GetCharCount(file) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    static string? Word(string head, string keyword)
    {
        var at = head.IndexOf(keyword + "=", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && head[at..].Split('"') is [_, var word, _, ..] && word.Length is > 0 and < 40 ? word.Trim() : null;
    }
}
