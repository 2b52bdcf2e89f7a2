using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Innovare.PublicSector;

namespace Innovare.Cases.Tests.Telling;

public sealed class ToldDocumentTests
{
    static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void Everything_that_is_missing_is_said_at_once_in_the_order_of_the_form()
    {
        var faults = ToldDocument.Faults(new Dictionary<string, string>());

        Assert.Equal(["title", "problem", "summary", "novelty", "organisation", "level", "types", "stage", "contact.name", "contact.agreed", "visibility"], faults.Select(f => f.Field));
    }

    [Fact]
    public void Whole_answers_make_a_case_told_by_the_place_with_hopes_and_results_apart()
    {
        var answers = Told.Whole();
        answers["quality.effect"] = "gain";
        answers["quality.step"] = "2";
        answers["quality.expected"] = "Færre fejl";
        answers["quality.measured"] = "12 fejl i stedet for 30";
        answers["quality.method"] = "Talt i to måneder";
        answers["quality.number"] = "30";
        answers["quality.period"] = "2024-2025";
        answers["efficiency.effect"] = "none";
        answers["efficiency.step"] = "1";
        answers["efficiency.expected"] = "Kortere vagtskifte";

        var one = Read(answers);

        Assert.Equal(("told", true, true), (one.Status, one.IsPublic, one.IsOpen));
        Assert.Equal(["quality"], one.Values);
        Assert.Equal([("quality", true), ("efficiency", false)], one.Claims.Select(c => (c.Value, c.IsDocumented)));
        Assert.Equal((Today, Today), (one.PublishedOn, one.InUseOn));
        Assert.Equal(CaseWords.Nobody, one.TranslatedBy);
    }

    // Nobody has been timed. The estimate is that of the questionnaires (docs/methods/questionnaire-minutes.md) for reading and choosing;
    // writing is 19 words a minute, the mean of those who compose at a keyboard (Karat, Halverson, Horn and Karat 1999),
    // and as many words as the cases of the library have in the same fields.
    [Fact]
    public void What_must_be_told_and_one_value_takes_ten_minutes_to_read_choose_and_write_by_estimate()
    {
        const double Read = 238, Written = 19, Page = 3, Choosing = 4;
        static int Words(string? text) => (text ?? "").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
        double Usual(Func<Case, string?> field) => Library.OfTheHouse.Cases.Select(field).OfType<string>().Average(Words);
        var seen = TellingForm.Parts.SelectMany(p => p.Groups.Where(g => !g.IsFolded || g == TellingForm.Parts[3].Groups[0])).ToList();
        var texts = TellingForm.Parts.SelectMany(p => new[] { p.Name, p.Lead })
            .Concat(TellingForm.Parts.SelectMany(p => p.Groups).Select(g => g.Name).OfType<Text>())
            .Concat(seen.SelectMany(g => g.Fields).SelectMany(f => (f.Choices?.Entries.Select(c => c.Name) ?? []).Prepend(f.Label).Concat(f.Hint is null ? [] : [f.Hint]))).ToList();
        var must = TellingForm.Fields.Where(f => f.IsNeeded).ToList();
        var (claimed, claimWords) = (3, Usual(c => c.Claims.Select(v => v.Measured?.Da ?? v.Expected?.Da).FirstOrDefault())); // effect, step and who says so
        var words = Usual(c => c.Title.Da) + (2 * Usual(c => c.Summary.Da)) + Usual(c => c.Novelty?.Da) + Usual(c => c.Organisation) + 2 + claimWords;

        var minutes = (texts.Sum(t => Words(t.Da)) / Read) + (words / Written) + (((TellingForm.Parts.Count * Page) + ((must.Count(f => f.Choices is not null || f.IsTick) + claimed) * Choosing)) / 60);

        Assert.True(minutes <= 10, FormattableString.Invariant($"{minutes:0.0} minutes: {texts.Sum(t => Words(t.Da))} words to read, {words:0} to write"));
        Assert.InRange(minutes, 4, 10); // the words of every field are counted: a form that shrinks below that is another form
    }

    [Theory]
    [InlineData("quality.measured", "quality.step", "2", "quality.effect", "gain")]
    [InlineData("quality.effect", "quality.measured", "12 fejl", "quality.step", "2")]
    [InlineData("stoppedBecause", "stage", "stopped", "year", "2024")]
    [InlineData("year", "year", "sidste år", "time", "en måned")]
    [InlineData("source.1.url", "source.1.url", "javascript:alert(1)", "source.1.label", "Kilde")]
    [InlineData("attachment.2.label", "attachment.2.url", "https://example.org/dpia", "time", "en måned")]
    [InlineData("contact.mail", "contact.mail", "ring til mig", "time", "en måned")]
    [InlineData("level", "level", "mars", "time", "en måned")]
    public void What_is_wrong_is_said_at_its_field(string at, string one, string said, string other, string also)
    {
        var answers = Told.Whole();
        (answers[one], answers[other]) = (said, also);

        Assert.Contains(at, ToldDocument.Faults(answers).Select(f => f.Field));
    }

    [Fact]
    public void A_title_of_ten_thousand_letters_is_refused_with_how_many_there_is_room_for()
    {
        var fault = Assert.Single(ToldDocument.Faults(Told.Whole(new string('æ', 10_000))));

        Assert.Equal("title", fault.Field);
        Assert.Contains("10000 tegn. Der er plads til 200.", fault.Words.Da, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_colleague_would_write_becomes_search_words_each_once()
    {
        var answers = Told.Whole();
        answers["searchWords"] = "vagtskifte\n\nglemte aftaler, Vagtskifte\ntavlemøde";

        var one = Read(answers);

        Assert.Equal(["vagtskifte", "glemte aftaler", "tavlemøde"], one.SearchWords);
        Assert.Equal("vagtskifte\nglemte aftaler\ntavlemøde", ToldDocument.Answers(one)["searchWords"]);
    }

    [Theory]
    [InlineData(41, "ord", "41 søgeord. Der er plads til 40")]
    [InlineData(1, "en hel lang sætning som ingen nogensinde ville skrive i et søgefelt ", "69 tegn. Der er plads til 60")]
    public void Too_many_or_too_long_search_words_are_said_with_how_much_there_is_room_for(int count, string word, string said)
    {
        var answers = Told.Whole();
        answers["searchWords"] = string.Join('\n', Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"{word}{i}")));

        var fault = Assert.Single(ToldDocument.Faults(answers));

        Assert.Equal("searchWords", fault.Field);
        Assert.Contains(said, fault.Words.Da, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_answered_without_fault_is_a_sound_case_file()
    {
        string[] words = ["", "x", "Vi målte det", "<script>", "2024", "17", "https://example.org/a?b=1&c=2", "yes", "anna@kommune.example", "🦉"];
        for (var seed = 0; seed < 400; seed++)
        {
            var answers = Told.Whole();
            foreach (var (field, i) in TellingForm.Fields.Select((f, i) => (f, i)))
                if ((seed * 31 + i * 17) % 5 == 0)
                    answers[field.Id] = field.Choices is { } choices ? choices.Entries[(seed + i) % choices.Entries.Count].Code : words[(seed * 7 + i * 3) % words.Length];
            if (ToldDocument.Faults(answers).Count > 0)
                continue;

            var findings = new List<Finding>();
            Assert.NotNull(CaseDocument.Read("a", ToldDocument.Write("a", answers, Today, Today).ToJsonString(), findings));
            Assert.Empty(findings);
        }
    }

    [Fact]
    public void A_retold_case_that_is_taken_over_begins_with_what_the_source_says()
    {
        var retold = Library.OfTheHouse.Find("telecare-nord")!;

        var answers = ToldDocument.Answers(retold);

        Assert.Equal(retold.Title.Da, answers["title"]);
        Assert.Equal(retold.Sources[0].Url, answers["source.1.url"]);
        Assert.Equal(retold.Claims.DistinctBy(c => c.Value).Count(), answers.Keys.Count(k => k.EndsWith(".effect", StringComparison.Ordinal)));
    }

    static Case Read(Dictionary<string, string> answers)
    {
        var findings = new List<Finding>();
        var one = CaseDocument.Read("morgenmoede", ToldDocument.Write("morgenmoede", answers, Today, Today).ToJsonString(), findings);
        Assert.Empty(findings);
        return one!;
    }
}
