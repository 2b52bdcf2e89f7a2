namespace Innovare.Survey.Simulate;

/// <summary>What the synthetic public sector is made of. Ours: no register gives these numbers to us.</summary>
/// <param name="Level">Level of government.</param>
/// <param name="Subsector">Sub-sector.</param>
/// <param name="Share">Per cent of the level's workplaces.</param>
/// <param name="Sizes">Weights of the classes 3-9, 10-19, 20-49, 50-99 and 100+ employees.</param>
/// <param name="Industries">DB07 codes, commonest first.</param>
sealed record Makeup(string Level, string Subsector, double Share, double[] Sizes, string[] Industries)
{
    public static IReadOnlyList<Makeup> Of(string level) =>
        [.. Country.Where(m => string.Equals(m.Level, level, StringComparison.Ordinal))];

    /// <summary>What a workplace of each industry calls itself; the rest of its name is plainly invented.</summary>
    public static IReadOnlyDictionary<string, string> Stems { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["841100"] = "Forvaltningen",
        ["841200"] = "Fagforvaltningen",
        ["841300"] = "Erhvervskontoret",
        ["781000"] = "Jobcentret",
        ["842100"] = "Udenrigskontoret",
        ["842300"] = "Retten i",
        ["852010"] = "Folkeskolen",
        ["852020"] = "Specialskolen",
        ["853110"] = "Ungdomsskolen",
        ["853120"] = "Gymnasiet",
        ["853200"] = "Fagskolen",
        ["854100"] = "Akademiet",
        ["854200"] = "Højskolen",
        ["855200"] = "Musikskolen",
        ["855900"] = "Voksenskolen",
        ["856000"] = "Skolerådgivningen",
        ["861000"] = "Sygehusafdelingen",
        ["869010"] = "Sundhedsplejen",
        ["869020"] = "Genoptræningen",
        ["869030"] = "Psykologerne",
        ["869090"] = "Tandplejen",
        ["871010"] = "Plejehjemmet",
        ["871020"] = "Plejecentret",
        ["872010"] = "Bostedet",
        ["872020"] = "Behandlingsstedet",
        ["873010"] = "Ældrecentret",
        ["873020"] = "Botilbuddet",
        ["879010"] = "Døgnhuset",
        ["879090"] = "Opholdsstedet",
        ["881010"] = "Hjemmeplejen",
        ["881020"] = "Dagcentret",
        ["881030"] = "Rådgivningen",
        ["889110"] = "Dagplejen",
        ["889120"] = "Vuggestuen",
        ["889130"] = "Børnehaven",
        ["889140"] = "Fritidshjemmet",
        ["889150"] = "Børnehuset",
        ["889160"] = "Ungdomsklubben",
        ["900110"] = "Teatret",
        ["910110"] = "Biblioteket",
        ["910120"] = "Arkivet",
        ["910200"] = "Museet",
        ["931100"] = "Hallen",
        ["522120"] = "Vejvæsenet",
        ["562900"] = "Køkkenet",
        ["812100"] = "Rengøringen",
        ["813000"] = "Gartnerne",
        ["842500"] = "Redningsstationen",
        ["721900"] = "Forskningscentret",
    };

    static IReadOnlyList<Makeup> Country { get; } =
    [
        new("municipal", "administration", 6, [22, 22, 28, 14, 14], ["841200", "841100", "781000", "841300"]),
        new("municipal", "education", 20, [6, 11, 31, 34, 18], ["852010", "852010", "852020", "853110", "855200", "856000"]),
        new("municipal", "health", 5, [30, 26, 27, 11, 6], ["869090", "869020", "869010"]),
        new("municipal", "care", 26, [15, 24, 38, 16, 7], ["871010", "881010", "872010", "881020", "879010", "873020", "881030"]),
        new("municipal", "childcare", 33, [21, 42, 33, 3.5, 0.5], ["889150", "889130", "889140", "889120", "889160", "889110"]),
        new("municipal", "culture", 7, [46, 30, 17, 5, 2], ["910110", "931100", "910200", "910120"]),
        new("municipal", "other", 3, [40, 28, 20, 8, 4], ["813000", "562900", "522120", "842500", "812100"]),
        new("region", "administration", 5, [12, 18, 28, 20, 22], ["841200", "841100"]),
        new("region", "education", 3, [10, 20, 35, 25, 10], ["854200", "852020"]),
        new("region", "health", 78, [14, 19, 30, 18, 19], ["861000", "861000", "861000", "869090", "869020"]),
        new("region", "care", 11, [8, 17, 40, 25, 10], ["872010", "879010", "873020"]),
        new("region", "other", 3, [22, 28, 30, 12, 8], ["562900", "812100"]),
        new("state", "administration", 28, [17, 18, 26, 17, 22], ["841100", "841300", "841200"]),
        new("state", "judiciary", 24, [16, 21, 31, 17, 15], ["842300", "842300", "842300", "842100"]),
        new("state", "education", 33, [7, 11, 29, 29, 24], ["853120", "853200", "854200", "855900", "854100"]),
        new("state", "culture", 8, [26, 27, 27, 12, 8], ["910200", "900110", "910120"]),
        new("state", "other", 7, [28, 26, 26, 11, 9], ["721900", "522120", "842500"]),
    ];
}
