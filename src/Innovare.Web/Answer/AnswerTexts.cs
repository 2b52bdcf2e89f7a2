using Innovare.PublicSector;

namespace Innovare.Web.Answer;

/// <summary>What respondents read around the questions.</summary>
static class AnswerTexts
{
    // the door
    public static Text Door { get; } = new("Svar på spørgeskemaet", "Answer the questionnaire");
    public static Text DoorLead { get; } = new("Skriv koden fra brevet. Har du et link, så brug det i stedet.", "Type the code from the letter. If you have a link, use that instead.");
    public static Text Code { get; } = new("Kode", "Code");
    public static Text CodeHint { get; } = new("Ti tegn, fx 7KQ2M-90XTA. Store og små bogstaver er det samme.", "Ten signs, such as 7KQ2M-90XTA. Capitals do not matter.");
    public static Text GoOn { get; } = new("Gå videre", "Go on");
    public static Text CodeWrong { get; } = new("Koden passer ikke", "The code does not fit");
    public static Text CodeWrongWhy { get; } = new("Se efter i brevet, og prøv igen. Koden fra en kvittering kan også bruges.", "Look in the letter and try again. The code of a receipt works too.");
    public static Text LinkTitle { get; } = new("Dit link virker", "Your link works");
    public static Text LinkLead { get; } = new("Tryk på knappen for at åbne spørgeskemaet. Linket kan bruges igen, også på en anden telefon eller computer.", "Press the button to open the questionnaire. The link can be used again, also on another telephone or computer.");
    public static Text LinkOpen { get; } = new("Åbn spørgeskemaet", "Open the questionnaire");

    // the start
    public static Text StartFor { get; } = new("Svar på vegne af {0}", "Answer for {0}");
    public static Text StartMinutes { get; } = new("Det tager cirka {0} minutter. Alt bliver gemt undervejs, så du kan holde pause og komme tilbage.", "It takes about {0} minutes. All is saved as you go, so you can take a break and come back.");
    public static Text StartDeadline { get; } = new("Sidste dag er {0}. Du kan rette dine svar frem til da.", "The last day is {0}. You can change your answers until then.");
    public static Text StartKnow { get; } = new("Vælg “Ved ikke”, når du ikke ved det. Det er også et svar.", "Choose “Don't know” when you do not know. That is an answer too.");
    public static Text WhoSees { get; } = new("Hvem ser hvad?", "Who sees what?");
    public static Text Sees1 { get; } = new("Svarene bruges kun til statistik. Ingen kan læse i tallene, hvad I har svaret.", "The answers are used for statistics only. Nobody can read your answers out of the figures.");
    public static Text Sees2 { get; } = new("De få, der regner på tallene, ser svarene uden navn på jeres arbejdsplads.", "The few who work on the figures see answers without the name of your workplace.");
    public static Text Sees3 { get; } = new("Kommunen, regionen, staten og din egen leder får ikke jeres svar at se.", "The municipality, the region, the state and your own manager do not get to see your answers.");
    public static Text Begin { get; } = new("Begynd", "Begin");
    public static Text Continue { get; } = new("Fortsæt, hvor du slap", "Go on where you left");
    public static Text ToReview { get; } = new("Se dine svar", "See your answers");
    public static Text NotUs { get; } = new("Er det ikke jer?", "Is this not you?");
    public static Text NotUsLead { get; } = new("Er arbejdspladsen lukket eller lagt sammen, eller er brevet havnet forkert, så sig det her. Det er også et svar.", "If the workplace is closed or merged, or the letter came to the wrong place, say so here. That is an answer too.");

    // a page
    public static Text Part { get; } = new("Del {0} af {1}: {2}", "Part {0} of {1}: {2}");
    public static Text SheetOf { get; } = new("Side {0} af {1}", "Page {0} of {1}");
    public static Text Next { get; } = new("Næste", "Next");
    public static Text Back { get; } = new("Tilbage", "Back");
    public static Text SaveAndClose { get; } = new("Gem, og hold pause", "Save and take a break");
    public static Text SwitchLanguage { get; } = new("Save and go on in English", "Gem, og fortsæt på dansk");
    public static Text LookAgain { get; } = new("Siden er ikke helt færdig", "The page is not quite done");
    public static Text LookAgainWhy { get; } = new("Se efter, hvor der er rødt. Det, du har skrevet, er gemt.", "Look where it is red. What you have written is saved.");
    public static Text NotSaved { get; } = new("Dine svar blev ikke gemt", "Your answers were not saved");
    public static Text NotSavedWhy { get; } = new("Fejlen er hos os. Det, du har skrevet, står her endnu. Vent lidt, og tryk på Næste igen.", "The fault is ours. What you have written still stands here. Wait a little and press Next again.");
    public static Text Stale { get; } = new("Tryk på Næste igen", "Press Next again");
    public static Text StaleWhy { get; } = new("Siden havde stået åben for længe. Det, du har skrevet, står her endnu, men det er ikke gemt.", "The page had stood open too long. What you have written still stands here, but it is not saved.");
    public static Text Fault { get; } = new("Fejl:", "Error:");
    public static Text Reason { get; } = new("Begrundelse", "Reason");
    public static Text DontKnow { get; } = new("Ved ikke", "Don't know");
    public static Text MayBeLeftOpen { get; } = new("Du kan springe over.", "You may skip this.");
    public static Text DateHint { get; } = new("Skriv dag-måned-år, fx 24-04-2023.", "Write day-month-year, such as 24-04-2023.");
    public static Text FromRegister { get; } = new("Står i forvejen fra {0}. Ret det, hvis det er forkert.", "Filled in from {0}. Change it if it is wrong.");
    public static Text FromRegisterLocked { get; } = new("Fra {0}. Kan ikke rettes her.", "From {0}. Cannot be changed here.");
    public static Text Conflict { get; } = new("Svaret er ændret et andet sted", "The answer was changed elsewhere");
    public static Text ConflictWhy { get; } = new("Det kan være en anden fane, en anden telefon eller en kollega. Vi har beholdt det, der blev gemt først. Dit eget svar står herunder. Sæt det ind igen, hvis det er det rigtige.", "It may be another tab, another telephone or a colleague. We have kept what was saved first. Your own answer stands below. Put it in again if it is the right one.");
    public static Text YourAnswer { get; } = new("Dit svar: {0}", "Your answer: {0}");

    // handing over
    public static Text HandOver { get; } = new("Giv en del videre til en kollega", "Hand a part to a colleague");
    public static Text HandOverSection { get; } = new("Gem, og giv denne del videre", "Save and hand this part over");
    public static Text HandOverShort { get; } = new("Ved en kollega mere om en del af spørgsmålene, så send den del videre. I kan begge se, hvem der har svaret på hvad.", "If a colleague knows more about a part of the questions, send that part on. You can both see who answered what.");
    public static Text HandOverChoose { get; } = new("Vælg, hvad du vil give videre", "Choose what to hand over");
    public static Text HandOverLead { get; } = new("Kollegaen får en mail med et link. Linket åbner kun de dele, du vælger. Det er stadig dig, der sender svarene.", "The colleague gets a letter with a link. The link opens only the parts you choose. It is still you who sends the answers.");
    public static Text HandOverParts { get; } = new("Hvilke dele?", "Which parts?");
    public static Text HandOverPartsMissing { get; } = new("Vælg mindst én del.", "Choose at least one part.");
    public static Text HandOverName { get; } = new("Kollegaens navn", "The colleague's name");
    public static Text HandOverNameHint { get; } = new("Navnet står kun her på siderne, ikke i mailen.", "The name stands only on these pages, not in the letter.");
    public static Text HandOverNameMissing { get; } = new("Skriv et navn på højst 100 tegn.", "Write a name of at most 100 signs.");
    public static Text HandOverMail { get; } = new("Kollegaens mailadresse", "The colleague's mail address");
    public static Text HandOverMailWrong { get; } = new("Skriv en mailadresse, fx navn@kommune.dk.", "Write a mail address, such as name@kommune.dk.");
    public static Text HandOverSend { get; } = new("Send til kollegaen", "Send to the colleague");
    public static Text HandOverMost { get; } = new("Du har givet videre ti gange", "You have handed over ten times");
    public static Text HandOverMostWhy { get; } = new("Flere mails kan der ikke sendes herfra. Svar selv på resten, eller skriv til os.", "No more letters can be sent from here. Answer the rest yourself, or write to us.");
    public static Text HandOverNone { get; } = new("Der er ikke mere at give videre", "There is nothing more to hand over");
    public static Text HandOverNoneWhy { get; } = new("De dele, en kollega kan svare på, er givet videre.", "The parts a colleague can answer have been handed over.");
    public static Text HandOverWho { get; } = new("Hvem svarer på hvad?", "Who answers what?");
    public static Text HandedTo { get; } = new("{0} ({1}) svarer siden {2}", "{0} ({1}) has been answering since {2}");
    public static Text TakenBack { get; } = new("Taget tilbage fra {0} den {1}", "Taken back from {0} on {1}");
    public static Text TakeBack { get; } = new("Tag tilbage", "Take back");
    public static Text TakeBackFrom { get; } = new("Tag tilbage fra {0}", "Take back from {0}");
    public static Text TakeBackWhy { get; } = new("Tager du en del tilbage, virker kollegaens link ikke længere. De svar, der er givet, bliver stående.", "If you take a part back, the colleague's link no longer works. The answers given stay.");
    public static Text HandedOver { get; } = new("Delen er givet videre", "The part is handed over");
    public static Text HandedOverWhy { get; } = new("Mailen er på vej. Du kan se her, hvor langt din kollega er.", "The letter is on its way. You can see here how far your colleague is.");
    public static Text PagesDone { get; } = new("{0} af {1} sider er besvaret", "{0} of {1} pages are answered");
    public static Text AnsweredBy { get; } = new("Besvaret af {0}", "Answered by {0}");
    public static Text TheLeader { get; } = new("den, der gav delen videre", "the one who handed the part over");
    public static Text AColleague { get; } = new("en kollega", "a colleague");
    public static Text Colleague { get; } = new("Svar på en del af spørgeskemaet", "Answer a part of the questionnaire");
    public static Text ColleagueLead { get; } = new("En kollega har bedt dig svare på det, der står her. Alt bliver gemt undervejs. Sidste dag er {0}.", "A colleague has asked you to answer what stands here. All is saved as you go. The last day is {0}.");
    public static Text ColleagueSees { get; } = new("Din kollega kan se dine svar og sender dem sammen med resten. Du ser kun de dele, du har fået.", "Your colleague can see your answers and sends them with the rest. You see only the parts you were given.");
    public static Text ColleagueWaits { get; } = new("Der er ikke noget at svare på lige nu", "There is nothing to answer right now");
    public static Text ColleagueWaitsWhy { get; } = new("Spørgsmålene afhænger af svar, som din kollega ikke har givet endnu. Prøv linket igen senere.", "The questions depend on answers your colleague has not given yet. Try the link again later.");
    public static Text ColleagueDone { get; } = new("Tak, du har svaret på det hele", "Thank you, you have answered it all");
    public static Text ColleagueDoneShort { get; } = new("Dine svar er gemt, og din kollega kan se dem. Du kan lukke siden, eller rette et svar herunder.", "Your answers are saved, and your colleague can see them. You may close the page, or change an answer below.");
    public static Text ColleagueLetter { get; } = new("En kollega beder dig svare på en del af et spørgeskema", "A colleague asks you to answer a part of a questionnaire");
    public static Text ColleagueLetterBody { get; } = new(
        "En kollega på din arbejdsplads har fået et spørgeskema til statistik og beder dig svare på en del af det. Her er dit link:\n\n{0}\n\nLinket åbner kun den del, du skal svare på. Alt bliver gemt undervejs, og du kan bruge linket igen. Sidste dag er {1}. Har du ikke ventet denne mail, så spørg din kollega, eller slet den.",
        "A colleague at your workplace has been sent a questionnaire for statistics and asks you to answer a part of it. Here is your link:\n\n{0}\n\nThe link opens only the part you are to answer. All is saved as you go, and the link can be used again. The last day is {1}. If you did not expect this letter, ask your colleague, or delete it.");

    // the end
    public static Text Review { get; } = new("Se dine svar igennem", "Look through your answers");
    public static Text ReviewLead { get; } = new("Ret det, der skal rettes. Send svarene, når alt passer.", "Change what must be changed. Send the answers when all is right.");
    public static Text ReviewOpen { get; } = new("Der er sider, du ikke har svaret på", "There are pages you have not answered");
    public static Text ReviewOpenWhy { get; } = new("Gå til den første, og fortsæt derfra.", "Go to the first and go on from there.");
    public static Text GoToFirst { get; } = new("Gå til den første", "Go to the first");
    public static Text Unsent { get; } = new("Du har rettet noget, der ikke er sendt", "You have changed something that has not been sent");
    public static Text UnsentWhy { get; } = new("De svar, du sendte sidst, gælder, til du sender igen.", "What you sent last counts until you send again.");
    public static Text NoAnswer { get; } = new("Ikke besvaret", "Not answered");
    public static Text Change { get; } = new("Ret", "Change");
    public static Text Send { get; } = new("Send svarene", "Send the answers");
    public static Text Receipt { get; } = new("Tak, dine svar er sendt", "Thank you, your answers are sent");
    public static Text ReceiptAt { get; } = new("Sendt {0}.", "Sent {0}.");
    public static Text ReceiptCode { get; } = new("Din kode er", "Your code is");
    public static Text ReceiptCodeWhy { get; } = new("Gem den, eller skriv siden ud. Med koden kan du se dine svar igen og rette dem til og med {0}.", "Keep it, or print the page. With the code you can see your answers again and change them until {0}.");
    public static Text ReceiptNext { get; } = new("Når tallene kommer ud, kan du med koden se dine svar ved siden af dem.", "When the figures come out, the code shows your answers beside them.");
    public static Text ReceiptAnswers { get; } = new("Det svarede du", "What you answered");
    public static Text Compare { get; } = new("Jeres svar og andres", "Your answers and those of others");
    public static Text CompareGo { get; } = new("Se jeres svar ved siden af andres", "See your answers beside those of others");
    public static Text CompareGoNew { get; } = new("De nye tal er kommet: se jeres svar ved siden af", "The new figures are here: see your answers beside them");
    public static Text CompareLead { get; } = new("Til venstre står, hvad I har svaret. Til højre står, hvor mange af hundrede arbejdspladser som jeres der siger det samme.", "On the left is what you answered. On the right is how many of a hundred workplaces like yours say the same.");
    public static Text CompareLeadAll { get; } = new("Til venstre står, hvad I har svaret. Til højre står, hvor mange af hundrede offentlige arbejdspladser der siger det samme.", "On the left is what you answered. On the right is how many of a hundred public workplaces say the same.");
    public static Text CompareNew { get; } = new("Tallene er nye. De er fra den runde, I selv har svaret i: {0}.", "The figures are new. They are from the round you took part in: {0}.");
    public static Text CompareFrom { get; } = new("Tallene er fra {0}. Når tallene fra jeres egen runde kommer ud, kan I se dem her med koden fra kvitteringen.", "The figures are from {0}. When those of your own round come out, you can see them here with the code of the receipt.");
    public static Text CompareInvented { get; } = new("Runden er en prøve. Tallene ved siden af jeres svar er opdigtede.", "The round is a trial. The figures beside your answers are invented.");
    public static Text CompareNone { get; } = new("Der er endnu ingen offentliggjorte tal at sammenligne med. Kom igen med koden fra kvitteringen, når tallene er ude.", "There are no published figures to compare with yet. Come back with the code of the receipt when they are out.");
    public static Text ComparePublished { get; } = new("Tal, andre har offentliggjort", "Figures others have published");
    public static Text CompareAdapted { get; } = new("Spørgsmålene er skrevet om i vores egne ord. Derfor kan svarene ikke sammenlignes direkte. Kilderne siger ikke, hvor usikre tallene er.", "The questions are reworded in our own words, so the answers cannot be compared directly. The sources do not say how uncertain the figures are.");
    public static Text PublishedFigure { get; } = new("Offentliggjort", "Published");
    public static Text Peers { get; } = new("Sammenlign med", "Compare with");
    public static Text PeersSubsector { get; } = new("Samme område", "The same field");
    public static Text PeersSize { get; } = new("Samme størrelse", "The same size");
    public static Text PeersLevel { get; } = new("Samme del af det offentlige", "The same part of the public sector");
    public static Text PeersAll { get; } = new("Alle", "All");
    public static Text Share { get; } = new("Har I lavet noget, andre kan bruge?", "Have you made something others can use?");
    public static Text ShareWhy { get; } = new("I kan fortælle om det i biblioteket. Det er noget helt andet end spørgeskemaet: I skriver det selv fra begyndelsen, og ingen af jeres svar følger med.", "You can tell of it in the library. That is quite apart from the questionnaire: you write it yourselves from the start, and none of your answers goes along.");
    public static Text ShareGo { get; } = new("Fortæl jeres case i biblioteket", "Tell your case in the library");
    public static Text RemindMe { get; } = new("Få en påmindelse i din kalender", "Get a reminder in your calendar");
    public static Text Saved { get; } = new("Dine svar er gemt", "Your answers are saved");
    public static Text SavedWhy { get; } = new("Brug linket eller koden fra brevet, når du vil fortsætte. Du kan gøre det på en anden telefon eller computer. Sidste dag er {0}.", "Use the link or the code from the letter when you want to go on. You can do so on another telephone or computer. The last day is {0}.");
    public static Text SavedWhyPlain { get; } = new("Brug linket eller koden fra brevet, når du vil fortsætte. Du kan gøre det på en anden telefon eller computer.", "Use the link or the code from the letter when you want to go on. You can do so on another telephone or computer.");
    public static Text Closed { get; } = new("Fristen er gået", "The deadline has passed");
    public static Text ClosedWhy { get; } = new("Du kan stadig se dine svar, men de kan ikke rettes.", "You can still see your answers, but they cannot be changed.");
    public static Text ClosedUnsent { get; } = new("Svarene blev ikke sendt. Du kan stadig se dem, men de kan hverken rettes eller sendes.", "The answers were not sent. You can still see them, but they can neither be changed nor sent.");
    public static Text ClosedNothing { get; } = new("Vi tager ikke imod flere svar på dette spørgeskema.", "We take no more answers to this questionnaire.");

    // not us
    public static Text NotUsTitle { get; } = new("Er det ikke jer?", "Is this not you?");
    public static Text NotUsChoose { get; } = new("Hvad passer bedst?", "What fits best?");
    public static Text NotUsSend { get; } = new("Send", "Send");
    public static Text NotUsChooseOne { get; } = new("Vælg et af svarene.", "Choose one of the answers.");
    public static Text NotUsSent { get; } = new("Dine svar er allerede sendt", "Your answers have been sent already");
    public static Text NotUsSentWhy { get; } = new("De tæller med. Skal de ikke det, så skriv til den, der har sendt jer brevet.", "They count. If they should not, write to whoever sent you the letter.");
    public static Text NotUsThanks { get; } = new("Tak, vi har noteret det", "Thank you, we have noted it");
    public static Text NotUsThanksWhy { get; } = new("Vi skriver ikke til jer igen om dette spørgeskema. Var det en fejl, kan du åbne skemaet igen med dit link.", "We will not write to you again about this questionnaire. If it was a mistake, open the questionnaire again with your link.");
    public static Text Closing { get; } = new("Arbejdspladsen er lukket", "The workplace is closed");
    public static Text Merged { get; } = new("Den er lagt sammen med en anden", "It has merged with another");
    public static Text WrongPlace { get; } = new("Brevet er havnet et forkert sted", "The letter came to the wrong place");
    public static Text Unwilling { get; } = new("Vi vil ikke være med", "We would rather not take part");
    public static Text WrongPerson { get; } = new("Er du den forkerte, så send brevet videre til lederen. Linket er ikke bundet til dig.", "If you are the wrong person, pass the letter on to the manager. The link is not tied to you.");
}
