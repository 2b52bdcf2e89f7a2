using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>A chapter of the barometer as told to a newcomer: a sentence or two, and the table behind.</summary>
/// <param name="Heading">What it answers.</param>
/// <param name="Words">Markdown with references to figures.</param>
/// <param name="Table">The table whose base the page prints.</param>
sealed record BarometerChapter(Text Heading, Text Words, string Table)
{
    /// <summary>A figure says its base itself.</summary>
    public bool IsDrawn => Words.Da.Contains("{figure:", StringComparison.Ordinal);

    public static IReadOnlyList<BarometerChapter> All { get; } =
    [
        new(
            new("Hvor mange er innovative?", "How many are innovative?"),
            new(
                "I 2022-2023 havde {PUB01: level=total, time=2023 | percent0} pct. af de offentlige arbejdssteder indført mindst én innovation. I 2018-2019 var det {PUB01: level=total, time=2019 | percent0} pct. Danmarks Statistik skriver om 2022-2023, at andelen er steget 3 procentpoint, siden der blev spurgt på samme måde første gang i 2016. Skoler, biblioteker, sygehuse, jobcentre og politistationer er med, og mange har indført mere end én innovation.\n\n{figure: PUB01}",
                "In 2022-2023, {PUB01: level=total, time=2023 | percent0} per cent of the public workplaces had introduced at least one innovation. In 2018-2019 it was {PUB01: level=total, time=2019 | percent0} per cent. Of 2022-2023 Statistics Denmark writes that the share has risen by 3 percentage points since the same questions were first asked in 2016. Schools, libraries, hospitals, job centres and police stations are among them, and many have introduced more than one innovation.\n\n{figure: PUB01}"),
            "PUB01"),
        new(
            new("Hvilke typer?", "Which types?"),
            new(
                "Nye processer og måder at organisere sig på er den hyppigste type: {PUB02: type=process, time=2023 | percent0} pct. af de seneste innovationer. Det er også den type, der er steget mest, skriver Danmarks Statistik. En innovation kan være af flere typer.\n\n{figure: PUB02}",
                "New processes and ways of organising are the most frequent type: {PUB02: type=process, time=2023 | percent0} per cent of the latest innovations. It is also the type that has risen most, Statistics Denmark writes. An innovation can be of several types.\n\n{figure: PUB02}"),
            "PUB02"),
        new(
            new("Opfundet eller genbrugt?", "Invented or reused?"),
            new(
                "{PUB04: novelty=reuse, time=2019 | percent0} pct. af de seneste innovationer i 2018-2019 var inspireret af andres løsninger eller en kopi. Faglige relationer og netværk er den vigtigste vej til inspiration.\n\n{figure: PUB04}",
                "{PUB04: novelty=reuse, time=2019 | percent0} per cent of the latest innovations in 2018-2019 were inspired by others' solutions or a copy. Professional relations and networks are the main road to inspiration.\n\n{figure: PUB04}"),
            "PUB04"),
        new(
            new("Hvor meget teknologi?", "How much technology?"),
            new(
                "{PUB10: technology=itself, time=2023 | percent0} pct. af de innovative arbejdssteder siger, at deres seneste innovation er en teknologisk løsning, og for {PUB10: technology=important, time=2023 | percent0} pct. er teknologi en vigtig del. Hos {PUB10: technology=none, time=2023 | percent0} pct. er der slet ingen teknologi i den. Andelen med teknologi er ikke ændret siden 2019, skriver Danmarks Statistik.\n\nKilden nævner disse eksempler:\n\n- robotter, der betaler fakturaer\n- kunstig intelligens, der kortlægger naturtyper eller vurderer skader på veje\n- {case: chatbotten-muni}, som mange kommuner bruger til at svare borgere\n- små robotter, som elever i folkeskolen selv programmerer\n- VR til oplæring af nye medarbejdere og som spil for mennesker med særlige handicaps\n- robotkatte til mennesker med psykiske handicaps\n- træning i eget hjem efter et program på en iPad\n\nNoget er nyt uden at være teknologi: varmt vand i stedet for sprøjtegift mod ukrudt, og klimaspots, hvor borgere får råd om klimaet.\n\n{figure: PUB10}\n\nNye produkter er oftest teknologiske: {PUB11: type=product, time=2023 | percent0} pct. er det helt eller for en vigtig del, for eksempel VR i undervisningen, musikpuder til demente og sensorer i skraldespande. For kommunikation er det {PUB11: type=communication, time=2023 | percent0} pct.: Aula, iPads i hjemmeplejen, digitale møder og grupper på Facebook for forældre. For serviceydelser er det {PUB11: type=service, time=2023 | percent0} pct. og for processer {PUB11: type=process, time=2023 | percent0} pct.\n\n{figure: PUB11}",
                "{PUB10: technology=itself, time=2023 | percent0} per cent of the innovative workplaces say that their latest innovation is a technological solution, and for {PUB10: technology=important, time=2023 | percent0} per cent technology is an important part. At {PUB10: technology=none, time=2023 | percent0} per cent there is no technology in it at all. The share with technology has not changed since 2019, Statistics Denmark writes.\n\nThe source names these examples:\n\n- robots that pay invoices\n- artificial intelligence that maps nature types or assesses damage to roads\n- {case: chatbotten-muni}, which many municipalities use to answer citizens\n- small robots that pupils program themselves\n- VR to train new employees and as games for people with special disabilities\n- robot cats for people with mental disabilities\n- training at home by a programme on an iPad\n\nSome things are new without being technology: hot water instead of pesticides against weeds, and climate spots where citizens get advice on the climate.\n\n{figure: PUB10}\n\nNew products are most often technological: {PUB11: type=product, time=2023 | percent0} per cent wholly or for an important part, such as VR in teaching, music pillows for people with dementia and sensors in bins. For communication it is {PUB11: type=communication, time=2023 | percent0} per cent: the school platform Aula, iPads in home care, digital meetings and Facebook groups for parents. For services it is {PUB11: type=service, time=2023 | percent0} per cent and for processes {PUB11: type=process, time=2023 | percent0} per cent.\n\n{figure: PUB11}"),
            "PUB10"),
        new(
            new("Hvad kom der ud af det?", "What came of it?"),
            new(
                "{PUB08: value=230, time=2023 | percent0} pct. vurderer selv, at de har opnået bedre kvalitet, og {PUB08: value=250, time=2023 | percent0} pct., at medarbejdertilfredsheden er øget. {PUB08: value=240, time=2023 | percent0} pct. er blevet mere effektive, {PUB08: value=265, time=2023 | percent0} pct. har indfriet politiske mål, og hos {PUB08: value=260, time=2023 | percent0} pct. har borgerne fået større indsigt eller indflydelse. Det er arbejdsstedernes egen vurdering, og ofte er der flere gevinster på én gang.\n\n{figure: PUB08}",
                "{PUB08: value=230, time=2023 | percent0} per cent judge that they have gained better quality, and {PUB08: value=250, time=2023 | percent0} per cent that employee satisfaction has risen. {PUB08: value=240, time=2023 | percent0} per cent have become more efficient, {PUB08: value=265, time=2023 | percent0} per cent have met political goals, and at {PUB08: value=260, time=2023 | percent0} per cent citizens have more insight or influence. It is the workplaces' own judgement, and often there are several gains at once.\n\n{figure: PUB08}"),
            "PUB08"),
        new(
            new("Hvem bidrager?", "Who contributes?"),
            new(
                "Medarbejderne spillede en positiv rolle i {PUB06: role=employees, time=2019 | percent0} pct. af innovationerne i 2018-2019, politikere eller lovgivning i {PUB06: role=politics, time=2019 | percent0} pct. og borgere i {PUB06: role=citizens, time=2019 | percent0} pct. Private virksomheder spillede en positiv rolle i {PUB06: role=firms, time=2023 | percent0} pct. i 2022-2023.\n\n{figure: PUB06}",
                "Employees played a positive role in {PUB06: role=employees, time=2019 | percent0} per cent of the innovations in 2018-2019, politicians or legislation in {PUB06: role=politics, time=2019 | percent0} per cent and citizens in {PUB06: role=citizens, time=2019 | percent0} per cent. Private firms played a positive role in {PUB06: role=firms, time=2023 | percent0} per cent in 2022-2023.\n\n{figure: PUB06}"),
            "PUB06"),
        new(
            new("Hvad fremmer og hæmmer?", "What promotes and inhibits?"),
            new(
                "Medarbejdernes indsats fremmede innovationen hos {PUB09: factor=employees, effect=promoted, time=2023 | percent0} pct. og hæmmede den hos {PUB09: factor=employees, effect=inhibited, time=2023 | percent0} pct. Samarbejde på tværs af arbejdspladsen fremmede den hos {PUB09: factor=cooperation, effect=promoted, time=2023 | percent0} pct. og hæmmede den hos {PUB09: factor=cooperation, effect=inhibited, time=2023 | percent0} pct.",
                "The employees' effort promoted the innovation at {PUB09: factor=employees, effect=promoted, time=2023 | percent0} per cent and inhibited it at {PUB09: factor=employees, effect=inhibited, time=2023 | percent0} per cent. Cooperation across the workplace promoted it at {PUB09: factor=cooperation, effect=promoted, time=2023 | percent0} per cent and inhibited it at {PUB09: factor=cooperation, effect=inhibited, time=2023 | percent0} per cent."),
            "PUB09"),
        new(
            new("Bliver det evalueret?", "Is it evaluated?"),
            new(
                "I 2018-2019 blev fire af ti af de seneste innovationer evalueret, siger kilden. Tallet i tabellen står som to prikker, for kilden giver det kun i ord.\n\n{figure: PUB12}",
                "In 2018-2019, four of ten of the latest innovations were evaluated, the source says. The figure stands as two dots in the table, for the source gives it in words only.\n\n{figure: PUB12}"),
            "PUB12"),
    ];
}
