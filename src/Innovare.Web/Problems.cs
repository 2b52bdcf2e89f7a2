using Innovare.PublicSector;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web;

/// <summary>Every refusal the web can give. A code is stable and never used again for another fault.</summary>
public static class Problems
{
    public static Problem PageUnknown { get; } = new("page-unknown", 404,
        new("Siden findes ikke", "This page does not exist"),
        new("Adressen kan være skrevet forkert, eller siden kan være flyttet.", "The address may be mistyped, or the page may have moved."),
        new("Gå til forsiden, eller vælg i menuen øverst.", "Go to the front page, or choose from the menu at the top."));

    public static Problem TableUnknown { get; } = new("table-unknown", 404,
        new("Tabellen findes ikke", "This table does not exist"),
        new("Vi har ingen tabel med det navn.", "We have no table of that name."),
        new("Find tabellen i listen over tabeller.", "Find the table in the list of tables."));

    public static Problem AsOfUnreadable { get; } = new("as-of-unreadable", 400,
        new("Tidspunktet kan ikke læses", "The instant cannot be read"),
        new("asOf er hverken en dag eller et tidspunkt.", "asOf is neither a day nor an instant."),
        new("Skriv for eksempel asOf=2026-12-10 eller asOf=2026-12-10T08:00:00Z.", "Write for example asOf=2026-12-10 or asOf=2026-12-10T08:00:00Z."));

    public static Problem AsOfNotKept { get; } = new("as-of-not-kept", 400,
        new("Tidligere udgaver findes ikke", "There are no earlier editions"),
        new("Disse tabeller er gengivet fra en kilde. Vi har kun den udgave, der står her nu.", "These tables are reproduced from a source. We have only the edition that stands here now."),
        new("Lad asOf ude.", "Leave asOf out."));

    public static Problem SelectionUnknown { get; } = new("selection-unknown", 400,
        new("Valget findes ikke i tabellen", "The table does not hold that selection"),
        new("En variabel eller værdi i adressen findes ikke i tabellen.", "A variable or value in the address is not in the table."),
        new("Åbn tabellen uden valg, og vælg igen.", "Open the table without a selection and choose again."));

    public static Problem SelectionVariableUnknown { get; } = new("selection-variable-unknown", 400,
        new("Variablen findes ikke i tabellen", "The table has no such variable"),
        new("Tabellen har ingen variabel med den kode:", "The table has no variable of that code:"),
        new("Se tabellens variable i dens metadata.", "See the table's variables in its metadata."));

    public static Problem SelectionValueUnknown { get; } = new("selection-value-unknown", 400,
        new("Værdien findes ikke i variablen", "The variable has no such value"),
        new("Variablen har ingen værdi, som passer:", "No value of the variable fits:"),
        new("Se variablens værdier i tabellens metadata.", "See the values of the variable in the table's metadata."));

    public static Problem SelectionExpressionBad { get; } = new("selection-expression-bad", 400,
        new("Udtrykket kan ikke læses", "The expression cannot be read"),
        new("Udtrykket er ikke skrevet på en måde, vi forstår:", "The expression is not written in a way we understand:"),
        new("Brug *, ?, top(n), bottom(n), from(kode), to(kode) eller range(kode,kode). I en adresse skal et udtryk med komma stå i [ ].", "Use *, ?, top(n), bottom(n), from(code), to(code) or range(code,code). In an address an expression with a comma stands in [ ]."));

    public static Problem SelectionVariableMissing { get; } = new("selection-variable-missing", 400,
        new("En variabel mangler", "A variable is missing"),
        new("Variablen kan ikke udelades:", "This variable cannot be left out:"),
        new("Vælg mindst én værdi af den.", "Choose at least one value of it."));

    public static Problem CodelistUnknown { get; } = new("codelist-unknown", 404,
        new("Kodelisten findes ikke", "This codelist does not exist"),
        new("Vi har ingen kodeliste med det navn:", "We have no codelist of that name:"),
        new("Se kodelisterne i tabellens metadata.", "See the codelists in the table's metadata."));

    public static Problem SumRefused { get; } = new("sum-refused", 400,
        new("Tallene kan ikke lægges sammen", "These figures cannot be added up"),
        new("Tabellen viser andele eller gennemsnit, og summen af dem betyder ikke noget:", "The table shows shares or means, and their sum means nothing:"),
        new("Vælg værdierne hver for sig.", "Choose the values one by one."));

    public static Problem PlacementBad { get; } = new("placement-bad", 400,
        new("Placeringen går ikke op", "The placement does not work"),
        new("Hver vist variabel skal stå præcis én gang i heading eller stub:", "Each variable shown must stand exactly once in heading or stub:"),
        new("Nævn alle viste variable, eller kun dem i den ene.", "Name all variables shown, or only those of one of the two."));

    public static Problem TooManyCells { get; } = new("too-many-cells", 403,
        new("Udtrækket er for stort", "The extract is too large"),
        new("Udtrækket har flere celler, end vi sender på én gang:", "The extract has more cells than we send at once:"),
        new("Vælg færre værdier, eller del udtrækket.", "Choose fewer values, or split the extract."));

    public static Problem OutputFormatBad { get; } = new("output-format-bad", 400,
        new("Formatet findes ikke", "This format does not exist"),
        new("Formatet, eller en indstilling af det, kender vi ikke:", "We do not know the format, or a parameter of it:"),
        new("Se formaterne i /config.", "See the formats in /config."));

    public static Problem LanguageUnknown { get; } = new("language-unknown", 400,
        new("Sproget findes ikke", "This language does not exist"),
        new("Tabellerne findes ikke på det sprog:", "The tables do not exist in that language:"),
        new("Udelad lang, eller vælg et sprog fra /config.", "Leave lang out, or choose a language from /config."));

    public static Problem ListPageUnknown { get; } = new("list-page-unknown", 404,
        new("Så mange sider har listen ikke", "The list does not have that many pages"),
        new("Listen slutter før side", "The list ends before page"),
        new("Følg listens egne links.", "Follow the links of the list itself."));

    public static Problem SavedQueryUnknown { get; } = new("saved-query-unknown", 404,
        new("Den gemte forespørgsel findes ikke", "This saved query does not exist"),
        new("Vi har ingen gemt forespørgsel med det nummer:", "We have no saved query of that id:"),
        new("Gem forespørgslen igen.", "Save the query again."));

    public static Problem BodyUnreadable { get; } = new("body-unreadable", 400,
        new("Vi kan ikke læse det, der blev sendt", "We cannot read what was sent"),
        new("Indholdet er ikke det JSON, som beskrivelsen af API'et viser:", "The body is not the JSON that the description of the API shows:"),
        new("Ret det, og send igen.", "Correct it and send again."));

    public static Problem FormatUnknown { get; } = new("format-unknown", 404,
        new("Formatet findes ikke", "This format does not exist"),
        new("Data kan hentes som data.csv, data.json og data.px.", "Data can be had as data.csv, data.json and data.px."),
        new("Ret slutningen af adressen.", "Correct the end of the address."));

    public static Problem CaseUnknown { get; } = new("case-unknown", 404,
        new("Casen findes ikke", "This case does not exist"),
        new("Vi har ingen case på den adresse.", "We have no case at that address."),
        new("Søg i listen over cases.", "Search the list of cases."));

    public static Problem GuideUnknown { get; } = new("guide-unknown", 404,
        new("Guiden findes ikke", "This guide does not exist"),
        new("Vi har ingen guide på den adresse.", "We have no guide at that address."),
        new("Se alle guider.", "See all guides."));

    public static Problem GroupUnknown { get; } = new("group-unknown", 404,
        new("Gruppen findes ikke her", "This group is not here"),
        new("Den er slettet, adressen er skrevet forkert, eller den hører til en anden browser eller konto.", "It has been deleted, the address is mistyped, or it belongs to another browser or account."),
        new("Åbn den i den browser, du lavede gruppen i. Resultatet har sin egen adresse: spørg den, der lavede gruppen.", "Open it in the browser you made the group in. The result has its own address: ask whoever made the group."));

    public static Problem DialogueUnknown { get; } = new("dialogue-unknown", 404,
        new("Samtalen findes ikke her", "This dialogue is not here"),
        new("Den ligger i en anden browser eller konto, eller den er slettet. Kun de to, der taler sammen, kan se den.", "It lies in another browser or account, or it is deleted. Only the two who talk can see it."),
        new("Åbn den i den browser, I begyndte i, eller bed den anden part om et nyt link.", "Open it in the browser you began in, or ask the other party for a new link."));

    public static Problem DialogueLinkUsed { get; } = new("dialogue-link-used", 404,
        new("Linket virker ikke", "The link does not work"),
        new("Det er brugt, erstattet af et nyt, mere end 30 dage gammelt eller skrevet forkert.", "It has been used, replaced by a new one, is more than 30 days old, or is mistyped."),
        new("Bed den, der sendte det, om et nyt link.", "Ask whoever sent it for a new link."));

    public static Problem DialogueLinkOwn { get; } = new("dialogue-link-own", 409,
        new("Det er jeres eget link", "This link is your own"),
        new("I er allerede den ene part i samtalen.", "You are one party of the dialogue already."),
        new("Send linket til den anden part. De åbner det i deres egen browser.", "Send the link to the other party. They open it in a browser of their own."));

    public static Problem SheetUnknown { get; } = new("sheet-unknown", 404,
        new("Arket findes ikke her", "This sheet is not here"),
        new("Det ligger i et andet rum, eller det er slettet. Kun den browser eller konto, der gemte det, kan se det.", "It lies in another space, or it is deleted. Only the browser or account that kept it can see it."),
        new("Åbn det i den browser, I gemte det i, eller begynd et nyt.", "Open it in the browser you kept it in, or begin a new one."));

    public static Problem RoundUnknown { get; } = new("round-unknown", 404,
        new("Runden findes ikke", "This round does not exist"),
        new("Vi har ingen runde med det navn.", "We have no round of that name."),
        new("Vælg en runde på demonstrationens forside.", "Choose a round on the front page of the demonstration."));

    public static Problem PhaseUnknown { get; } = new("phase-unknown", 404,
        new("Trinnet findes ikke", "This step does not exist"),
        new("Runden har intet trin med det navn.", "The round has no step of that name."),
        new("Åbn runden fra demonstrationens forside, og vælg et trin.", "Open the round from the front page of the demonstration and choose a step."));

    public static Problem LinkUnknown { get; } = new("link-unknown", 404,
        new("Linket virker ikke", "The link does not work"),
        new("Det kan være klippet over i mailen, eller der er sendt et nyere.", "It may have been cut in the mail, or a newer one has been sent."),
        new("Kopiér hele linket, brug det nyeste, eller skriv koden fra brevet på siden Svar.", "Copy the whole link, use the newest, or type the code from the letter on the page Answer."));

    public static Problem QuestionPageUnknown { get; } = new("question-page-unknown", 404,
        new("Siden er ikke i spørgeskemaet", "The page is not in the questionnaire"),
        new("Adressen kan være fra et andet spørgeskema.", "The address may be from another questionnaire."),
        new("Åbn spørgeskemaet fra dit link, og gå frem derfra. Alt, du har svaret, er gemt.", "Open the questionnaire from your link and go on from there. All you have answered is saved."));

    public static Problem MethodNotAllowed { get; } = new("method-not-allowed", 405,
        new("Her kan man kun læse", "Reading only"),
        new("Adressen tager ikke imod data.", "This address does not accept data."),
        new("Brug GET.", "Use GET."));

    public static Problem FromElsewhere { get; } = new("from-elsewhere", 403,
        new("Formularen kom ikke fra vores side", "The form did not come from our site"),
        new("En anden side har prøvet at sende noget i dit navn. Vi har ikke gemt det.", "Another site has tried to send something in your name. We have not kept it."),
        new("Åbn siden her, og udfyld formularen igen.", "Open the page here and fill in the form again."));

    public static Problem RequestTooLarge { get; } = new("request-too-large", 413,
        new("Det er for meget på én gang", "This is too much at once"),
        new("Vi tager imod højst 64 kB ad gangen, svarende til omkring 20 siders tekst. Vi har ikke gemt det, du sendte.", "We take at most 64 kB at a time, about 20 pages of text. We have not kept what you sent."),
        new("Gå tilbage i browseren, gør teksten kortere, og send igen. Ikke alle browsere husker, hvad du skrev.", "Go back in the browser, make the text shorter and send again. Not every browser remembers what you wrote."));

    public static Problem FormUnreadable { get; } = new("form-unreadable", 400,
        new("Vi kan ikke læse formularen", "We cannot read the form"),
        new("Formularen har for mange felter, eller noget mangler i den. Vi har ikke gemt det, du sendte.", "The form has too many fields, or something in it is missing. We have not kept what you sent."),
        new("Gå tilbage i browseren, og send igen.", "Go back in the browser and send again."));

    public static Problem FormStale { get; } = new("form-stale", 400,
        new("Siden har stået åben for længe", "The page has stood open too long"),
        new("Vi kan ikke længere se, at det er dig, der sender. Vi har ikke gemt det, du sendte.", "We can no longer see that it is you who sends. We have not kept what you sent."),
        new("Åbn siden igen, og send det en gang til. Har du fået et link eller en kode, så brug den.", "Open the page again and send it once more. If you were sent a link or a code, use it."));

    public static Problem AddressTooLong { get; } = new("address-too-long", 414,
        new("Adressen er for lang", "The address is too long"),
        new("En adresse kan højst have 8.000 tegn hos os.", "An address can have at most 8,000 characters here."),
        new("Vælg færre værdier.", "Choose fewer values."));

    public static Problem TooManyRequests { get; } = new("too-many-requests", 429,
        new("Der kommer for mange forespørgsler", "Too many requests"),
        new("Vi har fået usædvanligt mange forespørgsler fra dit netværk på kort tid.", "We have had unusually many requests from your network in a short time."),
        new("Vent lidt, og prøv igen. Har du lige sendt noget, er det ikke gemt.", "Wait a little and try again. If you have just sent something, it is not kept."));

    public static Problem AnsweringQueue { get; } = new("answering-queue", 503,
        new("Mange svarer lige nu", "Many are answering right now"),
        new("Der er så mange i gang, at vi beder nye vente lidt. De, der er begyndt, kan svare videre.", "So many have begun that we ask newcomers to wait a little. Those who have begun can go on."),
        new("Siden prøver selv igen om 20 sekunder. Du kan også komme tilbage senere. Linket og koden virker stadig.", "The page tries again by itself in 20 seconds. You can also come back later. The link and the code still work."));

    public static Problem NotSignedIn { get; } = new("not-signed-in", 401,
        new("Du er ikke logget ind", "You are not signed in"),
        new("Adressen kræver, at du er logget ind.", "This address is for those who are signed in."),
        new("Log ind, og prøv igen.", "Sign in and try again."));

    public static Problem RoleMissing { get; } = new("role-missing", 403,
        new("Du har ikke adgang til siden", "You do not have access to this page"),
        new("Din konto mangler den rolle, som siden kræver.", "Your account lacks the role this page asks for."),
        new("Bed en administrator om rollen, hvis du skal bruge den.", "Ask an administrator for the role if you need it."));

    public static Problem LinkUsed { get; } = new("link-used", 404,
        new("Linket virker ikke længere", "The link no longer works"),
        new("Et link virker én gang og i kort tid. Det her er brugt, udløbet eller kopieret forkert.", "A link works once and for a short time. This one is used, too old or copied wrongly."),
        new("Bed om et nyt, eller brug det nyeste i din mail.", "Ask for a new one, or use the newest in your mail."));

    public static Problem OwnAccount { get; } = new("own-account", 409,
        new("Du kan ikke ændre din egen konto her", "You cannot change your own account here"),
        new("Roller og lukning skal besluttes af en anden administrator.", "Roles and closing are for another administrator to decide."),
        new("Bed en anden administrator om det.", "Ask another administrator."));

    public static Problem ProviderAnswer { get; } = new("provider-answer", 400,
        new("Login kom ikke rigtigt tilbage", "The sign-in did not come back as it should"),
        new("Svaret fra loginudbyderen er brugt, for gammelt eller ikke til os. Derfor har vi ikke logget nogen ind.", "The answer from the identity provider is used, too old or not for us. So nobody has been signed in."),
        new("Begynd forfra fra siden Log ind.", "Begin again from the page Sign in."));

    public static Problem AssuranceTooLow { get; } = new("assurance-too-low", 403,
        new("Login er ikke sikkert nok", "The sign-in is not strong enough"),
        new("Loginudbyderen siger god for dig på et lavere niveau, end siden kræver.", "The identity provider vouches for you at a lower level than this page asks for."),
        new("Log ind igen med et stærkere middel, for eksempel MitID.", "Sign in again by a stronger means, for example MitID."));

    public static Problem NotInvited { get; } = new("not-invited", 403,
        new("Du har ingen konto her", "You have no account here"),
        new("Loginudbyderen kender dig, men ingen har givet dig adgang her.", "The identity provider knows you, but nobody has given you access here."),
        new("Bed en administrator om en konto.", "Ask an administrator for an account."));

    public static Problem ProviderAway { get; } = new("provider-away", 502,
        new("Loginudbyderen svarer ikke", "The identity provider does not answer"),
        new("Vi kan ikke nå den tjeneste, som skal sige, hvem du er.", "We cannot reach the service that is to say who you are."),
        new("Prøv igen om lidt.", "Try again in a while."));

    public static Problem HostUnnamed { get; } = new("host-unnamed", 503,
        new("Vi kan ikke sende links endnu", "We cannot send links yet"),
        new("Serveren ved ikke, hvilket navn den nås under, så et link i en mail kunne føre et forkert sted hen.", "The server does not know the name it is reached by, so a link in a mail could lead to a wrong place."),
        new("Den, der driver siden, skal sætte INNOVARE_HOSTS.", "Whoever runs the site must set INNOVARE_HOSTS."));

    public static Problem RequestBad { get; } = new("request-bad", 400,
        new("Vi forstår ikke adressen", "We do not understand the address"),
        new("Noget i adressen er skrevet på en måde, vi ikke kan læse.", "Something in the address is written in a way we cannot read."),
        new("Gå til forsiden, eller vælg i menuen øverst.", "Go to the front page, or choose from the menu at the top."));

    public static Problem ServerFault { get; } = new("server-fault", 500,
        new("Noget gik galt hos os", "Something went wrong on our side"),
        new("Fejlen er vores, ikke din. Den er skrevet i vores log.", "The fault is ours, not yours. It is in our log."),
        new("Prøv igen om lidt. Skriv til os, hvis det bliver ved.", "Try again in a while. Write to us if it goes on."));

    const string Key = "problem";

    /// <summary>Notes why this request is refused; the error page and the APIs say it to the reader.</summary>
    public static void Refuse(this HttpContext context, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(problem);
        context.Items[Key] = problem;
        context.Response.StatusCode = problem.Status;
    }

    /// <summary>Whether a refusal has been noted already.</summary>
    public static bool IsRefused(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.ContainsKey(Key);
    }

    /// <summary>Why this request was refused: what was noted, else what its status says.</summary>
    public static Problem Refusal(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[Key] as Problem ?? context.Response.StatusCode switch
        {
            400 => RequestBad,
            401 => NotSignedIn,
            403 => RoleMissing,
            405 => MethodNotAllowed,
            413 => RequestTooLarge,
            414 => AddressTooLong,
            429 => TooManyRequests,
            >= 500 => ServerFault,
            _ => PageUnknown,
        };
    }
}

/// <summary>A refusal: what happened, why, and what to do about it.</summary>
public sealed record Problem(string Code, int Status, Text What, Text Why, Text ToDo);
