namespace Innovare.Web.Statbank.Api.Open;

/// <summary>How a program asks for figures: lines that run as they stand.</summary>
/// <param name="Tool">R, Python, curl or Excel.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Address">The address they ask.</param>
/// <param name="Body">What they send to it, or null when they only fetch.</param>
public sealed record DataExample(string Tool, string Lines, string Address, string? Body = null);
