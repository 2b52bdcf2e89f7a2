namespace Innovare.Survey.Design;

/// <summary>One workplace of the frame, a row of frame.csv. GSBPM 4.1.</summary>
/// <param name="Id">Workplace id in the style of a P-number: ten digits.</param>
/// <param name="OrganisationId">The organisation it belongs to: eight digits.</param>
/// <param name="Name">Name of the workplace.</param>
/// <param name="Level">municipal, region or state.</param>
/// <param name="Industry">DB07, six digits.</param>
/// <param name="Subsector">Sub-sector code, grouped from DB07.</param>
/// <param name="Employees">Average number of employees.</param>
/// <param name="Municipality">Municipality code, three digits.</param>
/// <param name="Region">Region code, four digits (1081 …).</param>
public sealed record Workplace(
    string Id,
    string OrganisationId,
    string Name,
    string Level,
    string Industry,
    string Subsector,
    int Employees,
    string Municipality,
    string Region);
