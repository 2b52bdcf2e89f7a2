using System.Text;

namespace Innovare.Statbank.Formats;

/// <summary>A structure in Thrift's compact form, as Parquet describes its files: fields in the order of their numbers.</summary>
sealed class ThriftStruct
{
    const int I32 = 5;
    const int I64 = 6;
    const int Binary = 8;
    const int ListOf = 9;
    const int StructOf = 12;
    const int LongList = 15;

    readonly List<byte> _fields = [];
    int _last;

    public ThriftStruct Int(int field, int value)
    {
        Head(field, I32);
        Signed(value);
        return this;
    }

    public ThriftStruct Long(int field, long value)
    {
        Head(field, I64);
        Signed(value);
        return this;
    }

    public ThriftStruct Text(int field, string text)
    {
        Head(field, Binary);
        Words(text);
        return this;
    }

    public ThriftStruct Struct(int field, ThriftStruct inner)
    {
        Head(field, StructOf);
        _fields.AddRange(inner.Bytes());
        return this;
    }

    public ThriftStruct List(int field, IReadOnlyList<ThriftStruct> items)
    {
        ListHead(field, StructOf, items.Count);
        foreach (var item in items)
            _fields.AddRange(item.Bytes());
        return this;
    }

    public ThriftStruct Ints(int field, IReadOnlyList<int> items)
    {
        ListHead(field, I32, items.Count);
        foreach (var item in items)
            Signed(item);
        return this;
    }

    public ThriftStruct Texts(int field, params IReadOnlyList<string> items)
    {
        ListHead(field, Binary, items.Count);
        foreach (var item in items)
            Words(item);
        return this;
    }

    /// <summary>The structure, ended.</summary>
    public byte[] Bytes() => [.. _fields, 0];

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public static void Unsigned(Stream to, ulong number)
    {
        for (; number >= 0x80; number >>= 7)
            to.WriteByte((byte)(number & 0x7F | 0x80));
        to.WriteByte((byte)number);
    }

    void Unsigned(ulong number)
    {
        for (; number >= 0x80; number >>= 7)
            _fields.Add((byte)(number & 0x7F | 0x80));
        _fields.Add((byte)number);
    }

    // The number of a field is told by its distance from the one before.
    void Head(int field, int type)
    {
        _fields.Add((byte)(field - _last << 4 | type));
        _last = field;
    }

    void ListHead(int field, int type, int count)
    {
        Head(field, ListOf);
        _fields.Add((byte)(Math.Min(count, LongList) << 4 | type));
        if (count >= LongList)
            Unsigned((ulong)count);
    }

    // Small negative numbers stay small: 0, -1, 1, -2 …
    void Signed(long number) => Unsigned((ulong)(number << 1 ^ number >> 63));

    void Words(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Unsigned((ulong)bytes.Length);
        _fields.AddRange(bytes);
    }
}
