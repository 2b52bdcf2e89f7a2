using Innovare.Survey.Design;

namespace Innovare.Survey.Field;

/// <summary>A form as it is kept beside its answers: everything needed to ask it again as it was.</summary>
/// <param name="Hash">What answers are stamped with.</param>
/// <param name="Questionnaire">The questionnaire.</param>
/// <param name="Period">What it asks about.</param>
/// <param name="Derived">The rules that go by a name.</param>
public sealed record FormDocument(string Hash, Questionnaire Questionnaire, Period Period, IReadOnlyDictionary<string, Rule> Derived)
{
    /// <summary>Of a form.</summary>
    public static FormDocument Of(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(form.Hash, form.Questionnaire, form.Period, form.DerivedRules);
    }

    /// <summary>The form again.</summary>
    public Form ToForm() => Form.Of(Questionnaire with { Period = Period }, Hash, Derived);
}
