using System.Globalization;
using Innovare.Cases.Words;

namespace Innovare.Cases.Reuse;

/// <summary>Denmark as tiles of one size, a municipality a tile, so that Læsø is as easy to see as Aarhus.</summary>
/// <param name="Tiles">The 98 municipalities, each on its square.</param>
public sealed record TileMap(IReadOnlyList<Tile> Tiles)
{
    /// <summary>Reads tiles.csv: code;column;row;short.</summary>
    public static TileMap Read(string file, WordKnowledge words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!File.Exists(file)) return new TileMap([]);
        var places = words.Places.Where(p => p.Kind == "municipality").ToDictionary(p => p.Code);
        return new TileMap([.. File.ReadLines(file).Skip(1).Select(l => l.Split(';'))
            .Where(f => f.Length == 4 && places.ContainsKey(f[0]))
            .Select(f => new Tile(places[f[0]], Number(f[1]), Number(f[2]), f[3]))]);
    }

    static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>A municipality and its square, counted from the north-west.</summary>
/// <param name="Place">The municipality.</param>
/// <param name="Column">From the west.</param>
/// <param name="Row">From the north.</param>
/// <param name="Short">Four letters to know it by.</param>
public sealed record Tile(Place Place, int Column, int Row, string Short);
