using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Innovare.Web.Tests.Statbank.Api;

/// <summary>Answers held against an OpenAPI description by a validator of JSON Schema.</summary>
static class Described
{
    // argv: file of the description, words of a pointer whose patterns or required names are dropped. stdin: [{name, path, method, status, type, body, schema}].
    const string Script = """
        const fs = require('fs'), Ajv = require('ajv').default, yaml = require('yaml');
        const [file, faults] = process.argv.slice(1);
        const api = yaml.parse(fs.readFileSync(file, 'utf8'));
        const schemas = api.components.schemas;
        (function walk(node) { // OpenAPI 3.0 says exclusive by true, JSON Schema by the bound
          for (const [word, bound] of [['exclusiveMaximum', 'maximum'], ['exclusiveMinimum', 'minimum']])
            if (typeof node[word] === 'boolean') { if (node[word]) { node[word] = node[bound]; delete node[bound]; } else delete node[word]; }
          for (const child of Object.values(node)) if (child && typeof child === 'object') walk(child);
        })(api);
        for (const [schema, property, what] of JSON.parse(faults))
          what === 'required' ? schemas[schema].required = schemas[schema].required.filter(name => name !== property) : delete (property ? schemas[schema].properties[property] : schemas[schema])[what];
        const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, validateSchema: false, unicodeRegExp: false });
        ajv.addSchema({ $id: 'api', components: api.components });
        const deref = node => node && node.$ref ? deref(node.$ref.slice(2).split('/').reduce((at, step) => at[step.replace(/~1/g, '/')], api)) : node;
        const absolute = node => JSON.parse(JSON.stringify(node).replaceAll('"#/components/', '"api#/components/'));
        const wrong = [];
        for (const answer of JSON.parse(fs.readFileSync(0, 'utf8'))) {
          const operation = api.paths[answer.path]?.[answer.method];
          const said = operation?.responses[answer.status] ?? operation?.responses.default;
          if (!said) { wrong.push(`${answer.name}: ${answer.method} ${answer.path} is not described with ${answer.status}`); continue; }
          const content = deref(said).content;
          if (!content) continue;
          const media = content[answer.type];
          if (!media && !answer.schema) { wrong.push(`${answer.name}: ${answer.status} ${answer.type} is not among ${Object.keys(content)}`); continue; }
          const schema = answer.schema ? { $ref: '#/components/schemas/' + answer.schema } : media.schema;
          if (answer.body === null || !schema) continue;
          const check = ajv.compile(absolute(schema));
          if (!check(answer.body)) wrong.push(...check.errors.slice(0, 5).map(e => `${answer.name}: ${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`));
        }
        console.log(JSON.stringify(wrong));
        """;

    /// <summary>What in the answers is not as described.</summary>
    /// <param name="file">The description.</param>
    /// <param name="faults">Known faults of the description itself: schema, property, and the keyword that is dropped ("pattern", "required").</param>
    /// <param name="answers">The answers.</param>
    public static async Task<string[]> Wrong(string file, (string Schema, string Property, string Keyword)[] faults, IEnumerable<JsonObject> answers) =>
        JsonSerializer.Deserialize<string[]>(await Node.Run(
            Script, new JsonArray([.. answers]).ToJsonString(), file, JsonSerializer.Serialize(faults.Select(f => new[] { f.Schema, f.Property, f.Keyword }))))!; // the script prints a list

    /// <summary>Asks, and takes down the answer.</summary>
    /// <param name="http">Whom to ask.</param>
    /// <param name="path">As in the description.</param>
    /// <param name="address">What is asked for.</param>
    /// <param name="body">Of a POST; null for GET.</param>
    /// <param name="schema">Schema of the answer where the description of the route says less.</param>
    public static async Task<JsonObject> Ask(HttpClient http, string path, string address, string? body = null, string? schema = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, address);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        var isJson = type.Contains("json", StringComparison.Ordinal);
        return new JsonObject
        {
            ["name"] = address,
            ["path"] = path,
            ["method"] = body is null ? "get" : "post",
            ["status"] = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["schema"] = schema,
            ["type"] = type,
            ["body"] = isJson && answer.StatusCode != HttpStatusCode.NotModified ? JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) : null,
        };
    }
}
