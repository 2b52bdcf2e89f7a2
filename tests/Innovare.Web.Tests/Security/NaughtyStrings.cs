using System.Text;

namespace Innovare.Web.Tests.Security;

/// <summary>Texts that have broken programs before, written for this house. Those that would become HTML are marked, so that a page that did not escape them can be seen.</summary>
static class NaughtyStrings
{
    /// <summary>Element and attribute names that no page of ours has.</summary>
    public const string Element = "x-naughty", Attribute = "onnaughty", Header = "X-Naughty";

    public static IReadOnlyList<string> All { get; } =
    [
        "",
        " ",
        "\0",
        "a\0b",
        "\r\nX-Naughty: 1",
        "%0d%0aX-Naughty:%201",
        "<x-naughty onnaughty=1>",
        "\"><x-naughty onnaughty='1'>",
        "'><x-naughty onnaughty=\"1\">",
        "\" onnaughty=\"1",
        "' onnaughty='1",
        "</title></textarea></script></style><x-naughty>",
        "<!--><x-naughty>-->",
        "<![CDATA[<x-naughty>]]>",
        "javascript:naughty()",
        "data:text/html,<x-naughty>",
        "&lt;x-naughty&gt;",
        "{{7*7}}${7*7}<%= 7*7 %>@(7*7)",
        "' or 1=1; drop table release; --",
        "\"; select pg_sleep(10); --",
        "%' or q like '%",
        "* NEAR( \" AND OR NOT ^ :",
        "(a+)+$ [ ( \\ {1,",
        "../../../../etc/passwd",
        "..%2f..%2f..%2fetc%2fpasswd",
        "%00%c0%ae%c0%ae/%u002e",
        "=cmd|' /C calc'!A0",
        "-2147483649 99999999999999999999999999999999999999 1e999 NaN -0",
        "2026-02-30T25:61:61Z",
        "Ærø ÆØÅ æøå ﬁ ß İ ı",
        "e\u0301 A\u030A \u212B",
        "\u202Efdp.exe \u200B\u200D\uFEFF",
        "👩‍🔬👨‍👩‍👧‍👦🏳️‍🌈 𝒜 \U000F0000",
        "עברית العربية 日本語",
        "a\u0300" + new StringBuilder().Insert(0, "\u0301", 300),
        new string('å', 1500),
        new string('(', 1000),
        "$.constructor.prototype __proto__ toString",
        "\\\\server\\share C:\\ CON NUL",
    ];
}
