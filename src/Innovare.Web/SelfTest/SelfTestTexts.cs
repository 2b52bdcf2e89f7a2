using Innovare.PublicSector;

namespace Innovare.Web.SelfTest;

/// <summary>The words of the self-test.</summary>
static class SelfTestTexts
{
    public static Text Menu { get; } = new("Test jer selv", "Test yourselves");
    public static Text Title { get; } = new("Test jeres arbejdsplads", "Test your workplace");
    public static Text Lead { get; } = new(
        "Svar på de samme slags spørgsmål som i Innovationsbarometeret. Bagefter ser I jeres svar ved siden af de offentliggjorte tal.",
        "Answer the same kind of questions as the Innovation Barometer asks. Afterwards you see your answers beside the published figures.");
    public static Text Facts { get; } = new(
        "Det tager højst {0} minutter. I behøver ikke en konto.",
        "It takes {0} minutes at most. You need no account.");
    public static Text Nothing { get; } = new(
        "Vi gemmer ikke jeres svar. De står kun på den side, I har åben. Lukker I siden, er de væk.",
        "We do not keep your answers. They exist only on the page you have open. When you close it, they are gone.");
    public static Text CookieOnly { get; } = new(
        "Siden sætter én cookie. Den viser, at formularen er vores, og siger intet om jer.",
        "The page sets one cookie. It shows that the form is ours and says nothing about you.");
    public static Text Compare { get; } = new("Hvem vil I sammenligne jer med?", "Whom do you want to be compared with?");
    public static Text CompareHint { get; } = new(
        "Kun andelen, der har taget noget nyt i brug, er offentliggjort for hver del af det offentlige. Alle andre tal er for hele det offentlige.",
        "Only the share that has taken something new into use is published for each part of the public sector. All other figures are for the whole of it.");
    public static Text Field { get; } = new("Jeres område", "Your field");
    public static Text FieldHint { get; } = new("Så ser I også tal for arbejdssteder som jeres, og hvor sikre de er.", "Then you also see figures for workplaces like yours, and how certain they are.");
    public static Text FieldInvented { get; } = new(
        "Danmarks Statistik har tal for de enkelte brancher i Statistikbanken (OIN01DK-OIN04DK). De er ikke lagt ind her. Vælger I et område, ser I opdigtede tal i stedet. De viser, hvordan en sammenligning ser ud, og siger intet om virkeligheden.",
        "Statistics Denmark has figures for each industry in its StatBank (OIN01DK-OIN04DK). They have not been entered here. If you choose a field you see invented figures instead. They show what a comparison looks like and say nothing about the real world.");
    public static Text FieldNone { get; } = new("Vælg ikke område", "Choose no field");
    public static Text FieldAbsent { get; } = new(
        "Danmarks Statistik har tal for de enkelte brancher i Statistikbanken (OIN01DK-OIN04DK). De er ikke lagt ind her. Derfor kan I ikke vælge jeres område.",
        "Statistics Denmark has figures for each industry in its StatBank (OIN01DK-OIN04DK). They have not been entered here, so you cannot choose your field.");
    public static Text NearInvented { get; } = new("Tallene ved siden af jeres svar kommer fra en opdigtet undersøgelse. De offentliggjorte tal ser I, når I ikke vælger et område.", "The figures beside your answers come from an invented survey. To see the published ones, choose no field.");
    public static Text Begin { get; } = new("Begynd", "Begin");
    public static Text Next { get; } = new("Næste", "Next");
    public static Text Back { get; } = new("Tilbage", "Back");
    public static Text Again { get; } = new("Begynd forfra", "Start again");
    public static Text Part { get; } = new("{2} · side {0} af {1}", "{2} · page {0} of {1}");
    public static Text LookAgain { get; } = new("Der mangler noget", "Something is missing");
    public static Text LookAgainWhy { get; } = new("Se de røde felter. Det, I har svaret, står der endnu.", "See the red fields. What you have answered is still there.");
    public static Text Fault { get; } = new("Fejl:", "Error:");

    public static Text Result { get; } = new("Jeres svar og de offentliggjorte tal", "Your answers and the published figures");
    public static Text ResultInvented { get; } = new("Jeres svar og opdigtede tal", "Your answers and invented figures");
    public static Text ResultLead { get; } = new(
        "Ét arbejdssted siger ja eller nej. Tallet ved siden af siger, hvor mange af hundrede der sagde det samme.",
        "One workplace says yes or no. The figure beside it says how many of a hundred said the same.");
    public static Text Adapted { get; } = new("omformuleret – ikke direkte sammenlignelig", "reworded – not directly comparable");
    public static Text AdaptedWhy { get; } = new(
        "Spørgsmålene er skrevet om i vores egne ord. Derfor kan svarene ikke sammenlignes direkte.",
        "The questions are reworded in our own words, so the answers cannot be compared directly.");
    public static Text NoInterval { get; } = new(
        "De offentliggjorte tal kommer fra en stikprøve, men kilderne siger ikke, hvor usikre de er. Læg ikke vægt på små forskelle.",
        "The published figures come from a sample, but the sources do not say how uncertain they are. Do not read anything into small differences.");
    public static Text Others { get; } = new("Offentliggjort", "Published");
    public static Text Of { get; } = new("Sammenlignet med: {0}", "Compared with: {0}");
    public static Text NextSteps { get; } = new("Det kan I gøre nu", "What you can do now");
    public static Text OpenTool { get; } = new("Brug værktøjet: {0}", "Use the tool: {0}");
    public static Text SeeCase { get; } = new("Se casen: {0}", "See the case: {0}");
    public static Text Edit { get; } = new("Ret jeres svar", "Change your answers");
    public static Text Print { get; } = new(
        "Skriv siden ud, eller gem den som PDF fra browserens menu. Vi har den ikke bagefter.",
        "Print the page, or save it as PDF from the browser's menu. We do not have it afterwards.");
    public static Text Caption { get; } = new("Jeres svar ved siden af offentliggjorte tal", "Your answers beside published figures");
}
