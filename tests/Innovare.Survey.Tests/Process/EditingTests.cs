using Innovare.Survey.Collect;
using Innovare.Survey.Process;
using Innovare.Survey.Tests.Simulate;

namespace Innovare.Survey.Tests.Process;

public sealed class EditingTests
{
    static readonly Lazy<Response> Newest = new(() => Pipeline.Answers(Countries.Round(Countries.Newest), Countries.Of(Countries.Newest)));

    [Fact]
    public void Simulated_answers_pass_every_check()
    {
        var edited = Editing.Check(Newest.Value);

        Assert.Empty(edited.Findings.Select(f => f.ToString()));
        Assert.Equal(0, edited.Changed);
    }

    [Fact]
    public void An_unknown_code_is_found_and_counts_as_not_answered()
    {
        var edited = Editing.Check(With("types.product", "7"));

        Assert.Contains(edited.Findings, f => f.Code == "answer-code-unknown" && f.Where.EndsWith("/types.product", StringComparison.Ordinal));
        Assert.Contains("-3", edited.Returns.SelectMany(r => r.Answers));
    }

    [Fact]
    public void An_answer_off_the_path_is_found_and_left_out()
    {
        var response = With("spread", "1", r => r.Answers[At("types.product")] != "1" && r.Answers[At("spread")] == "-1");

        var edited = Editing.Check(response);

        Assert.Equal("answer-off-path", Assert.Single(edited.Findings).Code);
        Assert.Equal(1, edited.Changed);
    }

    [Fact]
    public void A_claim_that_fails_is_reported_and_the_answers_are_kept()
    {
        var response = With("types.product", "2", r => r.Answers[At("types.product")] == "1" && r.Answers[At("types.process")] == "1" && r.Answers[At("latest_types.product")] == "1");

        var edited = Editing.Check(response);

        Assert.Contains(edited.Findings, f => f.Code == "check-latest-product-was-introduced");
        Assert.Equal(0, edited.Changed);
    }

    static int At(string variable) => Newest.Value.Variables.ToList().IndexOf(variable);

    static Response With(string variable, string code, Func<Return, bool>? among = null)
    {
        var returns = Newest.Value.Returns.ToList();
        var at = returns.FindIndex(r => r.Outcome == Outcome.Complete && (among?.Invoke(r) ?? true));
        returns[at] = returns[at] with { Answers = [.. returns[at].Answers.Select((a, i) => i == At(variable) ? code : a)] };
        return Newest.Value with { Returns = returns };
    }
}
