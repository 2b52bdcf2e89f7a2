using Innovare.Tests;

namespace Innovare.Statbank.Tests;

/// <summary>Compares with a reviewed file under Golden/; <c>UPDATE_GOLDEN=1</c> rewrites it.</summary>
static class Golden
{
    public static void Check(string name, string actual)
    {
        var path = Repository.File("tests", "Innovare.Statbank.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
            File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
