using System.Buffers;

namespace Innovare.Statbank.Formats;

/// <summary>Hands bytes on to a stream in chunks, so that no format holds more than one of them.</summary>
/// <param name="stream">Where to; stays open.</param>
sealed class ChunkWriter(Stream stream) : IBufferWriter<byte>, IDisposable
{
    const int Size = 1 << 16;

    byte[] _chunk = ArrayPool<byte>.Shared.Rent(Size);
    int _used;

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_chunk.Length - _used < Math.Max(sizeHint, 256))
            Flush();
        if (_chunk.Length < sizeHint)
        {
            ArrayPool<byte>.Shared.Return(_chunk);
            _chunk = ArrayPool<byte>.Shared.Rent(sizeHint);
        }
        return _chunk.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(_chunk);
        _chunk = [];
    }

    void Flush()
    {
        stream.Write(_chunk, 0, _used);
        _used = 0;
    }
}
