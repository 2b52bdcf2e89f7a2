namespace Innovare.Survey.Field;

/// <summary>An asked workplace as the collectors know it: how to reach it, never what or whether it answered.</summary>
/// <param name="Id">Id of the contact.</param>
/// <param name="Workplace">P-number.</param>
/// <param name="Name">Name of the workplace.</param>
/// <param name="Organisation">The organisation it belongs to.</param>
/// <param name="Stratum">Code of its stratum.</param>
/// <param name="Mail">Mail address, or null.</param>
/// <param name="Language">da or en.</param>
/// <param name="Person">Who leads it, or null.</param>
/// <param name="Phone">Telephone number, or null.</param>
/// <param name="Coordinator">Id of who takes the letters for it, or null.</param>
/// <param name="Pilot">Whether it was drawn to be asked first.</param>
/// <param name="End">What it has told us outside the questionnaire, or null.</param>
/// <param name="EndedOn">When.</param>
public sealed record FieldContact(
    string Id, string Workplace, string Name, string Organisation, string Stratum, string? Mail, string Language, string? Person, string? Phone,
    string? Coordinator, Pilot Pilot, ContactEnd? End, DateOnly? EndedOn);

/// <summary>Part of the pilot, or not.</summary>
public enum Pilot
{
    None,

    /// <summary>Asked first, and its answers count.</summary>
    Counted,

    /// <summary>Asked first, and left out of the figures.</summary>
    Apart,
}
