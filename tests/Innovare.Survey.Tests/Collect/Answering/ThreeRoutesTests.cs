using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Tests.Simulate;
using Innovare.Tests;
using static Innovare.Survey.Tests.Collect.Answering.Asking;
using Command = System.Diagnostics.Process;

namespace Innovare.Survey.Tests.Collect.Answering;

/// <summary>The engine, the browser's script and a slow reading of the definition go the same way.</summary>
public sealed class ThreeRoutesTests
{
    static readonly JsonSerializerOptions OneLine = new(DesignJson.Options) { WriteIndented = false };

    static readonly string[] Levels = ["municipal", "region", "state"];

    [Fact]
    public void Engine_browser_and_slow_reading_agree_on_every_code_of_random_answers()
    {
        var isLong = Environment.GetEnvironmentVariable("INNOVARE_LONG") == "1";
        var random = new SeededRandom(6);
        Form[] forms =
        [
            .. Enumerable.Repeat(Form.Of(Countries.Round("demo-2023")), 10),
            .. Enumerable.Repeat(QuestionnaireFile.Read(Repository.File("questionnaires", "strategy-2023")).Form!, 10),
            .. Enumerable.Range(0, 80).Select(_ => RandomForm(random)),
        ];

        Agree(forms, isLong ? 1000 : 100, random);
    }

    static void Agree(IReadOnlyList<Form> forms, int each, SeededRandom random)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "routes.jsonl");
        var expected = new List<string>();
        using (var writer = new StreamWriter(file))
            foreach (var form in forms)
            {
                var node = JsonNode.Parse(RouteScript.Of(form, form.Questions, _ => null, DesignJson.Options))!;
                node["variables"] = new JsonArray([.. form.Variables.Select(v => (JsonNode)v)]);
                writer.WriteLine(node.ToJsonString(OneLine));
                var places = SlowRoute.Places(node);
                for (var i = 0; i < each; i++)
                {
                    var (register, values) = (RandomRegister(random), RandomValues(form, random));
                    writer.WriteLine(JsonSerializer.Serialize(new { register, values }, OneLine));
                    var codes = Engine(form, register, values);
                    Assert.Equal(form.Variables.Select(new SlowRoute(node, places, register, values).CodeOf), codes);
                    expected.Add(string.Join('\t', codes));
                }
            }

        Assert.Equal(expected, Browser(file));
    }

    static List<string> Engine(Form form, Dictionary<string, string> register, Dictionary<string, string> values)
    {
        var progress = Progress.Empty with
        {
            Answers = form.Questions.ToImmutableSortedDictionary(q => q.Id, q => new Kept(
                q.Variables.Append(PostedPage.DontKnow(q.Id)).Where(values.ContainsKey).ToImmutableSortedDictionary(v => v, v => values[v], StringComparer.Ordinal), 1, ""), StringComparer.Ordinal),
        };
        var route = Route.Of(form, register.GetValueOrDefault, progress);
        return [.. form.Variables.Select(v => route.Answer(v) ?? "")];
    }

    static List<string> Browser(string file)
    {
        using var node = Command.Start(new System.Diagnostics.ProcessStartInfo("node",
            [Repository.File("tests", "Innovare.Survey.Tests", "Collect", "Answering", "route-answers.mjs"), Repository.File("src", "Innovare.Web", "front-end", "routing.js"), file])
        { RedirectStandardOutput = true })!; // a new process
        var lines = new List<string>();
        while (node.StandardOutput.ReadLine() is { } line)
            lines.Add(line);
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return lines;
    }

    static Dictionary<string, string> RandomRegister(SeededRandom random) => new(StringComparer.Ordinal)
    {
        ["level"] = Levels[random.NextBelow(3)],
        ["employees"] = random.NextBelow(40).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Answers to everything, on the route or off it, some left out, some that cannot be read.</summary>
    static Dictionary<string, string> RandomValues(Form form, SeededRandom random)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in form.Questions)
            foreach (var variable in question.Variables.Where(_ => random.NextBelow(question.Kind == QuestionKind.Multiple ? 3 : 8) != 0))
                values[variable] = question.Kind switch
                {
                    QuestionKind.Multiple => "1",
                    QuestionKind.Single or QuestionKind.Grid => random.NextBelow(20) == 0 ? "unknown" : question.Answers[random.NextBelow(question.Answers.Count)].Code,
                    QuestionKind.Number => One(random, "3", "12", "12.5", "40", "400000", "mange", "-2", "1e3"),
                    QuestionKind.Date => One(random, "2020-02-29", "2021-02-29", "2023-06-30", "0000-01-01", "30-06-2023"),
                    _ => One(random, "ord", "12", "-2", "2023-06-30", new string('x', 1001)),
                };
        foreach (var question in form.Questions.Where(q => q.OffersDontKnow && random.NextBelow(6) == 0))
            values[PostedPage.DontKnow(question.Id)] = "1";
        return values;
    }

    static Form RandomForm(SeededRandom random)
    {
        var questions = new List<Question>();
        while (questions.Count < 8)
        {
            var id = FormattableString.Invariant($"q{questions.Count}");
            var when = questions.Count == 0 || random.NextBelow(3) == 0 ? null : RandomRule(questions, random, 3);
            var question = random.NextBelow(6) switch
            {
                0 => Single(id, when, "1", "2", "-2"),
                1 => Multiple(id, when),
                2 => Grid(id, when),
                3 => Number(id, when) with { Decimals = random.NextBelow(2), Most = 100, OffersDontKnow = true },
                4 => Text(id, when),
                _ => Date(id, when) with { OffersDontKnow = true },
            };
            Option Sometimes(Option option) => questions.Count > 0 && random.NextBelow(4) == 0 ? option with { When = RandomRule(questions, random, 2) } : option;
            questions.Add(question with { Answers = [.. question.Answers.Select(Sometimes)], Items = [.. question.Items.Select(Sometimes)] });
        }
        return FormOf([.. questions]);
    }

    static Rule RandomRule(List<Question> before, SeededRandom random, int depth)
    {
        Rule Part() => RandomRule(before, random, depth - 1);
        var variables = before.SelectMany(q => q.Variables).ToList();
        string Variable() => variables[random.NextBelow(variables.Count)];
        Source Side() => random.NextBelow(4) switch
        {
            0 => new(Register: "employees"),
            1 => new(Fixed: random.NextBelow(30)),
            2 => new(Round: "year"),
            _ => new(Answer: Variable()),
        };
        return random.NextBelow(depth == 0 ? 6 : 9) switch
        {
            0 => new Rule.Answered(Variable(), random.NextBelow(2) == 0 ? ["1", "yes"] : ["0", "2", "-1", "-2"]),
            1 => new Rule.Register("level", [Levels[random.NextBelow(3)]]),
            2 => new Rule.Round("year", [random.NextBelow(2) == 0 ? "2023" : "2019"]),
            3 => new Rule.Given(Variable()),
            4 => new Rule.Count([Variable(), Variable(), Variable()], random.NextBelow(3), random.NextBelow(2) == 0 ? null : 2),
            5 => new Rule.Compare(Side(), (Comparison)random.NextBelow(5), Side()),
            6 => new Rule.All([Part(), Part()]),
            7 => new Rule.Any([Part(), Part()]),
            _ => new Rule.Not(Part()),
        };
    }

    static string One(SeededRandom random, params string[] of) => of[random.NextBelow(of.Length)];
}
