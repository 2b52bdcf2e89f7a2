using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Innovare.Statbank.Formats;

/// <summary>A table as a Parquet file, for programs of data analysis: a row a cell, a column a variable with its codes.</summary>
/// <remarks>
/// Then <c>value</c> and, where a cell has none, <c>symbol</c>; standard error, interval and n when the table has them. Title, unit, source,
/// date and notes stand in the file's own metadata, labels of the values in a column each, named as the variable with _label after it.
/// Uncompressed, codes by dictionary; groups of rows are written as they are made. Source: the Parquet format's own description (parquet-format).
/// </remarks>
public static class Parquet
{
    const int RowsOfAGroup = 1 << 17;
    const int Plain = 0;
    const int Rle = 3;
    const int ByDictionary = 8;

    static readonly byte[] Magic = "PAR1"u8.ToArray();

    /// <summary>Writes the table.</summary>
    /// <param name="cube">The table.</param>
    /// <param name="stream">Where to; stays open, and need not seek.</param>
    /// <param name="language">Language of labels and notes.</param>
    public static void Write(Cube cube, Stream stream, string language)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(stream);
        var columns = Columns(cube, language).ToList();
        var rows = cube.Length;
        var at = (long)Magic.Length;
        stream.Write(Magic);
        var groups = new List<(int Rows, List<Chunk> Chunks)>();
        for (var first = 0; first < rows; first += RowsOfAGroup)
        {
            var count = Math.Min(RowsOfAGroup, rows - first);
            var chunks = new List<Chunk>();
            foreach (var column in columns)
            {
                var pages = column.Pages(first, count, out var dictionary);
                chunks.Add(new(column, at, dictionary, pages.Length));
                stream.Write(pages);
                at += pages.Length;
            }
            groups.Add((count, chunks));
        }
        var footer = Footer(cube, language, columns, groups, rows);
        stream.Write(footer);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, footer.Length);
        stream.Write(length);
        stream.Write(Magic);
    }

    static IEnumerable<Column> Columns(Cube cube, string language)
    {
        var inner = cube.Length;
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var variable in cube.Variables)
        {
            inner /= Math.Max(1, variable.Values.Count);
            yield return new Words(Free(taken, variable.Code), [.. variable.Values.Select(v => v.Code)], inner);
            yield return new Words(Free(taken, variable.Code + "_label"), [.. variable.Values.Select(v => v.Name[language])], inner);
        }
        yield return new Numbers(Free(taken, "value"), cell => cube.Values[cell]);
        if (cube.Statuses.Any(s => s != CellStatus.Value))
            yield return new Signs(Free(taken, "symbol"), cell => Symbols.Of(cube, cube.Statuses[cell], language));
        if (cube.StandardErrors is { } errors)
            yield return new Numbers(Free(taken, "standard_error"), cell => errors[cell]);
        if (cube.Lower is { } lower)
            yield return new Numbers(Free(taken, "lower"), cell => lower[cell]);
        if (cube.Upper is { } upper)
            yield return new Numbers(Free(taken, "upper"), cell => upper[cell]);
        if (cube.Counts is { } counts)
            yield return new Numbers(Free(taken, "n"), cell => counts[cell] < 0 ? double.NaN : counts[cell]);
    }

    // A variable may be called value.
    static string Free(HashSet<string> taken, string name)
    {
        while (!taken.Add(name))
            name += "_";
        return name;
    }

    static byte[] Footer(Cube cube, string language, List<Column> columns, List<(int Rows, List<Chunk> Chunks)> groups, int rows)
    {
        var file = new ThriftStruct();
        file.Int(1, 1);
        file.List(2, [new ThriftStruct().Text(4, "table").Int(5, columns.Count), .. columns.Select(c => c.Schema())]);
        file.Long(3, rows);
        file.List(4, [.. groups.Select(g => new ThriftStruct().List(1, [.. g.Chunks.Select(c => c.Told(g.Rows))]).Long(2, g.Chunks.Sum(c => (long)c.Length)).Long(3, g.Rows))]);
        file.List(5, [.. About(cube, language).Select(said => new ThriftStruct().Text(1, said.Key).Text(2, said.Value))]);
        file.Text(6, "Innovare");
        return file.Bytes();
    }

    static IEnumerable<(string Key, string Value)> About(Cube cube, string language)
    {
        yield return ("table", cube.Id);
        yield return ("title", Synthetic.Title(cube, language));
        yield return ("unit", cube.Unit[language]);
        yield return ("source", cube.Source[language]);
        if (JsonStatWords.Updated(cube) is { } updated)
            yield return ("updated", updated);
        foreach (var note in JsonStatExtension.TableNotes(cube).Concat(cube.Variables.SelectMany(v => v.Notes)).Concat(cube.Variables.SelectMany(v => v.Values).SelectMany(v => v.Notes)))
            yield return ("note", note[language]);
        foreach (var area in cube.AreaNotes)
            yield return ("note", area.Note[language]);
        foreach (var (cell, note) in cube.CellNotes.OrderBy(n => n.Key))
            foreach (var words in new[] { note.Note, note.Source, note.Base }.OfType<Label>())
                yield return ("note", $"{string.Join(", ", cube.PositionsOf(cell).Select((p, v) => cube.Variables[v].Values[p].Code))}: {words[language]}");
    }

    /// <summary>A column of one group of rows, as it lies in the file.</summary>
    sealed record Chunk(Column Column, long At, int Dictionary, int Length)
    {
        public ThriftStruct Told(int rows)
        {
            var about = new ThriftStruct().Int(1, Column.Kind).Ints(2, Column.Encodings).Texts(3, Column.Name).Int(4, 0).Long(5, rows).Long(6, Length).Long(7, Length).Long(9, At + Dictionary);
            if (Dictionary > 0)
                about.Long(11, At);
            return new ThriftStruct().Long(2, At).Struct(3, about);
        }
    }

    abstract class Column(string name)
    {
        protected const int Optional = 1;
        protected const int Double = 5;
        protected const int Bytes = 6;

        public string Name { get; } = name;

        public abstract int Kind { get; }

        public abstract int[] Encodings { get; }

        public abstract ThriftStruct Schema();

        /// <summary>The pages of those rows; how many bytes of them are the dictionary.</summary>
        public abstract byte[] Pages(int first, int count, out int dictionary);

        protected static void Page(MemoryStream to, MemoryStream page, int count, int encoding)
        {
            var size = (int)page.Length;
            to.Write(new ThriftStruct().Int(1, 0).Int(2, size).Int(3, size).Struct(5, new ThriftStruct().Int(1, count).Int(2, encoding).Int(3, Rle).Int(4, Rle)).Bytes());
            page.WriteTo(to);
        }

        /// <summary>Which rows have something, before what they have: the bytes' length, then runs.</summary>
        protected static void Levels(MemoryStream page, int count, Func<int, bool> has)
        {
            using var runs = new MemoryStream();
            for (var i = 0; i < count;)
            {
                var (start, level) = (i, has(i));
                while (++i < count && has(i) == level)
                {
                }
                ThriftStruct.Unsigned(runs, (ulong)(i - start) << 1);
                runs.WriteByte(level ? (byte)1 : (byte)0);
            }
            Whole(page, (int)runs.Length);
            runs.WriteTo(page);
        }

        protected static void Whole(Stream page, int number)
        {
            Span<byte> bytes = stackalloc byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
            page.Write(bytes);
        }

        protected static void Text(Stream page, string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Whole(page, bytes.Length);
            page.Write(bytes);
        }
    }

    /// <summary>The codes or labels of a variable: each once in a dictionary, then runs of their numbers.</summary>
    sealed class Words(string name, string[] words, int inner) : Column(name)
    {
        public override int Kind => Bytes;

        public override int[] Encodings => [Plain, ByDictionary];

        public override ThriftStruct Schema() => new ThriftStruct().Int(1, Bytes).Int(3, 0).Text(4, Name).Int(6, 0);

        public override byte[] Pages(int first, int count, out int dictionary)
        {
            using var all = new MemoryStream();
            using (var page = new MemoryStream())
            {
                foreach (var word in words)
                    Text(page, word);
                all.Write(new ThriftStruct().Int(1, 2).Int(2, (int)page.Length).Int(3, (int)page.Length).Struct(7, new ThriftStruct().Int(1, words.Length).Int(2, Plain)).Bytes());
                page.WriteTo(all);
            }
            dictionary = (int)all.Length;
            using (var page = new MemoryStream())
            {
                Numbers(page, first, count);
                Page(all, page, count, ByDictionary);
            }
            return all.ToArray();
        }

        void Numbers(MemoryStream page, int first, int count)
        {
            var bits = Math.Max(1, 32 - int.LeadingZeroCount(words.Length - 1));
            page.WriteByte((byte)bits);
            for (var row = first; row < first + count;)
            {
                var end = Math.Min(first + count, (row / inner + 1) * inner);
                ThriftStruct.Unsigned(page, (ulong)(end - row) << 1);
                var number = row / inner % words.Length;
                for (var shift = 0; shift < bits; shift += 8)
                    page.WriteByte((byte)(number >> shift & 0xFF));
                row = end;
            }
        }
    }

    sealed class Numbers(string name, Func<int, double> at) : Column(name)
    {
        public override int Kind => Double;

        public override int[] Encodings => [Plain, Rle];

        public override ThriftStruct Schema() => new ThriftStruct().Int(1, Double).Int(3, Optional).Text(4, Name);

        public override byte[] Pages(int first, int count, out int dictionary)
        {
            dictionary = 0;
            using var page = new MemoryStream();
            Levels(page, count, i => double.IsFinite(at(first + i)));
            Span<double> one = stackalloc double[1];
            for (var i = 0; i < count; i++)
            {
                one[0] = at(first + i);
                if (double.IsFinite(one[0]))
                    page.Write(MemoryMarshal.AsBytes(one)); // little-endian, as every machine we run on
            }
            using var all = new MemoryStream();
            Page(all, page, count, Plain);
            return all.ToArray();
        }
    }

    sealed class Signs(string name, Func<int, string?> at) : Column(name)
    {
        public override int Kind => Bytes;

        public override int[] Encodings => [Plain, Rle];

        public override ThriftStruct Schema() => new ThriftStruct().Int(1, Bytes).Int(3, Optional).Text(4, Name).Int(6, 0);

        public override byte[] Pages(int first, int count, out int dictionary)
        {
            dictionary = 0;
            using var page = new MemoryStream();
            Levels(page, count, i => at(first + i) is not null);
            for (var i = 0; i < count; i++)
                if (at(first + i) is { } sign)
                    Text(page, sign);
            using var all = new MemoryStream();
            Page(all, page, count, Plain);
            return all.ToArray();
        }
    }
}
