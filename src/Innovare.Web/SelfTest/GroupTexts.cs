using Innovare.PublicSector;

namespace Innovare.Web.SelfTest;

/// <summary>The words of closed groups.</summary>
static class GroupTexts
{
    public static Text Title { get; } = new("Test jer som gruppe", "Test yourselves as a group");
    public static Text Lead { get; } = new(
        "Er I flere, der skal mødes? Lad alle tage testen først. Bagefter ser I sammen, hvor I står.",
        "Are several of you going to meet? Let everyone take the test first. Then see together where you stand.");
    public static IReadOnlyList<Text> Steps { get; } =
    [
        new("Du laver en kode til hver og deler dem ud.", "You make a code for each person and hand them out."),
        new("Hver tager testen og skriver sin kode. Svaret bliver talt med. Ingen kan se, hvem der svarede hvad.", "Each person takes the test and enters their code. The answer is counted. Nobody can see who answered what."),
        new("Du lukker gruppen. Så kommer resultatet, hvis mindst fem har svaret.", "You close the group. Then the result appears, if at least five have answered."),
    ];
    public static Text Yours { get; } = new("Dine grupper", "Your groups");
    public static Text IsOpen { get; } = new("åben", "open");
    public static Text IsClosed { get; } = new("lukket", "closed");
    public static Text New { get; } = new("Lav en gruppe", "Make a group");
    public static Text Name { get; } = new("Hvad skal gruppen hedde?", "What is the group called?");
    public static Text NameHint { get; } = new("Navnet står på kodearket og på resultatet.", "The name is shown on the sheet of codes and on the result.");
    public static Text NameMissing { get; } = new("Giv gruppen et navn.", "Give the group a name.");
    public static Text Number { get; } = new("Hvor mange koder?", "How many codes?");
    public static Text NumberHint { get; } = new("Fra 5 til 500. Jo flere der svarer, jo mere kan vises.", "From 5 to 500. The more who answer, the more can be shown.");
    public static Text NumberWrong { get; } = new("Skriv et helt tal fra 5 til 500.", "Write a whole number from 5 to 500.");
    public static Text Kept { get; } = new(
        "En nødvendig cookie husker, at gruppen er din. Gruppen og dens tal er væk efter 90 dage.",
        "A necessary cookie remembers that the group is yours. The group and its figures are gone after 90 days.");
    public static Text Make { get; } = new("Lav koderne", "Make the codes");
    public static Text Sheet { get; } = new("Kodeark", "Sheet of codes");
    public static Text OnlyNow { get; } = new("Koderne vises kun nu", "The codes are shown only now");
    public static Text OnlyNowWhat { get; } = new("Skriv siden ud, eller gem den, før du lukker den. Vi har ikke koderne bagefter.", "Print or save the page before you close it. We do not have the codes afterwards.");
    public static Text HowToHand { get; } = new("Her er {0} koder. Klip dem ud, og lad hver deltager trække en.", "Here are {0} codes. Cut them out and let each person draw one.");
    public static Text ToGroup { get; } = new("Til gruppens side", "To the group's page");
    public static Text GoTo { get; } = new("Gå til", "Go to");
    public static Text WriteCode { get; } = new("og skriv koden:", "and enter the code:");
    public static Text Made { get; } = new("Der er lavet {0} koder. Gruppen er fra {1:d}.", "{0} codes have been made. The group is from {1:d}.");
    public static Text GoneOn { get; } = new("Den bliver slettet {0:d}.", "It is deleted on {0:d}.");
    public static Text Answered { get; } = new("Svar indtil nu: {0}.", "Answers so far: {0}.");
    public static Text WhyRoughly { get; } = new("Vi viser kun cirka hvor mange, så ingen kan se, hvornår en bestemt person har svaret.", "We show only roughly how many, so that nobody can see when a particular person answered.");
    public static Text ResultWhere { get; } = new("Resultatet kommer her, når du har lukket gruppen:", "The result appears here when you have closed the group:");
    public static Text Close { get; } = new("Luk gruppen", "Close the group");
    public static Text CloseWhat { get; } = new("Så kan ingen svare mere, og koderne bliver slettet. Det kan ikke fortrydes.", "Then nobody can answer any more, and the codes are deleted. It cannot be undone.");
    public static Text SureClose { get; } = new("Ja, alle, der skal, har svaret", "Yes, everyone who should has answered");
    public static Text MustMean { get; } = new("Sæt kryds i feltet, hvis du mener det. Intet er ændret.", "Tick the box if you mean it. Nothing has changed.");
    public static Text More { get; } = new("Flere koder", "More codes");
    public static Text MoreMake { get; } = new("Lav flere koder", "Make more codes");
    public static Text MoreWrong { get; } = new("Skriv et helt tal. En gruppe kan have 500 koder i alt.", "Write a whole number. A group can have 500 codes in all.");
    public static Text SeeResult { get; } = new("Se resultatet", "See the result");
    public static Text Share { get; } = new("Del adressen med gruppen. De, der har den, kan se resultatet:", "Share the address with the group. Those who have it can see the result:");
    public static Text Delete { get; } = new("Slet gruppen", "Delete the group");
    public static Text DeleteWhat { get; } = new("Koder, tal og resultat forsvinder med det samme.", "Codes, figures and result disappear at once.");
    public static Text SureDelete { get; } = new("Ja, slet det hele", "Yes, delete everything");

    public static Text Result { get; } = new("Gruppens svar og de offentliggjorte tal", "The group's answers and the published figures");
    public static Text NotClosed { get; } = new("Gruppen er ikke lukket endnu", "The group is not closed yet");
    public static Text NotClosedWhat { get; } = new("Resultatet kommer her, når den, der lavede gruppen, har lukket den.", "The result appears here when the person who made the group has closed it.");
    public static Text TooFew { get; } = new("For få har svaret", "Too few have answered");
    public static Text TooFewWhat { get; } = new("Færre end fem svarede. Derfor er der ikke noget resultat, og tallene er slettet.", "Fewer than five answered. So there is no result, and the figures are deleted.");
    public static Text Answers { get; } = new("{0} svarede. Gruppen blev lukket {1:d}.", "{0} answered. The group was closed on {1:d}.");
    public static Text NotASample { get; } = new("Tallene gælder dem, der svarede, og ingen andre.", "The figures are for those who answered, and nobody else.");
    public static Text Base { get; } = new(
        "Hvert tal er ud af alle i gruppen. Resten sagde nej eller ved ikke, eller blev ikke spurgt, fordi de ikke har taget noget nyt i brug. De fleste offentliggjorte tal er kun for dem, der har.",
        "Each number is out of all in the group. The rest said no or don't know, or were not asked because they have not taken anything new into use. Most published figures are only for those who have.");
    public static Text Group { get; } = new("Gruppen", "The group");
    public static Text YesOf { get; } = new("{0} af {1}", "{0} of {1}");
    public static Text Hidden { get; } = new("{0} linjer vises ikke", "{0} lines are not shown");
    public static Text HiddenWhy { get; } = new(
        "Et tal vises ikke, hvis kun en eller to står bag det, hvis alle svarede ens, eller hvis man kunne regne sig frem til det. Ellers kunne man se, hvad en bestemt person svarede.",
        "A figure is not shown when only one or two people stand behind it, when all answered alike, or when it could be worked out. Otherwise one could see what a particular person answered.");
    public static Text Print { get; } = new("Skriv siden ud, eller gem den som PDF fra browserens menu.", "Print the page, or save it as PDF from the browser's menu.");

    public static Text Code { get; } = new("Har du fået en kode til en gruppe?", "Have you been given a code for a group?");
    public static Text CodeHint { get; } = new("Skriv den her. Når du er færdig, vælger du selv, om svaret skal tælles med i gruppen. Har du ingen kode, så lad feltet stå tomt.", "Enter it here. When you are done, you choose whether the answer is counted in the group. If you have no code, leave the field empty.");
    public static Text CodeWrong { get; } = new(
        "Koden virker ikke. Se efter, om den er skrevet rigtigt. Den kan også være brugt, eller gruppen kan være lukket. Du kan tage testen uden.",
        "The code does not work. Check that it is typed correctly. It may also have been used already, or the group may be closed. You can take the test without one.");
    public static Text Ask { get; } = new("Flere sammen? Test jer som gruppe", "Several together? Test yourselves as a group");
    public static Text Give { get; } = new("Tæl svaret med i gruppen", "Count the answer in the group");
    public static Text GiveWhat { get; } = new(
        "Vi lægger dine svar til gruppens tal og gemmer ikke andet. Derfor kan svaret ikke findes eller tages ud igen.",
        "We add your answers to the group's figures and keep nothing else. So the answer cannot be found or taken out again.");
    public static Text GiveTo { get; } = new("Gruppe: {0}", "Group: {0}");
    public static Text Given { get; } = new("Svaret er talt med", "The answer is counted");
    public static Text GivenWhat { get; } = new("Koden er brugt. Resultatet kommer, når gruppen er lukket.", "The code has been used. The result appears when the group is closed.");
    public static Text NotGiven { get; } = new("Svaret blev ikke talt med", "The answer was not counted");
}
