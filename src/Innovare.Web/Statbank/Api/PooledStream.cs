using System.Buffers;

namespace Innovare.Web.Statbank.Api;

/// <summary>A stream that is only written to, in borrowed blocks: a large answer needs no large array.</summary>
public sealed class PooledStream : Stream
{
    const int BlockSize = 1 << 16;

    // Of its own: the shared pool keeps a few blocks of this size, and a large answer would make the rest anew each time. 16 MB at most stay.
    static readonly ArrayPool<byte> Pool = ArrayPool<byte>.Create(BlockSize, 256);

    readonly List<byte[]> _blocks = [];
    int _used = BlockSize;

    public override long Length => _blocks.Count == 0 ? 0 : (_blocks.Count - 1L) * BlockSize + _used;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_used == BlockSize)
            {
                _blocks.Add(Pool.Rent(BlockSize));
                _used = 0;
            }
            var part = buffer[..Math.Min(buffer.Length, BlockSize - _used)];
            part.CopyTo(_blocks[^1].AsSpan(_used));
            _used += part.Length;
            buffer = buffer[part.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void WriteByte(byte value) => Write([value]);

    /// <summary>Sends what was written.</summary>
    public async Task CopyTo(Stream target, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(target);
        for (var i = 0; i < _blocks.Count; i++)
            await target.WriteAsync(_blocks[i].AsMemory(0, i == _blocks.Count - 1 ? _used : BlockSize), stop);
    }

    public byte[] ToArray()
    {
        var all = new byte[Length];
        for (var i = 0; i < _blocks.Count; i++)
            _blocks[i].AsSpan(0, i == _blocks.Count - 1 ? _used : BlockSize).CopyTo(all.AsSpan(i * BlockSize));
        return all;
    }

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var block in _blocks)
            Pool.Return(block);
        _blocks.Clear();
        _used = BlockSize;
        base.Dispose(disposing);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Position { get => Length; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
