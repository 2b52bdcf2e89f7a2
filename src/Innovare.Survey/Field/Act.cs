namespace Innovare.Survey.Field;

/// <summary>Something done to one respondent's answers: saved, sent, refused, handed over.</summary>
/// <param name="Number">The row's revision: acts of one respondent stand in the order they were done, and nothing tells the order among respondents.</param>
/// <param name="Day">The day in Denmark, ISO 8601.</param>
/// <param name="What">What was done.</param>
/// <param name="Page">On which page, or null.</param>
/// <param name="By">Empty for the one who was asked, k1, k2 … for colleagues: their names stand in the key store.</param>
public sealed record Act(long Number, string Day, string What, string? Page, string By);
