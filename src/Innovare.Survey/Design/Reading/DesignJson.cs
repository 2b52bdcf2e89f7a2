using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Innovare.Survey.Design.Reading;

/// <summary>How definitions and results are written as JSON: camelCase, codes as words, readable Danish letters.</summary>
public static class DesignJson
{
    /// <summary>The options every file of a round is read and written with.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            WriteIndented = true,
            NewLine = "\n",
            RespectNullableAnnotations = true,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new RuleConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
