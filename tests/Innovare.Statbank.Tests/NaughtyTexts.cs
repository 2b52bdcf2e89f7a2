namespace Innovare.Statbank.Tests;

/// <summary>Texts that have broken file formats before.</summary>
static class NaughtyTexts
{
    public static TheoryData<string> All =>
    [
        "Ærø, Østerbro; \"Ålborg\"",
        "line\nbreak and\ttab",
        "=HYPERLINK(\"http://x\")",
        "@SUM(1)",
        "</script><b>&amp;",
        "'; DROP TABLE cube; --",
        "emoji 👩‍🔬 and 𝒜",
        "עברית ‏and العربية",
        new string('å', 700),
        " leading and trailing ",
        "KEYWORD(\"x\")=\"y\";DATA=",
        "ID",
    ];
}
