using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Innovare.Web.Guides;

/// <summary>What stands between the lines of dashes at the top of a guide, as written. Unknown keys are refused.</summary>
sealed class FrontMatter
{
    static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    public string? Title { get; set; }
    public string? Slug { get; set; }
    public string? Summary { get; set; }
    public int Order { get; set; }
    public List<string> Cases { get; set; } = [];
    public List<string> Tools { get; set; } = [];
    public List<string> Approaches { get; set; } = [];
    public List<SourceFront> Sources { get; set; } = [];
    public string? Phase { get; set; }
    public string? Level { get; set; }
    public int? Minutes { get; set; }
    public string? Participants { get; set; }
    public string? Interactive { get; set; }
    public List<FieldFront> Template { get; set; } = [];
    public List<QuestionFront> Questions { get; set; } = [];
    public List<OutcomeFront> Outcomes { get; set; } = [];
    public string? Verify { get; set; }

    /// <summary>The words that may stand there.</summary>
    public static IEnumerable<string> Words { get; } = [.. typeof(FrontMatter).GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance).Select(p => CamelCaseNamingConvention.Instance.Apply(p.Name))];

    /// <summary>Takes a file apart.</summary>
    /// <exception cref="YamlException">The front matter is no such YAML; its Start says where.</exception>
    public static (FrontMatter Front, string Body) Split(string text)
    {
        const string Fence = "---\n";
        text = text.ReplaceLineEndings("\n");
        var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal) : -1;
        if (end < 0)
            throw new YamlException("The file must begin with front matter between two lines of three dashes.");
        var front = Yaml.Deserialize<FrontMatter?>(text[Fence.Length..(end + 1)]) ?? new FrontMatter();
        return (front, text[(end + 1 + Fence.Length)..]);
    }
}

/// <summary>Where a guide has its facts from.</summary>
sealed class SourceFront
{
    public string? Title { get; set; }
    public string? Url { get; set; }
}

/// <summary>A field of a template, or a column of a table in it.</summary>
sealed class FieldFront
{
    public string? Id { get; set; }
    public string? Label { get; set; }
    public string? Hint { get; set; }
    public string? Kind { get; set; }
    public string? Scale { get; set; }
    public string? Options { get; set; }
    public string? Unit { get; set; }
    public List<FieldFront> Columns { get; set; } = [];
}

/// <summary>A question answered with yes or no.</summary>
sealed class QuestionFront
{
    public string? Id { get; set; }
    public string? Text { get; set; }
    public string? Help { get; set; }
}

/// <summary>What the answers lead to: the first outcome one of whose conditions holds. Without conditions it always does.</summary>
sealed class OutcomeFront
{
    public string? Id { get; set; }
    public string? Title { get; set; }
    public string? Text { get; set; }
    public string? Next { get; set; }
    public string? Law { get; set; }
    public string? Tell { get; set; }
    public bool Also { get; set; }
    public List<Dictionary<string, bool>> When { get; set; } = [];
}
