using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;

namespace Innovare.Web.Tests.Hosting;

/// <summary>A real receiver of OTLP over HTTP on a free port of this machine, and what has been sent to it.</summary>
public sealed class Collector : IDisposable
{
    readonly HttpListener _listener = new();
    readonly ConcurrentQueue<(string Path, byte[] Body)> _received = [];

    public Collector()
    {
        const int FirstTried = 41000;
        for (var port = FirstTried; ; port++)
        {
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                _listener.Start();
                Root = $"http://127.0.0.1:{port}";
                break;
            }
            catch (HttpListenerException)
            {
                // taken: the next one
            }
        }
        _ = Task.Run(Receive);
    }

    public string Root { get; } = "";

    /// <summary>Every word (length-delimited field) of the messages that came to an address, whatever their depth.</summary>
    public IReadOnlySet<string> Words(string path) =>
        _received.Where(r => r.Path == path).SelectMany(r => Fields(r.Body)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Returns when that word has come to that address.</summary>
    public async Task WaitFor(string path, string word, CancellationToken cancellation)
    {
        while (!Words(path).Contains(word))
            await Task.Delay(50, cancellation);
    }

    public void Dispose() => _listener.Close();

    async Task Receive()
    {
        while (_listener.IsListening)
            try
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await using var sent = context.Request.Headers["Content-Encoding"] is "gzip" ? new GZipStream(context.Request.InputStream, CompressionMode.Decompress) : context.Request.InputStream;
                await sent.CopyToAsync(body);
                if (context.Request.ContentType is "application/x-protobuf")
                    _received.Enqueue((context.Request.Url!.AbsolutePath, body.ToArray())); // a request that was received has an address
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
            catch (Exception trouble) when (trouble is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
    }

    // protobuf: a tag (number and kind), then a varint, eight or four bytes, or a length and that many bytes: text or a message
    static List<string> Fields(ReadOnlyMemory<byte> message)
    {
        var words = new List<string>();
        Walk(message.Span, words);
        return words;
    }

    static bool Walk(ReadOnlySpan<byte> message, List<string> words)
    {
        while (!message.IsEmpty)
        {
            if (!Varint(ref message, out var tag))
                return false;
            var skip = (tag & 7) switch { 0 => 0, 1 => 8, 5 => 4, 2 => Varint(ref message, out var length) ? (long)length : -1, _ => -1 };
            if ((tag & 7) is 0 && !Varint(ref message, out _))
                return false;
            if (skip < 0 || skip > message.Length)
                return false;
            if ((tag & 7) is 2)
            {
                var content = message[..(int)skip];
                words.Add(Encoding.UTF8.GetString(content));
                Walk(content, words);
            }
            message = message[(int)skip..];
        }
        return true;
    }

    static bool Varint(ref ReadOnlySpan<byte> bytes, out ulong value)
    {
        value = 0;
        for (var i = 0; i < bytes.Length && i < 10; i++)
        {
            value |= (ulong)(bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] < 0x80)
            {
                bytes = bytes[(i + 1)..];
                return true;
            }
        }
        return false;
    }
}
