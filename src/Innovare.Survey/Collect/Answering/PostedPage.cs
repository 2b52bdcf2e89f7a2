namespace Innovare.Survey.Collect.Answering;

/// <summary>One page as it was sent in.</summary>
/// <param name="Page">Its id.</param>
/// <param name="Base">Revision of the answers the page was drawn from.</param>
/// <param name="Fields">
/// By variable: the code chosen, what was typed, "1" for a tick (nothing for no tick); <c>dontknow.QUESTION</c> = "1" for
/// "don't know" beside a number, text or date; <c>reason.CHECK</c> for the reason that passes a soft check. Anything else is passed over.
/// </param>
/// <param name="Shown">By question: <see cref="Merging.Mark"/> of the answer the page showed; null when the page could not say.</param>
/// <param name="Typed">How numbers are written there.</param>
/// <param name="By">Who sent it; empty for the one who was asked.</param>
public sealed record PostedPage(
    string Page,
    int Base,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, string>? Shown = null,
    NumberStyle Typed = NumberStyle.Danish,
    string By = "")
{
    /// <summary>Name of the field that says "don't know" to a number, text or date.</summary>
    public static string DontKnow(string question) => "dontknow." + question;

    /// <summary>Name of the field with the reason that passes a soft check.</summary>
    public static string Reason(string check) => "reason." + check;
}

/// <summary>Which sign ends the whole part of a number.</summary>
public enum NumberStyle
{
    /// <summary>1.250,5</summary>
    Danish,

    /// <summary>1,250.5</summary>
    English,
}
