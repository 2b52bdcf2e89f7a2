using Innovare.PublicSector;

namespace Innovare.Web.Releases;

/// <summary>The words around a release.</summary>
static class ReleaseTexts
{
    public static Text Demonstration { get; } = Text.Same("Demonstration");
    public static Text Release { get; } = new("Udgivelse", "Release");
    public static Text ReleasedOn { get; } = new("Udgivet i demonstrationen", "Released in the demonstration");
    public static Text Figures { get; } = new("Tallene i teksten", "The figures in the text");
    public static Text FiguresWhy { get; } = new(
        "Hvert tal er hentet fra en celle i en tabel. Her står, hvor sikkert det er, og hvor mange svar det bygger på.",
        "Each figure is read from a cell of a table. Here you see how sure it is and how many answers it rests on.");
    public static Text ShowFigures { get; } = new("Vis alle tal med usikkerhed", "Show all figures with their uncertainty");
    public static Text Figure { get; } = new("I teksten", "In the text");
    public static Text About { get; } = new("Hvad det er", "What it is");
    public static Text Exact { get; } = new("I tabellen", "In the table");
    public static Text Interval { get; } = new("95 pct. sikkerhedsinterval", "95 per cent confidence interval");
    public static Text Answers { get; } = new("Svar", "Answers");
    public static Text Table { get; } = new("Tabel", "Table");
    public static Text Notes { get; } = new("Figurnoter", "Notes to the figures");
    public static Text UnitIs { get; } = new("Tallene er", "The figures are");
    public static Text AnswersBehind { get; } = new("Svar bag tabellen (afrundet)", "Answers behind the table (rounded)");
    public static Text Tables { get; } = new("Tabeller", "Tables");
    public static Text HowMade { get; } = new("Sådan blev tallene til", "How the figures were made");
    public static Text HowMadeWhy { get; } = new("Følg runden trin for trin", "Follow the round step by step");
    public static Text HowSure { get; } = new("Hvor sikre er tallene?", "How sure are the figures?");
    public static Text Contact { get; } = new("Kontakt", "Contact");
    public static Text ContactWhy { get; } = new("Spørgsmål til tallene eller metoden:", "Questions about the figures or the method:");
    public static Text ContactLink { get; } = new("skriv til os", "write to us");
    public static Text Calendar { get; } = new("Udgivelseskalender", "Release calendar");
    public static Text CalendarWhat { get; } = new("Tal kommer kl. 8.00 på dagen, til alle på samme tid.", "Figures come at 08:00 on the day, to everybody at the same time.");
    public static Text Coming { get; } = new("På vej", "Coming");
    public static Text NotPlanned { get; } = new("Ikke planlagt.", "Not planned.");
    public static Text HeadlineOnly { get; } = new(" (hovedtallene; resten kommer senere)", " (main figures; the rest comes later)");
    public static Text Released { get; } = new("Udgivet", "Released");
    public static Text Feed { get; } = new("Følg med (Atom)", "Follow (Atom)");
    public static Text Dates { get; } = new("Datoer til din kalender", "Dates for your calendar");
    public static Text Correction { get; } = new("Rettelse", "Correction");
    public static Text CorrectionIs { get; } = new("Rettelse: ", "Correction: ");
    public static Text CorrectedOn { get; } = new("Rettet {0}", "Corrected {0}");
    public static Text Why { get; } = new("Hvorfor", "Why");
    public static Text ChangedIn { get; } = new("Ændret i", "Changed in");
    public static Text CellsChanged { get; } = new("celler: {0}", "cells: {0}");
    public static Text SignedBy { get; } = new("Godkendt af", "Approved by");
    public static Text ReadBefore { get; } = new("Læs udgaven før rettelsen", "Read the edition before the correction");
    public static Text Replaced { get; } = new("En tidligere udgave", "An earlier edition");
    public static Text ReplacedWhat { get; } = new("Sådan så udgivelsen ud fra {0} til {1}.", "This is how the release looked from {0} to {1}.");
    public static Text ReadNewest { get; } = new("Læs den nyeste", "Read the newest");
    public static Text Revisions { get; } = new("Udgaver", "Editions");
    public static Text ShownHere { get; } = new("vises her", "shown here");
    public static Text OnlyHeadline { get; } = new("Hovedtallene", "The main figures");
    public static Text RestComes { get; } = new("Resten af tallene kommer {0}.", "The rest of the figures comes {0}.");
    public static Text RestLater { get; } = new("Resten af tallene kommer senere.", "The rest of the figures comes later.");
    public static Text Made { get; } = new("Sådan lavet", "How made");
    public static Text NewFigures { get; } = new("Nye tal", "New figures");
    public static Text Out { get; } = new("Tallene er ude nu.", "The figures are out now.");
    public static Text InventedFigures { get; } = new("Opdigtede eksempeltal – ikke statistik.", "Invented example figures – not statistics.");
    public static Text LeftOut { get; } = new("Ikke med: {0} besvarelser uden for basis, som ikke er spurgt eller ikke har svaret (afrundet).", "Left out: {0} responses outside the base, not asked or without an answer (rounded).");
    public static Text Tested { get; } = new("Ord om ændring, rækkefølge og flertal er prøvet mod tallene ved 5 pct. niveau. Uden et sikkert resultat står der »ingen sikker ændring«.", "Words of change, order and majority are tested against the figures at 5 per cent. Without a certain result it says “no certain change”.");
    public static Text TestedHere { get; } = new("Sammenligninger mellem runder i teksten: {0}.", "Comparisons between rounds in the text: {0}.");
    public static Text Follow { get; } = new("Få mail om nye tal", "Get mail about new figures");
    public static Text FollowWhat { get; } = new("Vi skriver til dig i det øjeblik, tallene er ude. Du bekræfter din adresse i en mail, og du kan stoppe igen med ét klik.", "We write to you the moment the figures are out. You confirm your address in a mail, and you can stop again with one click.");
    public static Text FollowWhich { get; } = new("Hvad vil du følge?", "What do you want to follow?");
    public static Text FollowAll { get; } = new("Alle udgivelser", "All releases");
    public static Text Mail { get; } = new("E-mail", "E-mail");
    public static Text MailHint { get; } = new("Vi gemmer adressen og det, du følger. Intet andet.", "We keep the address and what you follow. Nothing else.");
    public static Text NoMail { get; } = new("Skriv en mailadresse, for eksempel navn@kommune.dk", "Write a mail address, for example name@town.example");
    public static Text SendQuestion { get; } = new("Send mig en mail at bekræfte", "Send me a mail to confirm");
    public static Text LookInMail { get; } = new("Se i din mail", "Look in your mail");
    public static Text LookInMailWhat { get; } = new("Følger du det ikke allerede, har vi sendt dig en mail. Tryk på linket i den inden syv dage, så er du med.", "Unless you follow it already, we have sent you a mail. Press the link in it within seven days, and you are in.");
    public static Text FollowOtherwise { get; } = new("Du kan også følge med uden mail:", "You can also follow without mail:");
    public static Text AllReleasesName { get; } = new("alle udgivelser af opdigtede eksempeltal", "all releases of invented example figures");
    public static Text TableName { get; } = new("tabellen {0}: {1} (opdigtede eksempeltal)", "the table {0}: {1} (invented example figures)");
    public static Text MovedTo { get; } = new("Flyttet til {0}: {1}", "Moved to {0}: {1}");
    public static Text NoDayNow { get; } = new("Ingen dag endnu: {0}", "No day yet: {0}");
    public static Text WasTold { get; } = new("Først meldt ud til {0}.", "First announced for {0}.");
    public static Text Delayed { get; } = new("Tallene kom ikke den {0}. Der er ikke sagt en ny dag endnu.", "The figures did not come on {0}. No new day has been told yet.");
    public static Text NoDay { get; } = new("ingen dag endnu", "no day yet");
    public static Text Comes { get; } = new("Kommer {0}: {1}", "Comes {0}: {1}");
    public static Text ComesSome { get; } = new("Udskudt uden ny dag: {0}", "Postponed without a new day: {0}");
    public static Text MovedIs { get; } = new("Flyttet: {0}", "Moved: {0}");
    public static Text FollowSubject { get; } = new("Et emne", "A subject");
    public static Text FollowTable { get; } = new("En tabel", "A table");
    public static Text SubjectName { get; } = new("emnet »{0}« (opdigtede eksempeltal)", "the subject “{0}” (invented example figures)");
}
