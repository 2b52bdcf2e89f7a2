namespace Innovare.Cases.Search;

/// <summary>How the forms of a word are written as keys.</summary>
static class Keys
{
    public static string Exact(string word) => "=" + word;

    public static string Stem(string stem) => "~" + stem;

    public static string Family(string family) => "^" + family;

    public static string Part(string stem) => "+" + stem;

    public static bool IsPart(string key) => key[0] == '+';

    public static string Pair(string first, string second) => $"+{first}+{second}";
}
