namespace Innovare.Web.FieldWork;

/// <summary>A line to write in that may be left empty.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Fault">What is wrong and what to do, or null.</param>
/// <param name="Type">text, email, tel, date, time …</param>
/// <param name="Hint">What helps, or null.</param>
/// <param name="Rows">More than one: a box of so many lines.</param>
sealed record FieldLine(string Name, string Label, string? Value, string? Fault, string Type, string? Hint = null, int Rows = 1)
{
    public string? Described => (Hint, Fault) switch { (null, null) => null, (_, null) => Name + "-hint", (null, _) => Name + "-fault", _ => $"{Name}-hint {Name}-fault" };
}
