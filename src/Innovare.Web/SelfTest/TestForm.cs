using Innovare.Survey.Design;

namespace Innovare.Web.SelfTest;

/// <summary>The questionnaire of the self-test: <c>content/self-test</c>.</summary>
public sealed record TestForm(Form Form);
