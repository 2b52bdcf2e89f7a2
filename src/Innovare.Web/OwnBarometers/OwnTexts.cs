using System.Globalization;
using Innovare.PublicSector;
using Innovare.Survey.OwnBarometers;

namespace Innovare.Web.OwnBarometers;

/// <summary>The words of one's own barometer.</summary>
static class OwnTexts
{
    public static Text Menu { get; } = new("Eget barometer", "Own barometer");
    public static Text Title { get; } = new("Jeres eget barometer", "Your own barometer");
    public static Text Lead { get; } = new(
        "Stil Innovationsbarometerets spørgsmål til jeres egne arbejdspladser, og se jeres tal ved siden af landets.",
        "Ask your own workplaces the questions of the Innovation Barometer, and see your figures beside the country's.");
    public static Text Step1 { get; } = new("Lav en liste over arbejdspladserne i et regneark, og sæt den ind herunder.", "Make a list of the workplaces in a spreadsheet and paste it below.");
    public static Text Step2 { get; } = new("Hent et link og en kode til hver, og send dem ud med jeres egen mail.", "Download a link and a code for each workplace and send them from your own mail.");
    public static Text Step3 { get; } = new("Luk barometeret, når fristen er gået. Så kommer resultatet, og nøglen til, hvem der har svaret hvad, bliver slettet.", "Close the barometer when the deadline has passed. The result then appears, and the key to who answered what is destroyed.");
    public static Text Step4 { get; } = new("Skriv resultatet ud, eller hent tallene.", "Print the result, or download the figures.");
    public static Text Yours { get; } = new("Jeres barometre", "Your barometers");
    public static Text None { get; } = new("I har ikke lavet et endnu.", "You have not made one yet.");
    public static Text Name { get; } = new("Navn", "Name");
    public static Text NameHint { get; } = new("Fx Innovation i Nordby Kommune 2026. De, der svarer, ser det ikke.", "Such as Innovation in Nordby 2026. Those who answer do not see it.");
    public static Text Asked { get; } = new("Spurgt", "Asked");
    public static Text LastDay { get; } = new("Sidste dag", "Last day");
    public static Text LastDayHint { get; } = new("År-måned-dag, fx 2026-12-15.", "Year-month-day, such as 2026-12-15.");
    public static Text State { get; } = new("Tilstand", "State");
    public static Text Open { get; } = new("Åben for svar", "Open for answers");
    public static Text Closed { get; } = new("Lukket, resultatet er klar", "Closed, the result is ready");
    public static Text ClosedWithout { get; } = new("Lukket, uden resultat", "Closed, without a result");
    public static Text New { get; } = new("Lav et nyt", "Make a new one");
    public static Text Questions { get; } = new("Spørgsmål fra runden", "Questions from the round");
    public static Text List { get; } = new("Arbejdspladserne", "The workplaces");
    public static Text ListHint { get; } = new(
        "Sæt listen ind fra regnearket. Første linje er overskrifter: navn, område, ansatte, mail. Mail kan udelades. Område er et af: {0}.",
        "Paste the list from the spreadsheet. The first line holds the headings: name, field, employees, mail. Mail may be left out. Field is one of: {0}.");
    public static Text Who { get; } = new("Hvem vil I spørge?", "Whom will you ask?");
    public static Text All { get; } = new("Alle på listen", "All on the list");
    public static Text Some { get; } = new("Et tilfældigt udsnit", "A random sample");
    public static Text Size { get; } = new("Hvor mange i udsnittet?", "How many in the sample?");
    public static Text Make { get; } = new("Lav barometeret", "Make the barometer");
    public static Text Wrong { get; } = new("Barometeret er ikke lavet", "The barometer was not made");
    public static Text WrongWhy { get; } = new("Ret det, der står her, og prøv igen. Det, du har skrevet, står her endnu.", "Correct what is listed here and try again. What you have written is still here.");
    public static Text Line { get; } = new("Linje {0}: {1}", "Line {0}: {1}");
    public static Text NameMissing { get; } = new("Skriv et navn på højst 100 tegn.", "Write a name of at most 100 characters.");
    public static Text DayWrong { get; } = new("Skriv en dag, der ikke er gået, som år-måned-dag.", "Write a date that has not passed, as year-month-day.");
    public static Text SizeWrong { get; } = new("Skriv et helt tal, 5 eller derover.", "Write a whole number, 5 or more.");

    // one barometer
    public static Text Status { get; } = new("{0} af {1} spurgte har svaret.", "{0} of the {1} asked have answered.");
    public static Text Begun(int begun) => begun switch
    {
        0 => new("Ingen er i gang.", "None is under way."),
        1 => new("1 er i gang.", "1 has begun."),
        _ => new(string.Create(CultureInfo.InvariantCulture, $"{begun} er i gang."), string.Create(CultureInfo.InvariantCulture, $"{begun} have begun.")),
    };

    public static Text StatusWho { get; } = new("Siden viser ikke, hvem der har svaret, eller hvad de har svaret.", "The page does not show who has answered or what they answered.");
    public static Text Until { get; } = new("Sidste dag er {0}.", "The last day is {0}.");
    public static Text Letters { get; } = new("Links og koder", "Links and codes");
    public static Text LettersWhy { get; } = new(
        "Filen har en linje for hver arbejdsplads: navn, mail, link og kode. Brug den til brevfletning. Hver gang du henter filen, laves der nye links og koder, og de gamle holder op med at virke. Slet filen, når brevene er sendt.",
        "The file has a line for each workplace: name, mail, link and code. Use it for a mail merge. Each time you download the file, new links and codes are made, and the old ones stop working. Delete the file when the letters have been sent.");
    public static Text LettersAll { get; } = new("Hent til alle", "Download for all");
    public static Text LettersMissing { get; } = new("Hent til dem, der ikke har svaret", "Download for those who have not answered");
    public static Text Close { get; } = new("Luk, og se resultatet", "Close and see the result");
    public static Text CloseWhy { get; } = new(
        "Når barometeret lukkes, regnes resultatet ud én gang. Derefter slettes nøglen, adresserne, listen og de enkelte svar. Ingen kan siden finde ud af, hvem der har svaret hvad, heller ikke jer. Det kan ikke fortrydes.",
        "When the barometer is closed, the result is worked out once. Then the key, the addresses, the list and the individual answers are destroyed. Nobody can find out afterwards who answered what, not even you. It cannot be undone.");
    public static Text CloseSure { get; } = new("Jeg ved, at der ikke kan svares mere, og at nøglen bliver slettet.", "I know that nobody can answer any more and that the key is destroyed.");
    public static Text CloseNot { get; } = new("Barometeret er ikke lukket", "The barometer is not closed");
    public static Text CloseTick { get; } = new("Sæt kryds ved, at du ved, hvad der sker.", "Tick the box to show that you know what happens.");
    public static Text CloseFew { get; } = new("Der skal være mindst fem svar. Med færre kunne tallene røbe, hvad den enkelte har svaret.", "There must be at least five answers. With fewer, the figures could reveal what each one answered.");
    public static Text Outlook { get; } = new("Lukker I nu, kan {0} af {1} tal vises. Resten ville røbe, hvad nogle få har svaret.", "If you close now, {0} of {1} figures can be shown. The rest would reveal what a few have answered.");
    public static Text OutlookNothing { get; } = new(
        "Lukker I nu, kan ingen tal vises. Hvert af dem ville røbe, hvad nogle få har svaret, eller at alle har svaret det samme. Vent hellere på flere svar. Lukker I alligevel, bliver svarene slettet, uden at I får et resultat.",
        "If you close now, no figure can be shown. Each would reveal what a few have answered, or that all have answered the same. It is better to wait for more answers. If you close anyway, the answers are destroyed and you get no result.");
    public static Text OutlookAsk { get; } = new("Se, hvad en lukning vil vise", "See what closing now would show");
    public static Text OutlookFew { get; } = new("Barometeret kan lukkes, når der er mindst fem svar.", "The barometer can be closed when there are at least five answers.");
    public static Text CloseNothing { get; } = new("Ingen tal kan vises. Sæt også kryds ved, at I vil lukke uden et resultat, eller vent på flere svar.", "No figure can be shown. Tick the second box too if you want to close without a result, or wait for more answers.");
    public static Text NothingSure { get; } = new("Jeg ved, at vi ikke får ét tal at se, og vil lukke alligevel.", "I know that we will not see a single figure, and I want to close anyway.");
    public static Text Nothing { get; } = new("Der er ingen tal at vise", "There are no figures to show");
    public static Text NothingWhy { get; } = new("Hvert tal ville røbe, hvad nogle få har svaret, eller at alle har svaret det samme. Derfor blev de holdt tilbage, da barometeret blev lukket.", "Each figure would reveal what a few have answered, or that all have answered the same. So they were withheld when the barometer was closed.");
    public static Text ShownOf { get; } = new("{0} af {1} tal vises.", "{0} of {1} figures are shown.");
    public static Text IntervalExact { get; } = new("(alle har svaret)", "(all have answered)");
    public static Text IntervalUnknown { get; } = new("(usikkerheden kan ikke regnes ud)", "(the uncertainty cannot be worked out)");
    public static Text CloseOther { get; } = new("Der kan ikke regnes et resultat: {0}", "No result can be worked out: {0}");
    public static Text Delete { get; } = new("Slet barometeret", "Delete the barometer");
    public static Text DeleteWhy { get; } = new("Alt bliver slettet, også de svar, der er kommet. Der kommer intet resultat.", "Everything is deleted, including the answers that have come in. There will be no result.");
    public static Text DeleteSure { get; } = new("Jeg vil slette det hele.", "I want to delete everything.");

    // the result
    public static Text Census { get; } = new("{0} af {1} arbejdspladser har svaret. Alle blev spurgt.", "{0} of {1} workplaces have answered. All were asked.");
    public static Text Sample { get; } = new("{0} af {1} spurgte har svaret. De er trukket tilfældigt af {2} arbejdspladser.", "{0} of the {1} asked have answered. They were drawn at random from {2} workplaces.");
    public static Text SureAll { get; } = new("Alle har svaret. Derfor er der ingen usikkerhed på jeres egne tal.", "All have answered, so there is no uncertainty in your own figures.");
    public static Text SureCensus { get; } = new(
        "Tallene i parentes viser, hvor lavt og hvor højt tallet kan ligge, hvis de, der mangler, ligner dem, der har svaret. De siger intet om, hvordan det ser ud, hvis de er anderledes.",
        "The numbers in brackets show how low and how high the figure could be if those missing are like those who answered. They say nothing about how it would look if they are not.");
    public static Text SureSample { get; } = new("Tallene i parentes viser, hvor lavt og hvor højt tallet kan ligge, fordi kun et udsnit blev spurgt.", "The numbers in brackets show how low and how high the figure could be, because only a sample was asked.");
    public static Text National { get; } = new(
        "Landets tal er fra {0}. De er vægtet, så områder og størrelser fylder lige så meget som hos jer. Ellers kunne en forskel bare komme af, at I har flere små eller store arbejdspladser.",
        "The national figures are from {0}. They are weighted so that fields and sizes count as much as they do among your workplaces. Otherwise a difference could simply come from your having more small or large workplaces.");
    public static Text FitCrossed { get; } = new("Udgivelsen har tal for områder delt efter størrelse.", "The release has figures for fields divided by size.");
    public static Text FitPutTogether { get; } = new(
        "Udgivelsen viser områder og størrelser hver for sig, ikke delt på hinanden. Vi har lagt de to sammen og går ud fra, at størrelse betyder det samme i alle områder. Er det forkert, kan landets tal ligge skævt, uden at intervallet viser det.",
        "The release shows fields and sizes separately, not one divided by the other. We have put the two together and assume that size means the same in every field. If that is wrong, the national figure can be off without the interval showing it.");
    public static Text FitCoarser { get; } = new(
        "Udgivelsen har ikke tal for alle jeres områder og størrelser. Hvor et tal mangler, er et bredere tal brugt. Hvor områder og størrelser står hver for sig, har vi lagt de to sammen og går ud fra, at størrelse betyder det samme i alle områder. Er det forkert, kan landets tal ligge skævt, uden at intervallet viser det.",
        "The release does not have figures for all your fields and sizes. Where one is missing, a broader one is used. Where fields and sizes are shown separately, we have put the two together and assume that size means the same in every field. If that is wrong, the national figure can be off without the interval showing it.");
    public static Text NoNational { get; } = new("Der er endnu ingen offentliggjorte tal for landet at sammenligne med.", "There are no published national figures to compare with yet.");
    public static Text Invented { get; } = new("Landets tal er opdigtede. Brug dem kun til at prøve siden.", "The national figures are invented. Use them only to try the page.");
    public static Text AllFigures { get; } = new("Alle tal, spørgsmål for spørgsmål", "All figures, question by question");
    public static Text FoldWhy { get; } = new(
        "Under hvert spørgsmål står, hvor mange af jeres tal der er højere eller lavere end landets. Fold det ud, og se tallene. Står der ikke højere eller lavere ved et tal, er forskellen ikke sikker. På papir kommer alt med.",
        "Each question says how many of your figures are higher or lower than the national ones. Unfold it to see them. Where a figure says neither, the difference is not certain. On paper everything is included.");
    public static Text ByField { get; } = new("{0}, område for område", "{0}, field by field");
    public static Text Alike { get; } = new("Ingen sikre forskelle", "No certain differences");
    public static Text DeleteResult { get; } = new("Resultatet bliver slettet og kan ikke laves igen. Hent tallene først, hvis I vil beholde dem.", "The result is deleted and cannot be made again. Download the figures first if you want to keep them.");
    public static Text What { get; } = new("Hvad", "What");
    public static Text Ours { get; } = new("Jer", "You");
    public static Text Country { get; } = new("Landet, vægtet som jer", "The country, weighted like you");
    public static Text Percent { get; } = new("{0:0}\u00A0pct.", "{0:0}\u00A0per\u00A0cent");
    public static Text Interval { get; } = new("({0:0}-{1:0})", "({0:0} to {1:0})");
    public static Text Withheld { get; } = new("Vises ikke", "Withheld");
    public static Text WithheldWhy { get; } = new("“Vises ikke” står, hvor tallet ville røbe, hvad færre end tre har svaret, eller hvor det kunne regnes ud af andre tal. Spørgsmål, hvor intet kan vises, er udeladt.", "“Withheld” means that the figure would reveal what fewer than three have answered, or that it could be worked out from other figures. Questions where nothing can be shown are left out.");
    public static Text BaseOf { get; } = new("Pct. af {0}.", "Per cent of {0}.");
    public static Text Higher { get; } = new("højere hos jer", "higher for you");
    public static Text Lower { get; } = new("lavere hos jer", "lower for you");
    public static Text Adapted { get; } = new("Spørgsmålene er skrevet om i vores egne ord. Derfor kan tallene ikke sammenlignes direkte med det officielle Innovationsbarometer.", "The questions are reworded in our own words, so the figures cannot be compared directly with the official Innovation Barometer.");
    public static Text Fetch { get; } = new("Hent tallene", "Download the figures");
    public static Text Gone { get; } = new("Nøglen er slettet", "The key is destroyed");
    public static Text GoneWhat { get; } = new(
        "{0} nøgler, {1} adresser og {2} besvarelser er slettet. Bagefter har vi set efter: {3} er tilbage. En sikkerhedskopi fra før lukningen har dem stadig. Lægges den tilbage, bliver de slettet igen. Slet kopien, når I ikke har brug for den.",
        "{0} keys, {1} addresses and the answers of {2} workplaces are destroyed. We have checked afterwards: {3} are left. A backup from before you closed still has them. If it is put back, they are destroyed again. Delete the backup when you no longer need it.");
    public static Text Restored { get; } = new("Resultatet er ikke her", "The result is not here");
    public static Text RestoredWhat { get; } = new(
        "Der er lagt en sikkerhedskopi tilbage fra før, I lukkede barometeret. Nøglen, adresserne og svarene er slettet igen. Tallene står kun i kopier fra efter lukningen og i de filer, I har hentet.",
        "A backup from before you closed the barometer has been put back. The key, the addresses and the answers have been destroyed again. The figures are only in backups from after you closed and in the files you have downloaded.");

    /// <summary>What is wrong with a list, in Danish and English, by the code of the finding.</summary>
    public static Text Of(string code, string what, string mend) => code switch
    {
        "list-column-missing" => new("Listen mangler en kolonne. Der skal være navn, område og ansatte.", $"{what} {mend}"),
        "list-name" => new("Arbejdspladsen har intet navn, eller et på mere end 200 tegn.", $"{what} {mend}"),
        "list-name-twice" => new("Arbejdspladsen står to gange.", $"{what} {mend}"),
        "list-field-unknown" => new("Området kendes ikke. Brug et af dem, der står ved feltet.", $"{what} {mend}"),
        "list-employees" => new("Antal ansatte er ikke et helt tal.", $"{what} {mend}"),
        "list-mail" => new("Det er ikke en mailadresse. Ret den, eller lad den stå tom.", $"{what} {mend}"),
        "csv-row-width" => new("Linjen har flere eller færre felter end overskriften.", $"{what} {mend}"),
        "csv-column-twice" => new("To kolonner har samme overskrift.", $"{what} {mend}"),
        "own-too-few" => new("Listen skal have mindst fem arbejdspladser.", $"{what} {mend}"),
        _ => new("Udsnittet kan ikke trækkes. Spørg flere, eller spørg alle.", $"{what} {mend}"),
    };

    public static Text Of(NationalFit fit) => fit switch { NationalFit.Crossed => FitCrossed, NationalFit.PutTogether => FitPutTogether, _ => FitCoarser };

    public static Text? Of(Difference difference) => difference switch { Difference.Higher => Higher, Difference.Lower => Lower, _ => null };

    /// <summary>What a reader sees of a question before unfolding it.</summary>
    public static Text Fold(int higher, int lower) => (higher, lower) switch
    {
        (0, 0) => Alike,
        (_, 0) => Counted(higher, Higher),
        (0, _) => Counted(lower, Lower),
        _ => new($"{Counted(higher, new("højere", "higher")).Da} og {Counted(lower, Lower).Da}", $"{Counted(higher, new("højere", "higher")).En} and {Counted(lower, Lower).En}"),
    };

    static Text Counted(int count, Text what) => new(string.Create(CultureInfo.InvariantCulture, $"{count} {what.Da}"), string.Create(CultureInfo.InvariantCulture, $"{count} {what.En}"));
}
