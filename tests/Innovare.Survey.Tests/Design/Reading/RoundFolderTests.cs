using System.Text.Json.Nodes;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Tests;

namespace Innovare.Survey.Tests.Design.Reading;

public sealed class RoundFolderTests
{
    const string Round = "demo-2023";

    static readonly Dictionary<string, (Func<BrokenRound> Break, string Code, string Where)> Cases = new(StringComparer.Ordinal)
    {
        ["not JSON"] = (() => BrokenRound.OfText(Round, "round.json", t => t.Replace("\"year\": 2023,", "\"year\" 2023,", StringComparison.Ordinal)), "json-syntax", "round.json:6:10"),
        ["a field twice"] = (() => BrokenRound.OfText(Round, "margins.json", t => t.Replace("{", "{ \"tolerance\": 1,", StringComparison.Ordinal)), "json-syntax", "margins.json"),
        ["a file missing"] = (() => BrokenRound.Without(Round, "edits.json"), "file-missing", "edits.json"),
        ["a release text missing"] = (() => BrokenRound.Without(Round, "release.en.md"), "file-missing", "release.en.md"),
        ["unknown field"] = (() => Json("round.json", n => n["colour"] = "red"), "field-unknown", "round.json#/colour"),
        ["missing field"] = (() => Json("round.json", n => n.AsObject().Remove("year")), "field-missing", "round.json#"),
        ["wrong kind"] = (() => Json("sample.json", n => n["size"] = "many"), "value-kind", "sample.json#/size"),
        ["a fraction for a number of workplaces"] = (() => Json("sample.json", n => n["minimum"] = 1.5), "value-kind", "sample.json#/minimum"),
        ["not a date"] = (() => Json("round.json", n => n["releasedOn"] = "next week"), "value-kind", "round.json#/releasedOn"),
        ["a list that is none"] = (() => Json("tables.json", n => n["tables"] = "DEMO01"), "value-kind", "tables.json#/tables"),
        ["unknown word"] = (() => Json("tables.json", n => Table(n, 0)["measure"] = "median"), "word-unknown", "tables.json#/tables/0/measure"),
        ["unknown allocation"] = (() => Json("sample.json", n => n["allocation"]!["rule"] = "by mood"), "word-unknown", "sample.json#/allocation/rule"),
        ["missing translation"] = (() => Json("round.json", n => n["title"]!["en"] = " "), "translation-missing", "round.json#/title/en"),
        ["dates backwards"] = (() => Json("round.json", n => n["collectionEnds"] = "2022-01-01"), "dates-backwards", "round.json#/collectionEnds"),
        ["released before collected"] = (() => Json("round.json", n => n["releasedOn"] = "2023-05-01"), "dates-backwards", "round.json#/releasedOn"),
        ["unknown language"] = (() => Json("round.json", n => n["languages"]![1] = "sv"), "language-unknown", "round.json#/languages/1"),
        ["sector outside"] = (() => Json("round.json", n => n["sectors"]![0] = "11"), "sector-unknown", "round.json#/sectors/0"),
        ["no seed"] = (() => Json("round.json", n => n.AsObject().Remove("seed")), "seed-missing", "round.json#/seed"),
        ["public seed of a real round"] = (() => Json("round.json", n => n["synthetic"] = false), "seed-public", "round.json#/seed"),
        ["size classes out of order"] = (() => Json("sample.json", n => n["sizeClasses"]![2] = 5), "size-classes-order", "sample.json#/sizeClasses"),
        ["size classes start elsewhere"] = (() => Json("sample.json", n => n["sizeClasses"]![0] = 5), "size-classes-start", "sample.json#/sizeClasses/0"),
        ["unknown stratum variable"] = (() => Json("sample.json", n => n["strata"]![1] = "mood"), "register-unknown", "sample.json#/strata/1"),
        ["unknown margin"] = (() => Json("margins.json", n => n["calibrate"]![0]![1] = "mood"), "register-unknown", "margins.json#/calibrate/0/1"),
        ["sample of none"] = (() => Json("sample.json", n => n["size"] = 0), "number-outside", "sample.json#/size"),
        ["question twice"] = (() => Json("questionnaire.json", n => Question(n, 1, 1)["id"] = "novelty"), "id-duplicate", "questionnaire.json#/sections/1/pages/2/questions/0/id"),
        ["answer twice"] = (() => Json("questionnaire.json", n => Question(n, 1, 2)["answers"]![1]!["code"] = "60"), "id-duplicate", "questionnaire.json#/sections/1/pages/2/questions/0/answers/1/code"),
        ["no answers"] = (() => Json("questionnaire.json", n => Question(n, 1, 2)["answers"] = new JsonArray()), "answers-missing", "questionnaire.json#/sections/1/pages/2/questions/0/answers"),
        ["grid without rows"] = (() => Json("questionnaire.json", n => Question(n, 3, 0)["items"] = new JsonArray()), "items-missing", "questionnaire.json#/sections/3/pages/0/questions/0/items"),
        ["rule forward"] = (() => Json("questionnaire.json", n => Question(n, 1, 2)["when"] = Rule("""{"answered":"spread","in":["1"]}""")), "rule-forward", "questionnaire.json#/sections/1/pages/2/questions/0/when"),
        ["rule forward through a derived variable"] = (() => Json("questionnaire.json", n => Question(n, 1, 0)["when"] = Rule("""{"derived":"technological"}""")), "rule-forward", "questionnaire.json#/sections/1/pages/0/questions/0/when"),
        ["not a rule"] = (() => Json("edits.json", n => n["rules"]![0]!["must"] = Rule("""{"maybe":1}""")), "rule-unknown", "edits.json#/rules/0/must"),
        ["unknown variable"] = (() => Json("edits.json", n => n["rules"]![0]!["must"] = Rule("""{"answered":"mood","in":["1"]}""")), "variable-unknown", "edits.json#/rules/0/must"),
        ["unknown answer, deep in a rule"] = (() => Json("edits.json", n => n["rules"]![0]!["must"] = Rule("""{"any":[{"not":{"answered":"novelty","in":["75"]}}]}""")), "answer-unknown", "edits.json#/rules/0/must/any/0/not"),
        ["unknown code of the frame"] = (() => Json("edits.json", n => n["rules"]![0]!["must"] = Rule("""{"register":"level","in":["county"]}""")), "code-unknown", "edits.json#/rules/0/must"),
        ["unknown round value"] = (() => Json("edits.json", n => n["rules"]![0]!["must"] = Rule("""{"round":"month","in":["1"]}""")), "round-value-unknown", "edits.json#/rules/0/must/round"),
        ["check twice"] = (() => Json("edits.json", n => n["rules"]![1]!["id"] = n["rules"]![0]!["id"]!.GetValue<string>()), "id-duplicate", "edits.json#/rules/1/id"),
        ["unknown derived variable as base"] = (() => Json("tables.json", n => Table(n, 1)["base"] = Rule("""{"derived":"bored"}""")), "derived-unknown", "tables.json#/tables/1/base"),
        ["derived from itself"] = (() => Json("tables.json", n => n["derived"]![0]!["when"] = Rule("""{"derived":"innovative"}""")), "derived-circle", "tables.json#/derived/0/when"),
        ["unknown breakdown"] = (() => Json("tables.json", n => Table(n, 0)["by"]![1]![0] = "mood"), "breakdown-unknown", "tables.json#/tables/0/by/1/0"),
        ["a crossing without its total"] = (() => Json("tables.json", n => Table(n, 0)["by"]!.AsArray().RemoveAt(1)), "by-total-missing", "tables.json#/tables/0/by/3"),
        ["breakdown without codelist"] = (() => Json("tables.json", n => n["breakdowns"]![0]!["register"] = "sizes"), "codelist-unknown", "tables.json#/breakdowns/0/register"),
        ["category of a question not asked"] = (() => BrokenRound.Of("demo-2016", "tables.json", n => Table(n, 0)["variable"]!["values"]![1]!["when"] = Rule("""{"answered":"technology","in":["itself"]}""")), "category-unasked", "tables.json#/tables/0/variable/values/1"),
        ["unknown merge variable"] = (() => Json("tables.json", n => Merge(n, 0)["variable"] = "mood"), "merge-variable-unknown", "tables.json#/tables/0/protection/merges/0/variable"),
        ["unknown merge value"] = (() => Json("tables.json", n => Merge(n, 0)["values"]![1] = "huge"), "merge-value-unknown", "tables.json#/tables/0/protection/merges/0/values/1"),
        ["merge of one"] = (() => Json("tables.json", n => Merge(n, 0)["values"] = new JsonArray("100+")), "merge-too-few", "tables.json#/tables/0/protection/merges/0/values"),
        ["too little protection"] = (() => Json("tables.json", n => Table(n, 0)["protection"]!["minimum"] = 1), "number-outside", "tables.json#/tables/0/protection/minimum"),
        ["answers shown too exactly"] = (() => Json("tables.json", n => Table(n, 0)["protection"]!["roundCountsTo"] = 1), "number-outside", "tables.json#/tables/0/protection/roundCountsTo"),
        ["release names no table"] = (() => Release("DEMO01: type=10, time=latest | percent0", "DEMO99: type=10 | percent0"), "release-table-unknown", "release.da.md:1:3"),
        ["release names no value"] = (() => Release("DEMO01: type=10, time=latest | percent0", "DEMO01: type=11 | percent0"), "release-value-unknown", "release.da.md:1:3"),
        ["release names no variable"] = (() => Release("DEMO01: type=10, time=latest | percent0", "DEMO01: type=10, mood=good | percent0"), "release-variable-unknown", "release.da.md:1:3"),
        ["release leaves the value out"] = (() => Release("DEMO01: type=10, time=latest | percent0", "DEMO01: time=latest | percent0"), "release-value-missing", "release.da.md:1:3"),
        ["release in the future"] = (() => Release("DEMO01: type=10, time=latest | percent0", "DEMO01: type=10, time=2031 | percent0"), "release-value-unknown", "release.da.md:1:3"),
        ["unknown format"] = (() => Release("DEMO01: type=10, time=latest | percent0", "DEMO01: type=10 | loud"), "release-format-unknown", "release.da.md:1:3"),
        ["change from nowhere"] = (() => Release("DEMO01: type=10, time=latest | percent0", "DEMO01: type=10 | change"), "release-value-missing", "release.da.md:1:3"),
        ["code twice in a codelist"] = (() => BrokenRound.OfText(Round, "codelists/level.csv", t => t + "region,Region,Region,,,\n"), "id-duplicate", "codelists/level.csv:5:1"),
        ["codelist without English"] = (() => BrokenRound.OfText(Round, "codelists/level.csv", t => t.Replace("municipal,Kommune,Municipality", "municipal,Kommune,", StringComparison.Ordinal)), "translation-missing", "codelists/level.csv:2:3"),
        ["codelist row too short"] = (() => BrokenRound.OfText(Round, "codelists/level.csv", t => t + "county,Amt\n"), "csv-row-width", "codelists/level.csv:5:1"),
        ["codelist without codes"] = (() => BrokenRound.OfText(Round, "codelists/size.csv", t => t.Replace("code,", "kode,", StringComparison.Ordinal)), "csv-column-missing", "codelists/size.csv:1"),
        ["codelist with a year that is none"] = (() => BrokenRound.OfText(Round, "codelists/level.csv", t => t.Replace("Municipality,,,", "Municipality,,soon,", StringComparison.Ordinal)), "codelist-year", "codelists/level.csv:2:5"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_definition_is_found_out_with_its_place(string name)
    {
        using var broken = Cases[name].Break();

        var reading = RoundFolder.Read(broken.Path);

        Assert.Null(reading.Definition);
        Assert.Contains(reading.Findings, f => f.Code == Cases[name].Code && f.Where.StartsWith(Cases[name].Where, StringComparison.Ordinal) && f.What.Length > 0 && f.Mend.Length > 0);
    }

    [Fact]
    public void Faults_in_several_files_are_all_found_at_once()
    {
        using var broken = BrokenRound.Of(Round, "round.json", n =>
        {
            n["colour"] = "red";
            n.AsObject().Remove("year");
            n["languages"]![0] = "sv";
        });
        File.WriteAllText(Path.Combine(broken.Path, "margins.json"), "{");

        var codes = RoundFolder.Read(broken.Path).Findings.Select(f => f.Code).ToList();

        Assert.Equal(["field-missing", "field-unknown", "json-syntax", "language-unknown"], codes.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_finding() =>
        Assert.Equal("round-missing", Assert.Single(RoundFolder.Read("/nowhere/at/all").Findings).Code);

    [Fact]
    public void The_hash_changes_with_any_byte_of_the_folder()
    {
        using var changed = BrokenRound.OfText(Round, "release.da.md", t => t + "\n");

        var before = RoundFolder.Read(Repository.File("rounds", Round)).Definition?.Hash;
        var after = RoundFolder.Read(changed.Path).Definition?.Hash;

        Assert.NotNull(after);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void A_rule_written_and_read_again_is_the_same_rule()
    {
        var text = File.ReadAllText(Repository.File("rounds", Round, "tables.json"));
        var plan = System.Text.Json.JsonSerializer.Deserialize<TablePlan>(text, DesignJson.Options);

        var once = System.Text.Json.JsonSerializer.Serialize(plan, DesignJson.Options);
        var twice = System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<TablePlan>(once, DesignJson.Options), DesignJson.Options);

        Assert.Equal(once, twice);
        Assert.Contains("\"derived\": \"innovative\"", once, StringComparison.Ordinal);
    }

    static BrokenRound Json(string file, Action<JsonNode> change) => BrokenRound.Of(Round, file, change);

    static BrokenRound Release(string from, string to) => BrokenRound.OfText(Round, "release.da.md", t => t.Replace(from, to, StringComparison.Ordinal));

    static JsonNode Question(JsonNode questionnaire, int section, int page) => questionnaire["sections"]![section]!["pages"]![page]!["questions"]![0]!;

    static JsonNode Table(JsonNode plan, int table) => plan["tables"]![table]!;

    static JsonNode Merge(JsonNode plan, int merge) => Table(plan, 0)["protection"]!["merges"]![merge]!;

    static JsonNode Rule(string json) => JsonNode.Parse(json)!;
}
