namespace Innovare.Statbank.Selections;

/// <summary>Codes with a hole in them: <c>*</c> stands for any letters, <c>?</c> for one.</summary>
static class Pattern
{
    public static bool IsOne(string text) => text.AsSpan().ContainsAny('*', '?');

    /// <summary>Case does not count. Takes the length of the code times the length of the pattern at most.</summary>
    public static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> code)
    {
        int p = 0, c = 0, star = -1, after = 0;
        while (c < code.Length)
        {
            if (p < pattern.Length && pattern[p] != '*' && (pattern[p] == '?' || Same(pattern[p], code[c])))
                (p, c) = (p + 1, c + 1);
            else if (p < pattern.Length && pattern[p] == '*')
                (star, after) = (p++, c);
            else if (star >= 0)
                (p, c) = (star + 1, ++after);
            else
                return false;
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    static bool Same(char one, char other) => one == other || char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
