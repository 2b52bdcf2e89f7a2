using Innovare.PublicSector;

namespace Innovare.Web;

/// <summary>Every address a reader can type, in both languages. Pages and links name them from here, so they cannot part ways.</summary>
public static class Addresses
{
    public static Address Home { get; } = new("/", "/en");

    public static Address Tables { get; } = new("/tabeller", "/en/tables");

    public static Address Table { get; } = new("/tabeller/{id}", "/en/tables/{id}");

    public static Address TableData { get; } = new("/tabeller/{id}/data.{format}", "/en/tables/{id}/data.{format}");

    /// <summary>The Vega-Lite specification of what a table page shows.</summary>
    public static Address TableChart { get; } = new("/tabeller/{id}/chart.json", "/en/tables/{id}/chart.json");

    /// <summary>A table for somebody else's page: no menu, may be framed.</summary>
    public static Address TableEmbed { get; } = new("/tabeller/{id}/embed", "/en/tables/{id}/embed");

    /// <summary>How figures are fetched: files, interfaces, examples.</summary>
    public static Address GetData { get; } = new("/hent-data", "/en/get-data");

    /// <summary>The interfaces, address by address.</summary>
    public static Address ApiReference { get; } = new("/hent-data/api", "/en/get-data/api");

    public static Address Cases { get; } = new("/cases", "/en/cases");

    public static Address Case { get; } = new("/cases/{slug}", "/en/cases/{slug}");

    public static Address CasesData { get; } = new("/cases/data.{format}", "/en/cases/data.{format}");

    public static Address CaseData { get; } = new("/cases/{slug}/data.json", "/en/cases/{slug}/data.json");

    public static Address Guides { get; } = new("/guider", "/en/guides");

    public static Address Guide { get; } = new("/guider/forstaa/{slug}", "/en/guides/understand/{slug}");

    public static Address GuideApproaches { get; } = new("/guider/tilgange", "/en/guides/approaches");

    public static Address GuideApproach { get; } = new("/guider/tilgange/{slug}", "/en/guides/approaches/{slug}");

    public static Address GuideTools { get; } = new("/guider/vaerktoejer", "/en/guides/tools");

    public static Address GuideTool { get; } = new("/guider/vaerktoejer/{slug}", "/en/guides/tools/{slug}");

    public static Address GuideTips { get; } = new("/guider/tips", "/en/guides/tips");

    public static Address GuideDecision { get; } = new("/guider/spoergsmaal/{slug}", "/en/guides/questions/{slug}");

    public static Address GuideBarometer { get; } = new("/guider/hvor-innovative-er-vi", "/en/guides/how-innovative-are-we");

    /// <summary>The Vega-Lite specification of a published table in a guide.</summary>
    public static Address GuideFigure { get; } = new("/guider/figurer/{id}.json", "/en/guides/figures/{id}.json");

    /// <summary>The library's data addresses, described for programs.</summary>
    public static Address CaseDescription { get; } = new("/cases/openapi.json", "/en/cases/openapi.json");

    /// <summary>A case in the words of schema.org.</summary>
    public static Address CaseLinkedData { get; } = new("/cases/{slug}/data.jsonld", "/en/cases/{slug}/data.jsonld");

    /// <summary>Cases as a feed; takes the same questions as the list.</summary>
    public static Address CasesFeed { get; } = new("/cases/feed.atom", "/en/cases/feed.atom");

    /// <summary>Who has taken what from whom.</summary>
    public static Address CaseSpread { get; } = new("/cases/spredning", "/en/cases/spread");

    /// <summary>The links of reuse as open data.</summary>
    public static Address ReuseData { get; } = new("/cases/spredning/data.{format}", "/en/cases/spread/data.{format}");

    /// <summary>What a reader who has begun to write may be after.</summary>
    public static Address CaseSuggestions { get; } = new("/cases/forslag.json", "/en/cases/suggestions.json");

    public static Address Quality { get; } = new("/kvalitet", "/en/quality");

    public static Address Contact { get; } = new("/kontakt", "/en/contact");

    public static Address Privacy { get; } = new("/privatliv", "/en/privacy");

    public static Address Accessibility { get; } = new("/tilgaengelighed", "/en/accessibility");

    public static Address About { get; } = new("/om", "/en/about");

    public static Address Demo { get; } = new("/demo", "/en/demo");

    public static Address DemoRound { get; } = new("/demo/{round}", "/en/demo/{round}");

    public static Address DemoPhase { get; } = new("/demo/{round}/{phase}", "/en/demo/{round}/{phase}");

    public static Address DemoRelease { get; } = new("/demo/{round}/udgivelse", "/en/demo/{round}/release");

    /// <summary>The quality report of one round.</summary>
    public static Address DemoQualityReport { get; } = new("/demo/{round}/kvalitet", "/en/demo/{round}/quality");

    public static Address DemoQuality { get; } = new("/demo/kvalitet", "/en/demo/quality");

    /// <summary>What has been released, what comes and when.</summary>
    public static Address DemoCalendar { get; } = new("/demo/kalender", "/en/demo/calendar");

    public static Address DemoTables { get; } = new("/demo/tabeller", "/en/demo/tables");

    public static Address DemoTable { get; } = new("/demo/tabeller/{id}", "/en/demo/tables/{id}");

    /// <summary>One figure and how it was made; its values stand in the query.</summary>
    public static Address DemoTableCell { get; } = new("/demo/tabeller/{id}/tal", "/en/demo/tables/{id}/figure");

    /// <summary>One published figure and its source.</summary>
    public static Address TableCell { get; } = new("/tabeller/{id}/tal", "/en/tables/{id}/figure");

    /// <summary>The editions a table has had, and what differs between two of them.</summary>
    public static Address DemoTableEditions { get; } = new("/demo/tabeller/{id}/udgaver", "/en/demo/tables/{id}/editions");

    public static Address DemoTableData { get; } =
        new("/demo/tabeller/{id}/data.{format}", "/en/demo/tables/{id}/data.{format}");

    public static Address DemoTableChart { get; } =
        new("/demo/tabeller/{id}/chart.json", "/en/demo/tables/{id}/chart.json");

    public static Address DemoTableEmbed { get; } = new("/demo/tabeller/{id}/embed", "/en/demo/tables/{id}/embed");

    /// <summary>The first page of the backoffice.</summary>
    public static Address Staff { get; } = new("/intern", "/en/staff");

    public static Address StaffLogIn { get; } = new("/intern/log-ind", "/en/staff/log-in");

    public static Address StaffLogOut { get; } = new("/intern/log-ud", "/en/staff/log-out");

    public static Address MySheets { get; } = new("/arbejdsplads/ark", "/en/workplace/sheets");

    public static Address NewSheet { get; } = new("/arbejdsplads/ark/nyt/{slug}", "/en/workplace/sheets/new/{slug}");

    public static Address Sheet { get; } = new("/arbejdsplads/ark/{id}", "/en/workplace/sheets/{id}");

    public static Address SheetFile { get; } = new("/arbejdsplads/ark/{id}/ark.{format}", "/en/workplace/sheets/{id}/sheet.{format}");

    /// <summary>Test your workplace: every step is a post to this one address, so that no answer ever stands in an address.</summary>
    public static Address SelfTest { get; } = new("/arbejdsplads/test", "/en/workplace/test");

    /// <summary>The reader's closed groups, and a new one.</summary>
    public static Address TestGroups { get; } = new("/arbejdsplads/test/grupper", "/en/workplace/test/groups");

    public static Address TestGroup { get; } = new("/arbejdsplads/test/grupper/{id}", "/en/workplace/test/groups/{id}");

    /// <summary>What a group sees when it is closed.</summary>
    public static Address TestGroupResult { get; } = new("/arbejdsplads/test/gruppe/{id}", "/en/workplace/test/group/{id}");

    /// <summary>What help there is, and what happens when one asks.</summary>
    public static Address Help { get; } = new("/guider/faa-hjaelp", "/en/guides/get-help");

    /// <summary>Ask for sparring or a joint project.</summary>
    public static Address Sparring { get; } = new("/arbejdsplads/sparring", "/en/workplace/sparring");

    /// <summary>Where the letter's link leads: the request goes into the queue from here, and its asker sees where it is.</summary>
    public static Address SparringLink { get; } = new("/arbejdsplads/sparring/{secret}", "/en/workplace/sparring/{secret}");

    /// <summary>The queue of requests for sparring.</summary>
    public static Address SparringDesk { get; } = new("/intern/sparring", "/en/staff/sparring");

    public static Address SparringRequest { get; } = new("/intern/sparring/{id}", "/en/staff/sparring/{id}");

    /// <summary>All requests that can be seen, for the journal.</summary>
    public static Address SparringData { get; } = new("/intern/sparring/data.{format}", "/en/staff/sparring/data.{format}");

    /// <summary>One request with what was done about it, for the journal.</summary>
    public static Address SparringFile { get; } = new("/intern/sparring/{id}/henvendelse.json", "/en/staff/sparring/{id}/request.json");

    /// <summary>What the spreading guide is.</summary>
    public static Address SpreadingGuide { get; } = new("/guider/spredningsguiden", "/en/guides/spreading-guide");

    /// <summary>The reader's dialogues, and where a new one begins.</summary>
    public static Address Dialogues { get; } = new("/arbejdsplads/spredningsguide", "/en/workplace/spreading-guide");

    /// <summary>Where the link to the other party leads; it keeps the secret in a cookie and goes on to an address without it.</summary>
    public static Address DialogueLink { get; } = new("/arbejdsplads/spredningsguide/link/{secret}", "/en/workplace/spreading-guide/link/{secret}");

    public static Address DialogueJoin { get; } = new("/arbejdsplads/spredningsguide/deltag", "/en/workplace/spreading-guide/join");

    public static Address Dialogue { get; } = new("/arbejdsplads/spredningsguide/{id}", "/en/workplace/spreading-guide/{id}");

    public static Address DialoguePhase { get; } = new("/arbejdsplads/spredningsguide/{id}/fase/{number}", "/en/workplace/spreading-guide/{id}/phase/{number}");

    public static Address DialogueTogether { get; } = new("/arbejdsplads/spredningsguide/{id}/side-om-side", "/en/workplace/spreading-guide/{id}/side-by-side");

    public static Address DialoguePlan { get; } = new("/arbejdsplads/spredningsguide/{id}/plan", "/en/workplace/spreading-guide/{id}/plan");

    public static Address DialogueFile { get; } = new("/arbejdsplads/spredningsguide/{id}/plan.md", "/en/workplace/spreading-guide/{id}/plan.md");

    /// <summary>Where a letter's link leads; it keeps the secret in a cookie and goes on to an address without it.</summary>
    public static Address StaffLink { get; } = new("/intern/link/{secret}", "/en/staff/link/{secret}");

    /// <summary>To the identity provider, and back from it.</summary>
    public static Address StaffProvider { get; } = new("/intern/udbyder", "/en/staff/provider");

    public static Address StaffProviderAnswer { get; } = new("/intern/udbyder/svar", "/en/staff/provider/answer");

    public static Address StaffEnrol { get; } = new("/intern/opret", "/en/staff/enrol");

    public static Address StaffForgotten { get; } = new("/intern/glemt", "/en/staff/forgotten");

    public static Address StaffPassword { get; } = new("/intern/adgangskode", "/en/staff/password");

    public static Address StaffAccount { get; } = new("/intern/konto", "/en/staff/account");

    public static Address StaffCodes { get; } = new("/intern/konto/koder", "/en/staff/account/codes");

    public static Address StaffUsers { get; } = new("/intern/brugere", "/en/staff/users");

    public static Address StaffUser { get; } = new("/intern/brugere/{id}", "/en/staff/users/{id}");

    /// <summary>The barometer's questions among one's own workplaces.</summary>
    public static Address OwnBarometers { get; } = new("/intern/eget-barometer", "/en/staff/own-barometer");

    public static Address OwnBarometer { get; } = new("/intern/eget-barometer/{id}", "/en/staff/own-barometer/{id}");

    public static Address OwnBarometerData { get; } = new("/intern/eget-barometer/{id}/tal.{format}", "/en/staff/own-barometer/{id}/figures.{format}");

    /// <summary>Releases that wait for two people to answer for them.</summary>
    public static Address ReleaseDesk { get; } = new("/intern/udgivelser", "/en/staff/releases");

    /// <summary>Where a day is told before there are figures.</summary>
    public static Address ReleaseDays { get; } = new("/intern/udgivelsesdage", "/en/staff/release-days");

    /// <summary>Where it is moved, by the name of its round.</summary>
    public static Address ReleaseDay { get; } = new("/intern/udgivelsesdage/{round}", "/en/staff/release-days/{round}");

    /// <summary>Where a rerun becomes a correction.</summary>
    public static Address CorrectionDraft { get; } = new("/intern/rettelser/{id}", "/en/staff/corrections/{id}");

    public static Address ReleaseProposal { get; } = new("/intern/udgivelser/{id}", "/en/staff/releases/{id}");

    /// <summary>Rounds in the field.</summary>
    public static Address FieldRounds { get; } = new("/intern/felt", "/en/staff/field");

    /// <summary>How a round stands this morning.</summary>
    public static Address FieldRound { get; } = new("/intern/felt/{round}", "/en/staff/field/{round}");

    public static Address FieldContacts { get; } = new("/intern/felt/{round}/kontakter", "/en/staff/field/{round}/contacts");

    public static Address FieldContact { get; } = new("/intern/felt/{round}/kontakter/{id}", "/en/staff/field/{round}/contacts/{id}");

    /// <summary>Lists of contacts that are brought in.</summary>
    public static Address FieldList { get; } = new("/intern/felt/{round}/liste", "/en/staff/field/{round}/list");

    public static Address FieldPlan { get; } = new("/intern/felt/{round}/plan", "/en/staff/field/{round}/plan");

    public static Address FieldWave { get; } = new("/intern/felt/{round}/plan/{wave}", "/en/staff/field/{round}/plan/{wave}");

    /// <summary>Whom to ask again first.</summary>
    public static Address FieldChase { get; } = new("/intern/felt/{round}/rykkere", "/en/staff/field/{round}/chase");

    /// <summary>The telephone follow-up.</summary>
    public static Address FieldCalls { get; } = new("/intern/felt/{round}/opkald", "/en/staff/field/{round}/calls");

    public static Address FieldCall { get; } = new("/intern/felt/{round}/opkald/{id}", "/en/staff/field/{round}/calls/{id}");

    /// <summary>What reviewers say of the questions.</summary>
    public static Address FieldComments { get; } = new("/intern/felt/{round}/kommentarer", "/en/staff/field/{round}/comments");

    /// <summary>The morning's figures and the chase list as files.</summary>
    public static Address FieldData { get; } = new("/intern/felt/{round}/{table}.csv", "/en/staff/field/{round}/{table}.csv");

    /// <summary>Where the letter to a coordinator leads; it keeps the secret in a cookie and goes on to an address without it.</summary>
    public static Address CoordinatorLink { get; } = new("/svar/koordinator/{link}", "/en/answer/coordinator/{link}");

    public static Address CoordinatorList { get; } = new("/svar/koordinator", "/en/answer/coordinator");

    /// <summary>A respondent asks to be reminded, by their own calendar.</summary>
    public static Address AnswerRemind { get; } = new("/svar/mind-mig", "/en/answer/remind-me");

    public static Address AnswerCalendar { get; } = new("/svar/mind-mig/{day}.ics", "/en/answer/remind-me/{day}.ics");

    public static Address StaffLog { get; } = new("/intern/log", "/en/staff/log");

    /// <summary>The first page of a workplace's own corner.</summary>
    public static Address Workplace { get; } = new("/arbejdsplads", "/en/workplace");

    public static Address WorkplaceLogIn { get; } = new("/arbejdsplads/log-ind", "/en/workplace/log-in");

    public static Address WorkplaceProvider { get; } = new("/arbejdsplads/udbyder", "/en/workplace/provider");

    public static Address WorkplaceProviderAnswer { get; } = new("/arbejdsplads/udbyder/svar", "/en/workplace/provider/answer");

    public static Address WorkplaceLink { get; } = new("/arbejdsplads/link/{secret}", "/en/workplace/link/{secret}");

    public static Address WorkplaceConfirm { get; } = new("/arbejdsplads/bekraeft", "/en/workplace/confirm");

    public static Address WorkplaceLogOut { get; } = new("/arbejdsplads/log-ud", "/en/workplace/log-out");

    /// <summary>Where a place begins to tell of its own innovation; <c>?case=</c> takes over a retold one, <c>?sheet=</c> begins with a value plan, <c>?stage=</c> and the other fields of the form with what is known already.</summary>
    public static Address TellCase { get; } = new("/arbejdsplads/fortael", "/en/workplace/tell");

    /// <summary>A told case and where it is on its way.</summary>
    public static Address ToldCase { get; } = new("/arbejdsplads/fortael/{id}", "/en/workplace/tell/{id}");

    public static Address ToldPart { get; } = new("/arbejdsplads/fortael/{id}/{part}", "/en/workplace/tell/{id}/{part}");

    public static Address ToldReview { get; } = new("/arbejdsplads/fortael/{id}/gennemse", "/en/workplace/tell/{id}/review");

    /// <summary>Where a letter on what was told leads; it keeps the secret in a cookie and goes on to an address without it.</summary>
    public static Address TellingLink { get; } = new("/arbejdsplads/brev/{secret}", "/en/workplace/letter/{secret}");

    public static Address TellingOpen { get; } = new("/arbejdsplads/brev", "/en/workplace/letter");

    /// <summary>Where a place tells that it has taken a solution: <c>?case=slug</c>.</summary>
    public static Address TellReuse { get; } = new("/arbejdsplads/genbrug", "/en/workplace/reuse");

    public static Address ToldReuse { get; } = new("/arbejdsplads/genbrug/{id}", "/en/workplace/reuse/{id}");

    /// <summary>Where the giver confirms or disputes.</summary>
    public static Address GiverAnswer { get; } = new("/arbejdsplads/genbrug/svar", "/en/workplace/reuse/answer");

    /// <summary>A workplace's own cases, reuse and follows.</summary>
    public static Address Mine { get; } = new("/arbejdsplads/vores", "/en/workplace/ours");

    public static Address MineData { get; } = new("/arbejdsplads/vores/data.{format}", "/en/workplace/ours/data.{format}");

    /// <summary>Follow a search (<c>?q=</c> and the choices of the list) or what becomes of one case (<c>?case=</c>) by mail.</summary>
    public static Address FollowCases { get; } = new("/arbejdsplads/foelg", "/en/workplace/follow");

    /// <summary>Cases that only public employees may read.</summary>
    public static Address EmployeeCases { get; } = new("/arbejdsplads/cases", "/en/workplace/cases");

    public static Address EmployeeCase { get; } = new("/arbejdsplads/cases/{slug}", "/en/workplace/cases/{slug}");

    /// <summary>The editors' desk.</summary>
    public static Address CaseDesk { get; } = new("/intern/cases", "/en/staff/cases");

    public static Address CaseOnDesk { get; } = new("/intern/cases/{id}", "/en/staff/cases/{id}");

    public static Address ReuseOnDesk { get; } = new("/intern/cases/genbrug/{id}", "/en/staff/cases/reuse/{id}");

    /// <summary>Where the recipient of a letter says no more; the word is theirs alone.</summary>
    public static Address OptOut { get; } = new("/nej-tak/{word}", "/en/no-thanks/{word}");

    /// <summary>Where an address says yes to following something by mail; the word came in a mail.</summary>
    public static Address FollowConfirm { get; } = new("/foelg/ja/{word}", "/en/follow/yes/{word}");

    /// <summary>Where a follower ends it; the word is of that one thing they follow.</summary>
    public static Address FollowEnd { get; } = new("/foelg/stop/{word}", "/en/follow/stop/{word}");

    /// <summary>Where a reader asks for a table of an invented round that is not among the planned ones.</summary>
    public static Address DemoSpecialAsk { get; } = new("/demo/tabeller/saerkoersel/bestil/ny", "/en/demo/tables/special-run/ask/new");

    /// <summary>A table made on request; known by its id alone.</summary>
    public static Address DemoSpecial { get; } = new("/demo/saerkoersel/{id}/tabel", "/en/demo/special-run/{id}/table");

    /// <summary>Requests for special runs.</summary>
    public static Address SpecialDesk { get; } = new("/intern/saerkoersler", "/en/staff/special-runs");

    public static Address SpecialRequest { get; } = new("/intern/saerkoersler/{id}", "/en/staff/special-runs/{id}");

    /// <summary>Where a reader asks to follow invented releases by mail, all of them or one table.</summary>
    public static Address DemoFollow { get; } = new("/demo/kalender/mail/bestil", "/en/demo/calendar/mail/ask");

    /// <summary>Where respondents come in: by typed code, or by personal link.</summary>
    public static Address AnswerDoor { get; } = new("/svar", "/en/answer");

    public static Address AnswerLink { get; } = new("/svar/l/{link}", "/en/answer/l/{link}");

    public static Address AnswerStart { get; } = new("/svar/start", "/en/answer/start");

    public static Address AnswerPage { get; } = new("/svar/side/{sheet}", "/en/answer/page/{sheet}");

    public static Address AnswerReview { get; } = new("/svar/gennemse", "/en/answer/review");

    public static Address AnswerReceipt { get; } = new("/svar/kvittering", "/en/answer/receipt");

    /// <summary>One's own answers beside released figures.</summary>
    public static Address AnswerCompare { get; } = new("/svar/sammenlign", "/en/answer/compare");

    public static Address AnswerSaved { get; } = new("/svar/gemt", "/en/answer/saved");

    public static Address AnswerHandOver { get; } = new("/svar/giv-videre", "/en/answer/hand-over");

    public static Address AnswerColleague { get; } = new("/svar/kollega", "/en/answer/colleague");

    public static Address AnswerNotUs { get; } = new("/svar/ikke-os", "/en/answer/not-us");

    /// <summary>Where refusals are shown; readers never type it.</summary>
    public static Address Problem { get; } = new("/problem", "/en/problem");
}

/// <summary>One page in both languages; holes stand in braces.</summary>
/// <param name="Danish">e.g. <c>/tabeller/{id}</c>.</param>
/// <param name="English">e.g. <c>/en/tables/{id}</c>.</param>
public sealed record Address(string Danish, string English)
{
    /// <summary>The route template of that language.</summary>
    public string Template(Language language) => language == Language.English ? English : Danish;

    /// <summary>The address with its holes filled in the order they stand: <c>Addresses.Table.In(Language.English, "OIN01")</c>.</summary>
    public string In(Language language, params IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var next = 0;
        return Fill(language, _ => values[next++]);
    }

    /// <summary>The address with each hole filled by what stands at its name.</summary>
    public string Fill(Language language, Func<string, string> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var parts = Template(language).Split('{', '}'); // every second part is the name of a hole
        for (var i = 1; i < parts.Length; i += 2)
            parts[i] = Uri.EscapeDataString(value(parts[i]));
        return string.Concat(parts);
    }
}
