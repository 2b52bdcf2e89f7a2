using Innovare.Cases.Reuse;
using Innovare.Cases.Search;
using Innovare.Cases.Words;
using Innovare.PublicSector;

namespace Innovare.Cases.Tests.Search;

public sealed class CaseSearchTests
{
    static readonly CaseSearch House = Library.OfTheHouse.Search;

    [Fact]
    public void Robotter_finds_robots_and_what_begins_with_them()
    {
        var found = Slugs(House, "robotter");

        Assert.Contains("robotstoevsugere-i-hjemmehjaelpen", found);
        Assert.Contains("o2matic", found);
    }

    [Theory]
    [InlineData("skærmbesøg", "skaermbesoeg")]
    [InlineData("Århus", "aarhus")]
    [InlineData("GENBRUG", "genbrug")]
    public void The_way_of_writing_does_not_change_the_answer(string one, string other)
    {
        Assert.NotEmpty(Slugs(House, one));
        Assert.Equal(Slugs(House, one), Slugs(House, other));
    }

    [Theory]
    [InlineData("112", "videoopkald-ved-1-1-2")]
    [InlineData("1-1-2", "videoopkald-ved-1-1-2")]
    [InlineData("wound assessment", "telemedicinsk-saarvurdering")]
    public void Emergency_numbers_and_English_words_are_found(string words, string slug) => Assert.Contains(slug, Slugs(House, words));

    [Fact]
    public void Every_word_must_be_found()
    {
        var both = Slugs(House, "chatbot Syddjurs");

        Assert.Equal(["it-bot-som-helpdesk"], both);
    }

    [Fact]
    public void Without_words_every_case_is_listed() => Assert.Equal(64, House.Find(CaseQuery.All).Cases.Count);

    [Theory]
    [InlineData("qxz")]
    [InlineData("robotter qxz")]
    public void A_word_nobody_wrote_finds_nothing(string words) => Assert.Empty(Slugs(House, words));

    [Fact]
    public void A_saying_is_more_than_the_one_word_left_when_the_small_ones_go()
    {
        var words = WordKnowledge.None with { Stops = ["er", "på", "jeg"], Weak = ["kvinden"], Meanings = [new(["er på"], ["alarm"]), new(["syg igen"], ["genindlæggelse"])] };
        var search = new CaseSearch([Library.Invented("a", summary: "alarm"), Library.Invented("g", summary: "genindlæggelse")], ReuseGraph.Of([], []), words);

        Assert.Equal(["a"], Slugs(search, "jeg er på"));
        Assert.Equal(["g"], Slugs(search, "igen er kvinden syg"));
        Assert.Empty(Slugs(search, "far igen"));
    }

    [Theory]
    [InlineData("bog", "bøger")]
    [InlineData("køb", "købte")]
    [InlineData("ringe", "ringede")]
    [InlineData("museum", "museerne")]
    [InlineData("billede", "billeder")]
    public void Inflections_that_no_rule_gives_are_one_word(string asked, string written) =>
        Assert.Equal(["a"], Slugs(new CaseSearch([Library.Invented("a", summary: written), Library.Invented("b", summary: "sæde")], ReuseGraph.Of([], []), Library.Words), asked));

    [Theory]
    [InlineData("LAR-løsninger", "lar")]
    [InlineData("1-1-2", "alarm")]
    [InlineData("it-bot", "bot")]
    public void A_hyphened_word_is_read_whole_where_a_case_says_it_so_and_else_in_its_parts(string words, string slug)
    {
        var search = new CaseSearch(
            [Library.Invented("lar", summary: "LAR i vejen"), Library.Invented("alarm", summary: "112"), Library.Invented("bot", summary: "En it-bot"), Library.Invented("it", summary: "it for alle")],
            ReuseGraph.Of([], []), WordKnowledge.None with { Stops = ["løsninger"] });

        Assert.Equal([slug], Slugs(search, words));
    }

    [Fact]
    public void A_form_of_a_known_word_is_not_read_as_another_word_that_some_case_uses()
    {
        var search = new CaseSearch([Library.Invented("a", summary: "benene")], ReuseGraph.Of([], []), WordKnowledge.None with { Roots = ["bænk"] });

        Assert.Empty(Slugs(search, "bænkene"));
        Assert.Equal(["a"], Slugs(search, "bennene"));
    }

    [Fact]
    public void In_a_sentence_the_telling_word_answers_though_the_other_is_in_no_case()
    {
        var search = new CaseSearch(
            [Library.Invented("a", summary: "ilt"), .. Enumerable.Range(1, 40).Select(i => Library.Invented(FormattableString.Invariant($"b{i}"), summary: i <= 10 ? "vogn" : "have"))],
            ReuseGraph.Of([], []), WordKnowledge.None with { Stops = ["vi", "kan", "ikke", "få"] });

        Assert.Equal(["a"], Slugs(search, "vi kan ikke få ilt nitten"));
        Assert.Empty(Slugs(search, "ilt nitten")); // two words are what was asked for
        Assert.Empty(Slugs(search, "vi kan ikke få vogn nitten")); // a word that many cases use tells little
    }

    [Fact]
    public void For_a_compound_nobody_uses_the_cases_of_its_parts_are_near()
    {
        var hits = House.Find(CaseQuery.All with { Words = "hundetoilet" });

        Assert.Empty(hits.Found);
        Assert.Contains(hits.Nearest, h => h.Case.Slug is "toiletsaeder-paa-plejehjem" && h.Missing is ["hundetoilet"]);
    }

    [Fact]
    public void What_was_read_instead_is_written_with_its_own_letters() =>
        Assert.Equal([("sårplje", "sårpleje")], House.Find(CaseQuery.All with { Words = "sårplje" }).ReadAs);

    [Fact]
    public void A_number_is_not_the_beginning_of_another() => Assert.Empty(Slugs(Of(Library.Invented("a", summary: "2016")), "20"));

    [Fact]
    public void Two_letters_ask_for_a_word_and_not_for_a_beginning()
    {
        var search = Of(Library.Invented("first-aid", summary: "aid"), Library.Invented("ai", summary: "AI-chatbot"));

        Assert.Equal(["ai"], Slugs(search, "ai"));
    }

    [Fact]
    public void Title_ranks_above_organisation_above_summary_above_evidence()
    {
        var search = Of(
            Library.Invented("evidence", evidence: "telemedicin"),
            Library.Invented("summary", summary: "telemedicin"),
            Library.Invented("organisation", organisation: "telemedicin"),
            Library.Invented("title", title: "telemedicin"));

        Assert.Equal(["title", "organisation", "summary", "evidence"], Slugs(search, "telemedicin"));
    }

    [Fact]
    public void Words_an_editor_has_set_find_a_case_after_those_that_say_it_themselves()
    {
        var search = Of(
            Library.Invented("by-search-words", title: "Loftlifte") with { SearchWords = ["ondt i ryggen"] },
            Library.Invented("by-evidence", evidence: "Færre har ondt i ryggen"));

        Assert.Equal(["by-evidence", "by-search-words"], Slugs(search, "ondt i ryggen"));
    }

    [Fact]
    public void Another_name_of_several_words_must_stand_in_one_text_of_the_case()
    {
        var words = WordKnowledge.None with { Synonyms = [["chatbot", "virtuel assistent"]] };
        var search = new CaseSearch(
            [
                Library.Invented("said", summary: "En virtuel assistent"),
                Library.Invented("scattered", summary: "Virtuel vagt") with { SearchWords = ["assistent"] },
                Library.Invented("hyphen", summary: "Virtuel it-assistent"),
            ], ReuseGraph.Of([], []), words);

        Assert.Equal(["hyphen", "said"], Slugs(search, "chatbot").Order());
    }

    [Fact]
    public void No_phrase_runs_from_one_search_word_to_the_next()
    {
        var search = Of(Library.Invented("a") with { SearchWords = ["tunge løft", "ondt i ryggen"] });

        Assert.Equal(["a"], Slugs(search, "\"tunge løft\""));
        Assert.Empty(Slugs(search, "\"løft ondt\""));
    }

    [Fact]
    public void The_order_of_files_does_not_change_the_order_of_hits()
    {
        var cases = Library.OfTheHouse.Cases;
        var turned = new CaseSearch([.. cases.Reverse()], ReuseGraph.Of(cases, []), Library.Words);

        foreach (var words in new[] { "", "kommune", "digital" })
            Assert.Equal(Slugs(House, words), Slugs(turned, words));
    }

    [Fact]
    public void Without_words_those_with_documented_value_come_first()
    {
        var documented = House.Find(CaseQuery.All).Cases.Select(c => c.HasDocumentedValue).ToList();

        Assert.Equal(documented.OrderDescending(), documented);
    }

    [Fact]
    public void The_newest_come_first_and_those_without_a_year_last()
    {
        var found = House.Find(CaseQuery.All with { Order = CaseOrder.Newest }).Cases;

        Assert.Equal(2024, found[0].Years?.To);
        Assert.Null(found[^1].Years);
    }

    [Theory]
    [InlineData("level", "")]
    [InlineData("technology", "")]
    [InlineData("level", "digital")]
    [InlineData("technology", "kommune")]
    public void Counts_of_a_facet_with_one_option_a_case_add_up_to_the_hits(string facet, string words)
    {
        var hits = House.Find(CaseQuery.All with { Words = words });

        Assert.Equal(hits.Cases.Count, hits.Facets.Single(f => f.Facet.Id == facet).Options.Sum(o => o.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("borger")]
    public void The_count_beside_an_option_is_what_choosing_it_alone_gives(string words)
    {
        var query = (CaseQuery.All with { Words = words }).With("technology", "yes");

        foreach (var facet in House.Find(query).Facets.Where(f => f.Facet.Id != "technology"))
            foreach (var option in facet.Options)
                Assert.Equal(option.Count, House.Find(query.With(facet.Facet.Id, option.Option.Code)).Cases.Count);
    }

    [Fact]
    public void Dropping_a_facet_never_shrinks_the_result()
    {
        foreach (var one in Choices())
            foreach (var other in Choices().Where(o => o.Facet != one.Facet))
            {
                var narrow = CaseQuery.All.With(one.Facet, one.Option).With(other.Facet, other.Option);

                var wide = narrow.Without(other.Facet, other.Option);

                Assert.Superset(Set(narrow), Set(wide));
            }
    }

    [Fact]
    public void A_second_option_of_a_facet_never_shrinks_the_result()
    {
        var services = CaseQuery.All.With("type", "service");

        Assert.Superset(Set(services), Set(services.With("type", "product")));
    }

    [Fact]
    public void An_unknown_option_counts_for_nothing() => Assert.Equal(64, House.Find(CaseQuery.All.With("level", "moon")).Cases.Count);

    [Theory]
    [InlineData("aabent-bibliotek-i-gjern", "selvbetjente-biblioteker-i-aalborg")]
    [InlineData("loftlifte-paa-rosengaarden", "velfaerdsteknologi-i-plejeboliger")]
    [InlineData("skaermbesoeg-i-viborg", "virtuel-bostoette")]
    public void Cases_about_the_same_thing_are_similar_both_ways(string one, string other)
    {
        var library = Library.OfTheHouse;

        Assert.Contains(library.SimilarTo(library.Find(one)!, 3), s => s.Case.Slug == other && s.Shared.Count > 0);
        Assert.Contains(library.SimilarTo(library.Find(other)!, 3), s => s.Case.Slug == one && s.Shared.Count > 0);
    }

    [Fact]
    public void A_case_is_not_similar_to_itself_or_to_what_it_is_joined_to_by_reuse()
    {
        var library = Library.OfTheHouse;

        Assert.All(library.Cases, c =>
        {
            var similar = library.SimilarTo(c, 64).Select(s => s.Case).ToList();
            Assert.DoesNotContain(c, similar);
            Assert.Empty(similar.Intersect([.. library.Reuse.OriginsOf(c), .. library.Reuse.TakersOf(c)]));
        });
    }

    [Fact]
    public void Exact_stands_before_folded_before_stemmed_before_compound_before_synonym()
    {
        var search = Of(
            Library.Invented("synonym", title: "Hospital"),
            Library.Invented("compound", title: "Sygehusparken"),
            Library.Invented("stemmed", title: "Sygehusene"),
            Library.Invented("exact", title: "Sygehus"));

        Assert.Equal(["exact", "stemmed", "compound", "synonym"], Slugs(search, "sygehus"));
    }

    [Fact]
    public void As_written_ranks_above_the_folded_way()
    {
        var search = Of(Library.Invented("folded", title: "Maalet"), Library.Invented("written", title: "Målet"));

        Assert.Equal(["written", "folded"], Slugs(search, "målet"));
    }

    [Fact]
    public void A_phrase_is_found_as_it_stands_and_not_otherwise()
    {
        var search = Of(Library.Invented("together", summary: "Den åbne skole i byen"), Library.Invented("apart", summary: "Den skole er åben og åbne døre"));

        Assert.Equal(["together"], Slugs(search, "\"åbne skole\""));
        Assert.Equal(2, Slugs(search, "åbne skole").Count());
    }

    [Fact]
    public void A_word_after_a_minus_leaves_out()
    {
        var all = Slugs(House, "chatbot");
        var without = Slugs(House, "chatbot -borgere");

        Assert.Contains("chatbotten-muni", all);
        Assert.DoesNotContain("chatbotten-muni", without);
        Assert.NotEmpty(without);
    }

    [Fact]
    public void A_misspelled_word_is_said_with_what_it_was_read_as()
    {
        var hits = House.Find(CaseQuery.All with { Words = "sarvurdering" });

        Assert.Equal([("sarvurdering", "sårvurdering")], hits.ReadAs.Select(r => (r.Asked, r.Read)));
    }

    [Fact]
    public void A_word_that_is_known_but_in_no_case_is_not_doubted() =>
        Assert.Empty(House.Find(CaseQuery.All with { Words = "gamle der falder" }).ReadAs);

    [Fact]
    public void Nothing_found_offers_the_nearest_and_says_what_they_lack()
    {
        var hits = House.Find(CaseQuery.All with { Words = "robotter qxz" });

        Assert.Equal(0, hits.Total);
        Assert.NotEmpty(hits.Nearest);
        Assert.All(hits.Nearest, near => Assert.Equal(["qxz"], near.Missing));
    }

    [Fact]
    public void Most_reused_is_what_is_of_value_or_in_use_elsewhere_and_never_what_was_given_up()
    {
        Case[] cases = [.. ((string[])["givenUp", "thoughtOf", "used", "valued"]).Select(slug => Library.Invented(slug))];
        ReuseLink Link(string giver, string state, int number, params string[] value) =>
            new(FormattableString.Invariant($"{giver}-{number}"), new Party(giver), new Party(null, Text.Same($"{giver} {number}")), "copied", state) { Value = value };
        var reuse = ReuseGraph.Of(cases, [Link("givenUp", "givenUp", 1), Link("givenUp", "givenUp", 2), Link("givenUp", "givenUp", 3), Link("thoughtOf", "planned", 1), Link("thoughtOf", "planned", 2), Link("used", "done", 1), Link("valued", "done", 1, "quality")]);

        var ordered = new CaseSearch(cases, reuse, WordKnowledge.None).Find(CaseQuery.All with { Order = CaseOrder.Spread });

        Assert.Equal(["valued", "used", "thoughtOf", "givenUp"], ordered.Cases.Select(c => c.Slug));
    }

    [Fact]
    public void Hits_can_be_taken_a_page_at_a_time()
    {
        var whole = House.Find(CaseQuery.All).Cases;

        var page = House.Find(CaseQuery.All, skip: 20, take: 20);

        Assert.Equal(64, page.Total);
        Assert.Equal(whole.Skip(20).Take(20), page.Cases);
    }

    [Fact]
    public void What_answers_is_marked_and_the_text_is_kept()
    {
        const string text = "Robotstøvsugere overtager støvsugning hos hjemmehjælpsmodtagere.";

        var marked = House.MarkerFor("robot").Mark(text);

        Assert.Equal(text, string.Concat(marked.Select(m => m.Piece)));
        Assert.Equal(["Robotstøvsugere"], marked.Where(m => m.IsMarked).Select(m => m.Piece));
    }

    [Theory]
    [InlineData("skaerm", "skærmbesøg")]
    [InlineData("gentof", "Gentofte Kommune")]
    [InlineData("kultur", "Kulturrygsækken")]
    public void The_beginning_of_a_word_suggests_topics_places_and_titles(string beginning, string suggestion) =>
        Assert.Contains(suggestion, House.Suggest(beginning));

    [Theory]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("- - \" \" -\"")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("%00\u0000\ud800")]
    public void Odd_signs_are_no_reason_to_fail(string words) => Assert.True(House.Find(CaseQuery.All with { Words = words }).Total >= 0);

    [Fact]
    public void A_whole_book_as_a_question_is_answered()
    {
        var words = string.Concat(Enumerable.Repeat("hjemmepleje og kommunernes velfærdsteknologi ", 1000));

        Assert.True(House.Find(CaseQuery.All with { Words = words }).Total >= 0);
    }

    static IEnumerable<(string Facet, string Option)> Choices() => House.Facets.SelectMany(f => f.Options.Entries.Select(o => (f.Id, o.Code)));

    static HashSet<string> Set(CaseQuery query) => [.. House.Find(query).Cases.Select(c => c.Slug)];

    static CaseSearch Of(params Case[] cases) => new(cases, ReuseGraph.Of(cases, []), Library.Words);

    static IEnumerable<string> Slugs(CaseSearch search, string words) => search.Find(CaseQuery.All with { Words = words }).Cases.Select(c => c.Slug);
}
