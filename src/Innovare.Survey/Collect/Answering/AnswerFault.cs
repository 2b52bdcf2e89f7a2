using Innovare.PublicSector;

namespace Innovare.Survey.Collect.Answering;

/// <summary>Why a page cannot be left behind yet.</summary>
/// <param name="Question">The question it stands at; null when it is about the page.</param>
/// <param name="Variable">The row of a grid or the field it stands at; null when it is the question as a whole.</param>
/// <param name="Check">The check that does not hold; null when it is an answer.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="CanBePassed">A reason is enough.</param>
/// <param name="Text">What the respondent is told.</param>
public sealed record AnswerFault(string? Question, string? Variable, string? Check, FaultKind Kind, bool CanBePassed, Text Text);

/// <summary>The kinds of fault an answer can have; the code in files and addresses is the name.</summary>
public enum FaultKind
{
    Missing,
    RowMissing,
    TooMany,
    ExclusiveWithOthers,
    NotANumber,
    TooManyDecimals,
    OutsideRange,
    NotADate,
    TooLong,
    Check,
}

/// <summary>What the respondent is told about an answer: what is wrong and what to do.</summary>
static class FaultTexts
{
    public static Text Missing { get; } = new("Vælg et svar.", "Choose an answer.");

    public static Text NothingTicked { get; } = new("Sæt mindst ét kryds.", "Tick at least one.");

    public static Text NothingTyped { get; } = new("Skriv et svar.", "Write an answer.");

    public static Text RowMissing { get; } = new("Vælg et svar i hver linje.", "Choose an answer on each line.");

    public static Text ExclusiveWithOthers(Text option) => new($"“{option.Da}” kan ikke stå sammen med andre svar. Fjern et kryds.", $"“{option.En}” cannot stand with other answers. Untick one.");

    public static Text TooMany(int most) => new(FormattableString.Invariant($"Du kan højst sætte {most} krydser. Fjern nogle."), FormattableString.Invariant($"You can tick {most} at most. Untick some."));

    public static Text NotANumber { get; } = new("Det er ikke et tal. Skriv det med cifre, fx 12 eller 1.250.", "This is not a number. Write it in digits, such as 12 or 1,250.");

    public static Text Decimals(int most) => most == 0
        ? new("Skriv et helt tal uden komma.", "Write a whole number.")
        : new(FormattableString.Invariant($"Skriv tallet med højst {most} decimaler."), FormattableString.Invariant($"Write the number with {most} decimals at most."));

    public static Text Range(string? least, string? most) => (least, most) switch
    {
        (not null, not null) => new($"Tallet skal være mellem {least} og {most}.", $"The number must be between {least} and {most}."),
        (not null, null) => new($"Tallet skal være {least} eller mere.", $"The number must be {least} or more."),
        _ => new($"Tallet skal være {most} eller mindre.", $"The number must be {most} or less."),
    };

    public static Text NotADate { get; } = new("Det er ikke en dato. Skriv den som 24-04-2023.", "This is not a date. Write it like 24-04-2023.");

    public static Text TooLong(int most) => new(FormattableString.Invariant($"Teksten er for lang. Skriv højst {most} tegn."), FormattableString.Invariant($"The text is too long. Write {most} characters at most."));
}
