using Innovare.Statbank;

namespace Innovare.Survey.Disseminate.Comparing;

/// <summary>A published figure.</summary>
/// <param name="Table">Where it stands.</param>
/// <param name="Value">Per cent, or null when the source gives words only.</param>
/// <param name="Interval">95 %, where one is published.</param>
/// <param name="Note">What the source says besides.</param>
/// <param name="Round">Reference period.</param>
/// <param name="Base">Of whom.</param>
/// <param name="Group">Which group of them it is for; null where the reader chose it.</param>
public sealed record Beside(string Table, double? Value, (double Lower, double Upper)? Interval, Label? Note, Label Round, Label Base, Label? Group = null);
