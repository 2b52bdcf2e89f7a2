using Innovare.PublicSector;

namespace Innovare.Web.Dialogue;

/// <summary>Words of the spreading guide's pages; the questions themselves stand with the library.</summary>
static class DialogueTexts
{
    public static Text Guide { get; } = new("Spredningsguiden", "The spreading guide");
    public static Text Lead { get; } = new(
        "En samtale i seks faser mellem dem, der har en løsning, og dem, der vil genbruge den. I svarer hver for sig, ser hinandens svar og ender med en plan.",
        "A dialogue in six phases between those who have a solution and those who want to reuse it. Each side answers for itself, sees the other's answers, and you end with a plan.");
    public static Text How { get; } = new("Sådan foregår det", "How it works");
    public static IReadOnlyList<Text> Steps { get; } =
    [
        new("Den ene part begynder og sender et link til den anden.", "One party begins and sends a link to the other."),
        new("Begge svarer, når det passer dem. Alt bliver gemt, og ingen skal oprette en konto.", "Both answer when it suits them. Everything is saved, and nobody needs an account."),
        new("Svarene står side om side. I ser, hvor I er ens, og hvor I skal tale mere sammen.", "The answers stand side by side. You see where you are alike and where to talk more."),
        new("Guiden peger på, om I bør overtage, tilpasse, lade jer inspirere eller lade løsningen ligge. I vælger selv.", "The guide points to adopting, adapting, being inspired or leaving the solution. The choice is yours."),
        new("I ender med en plan, som kan printes og hentes.", "You end with a plan that can be printed and downloaded."),
    ];
    public static Text Why { get; } = new("Hvorfor tale sammen?", "Why talk?");
    public static Text WhyWords { get; } = new(
        "En løsning, der virker ét sted, virker ikke altid et andet. Spredning er først sket, når løsningen er taget i brug og har givet værdi det nye sted. Det kræver to: en, der fortæller ærligt, også om det, der ikke gik, og en, der kender sine egne forhold.",
        "A solution that works in one place does not always work in another. It has spread only when it is in use and has given value in the new place. That takes two: one who tells honestly, also of what did not work, and one who knows its own conditions.");
    public static Text Phases { get; } = new("De seks faser", "The six phases");
    public static Text Begin { get; } = new("Begynd en samtale", "Begin a dialogue");
    public static Text Rule { get; } = new("Sådan bliver anbefalingen til", "How the recommendation is made");
    public static Text RuleWords { get; } = new(
        "Begge svarer for deres eget sted på syv områder: enkelt, kompliceret eller komplekst. Områderne er fra NASSS, en forskningsbaseret ramme. Hver grund sætter en grænse for, hvor tæt I bør følge løsningen, og den strengeste bestemmer. Grænserne er vores egne, og resultatet er et oplæg til samtale, ikke en score.",
        "Both answer for their own place in seven domains: simple, complicated or complex. The domains are from NASSS, a framework based on research. Each reason sets a limit to how closely you should follow the solution, and the tightest decides. The limits are our own, and the result is something to talk about, not a score.");
    public static IReadOnlyList<Text> Limits { get; } =
    [
        new("Lad den ligge: når problemet ikke er jeres, når løsningen ikke gav værdi, eller når mindst fire områder er komplekse hos jer.", "Leave it: when the problem is not yours, when the solution gave no value, or when four or more domains are complex at your place."),
        new("Lad jer inspirere: når værdien er ukendt, når to eller tre områder er komplekse, eller når mindst fire er sværere hos jer.", "Be inspired: when the value is unknown, when two or three domains are complex, or when four or more are harder at your place."),
        new("Tilpas: når I kun har en del af problemet, når ét område er komplekst, eller når et til tre er sværere hos jer.", "Adapt: when you have only part of the problem, when one domain is complex, or when one to three are harder at your place."),
        new("Overtag: når intet af det gælder.", "Adopt: when none of that holds."),
    ];
    public static Text Source { get; } = new("Kilde", "Source");

    public static Text Mine { get; } = new("Jeres samtaler", "Your dialogues");
    public static Text None { get; } = new("I har ingen samtaler i denne browser endnu.", "You have no dialogues in this browser yet.");
    public static Text About { get; } = new("Læs om guiden", "Read about the guide");
    public static Text WhoAreYou { get; } = new("Hvad vil I?", "What do you want?");
    public static Text Giver { get; } = new("Vi vil dele", "We want to share");
    public static Text Taker { get; } = new("Vi vil genbruge", "We want to reuse");
    public static Text GiverShort { get; } = new("De, der deler", "Those who share");
    public static Text TakerShort { get; } = new("De, der vil genbruge", "Those who want to reuse");
    public static Text Which { get; } = new("Hvilken løsning?", "Which solution?");
    public static Text OwnSolution { get; } = new("En løsning, der ikke er i biblioteket", "A solution that is not in the library");
    public static Text YourName { get; } = new("Hvad hedder jeres arbejdsplads?", "What is your workplace called?");
    public static Text NameHint { get; } = new("Den anden part ser navnet. Skriv stedet, ikke en person.", "The other party sees the name. Write the place, not a person.");
    public static Text NameMissing { get; } = new("Skriv, hvad jeres arbejdsplads hedder.", "Write what your workplace is called.");
    public static Text SideMissing { get; } = new("Vælg, om I vil dele eller genbruge.", "Choose whether you want to share or reuse.");
    public static Text Kept { get; } = new(
        "En nødvendig cookie husker, at samtalen er jeres. Den bliver slettet, når ingen har rørt den i et år. Skriv ikke om personer, så de kan genkendes.",
        "A necessary cookie remembers that the dialogue is yours. It is deleted when nobody has touched it for a year. Do not write about persons so that they can be recognised.");
    public static Text BeginNow { get; } = new("Begynd", "Begin");
    public static Text Changed { get; } = new("Ændret", "Changed");
    public static Text Delete { get; } = new("Slet", "Delete");
    public static Text Deleted { get; } = new("Slettet. Kan hentes tilbage i 30 dage. Den anden part beholder sine svar.", "Deleted. Can be brought back for 30 days. The other party keeps its answers.");
    public static Text BringBack { get; } = new("Fortryd sletning", "Undo deletion");

    public static Text Invite { get; } = new("Inviter den anden part", "Invite the other party");
    public static Text InviteWords { get; } = new("Lav et link, og send det til dem. Det virker én gang og i 30 dage.", "Make a link and send it to them. It works once and for 30 days.");
    public static Text MakeLink { get; } = new("Lav et link", "Make a link");
    public static Text NewLink { get; } = new("Lav et nyt link", "Make a new link");
    public static Text YourLink { get; } = new("Send dette link til den anden part", "Send this link to the other party");
    public static Text LinkHint { get; } = new("Åbn det ikke selv. Et nyt link erstatter det gamle.", "Do not open it yourselves. A new link replaces the old one.");
    public static Text OtherIs { get; } = new("Den anden part", "The other party");
    public static Text OtherGone { get; } = new("Den anden part har slettet sine svar.", "The other party has deleted its answers.");
    public static Text NotHereYet { get; } = new("Den anden part er ikke med endnu. I kan begynde at svare.", "The other party has not joined yet. You can begin to answer.");
    public static Text Answered { get; } = new("svar", "answers");
    public static Text You { get; } = new("I", "You");
    public static Text Of { get; } = new("af", "of");
    public static Text Together { get; } = new("Side om side", "Side by side");
    public static Text Plan { get; } = new("Plan", "Plan");
    public static Text Join { get; } = new("Deltag i samtalen", "Join the dialogue");
    public static Text JoinAs { get; } = new("{0} inviterer jer til en samtale om: {1}. Jeres rolle: {2}.", "{0} invites you to a dialogue about: {1}. Your part: {2}.");

    public static Text Phase { get; } = new("Fase", "Phase");
    public static Text SaveNext { get; } = new("Gem og gå videre", "Save and go on");
    public static Text Save { get; } = new("Gem", "Save");
    public static Text Saved { get; } = new("Gemt.", "Saved.");
    public static Text Choose { get; } = new("Vælg", "Choose");
    public static Text TheyAnswered { get; } = new("{0} svarer", "{0} answers");
    public static Text Clash { get; } = new("I har gemt andre svar imens", "Other answers of yours have been saved meanwhile");
    public static Text ClashWords { get; } = new(
        "Intet er overskrevet. Det, du lige skrev, står i felterne. Det, der er gemt, står under hvert felt. Ret til, og gem igen.",
        "Nothing has been overwritten. What you just wrote is in the fields. What is saved is shown below each field. Correct it and save again.");
    public static Text Stored { get; } = new("Gemt", "Saved");
    public static Text NoAnswer { get; } = new("Ikke besvaret", "Not answered");
    public static Text Different { get; } = new("Forskelligt", "Different");
    public static Text Alike { get; } = new("Ens", "Alike");
    public static Text Difference { get; } = new("Forskel", "Difference");
    public static Text Domain { get; } = new("Område", "Domain");
    public static Text FitHeading { get; } = new("De syv områder", "The seven domains");

    public static Text PointsTo { get; } = new("Svarene peger på", "The answers point to");
    public static Text Because { get; } = new("Fordi", "Because");
    public static Text NotYet { get; } = new("Der mangler svar, før guiden kan pege på noget.", "Answers are missing before the guide can point to anything.");
    public static Text Chosen { get; } = new("De, der vil genbruge, har valgt", "Those who want to reuse have chosen");
    public static Text NotChosen { get; } = new("Ikke valgt endnu. Det gør de i fase 5.", "Not chosen yet. They do that in phase 5.");
    public static Text Advice { get; } = new("De, der deler, råder til", "Those who share advise");
    public static Text TasksOf { get; } = new("Opgaver", "Tasks");
    public static Text NoTasks { get; } = new("Ingen opgaver endnu. Skriv dem i fase 5.", "No tasks yet. Write them in phase 5.");
    public static Text Link { get; } = new("Til genbruget", "For the reuse");
    public static Text LinkWords { get; } = new("Det her står allerede i felterne, når I, der genbruger, fortæller om det.", "The fields already say this when you who reuse it tell us about it.");
    public static Text From { get; } = new("Fra", "From");
    public static Text To { get; } = new("Til", "To");
    public static Text Kind { get; } = new("Måde", "Kind");
    public static Text WhatChanged { get; } = new("Hvad bliver lavet om", "What is changed");
    public static Text Download { get; } = new("Hent planen som tekst", "Download the plan as text");
    public static Text Print { get; } = new("Print med browserens printknap. Planen fylder et ark eller to.", "Print with the browser's print command. The plan takes a page or two.");
    public static Text TellReuse { get; } = new("Fortæl om genbruget", "Tell us about the reuse");
    public static Text Back { get; } = new("Til overblikket", "To the overview");
    public static Text HowGuides { get; } = new("Guider", "Guides");
}
