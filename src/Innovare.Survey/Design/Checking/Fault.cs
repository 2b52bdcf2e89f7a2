using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Survey.Design.Checking;

/// <summary>One way a questionnaire can be wrong: a stable code, what is wrong, how to mend it. The catalogue is <see cref="Faults"/>.</summary>
/// <param name="Code">Never used for another fault.</param>
/// <param name="What">With holes for what was found.</param>
/// <param name="Mend">What to do.</param>
public sealed record Fault(string Code, string What, string Mend)
{
    /// <summary>The fault found at a place.</summary>
    internal Finding At(string where, params object[] found) => new(Code, where, string.Format(CultureInfo.InvariantCulture, What, found), Mend);
}
