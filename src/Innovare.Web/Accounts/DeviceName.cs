namespace Innovare.Web.Accounts;

/// <summary>What a browser calls itself, in words its owner knows again.</summary>
static class DeviceName
{
    // the first that is found wins: Edge and Opera say Chrome too, and Chrome says Safari
    static readonly (string Sign, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    static readonly (string Sign, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    /// <summary><c>Firefox, Windows</c>; a dash for what is not known.</summary>
    public static string Of(string userAgent) => $"{Find(Browsers, userAgent)}, {Find(Systems, userAgent)}";

    static string Find((string Sign, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(k => userAgent.Contains(k.Sign, StringComparison.Ordinal)).Name ?? "–";
}
