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
                "I 2022-2023 havde {PUB01: level=total, time=2023 | percent0} pct. af de offentlige arbejdssteder indført mindst én innovation. I 2018-2019 var det {PUB01: level=total, time=2019 | percent0} pct.\n\n{figure: PUB01}",
                "In 2022-2023, {PUB01: level=total, time=2023 | percent0} per cent of the public workplaces had introduced at least one innovation. In 2018-2019 it was {PUB01: level=total, time=2019 | percent0} per cent.\n\n{figure: PUB01}"),
            "PUB01"),
        new(
            new("Hvilke typer?", "Which types?"),
            new(
                "Nye processer og måder at organisere sig på er den hyppigste type: {PUB02: type=process, time=2023 | percent0} pct. af de seneste innovationer. En innovation kan være af flere typer.\n\n{figure: PUB02}",
                "New processes and ways of organising are the most frequent type: {PUB02: type=process, time=2023 | percent0} per cent of the latest innovations. An innovation can be of several types.\n\n{figure: PUB02}"),
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
                "{PUB10: technology=itself, time=2023 | percent0} pct. af de innovative arbejdssteder siger, at deres seneste innovation er en teknologisk løsning, og for {PUB10: technology=important, time=2023 | percent0} pct. er teknologi en vigtig del. Eksempler fra kilden: robotter, der betaler fakturaer, kunstig intelligens, der vurderer veje, VR i oplæringen og robotkatte.\n\n{figure: PUB10}\n\nNye produkter er oftest teknologiske: {PUB11: type=product, time=2023 | percent0} pct. er det helt eller for en vigtig del. For processer er det {PUB11: type=process, time=2023 | percent0} pct.\n\n{figure: PUB11}",
                "{PUB10: technology=itself, time=2023 | percent0} per cent of the innovative workplaces say that their latest innovation is a technological solution, and for {PUB10: technology=important, time=2023 | percent0} per cent technology is an important part. Examples from the source: robots that pay invoices, artificial intelligence that assesses roads, VR in training, and robot cats.\n\n{figure: PUB10}\n\nNew products are most often technological: {PUB11: type=product, time=2023 | percent0} per cent wholly or for an important part. For processes it is {PUB11: type=process, time=2023 | percent0} per cent.\n\n{figure: PUB11}"),
            "PUB10"),
        new(
            new("Hvad kom der ud af det?", "What came of it?"),
            new(
                "{PUB08: value=230, time=2023 | percent0} pct. vurderer selv, at de har opnået bedre kvalitet, og {PUB08: value=250, time=2023 | percent0} pct., at medarbejdertilfredsheden er øget. Det er arbejdsstedernes egen vurdering.\n\n{figure: PUB08}",
                "{PUB08: value=230, time=2023 | percent0} per cent judge that they have gained better quality, and {PUB08: value=250, time=2023 | percent0} per cent that employee satisfaction has risen. It is the workplaces' own judgement.\n\n{figure: PUB08}"),
            "PUB08"),
        new(
            new("Hvem bidrager?", "Who contributes?"),
            new(
                "Medarbejderne spillede en positiv rolle i {PUB06: role=employees, time=2019 | percent0} pct. af innovationerne i 2018-2019, borgere i {PUB06: role=citizens, time=2019 | percent0} pct. Private virksomheder spillede en positiv rolle i {PUB06: role=firms, time=2023 | percent0} pct. i 2022-2023.\n\n{figure: PUB06}",
                "Employees played a positive role in {PUB06: role=employees, time=2019 | percent0} per cent of the innovations in 2018-2019, citizens in {PUB06: role=citizens, time=2019 | percent0} per cent. Private firms played a positive role in {PUB06: role=firms, time=2023 | percent0} per cent in 2022-2023.\n\n{figure: PUB06}"),
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
