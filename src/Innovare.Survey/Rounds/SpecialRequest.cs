namespace Innovare.Survey.Rounds;

/// <summary>A table somebody asks for beside the planned ones: the variable of a planned table, by other breakdowns, for all or one group of workplaces.</summary>
/// <param name="Round">Round name.</param>
/// <param name="Table">Planned table whose variable and base are used.</param>
/// <param name="By">Breakdowns it is crossed by, one or two.</param>
/// <param name="Level">Only workplaces of this group: a level of government (<c>region</c>), or a value of another breakdown from the frame (<c>subsector=health</c>); null for all.</param>
public sealed record SpecialRequest(string Round, string Table, IReadOnlyList<string> By, string? Level);
