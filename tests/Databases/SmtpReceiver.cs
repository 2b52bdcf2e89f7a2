using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Innovare.Tests.Databases;

/// <summary>A real mail server on a free port of this machine, and what has arrived at it.</summary>
public sealed class SmtpReceiver : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("innovare-smtp-").FullName;
    readonly Process _process;

    public SmtpReceiver()
        : this([])
    {
    }

    SmtpReceiver(IReadOnlyList<string> arguments)
    {
        _process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Repository.File("tests", "Databases", "smtp_server.py"), _folder, .. arguments]) { RedirectStandardOutput = true })!; // a new process: UseShellExecute is off
        Port = int.Parse(_process.StandardOutput.ReadLine() ?? "", CultureInfo.InvariantCulture);
    }

    /// <summary>One that takes mail only after STARTTLS, with that certificate, and that login.</summary>
    public static SmtpReceiver WithLogin(string certificate, string key, string user, string password) => new([certificate, key, user, password]);

    public int Port { get; }

    /// <summary>Every letter that was handed over, copies too, in order.</summary>
    public IReadOnlyList<ArrivedLetter> Arrived =>
        [.. Directory.EnumerateFiles(_folder, "*.json").Order(StringComparer.Ordinal).Select(f => JsonSerializer.Deserialize<ArrivedLetter>(File.ReadAllText(f), JsonSerializerOptions.Web)!)]; // the server writes no null

    /// <summary>What a mailbox shows that drops a second copy of the same Message-ID.</summary>
    public IReadOnlyList<ArrivedLetter> Shown => [.. Arrived.DistinctBy(l => l.Headers["message-id"], StringComparer.Ordinal)];

    /// <summary>From now on letters are kept, but the sender gets no answer until <see cref="Answer"/>.</summary>
    public void KeepSilent() => File.WriteAllText(Path.Combine(_folder, "hold"), "");

    /// <summary>Returns when that many letters have been handed over.</summary>
    public async Task WaitFor(int letters, CancellationToken cancellation)
    {
        while (Directory.GetFiles(_folder, "*.json").Length < letters)
            await Task.Delay(20, cancellation);
    }

    public void Answer() => File.Delete(Path.Combine(_folder, "hold"));

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A letter as the mail server read it.</summary>
public sealed record ArrivedLetter(string EnvelopeFrom, string To, IReadOnlyDictionary<string, string> Headers, string? Text, string? Html);
