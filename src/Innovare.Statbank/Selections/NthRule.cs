namespace Innovare.Statbank.Selections;

/// <summary>StatBank Denmark's way of counting times: <c>(1)</c> the newest, <c>(-n+3)</c> the newest three, <c>-(2)</c> the oldest but one.</summary>
/// <remarks>The rule <c>an+b</c> with n = 0, 1, 2 … as in style sheets, counted from the newest; a minus in front counts from the oldest.</remarks>
readonly record struct NthRule(int Step, int Start, bool IsFromOldest)
{
    /// <summary>Null when the text is no rule at all; a rule that cannot be read has a step and start of 0, and fits nothing.</summary>
    public static NthRule? Read(string text)
    {
        var isFromOldest = text.StartsWith("-(", StringComparison.Ordinal);
        if (!(isFromOldest || text.StartsWith('(')) || !text.EndsWith(')'))
            return null;
        var rule = text[(isFromOldest ? 2 : 1)..^1].Replace(" ", "", StringComparison.Ordinal);
        var n = rule.IndexOf('n', StringComparison.OrdinalIgnoreCase);
        var step = n < 0 ? 0 : StepOf(rule[..n]);
        var start = n == rule.Length - 1 ? 0 : Number(rule[(n + 1)..]);
        return step is { } a && start is { } b ? new(a, b, isFromOldest) : new(0, 0, isFromOldest);
    }

    /// <summary>Whether the k-th (from 1) fits.</summary>
    public bool Fits(int k) => Step == 0 ? k == Start : (k - Start) % Step == 0 && (k - Start) / Step >= 0;

    static int? StepOf(string text) => text switch
    {
        "" or "+" => 1,
        "-" => -1,
        _ => Number(text),
    };

    static int? Number(string text)
    {
        var digits = text.TrimStart('+', '-');
        if (text.Length - digits.Length > 1 || CodeList.Number(digits) is not (< 100_000 and var number))
            return null;
        return text.StartsWith('-') ? -number : number;
    }
}
