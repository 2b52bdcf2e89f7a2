using System.Globalization;
using System.Text.Json;

namespace Innovare.Statbank.Formats;

public static partial class JsonStat2
{
    // A dataset may claim sizes whose product no memory holds; the largest public tables are far below this.
    const int MostCells = 10_000_000;

    /// <summary>The table of a dataset (our own without loss, those of others as far as a table can hold them), or what is wrong.</summary>
    /// <remarks>From others: child hierarchies, coordinates and links are left behind, and so is the status of a cell that has a value.</remarks>
    public static JsonStatReading Read(Stream stream)
    {
        try
        {
            using var document = JsonDocument.Parse(stream);
            return new(Dataset(document.RootElement), null);
        }
        catch (JsonException e)
        {
            return new(null, $"The file is not JSON: {e.Message}");
        }
        catch (Exception e) when (e is BadDatasetException or NotSupportedException or ArgumentException)
        {
            return new(null, e.Message);
        }
    }

    // A dataset of JSON-stat 1 says id, size and role inside dimension.
    internal static JsonStatReading Old(JsonElement dataset)
    {
        try
        {
            return Find(dataset, "dimension") is { } dimension && Find(dimension, "id") is not null
                ? new(Table(dataset, dimension), null)
                : new(null, "There is no JSON-stat 1 dataset: it must have dimension with id and size.");
        }
        catch (Exception e) when (e is BadDatasetException or NotSupportedException or ArgumentException or JsonException)
        {
            return new(null, e.Message);
        }
    }

    static Cube Dataset(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || Words(root, "class") is not "dataset" || !root.TryGetProperty("id", out _))
            throw new BadDatasetException("The file is no JSON-stat 2.0 dataset: it must be an object with class \"dataset\" and id.");
        return Table(root, root);
    }

    static Cube Table(JsonElement root, JsonElement structure)
    {
        var own = Find(Find(root, "extension"), "innovare");
        var px = Find(Find(root, "extension"), "px");
        var texts = new Texts(Find(own, "texts"), Words(px, "language") ?? "en");
        var variables = Variables(root, structure, texts);
        var length = Length(variables);
        var values = Column(Find(root, "value"), length, "value");
        var cube = Find(own, "table") is { ValueKind: JsonValueKind.Object } frame ? Whole(frame, variables) : Foreign(root, own, px, texts, variables, length);
        return cube with
        {
            Values = values,
            Statuses = States(Find(own, "states"), Statuses(Find(root, "status"), values, cube)),
            StandardErrors = OwnColumn(own, "standardError", length),
            Lower = OwnColumn(own, "lower", length),
            Upper = OwnColumn(own, "upper", length),
            Counts = OwnColumn(own, "n", length)?.Select(n => n is >= 0 and < int.MaxValue ? (int)n : -1).ToArray(),
        };
    }

    // Our own file: the table as it was, when its variables are still those of the dataset.
    static Cube Whole(JsonElement frame, Variable[] variables)
    {
        var cube = frame.Deserialize<Cube>(CubeJson.Options) ?? throw new BadDatasetException("extension.innovare.table is empty.");
        var isSame = cube.Variables.Count == variables.Length
            && cube.Variables.Zip(variables).All(pair => pair.First.Code == pair.Second.Code && pair.First.Values.Select(v => v.Code).SequenceEqual(pair.Second.Values.Select(v => v.Code)));
        return isSame ? cube : throw new BadDatasetException("extension.innovare.table has other variables than the dataset.");
    }

    static Cube Foreign(JsonElement root, JsonElement? own, JsonElement? px, Texts texts, Variable[] variables, int length) => new()
    {
        Id = Words(px, "tableid") ?? "",
        Title = texts.Of("title", Words(root, "label") ?? ""),
        Unit = texts.Of("unit", Words(own, "unit") ?? ""),
        Source = texts.Of("source", Words(root, "source") ?? ""),
        Decimals = WholeNumber(own, "decimals"),
        DataDecimals = WholeNumber(own, "dataDecimals"),
        IsSynthetic = Find(own, "synthetic") is { ValueKind: JsonValueKind.True },
        Variables = variables,
        Values = [],
        Statuses = [],
        Notes = [.. texts.Notes(Strings(Find(root, "note")))],
        CellNotes = CellNotes(Find(own, "cellNotes"), length),
    };

    static int WholeNumber(JsonElement? own, string name) =>
        Find(own, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var whole) ? whole : 0;

    static Variable[] Variables(JsonElement root, JsonElement structure, Texts texts)
    {
        var sizes = Find(structure, "size") is { ValueKind: JsonValueKind.Array } size ? size.EnumerateArray().ToArray() : [];
        var ids = Strings(Find(structure, "id"));
        if (ids.Length != sizes.Length || ids.Length == 0)
            throw new BadDatasetException($"id names {Invariant.Text(ids.Length)} dimensions and size gives {Invariant.Text(sizes.Length)}.");
        var role = Find(structure, "role");
        var times = Strings(Find(role, "time"));
        var metrics = Strings(Find(role, "metric"));
        return [.. ids.Select(id => Variable(root, id, texts) with
        {
            Role = times.Contains(id, StringComparer.Ordinal) ? VariableRole.Time
                : metrics.Contains(id, StringComparer.Ordinal) ? VariableRole.Contents : VariableRole.Classification,
        }).Zip(sizes, SameSize)];
    }

    static Variable SameSize(Variable variable, JsonElement size) =>
        size.ValueKind == JsonValueKind.Number && size.TryGetInt32(out var said) && said == variable.Values.Count
            ? variable
            : throw new BadDatasetException($"{variable.Code} has {Invariant.Text(variable.Values.Count)} categories, but size says {size.GetRawText()}.");

    static Variable Variable(JsonElement root, string id, Texts texts)
    {
        var dimension = Find(Find(root, "dimension"), id) ?? throw new BadDatasetException($"id names {id}, but dimension does not hold it.");
        var category = Find(dimension, "category") ?? throw new BadDatasetException($"{id} has no category.");
        var labels = Find(category, "label");
        var notes = Find(category, "note");
        var values = Codes(category, id).Select(code => new Value(
            code,
            texts.Of(id, "values", code, Words(labels, code) ?? code),
            Strings(Find(notes, code)) is [_, ..] note ? texts.Of(id, "notes", code, string.Join('\n', note)) : null));
        return new(id, texts.Name(id, Words(dimension, "label") ?? id), [.. values],
            Elimination: Words(Find(dimension, "extension"), "eliminationValueCode"));
    }

    // index may be a list, an object of positions, or absent when there is one category only.
    static string[] Codes(JsonElement category, string id) => Find(category, "index") switch
    {
        { ValueKind: JsonValueKind.Array } list => Strings(list),
        { ValueKind: JsonValueKind.Object } positions => [.. positions.EnumerateObject().OrderBy(p => Position(p, id)).Select(p => p.Name)],
        null when Find(category, "label") is { ValueKind: JsonValueKind.Object } only => [.. only.EnumerateObject().Take(1).Select(p => p.Name)],
        _ => throw new BadDatasetException($"{id} has no category index."),
    };

    static int Position(JsonProperty position, string id) => position.Value.ValueKind == JsonValueKind.Number && position.Value.TryGetInt32(out var number)
        ? number
        : throw new BadDatasetException($"The index of {id}/{position.Name} is not a whole number.");

    static int Length(Variable[] variables)
    {
        var length = variables.Aggregate(1L, (product, v) => Math.Min(product * v.Values.Count, MostCells + 1L));
        return length <= MostCells ? (int)length : throw new BadDatasetException($"The dataset has more than {Invariant.Text(MostCells)} cells.");
    }

    static double[]? OwnColumn(JsonElement? own, string name, int length) =>
        Find(own, name) is { } column ? Column(column, length, name) : null;

    // A list of all, an object of some, or nothing (a description without figures).
    static double[] Column(JsonElement? column, int length, string name)
    {
        var numbers = new double[length];
        Array.Fill(numbers, double.NaN);
        if (column is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0)
        {
            if (list.GetArrayLength() != length)
                throw new BadDatasetException($"{name} holds {Invariant.Text(list.GetArrayLength())} numbers for {Invariant.Text(length)} cells.");
            var cell = 0;
            foreach (var item in list.EnumerateArray())
                numbers[cell++] = Number(item, name);
        }
        else if (column is { ValueKind: JsonValueKind.Object } some)
        {
            foreach (var item in some.EnumerateObject())
                numbers[Cell(item.Name, length, name)] = Number(item.Value, name);
        }
        return numbers;
    }

    static double Number(JsonElement item, string name) => item.ValueKind switch
    {
        JsonValueKind.Number when item.TryGetDouble(out var number) && double.IsFinite(number) => number,
        JsonValueKind.Null => double.NaN,
        _ => throw new BadDatasetException($"{name} holds {item.GetRawText()}, which is not a number."),
    };

    static int Cell(string key, int length, string name) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var cell) && cell < length
            ? cell
            : throw new BadDatasetException($"{name} speaks of cell {key} of {Invariant.Text(length)}.");

    static CellStatus[] Statuses(JsonElement? status, double[] values, Cube cube)
    {
        var statuses = values.Select(v => double.IsNaN(v) ? CellStatus.Missing : CellStatus.Value).ToArray();
        void Set(int cell, JsonElement symbol) =>
            statuses[cell] = double.IsNaN(values[cell]) && symbol.ValueKind == JsonValueKind.String ? Symbols.Read(cube, symbol.GetString()) : statuses[cell];
        if (status is { ValueKind: JsonValueKind.Object } some)
            foreach (var item in some.EnumerateObject())
                Set(Cell(item.Name, values.Length, "status"), item.Value);
        else if (status is { ValueKind: JsonValueKind.Array } list)
            foreach (var (cell, item) in list.EnumerateArray().Take(values.Length).Index())
                Set(cell, item);
        else if (status is { ValueKind: JsonValueKind.String } all)
            for (var cell = 0; cell < values.Length; cell++)
                Set(cell, all);
        return statuses;
    }

    // A table's own signs need not tell its states apart.
    static CellStatus[] States(JsonElement? states, CellStatus[] statuses)
    {
        if (states is { ValueKind: JsonValueKind.Object } some)
            foreach (var item in some.EnumerateObject())
                if (item.Value.ValueKind == JsonValueKind.Number && item.Value.TryGetByte(out var state) && Enum.IsDefined((CellStatus)state) && Cell(item.Name, statuses.Length, "states") is var cell && statuses[cell] != CellStatus.Value)
                    statuses[cell] = (CellStatus)state;
        return statuses;
    }

    static Dictionary<int, CellNote> CellNotes(JsonElement? notes, int length)
    {
        if (notes is not { ValueKind: JsonValueKind.Object } some)
            return [];
        return some.EnumerateObject().ToDictionary(
            item => Cell(item.Name, length, "cellNotes"),
            item => new CellNote(Texts.Label(Find(item.Value, "note")), Texts.Label(Find(item.Value, "source")), Texts.Label(Find(item.Value, "base"))));
    }

    static JsonElement? Find(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var child) ? child : null;

    static string? Words(JsonElement? parent, string name) =>
        Find(parent, name) is { ValueKind: JsonValueKind.String } words ? words.GetString() : null;

    static string[] Strings(JsonElement? list) => list switch
    {
        { ValueKind: JsonValueKind.Array } items => [.. items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!)],
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        _ => [],
    };

    /// <summary>The texts in all languages when the file is ours, else the plain labels in the language of the file.</summary>
    sealed class Texts(JsonElement? texts, string language)
    {
        public Label Of(string name, string plain) => Label(Find(texts, name)) ?? Plain(plain);

        public Label Name(string variable, string plain) => Label(Find(Find(Find(texts, "variables"), variable), "name")) ?? Plain(plain);

        public Label Of(string variable, string kind, string code, string plain) =>
            Label(Find(Find(Find(Find(texts, "variables"), variable), kind), code)) ?? Plain(plain);

        public IReadOnlyList<Label> Notes(string[] plain) => Find(texts, "notes") is { ValueKind: JsonValueKind.Array } notes
            ? [.. notes.EnumerateArray().Select(n => Label(n)).OfType<Label>()]
            : [.. plain.Select(Plain)];

        public static Label? Label(JsonElement? words)
        {
            if (words is not { ValueKind: JsonValueKind.Object } some)
                return null;
            var pairs = some.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String)
                .Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()!)).ToArray();
            return pairs.Length > 0 ? new(pairs) : null;
        }

        Label Plain(string words) => new(KeyValuePair.Create(language, words));
    }

    // Carries the one sentence from deep inside the file to Read; never leaves this class.
    sealed class BadDatasetException(string message) : Exception(message);
}

/// <summary>What came of reading a file: a table, or the sentence that says why not.</summary>
public sealed record JsonStatReading(Cube? Cube, string? Fault);
