using System.Text.Json.Nodes;
using Innovare.Platform.Privacy;
using Innovare.Tests;

namespace Innovare.Platform.Tests.Privacy;

public sealed class PrivacyPolicyTests
{
    static string Committed => Repository.File("content", "privacy.json");

    [Fact]
    public void The_committed_decisions_have_a_rule_a_time_and_an_owner_for_everything_held()
    {
        var (policy, findings) = PrivacyPolicy.Read(Committed, Held);

        Assert.Empty(findings);
        Assert.NotNull(policy);
        Assert.Equal(90, policy["mail"].KeepDays);
        Assert.Equal(OnRequest.Keep, policy["audit"].OnRequest);
    }

    [Fact]
    public void Everything_wrong_in_every_class_is_told_at_once()
    {
        var (policy, findings) = Broken(root =>
        {
            var mail = root["classes"]!.AsArray().Single(c => (string?)c!["code"] == "mail")!.AsObject();
            (mail["keepDays"], mail["basis"], mail["owner"], mail["purpose"]!["en"], mail["after"]) = (null, new JsonArray(), " ", "", "handOver");
            var stop = root["classes"]!.AsArray().Single(c => (string?)c!["code"] == "mail-stop")!.AsObject();
            stop.Remove("reason");
            root["classes"]!.AsArray().Single(c => (string?)c!["code"] == "account")!["after"] = "burn";
            root["classes"]!.AsArray().Remove(root["classes"]!.AsArray().Single(c => (string?)c!["code"] == "audit"));
        });

        Assert.Null(policy);
        Assert.Equal(
            ["privacy-archive", "privacy-basis-missing", "privacy-class-missing", "privacy-days-missing", "privacy-owner-missing", "privacy-reason-missing", "privacy-text-missing", "privacy-unreadable"],
            findings.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.All(findings, f => Assert.NotEmpty(f.Mend));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"classes\": 7}")]
    public void A_file_that_is_something_else_is_findings_and_no_policy(string text)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, text);

        var (policy, findings) = PrivacyPolicy.Read(file, Held);

        Assert.Null(policy);
        Assert.NotEmpty(findings);
        File.Delete(file);
    }

    static IReadOnlyCollection<string> Held => [.. HouseHoldings.In([typeof(PrivacyPolicy).Assembly]).Select(h => h.Class).Distinct()];

    static (PrivacyPolicy?, IReadOnlyList<PublicSector.Finding>) Broken(Action<JsonNode> breakIt)
    {
        var root = JsonNode.Parse(File.ReadAllText(Committed))!;
        breakIt(root);
        var file = Path.GetTempFileName();
        File.WriteAllText(file, root.ToJsonString());
        var read = PrivacyPolicy.Read(file, Held);
        File.Delete(file);
        return read;
    }
}
