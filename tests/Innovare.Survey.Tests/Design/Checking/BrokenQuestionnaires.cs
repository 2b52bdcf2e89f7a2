using System.Text.Json.Nodes;

namespace Innovare.Survey.Tests.Design.Checking;

/// <summary>The questionnaire to the administrations with one thing wrong, and the code that thing is refused by.</summary>
static class BrokenQuestionnaires
{
    const string Yes = """{ "code": "1", "text": { "da": "Ja", "en": "Yes" } }""";
    const string Impossible = """{ "all": [{ "answered": "strategy", "in": ["own"] }, { "answered": "strategy", "in": ["no"] }] }""";
    const string Has = """{ "answered": "strategy", "in": ["own", "part"] }""";
    const string HasNot = """{ "not": { "answered": "strategy", "in": ["own", "part"] } }""";

    public static IReadOnlyDictionary<string, (string Code, Action<JsonNode> Break)> All { get; } = new Dictionary<string, (string, Action<JsonNode>)>(StringComparer.Ordinal)
    {
        // fields
        ["no title"] = ("field-missing", d => d.AsObject().Remove("title")),
        ["question without text"] = ("field-missing", d => Question(d, "pool").AsObject().Remove("text")),
        ["page without questions"] = ("field-missing", d => Page(d, "talk").AsObject().Remove("questions")),
        ["check without claim"] = ("field-missing", d => Page(d, "pool")["checks"]![0]!.AsObject().Remove("must")),
        ["unknown field"] = ("field-unknown", d => Question(d, "pool")["mandatory"] = true),
        ["unknown field of a rule"] = ("field-unknown", d => Question(d, "goals")["when"]!["notIn"] = new JsonArray("own")),
        ["unknown field of a source"] = ("field-unknown", d => d["placeholders"]![0]!["value"]!["cookie"] = "name"),
        ["unknown kind"] = ("word-unknown", d => Question(d, "pool")["kind"] = "dropdown"),
        ["unknown transform"] = ("word-unknown", d => d["placeholders"]![0]!["as"] = "upper"),
        ["unknown severity"] = ("word-unknown", d => Page(d, "pool")["checks"]![0]!["severity"] = "warn"),
        ["unknown comparison"] = ("word-unknown", d => Page(d, "pool")["checks"]![0]!["must"]!["is"] = "<="),
        ["text instead of number"] = ("value-kind", d => Question(d, "goals")["atMost"] = "three"),
        ["text instead of list"] = ("value-kind", d => Question(d, "pool")["answers"] = "Ja"),
        ["text instead of both languages"] = ("value-kind", d => Question(d, "pool")["text"] = "Har I en pulje?"),
        ["number instead of code"] = ("value-kind", d => Question(d, "pool")["answers"]![0]!["code"] = 1),
        ["rule as words"] = ("rule-unknown", d => Question(d, "goals")["when"] = "strategy == 'own'"),
        ["rule of an unknown form"] = ("rule-unknown", d => Question(d, "goals")["when"] = Json("""{ "xpath": "/strategy" }""")),
        ["no English question"] = ("translation-missing", d => Question(d, "pool")["text"]!["en"] = ""),
        ["no Danish answer"] = ("translation-missing", d => Question(d, "talk")["answers"]![0]!["text"]!["da"] = " "),
        ["no English help"] = ("translation-missing", d => Question(d, "strategy")["help"]!["en"] = ""),
        ["no English check"] = ("translation-missing", d => Page(d, "pool")["checks"]![0]!["text"]!["en"] = ""),

        // structure
        ["no sections"] = ("questionnaire-empty", d => { d["sections"] = new JsonArray(); d["placeholders"] = new JsonArray(); }),
        ["empty section"] = ("section-empty", d => d["sections"]!.AsArray().Add(Json("""{ "id": "more", "title": { "da": "Mere", "en": "More" }, "pages": [] }"""))),
        ["empty page"] = ("page-empty", d => Pages(d).Add(Json("""{ "id": "more", "questions": [] }"""))),
        ["crowded page"] = ("page-too-full", d => { for (var i = 0; i < 7; i++) Questions(d, "comment").Add(Copy(Question(d, "comment"), q => q["id"] = $"more{i}")); }),
        ["section twice"] = ("id-duplicate", d => d["sections"]![1]!["id"] = "strategy"),
        ["page twice"] = ("id-duplicate", d => Page(d, "adopted")["id"] = "strategy"),
        ["question twice"] = ("id-duplicate", d => Question(d, "learn")["id"] = "comment"),
        ["check twice"] = ("id-duplicate", d => Page(d, "unit")["checks"]![1]!["id"] = "unit-without-staff"),
        ["placeholder twice"] = ("id-duplicate", d => d["placeholders"]!.AsArray().Add(d["placeholders"]![0]!.DeepClone())),
        ["answer twice"] = ("id-duplicate", d => Question(d, "pool")["answers"]![1]!["code"] = "1"),
        ["row twice"] = ("id-duplicate", d => Question(d, "talk")["items"]![1]!["code"] = "managers"),
        ["id with a dot"] = ("id-malformed", d => Question(d, "comment")["id"] = "last.comment"),
        ["id with a space"] = ("id-malformed", d => Page(d, "comment")["id"] = "last comment"),
        ["id in capitals"] = ("id-malformed", d => d["sections"]![2]!["id"] = "Life"),
        ["code with a comma"] = ("code-malformed", d => Question(d, "learn")["answers"]![0]!["code"] = "courses,more"),
        ["code with a space"] = ("code-malformed", d => Question(d, "talk")["items"]![0]!["code"] = "top managers"),
        ["answer that means not asked"] = ("code-reserved", d => Question(d, "pool")["answers"]![1]!["code"] = "-1"),
        ["answer that means refused"] = ("code-reserved", d => Question(d, "pool")["answers"]![1]!["code"] = "-3"),
        ["tick that means don't know"] = ("code-reserved", d => Question(d, "learn")["answers"]![5]!["code"] = "-2"),
        ["row that means don't know"] = ("code-reserved", d => Question(d, "talk")["items"]![0]!["code"] = "-2"),
        ["version as words"] = ("version-malformed", d => d["version"] = "final"),
        ["no period"] = ("period-missing", d => d.AsObject().Remove("period")),

        // answers
        ["choice without answers"] = ("answers-missing", d => Question(d, "learn")["answers"] = new JsonArray()),
        ["grid without rows"] = ("items-missing", d => Question(d, "talk")["items"] = new JsonArray()),
        ["choice of one"] = ("answers-too-few", d => Question(d, "learn")["answers"] = new JsonArray(Json(Yes))),
        ["number with answers"] = ("answers-misplaced", d => Question(d, "pool_size")["answers"] = new JsonArray(Json(Yes))),
        ["text with answers"] = ("answers-misplaced", d => Question(d, "comment")["answers"] = new JsonArray(Json(Yes))),
        ["single with rows"] = ("items-misplaced", d => Question(d, "pool")["items"] = new JsonArray(Json(Yes))),
        ["grid of sixteen rows"] = ("grid-too-large", d => { for (var i = 0; i < 14; i++) Question(d, "talk")["items"]!.AsArray().Add(Json($$"""{ "code": "r{{i}}", "text": { "da": "Sted {{i}}", "en": "Place {{i}}" } }""")); }),
        ["exclusive in a single choice"] = ("exclusive-misplaced", d => Question(d, "pool")["answers"]![2]!["exclusive"] = true),
        ["exclusive row"] = ("exclusive-misplaced", d => Question(d, "talk")["items"]![0]!["exclusive"] = true),
        ["all exclusive"] = ("exclusive-only", d => { foreach (var a in Question(d, "learn")["answers"]!.AsArray()) a!["exclusive"] = true; }),
        ["limit on a single choice"] = ("at-most-misplaced", d => Question(d, "pool")["atMost"] = 2),
        ["limit on a number"] = ("at-most-misplaced", d => Question(d, "pool_size")["atMost"] = 2),
        ["limit that never bites"] = ("at-most-idle", d => Question(d, "goals")["atMost"] = 7),
        ["limit of none"] = ("number-outside", d => Question(d, "goals")["atMost"] = 0),
        ["don't know beside a choice"] = ("dont-know-misplaced", d => Question(d, "pool")["offersDontKnow"] = true),
        ["don't know twice"] = ("dont-know-twice", d => Question(d, "learn")["answers"]![4]!["text"] = Json("""{ "da": "Ved ikke", "en": "Not sure" }""")),
        ["two answers of the same words"] = ("answer-text-duplicate", d => Question(d, "goals")["answers"]![1]!["text"]!["da"] = "Gladere ansatte"),
        ["two rows of the same words"] = ("answer-text-duplicate", d => Question(d, "talk")["items"]![1]!["text"]!["da"] = "Blandt jeres øverste ledere"),
        ["question that ends before it begins"] = ("valid-backwards", d => { Question(d, "comment")["validFrom"] = 2023; Question(d, "comment")["validTo"] = 2019; }),
        ["answer that ends before it begins"] = ("valid-backwards", d => { Question(d, "learn")["answers"]![0]!["validFrom"] = 2023; Question(d, "learn")["answers"]![0]!["validTo"] = 2019; }),
        ["answer outside its question's years"] = ("answer-never-offered", d => { Question(d, "learn")["validFrom"] = 2023; Question(d, "learn")["answers"]![0]!["validTo"] = 2019; }),

        // typed answers
        ["range without numbers"] = ("range-empty", d => Question(d, "pool_size")["most"] = 0),
        ["number without least"] = ("least-missing", d => Question(d, "unit_staff").AsObject().Remove("least")),
        ["number below zero"] = ("least-missing", d => Question(d, "unit_staff")["least"] = -10),
        ["unit of a choice"] = ("number-field-misplaced", d => Question(d, "pool")["measure"] = Json("""{ "da": "kr.", "en": "DKK" }""")),
        ["range of a text"] = ("number-field-misplaced", d => Question(d, "comment")["most"] = 5),
        ["decimals of a date"] = ("number-field-misplaced", d => Question(d, "adopted")["decimals"] = 1),
        ["three decimals"] = ("decimals-outside", d => Question(d, "unit_staff")["decimals"] = 3),
        ["number of what"] = ("measure-missing", d => Question(d, "unit_staff").AsObject().Remove("measure")),
        ["text of no length"] = ("length-outside", d => Question(d, "comment")["mostCharacters"] = 0),
        ["text of endless length"] = ("length-outside", d => Question(d, "comment")["mostCharacters"] = 100_000),
        ["length of a number"] = ("length-misplaced", d => Question(d, "unit_staff")["mostCharacters"] = 10),
        ["filled-in ticks"] = ("preload-misplaced", d => Question(d, "learn")["preload"] = Preload("region")),
        ["filled in with what the register cannot say"] = ("register-unknown", d => Question(d, "comment")["preload"] = Preload("turnover")),
        ["filled in with a code that is no answer"] = ("preload-code-unknown", d => Question(d, "pool")["preload"] = Preload("level")),

        // what rules speak of
        ["unknown variable"] = ("variable-unknown", d => Question(d, "goals")["when"]!["answered"] = "plan"),
        ["question instead of its tick"] = ("variable-unknown", d => Question(d, "learn")["when"] = Json("""{ "answered": "goals", "in": ["quality"] }""")),
        ["unknown answer"] = ("answer-unknown", d => Question(d, "goals")["when"]!["in"] = new JsonArray("own", "perhaps")),
        ["unknown register variable"] = ("register-unknown", d => Question(d, "talk")["items"]![1]!["when"] = Json("""{ "register": "turnover", "in": ["1"] }""")),
        ["unknown register code"] = ("code-unknown", d => Question(d, "talk")["items"]![1]!["when"] = Json("""{ "register": "level", "in": ["county"] }""")),
        ["unknown value of the round"] = ("round-value-unknown", d => Question(d, "talk")["items"]![1]!["when"] = Json("""{ "round": "month", "in": ["4"] }""")),
        ["unknown derived variable"] = ("derived-unknown", d => Question(d, "goals")["when"] = Json("""{ "derived": "innovative" }""")),
        ["value without source"] = ("source-unclear", d => d["placeholders"]![0]!["value"] = new JsonObject()),
        ["value of two sources"] = ("source-unclear", d => Page(d, "pool")["checks"]![0]!["must"]!["with"] = Json("""{ "fixed": 3, "register": "employees" }""")),
        ["rule about a later answer"] = ("rule-forward", d => Question(d, "strategy")["when"] = Json("""{ "answered": "pool", "in": ["1"] }""")),
        ["rule about its own answer"] = ("rule-forward", d => Question(d, "pool")["when"] = Json("""{ "answered": "pool", "in": ["1"] }""")),
        ["answer offered by a later answer"] = ("rule-forward", d => Question(d, "strategy")["answers"]![0]!["when"] = Json("""{ "answered": "pool", "in": ["1"] }""")),
        ["wording by a later answer"] = ("rule-forward", d => Question(d, "strategy")["variants"] = Words("""{ "answered": "pool", "in": ["1"] }""")),
        ["check of a later answer"] = ("rule-forward", d => Page(d, "unit")["checks"]![0]!["must"] = Json("""{ "answered": "pool", "in": ["1"] }""")),

        // rules by themselves
        ["all of nothing"] = ("rule-empty", d => Question(d, "goals")["when"] = Json("""{ "all": [] }""")),
        ["any of nothing"] = ("rule-empty", d => Question(d, "goals")["when"] = Json("""{ "not": { "any": [] } }""")),
        ["one of no codes"] = ("rule-codes-missing", d => Question(d, "goals")["when"]!["in"] = new JsonArray()),
        ["code of a number"] = ("rule-kind", d => Question(d, "pool")["when"] = Json("""{ "answered": "unit_staff", "in": ["3"] }""")),
        ["number of a choice"] = ("compare-kind", d => Question(d, "pool")["when"] = Json("""{ "compare": { "answer": "unit" }, "is": "more", "with": { "fixed": 3 } }""")),
        ["date against a number"] = ("compare-kind", d => Question(d, "pool")["when"] = Json("""{ "compare": { "answer": "adopted" }, "is": "more", "with": { "fixed": 3 } }""")),
        ["name as a number"] = ("compare-kind", d => Page(d, "pool")["checks"]![0]!["must"]!["with"] = Json("""{ "register": "name" }""")),
        ["count of a single choice"] = ("count-kind", d => Question(d, "learn")["when"] = Json("""{ "count": ["strategy", "pool"], "atLeast": 1 }""")),
        ["more than there are"] = ("count-outside", d => Question(d, "learn")["when"] = Json("""{ "count": ["goals.quality", "goals.staff"], "atLeast": 3 }""")),
        ["at least none"] = ("count-outside", d => Question(d, "learn")["when"] = Json("""{ "count": ["goals.quality", "goals.staff"], "atLeast": 0 }""")),
        ["at most less than at least"] = ("count-outside", d => Question(d, "learn")["when"] = Json("""{ "count": ["goals.quality", "goals.staff"], "atLeast": 2, "atMost": 1 }""")),

        // routes
        ["rule that denies itself"] = ("rule-contradiction", d => Question(d, "goals")["when"] = Json(Impossible)),
        ["number both small and large"] = ("rule-contradiction", d => Question(d, "pool")["when"] = Json("""{ "all": [{ "compare": { "answer": "unit_staff" }, "is": "less", "with": { "fixed": 3 } }, { "compare": { "answer": "unit_staff" }, "is": "more", "with": { "fixed": 5 } }] }""")),
        ["exclusive answer and another"] = ("rule-contradiction", d => Question(d, "comment")["when"] = Json("""{ "all": [{ "answered": "learn.none", "in": ["1"] }, { "answered": "learn.courses", "in": ["1"] }] }""")),
        ["more ticks than allowed"] = ("rule-contradiction", d => Question(d, "comment")["when"] = Json("""{ "count": ["goals.quality", "goals.efficiency", "goals.staff", "goals.citizens"], "atLeast": 4 }""")),
        ["two levels at once"] = ("rule-contradiction", d => Question(d, "comment")["when"] = Json("""{ "all": [{ "register": "level", "in": ["state"] }, { "register": "level", "in": ["region"] }] }""")),
        ["page behind a closed door"] = ("page-unreachable", d => Question(d, "goals")["when"] = Json("""{ "all": [{ "answered": "strategy", "in": ["no"] }, { "given": "adopted" }] }""")),
        ["page after a question nobody is asked"] = ("page-unreachable", d => { Question(d, "goals")["when"] = Json("""{ "all": [{ "answered": "strategy", "in": ["no"] }, { "given": "adopted" }] }"""); Question(d, "learn")["when"] = Json("""{ "answered": "goals.quality", "in": ["1"] }"""); }),
        ["question behind a closed door"] = ("question-unreachable", d => Question(d, "pool_size")["when"] = Json("""{ "all": [{ "answered": "unit", "in": ["no"] }, { "given": "unit_staff" }] }""")),
        ["page behind a hard check"] = ("page-unreachable", d => Question(d, "learn")["when"] = Json("""{ "compare": { "answer": "unit_staff" }, "is": "equal", "with": { "fixed": 0 } }""")),
        ["rule that always holds"] = ("rule-always", d => Question(d, "learn")["when"] = Json($$"""{ "any": [{{Has}}, {{HasNot}}] }""")),
        ["rule that holds for all who come"] = ("rule-always", d => Question(d, "goals")["variants"] = Words(Has, also: () => Question(d, "pool_size")["when"] = Json("""{ "any": [{ "answered": "pool", "in": ["1"] }, { "not": { "answered": "pool", "in": ["1"] } }] }"""))),
        ["answer never offered"] = ("option-unreachable", d => Question(d, "goals")["answers"]![0]!["when"] = Json("""{ "answered": "strategy", "in": ["no"] }""")),
        ["row never offered"] = ("option-unreachable", d => { Question(d, "talk")["when"] = Json("""{ "register": "level", "in": ["state"] }"""); Question(d, "talk")["items"]!.AsArray().RemoveAt(2); Question(d, "talk")["items"]![2]!.AsObject().Remove("when"); }),
        ["wording never shown"] = ("variant-unreachable", d => Question(d, "goals")["variants"] = Words("""{ "answered": "strategy", "in": ["no"] }""")),
        ["wording behind one that always fits"] = ("variant-unreachable", d => Question(d, "goals")["variants"] = Words(Has, """{ "answered": "strategy", "in": ["own"] }""")),
        ["example never shown"] = ("example-unreachable", d => Question(d, "goals")["examples"] = Words("""{ "answered": "strategy", "in": ["no"] }""")),
        ["nothing to choose"] = ("dead-end", d => { foreach (var a in Question(d, "pool")["answers"]!.AsArray()) a!["when"] = Json(Has); }),
        ["no rows for some"] = ("dead-end", d => { Question(d, "talk")["items"]!.AsArray().RemoveAt(0); Question(d, "talk")["items"]!.AsArray().RemoveAt(0); }),

        // checks of pages
        ["check never made"] = ("check-never", d => Page(d, "goals")["checks"] = Checks(Has.Replace("own\", \"part", "no", StringComparison.Ordinal), """{ "answered": "goals.quality", "in": ["1"] }""")),
        ["check nobody passes"] = ("check-unpassable", d => Page(d, "pool")["checks"]![0]!["must"] = Json("""{ "answered": "pool", "in": ["2"] }""")),
        ["check that finds nothing"] = ("check-idle", d => Page(d, "pool")["checks"]![0]!["must"]!["with"]!["fixed"] = 10_000_000),
        ["check nobody can mend there"] = ("check-elsewhere", d => Page(d, "learn")["checks"] = Checks(null, Has)),

        // texts
        ["long question"] = ("text-too-long", d => Question(d, "comment")["text"]!["da"] = string.Concat(Enumerable.Repeat("Er der mere, du vil sige til os? ", 8)).Trim()),
        ["long answer"] = ("text-too-long", d => Question(d, "learn")["answers"]![0]!["text"]!["da"] = string.Concat(Enumerable.Repeat("Et kursus. ", 12)).Trim()),
        ["long title"] = ("text-too-long", d => d["title"]!["en"] = new string('x', 80)),
        ["space at the end"] = ("text-spaces", d => Question(d, "pool")["text"]!["da"] = "Satte I i {period} penge af? "),
        ["two spaces"] = ("text-spaces", d => Question(d, "learn")["answers"]![0]!["text"]!["da"] = "Et  kursus"),
        ["bold"] = ("text-markup", d => Question(d, "comment")["help"]!["da"] = "Skriv <b>ikke</b> navne."),
        ["script"] = ("text-markup", d => Question(d, "comment")["help"]!["en"] = "<script>alert(1)</script>"),
        ["markdown"] = ("text-markup", d => Question(d, "comment")["help"]!["en"] = "Write **no** names."),
        ["typewriter quotes"] = ("text-quotes", d => Question(d, "comment")["help"]!["da"] = "Skriv \"nej\", hvis der ikke er."),
        ["question without a sign"] = ("text-end-missing", d => Question(d, "learn")["text"]!["da"] = "Hvad gør I"),
        ["untranslated"] = ("translation-same", d => Question(d, "comment")["help"]!["en"] = Question(d, "comment")["help"]!["da"]!.GetValue<string>()),
        ["hard words"] = ("lix-high", d => Question(d, "comment")["text"]!["da"] = "Vurderingen af innovationsstrategiens implementeringsmuligheder forudsætter tværorganisatoriske samarbejdsrelationer."),
        ["hard words in an example"] = ("lix-high", d => Question(d, "comment")["examples"] = Words(Has, words: string.Concat(Enumerable.Repeat("Innovationsstrategiens implementeringsmuligheder forudsætter samarbejdsrelationer. ", 3)).Trim())),
        ["loose brace"] = ("brace-loose", d => Question(d, "comment")["help"]!["da"] = "Skriv ikke {Navne} her."),
        ["unknown placeholder"] = ("placeholder-unknown", d => { Question(d, "comment")["help"]!["da"] = "Om {mayor}."; Question(d, "comment")["help"]!["en"] = "About {mayor}."; }),
        ["unused placeholder"] = ("placeholder-unused", d => d["placeholders"]!.AsArray().Add(Json("""{ "id": "year", "value": { "round": "year" }, "as": "asWritten", "otherwise": { "da": "året", "en": "the year" } }"""))),
        ["placeholder in one language"] = ("placeholder-differs", d => Question(d, "pool")["text"]!["en"] = "Did you set money aside?"),
        ["tells a later answer"] = ("placeholder-forward", d => { d["placeholders"]![1]!["value"] = Json("""{ "answer": "talk" }"""); d["placeholders"]![1]!["value"] = Json("""{ "answer": "comment" }"""); }),
        ["tells an answer of the same page"] = ("placeholder-forward", d => { d["placeholders"]![1]!["value"] = Json("""{ "answer": "unit_staff" }"""); d["placeholders"]![1]!["as"] = "number"; Question(d, "pool")["text"] = Json("""{ "da": "Satte I penge af?", "en": "Did you set money aside?" }"""); Question(d, "unit")["help"] = Json("""{ "da": "I skrev {period}.", "en": "You wrote {period}." }"""); }),
        ["placeholder of an unknown answer"] = ("variable-unknown", d => d["placeholders"]![1]!["value"] = Json("""{ "answer": "plan" }""")),
        ["placeholder of an unknown register value"] = ("register-unknown", d => d["placeholders"]![0]!["value"] = Json("""{ "register": "ceo" }""")),
        ["ticks as one answer"] = ("placeholder-transform", d => { d["placeholders"]![1]!["value"] = Json("""{ "answer": "goals" }"""); d["placeholders"]![1]!["as"] = "answer"; }),
        ["choice as a number"] = ("placeholder-transform", d => { d["placeholders"]![1]!["value"] = Json("""{ "answer": "unit" }"""); d["placeholders"]![1]!["as"] = "number"; }),
        ["no concept"] = ("concept-missing", d => Question(d, "pool")["concept"] = " "),
        ["core without official wording"] = ("official-missing", d => Question(d, "pool")["lineage"] = "core"),
        ["too long for anybody"] = ("minutes-high", d => { for (var i = 0; i < 45; i++) Pages(d).Add(Json($$"""{ "id": "more{{i}}", "questions": [{{Copy(Question(d, "comment"), q => { q["id"] = $"more{i}"; q["mayBeLeftOpen"] = false; }).ToJsonString()}}] }""")); }),
    };

    static JsonNode Json(string text) => JsonNode.Parse(text)!;

    static JsonArray Pages(JsonNode document) => document["sections"]![2]!["pages"]!.AsArray();

    static JsonNode Page(JsonNode document, string question) =>
        document["sections"]!.AsArray().SelectMany(s => s!["pages"]!.AsArray()).Single(p => p!["questions"]!.AsArray().Any(q => q!["id"]!.GetValue<string>() == question))!;

    static JsonArray Questions(JsonNode document, string question) => Page(document, question)["questions"]!.AsArray();

    static JsonNode Question(JsonNode document, string id) => Questions(document, id).Single(q => q!["id"]!.GetValue<string>() == id)!;

    static JsonNode Copy(JsonNode node, Action<JsonNode> change)
    {
        var copy = node.DeepClone();
        change(copy);
        return copy;
    }

    static JsonNode Preload(string register) => Json($$"""{ "register": "{{register}}", "source": { "da": "CVR-registret", "en": "the CVR register" } }""");

    static JsonArray Words(string when, string? then = null, string words = "Fx en plan.", Action? also = null)
    {
        also?.Invoke();
        return [.. new[] { when, then }.OfType<string>().Select(rule => new JsonObject { ["when"] = Json(rule), ["text"] = new JsonObject { ["da"] = words, ["en"] = "A plan, say." } })];
    }

    static JsonArray Checks(string? when, string must) =>
        [new JsonObject { ["id"] = "extra", ["severity"] = "soft", ["when"] = when is null ? null : Json(when), ["must"] = Json(must), ["text"] = new JsonObject { ["da"] = "Passer det?", ["en"] = "Is that right?" } }];
}
