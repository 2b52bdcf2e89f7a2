using Innovare.Platform.Mail;
using Innovare.PublicSector;

namespace Innovare.Platform.Tests.Mail;

public sealed class LetterTemplateTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("innovare-").FullName;

    [Fact]
    public void A_template_becomes_a_letter_in_either_language()
    {
        Write("reset.da.txt", "Ny adgangskode til {place}\n\nKære {name}\n\nVælg den her: {link}\n");
        Write("reset.en.txt", "New password for {place}\n\nDear {name}\n\nChoose it here: {link}\n");
        var (template, findings) = LetterTemplate.Read(_folder, "reset", ["name", "place", "link"]);
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "Åse", ["place"] = "Innovare", ["link"] = "https://innovare.example/x" };

        var danish = template!.Write("reset/1", Channel.Smtp, "aase@town.example", Language.Danish, words);
        var english = template.Write("reset/1", Channel.Smtp, "aase@town.example", Language.English, words);

        Assert.Empty(findings);
        Assert.Equal(("Ny adgangskode til Innovare", "Kære Åse\n\nVælg den her: https://innovare.example/x"), (danish.Subject, danish.Body));
        Assert.Equal("New password for Innovare", english.Subject);
        Assert.Equal("Ny adgangskode til {place}", template.Preview(Language.Danish).Subject);
    }

    [Fact]
    public void Every_fault_of_a_template_is_told_at_once()
    {
        Write("reset.da.txt", "Kære {name}\nlinje to\n\nVælg den her: {lnik}\n");

        var (template, findings) = LetterTemplate.Read(_folder, "reset", ["name", "link"]);

        Assert.Null(template);
        Assert.Equal(["mail-template-shape", "mail-word-unknown", "mail-word-missing", "mail-template-missing"], findings.Select(f => f.Code));
    }

    [Fact]
    public void A_word_adds_no_line_to_the_subject_and_a_missing_one_is_our_own_fault()
    {
        var template = new LetterTemplate("t", Text.Same("To {name}"), Text.Same("Dear {name}"));

        var letter = template.Write("k", Channel.Smtp, "a@b.example", Language.English, new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "Eve\r\nBcc: all@b.example" });

        Assert.Equal("To Eve Bcc: all@b.example", letter.Subject);
        Assert.Throws<ArgumentException>(() => template.Write("k", Channel.Smtp, "a@b.example", Language.English, new Dictionary<string, string>(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("See https://a.example/?x=\"><b>.", "<a href=\"https://a.example/?x=\">https://a.example/?x=</a>&quot;&gt;&lt;b&gt;.")]
    [InlineData("one\ntwo\n\nthree", "<p>one<br>\ntwo</p>\n<p>three</p>")]
    public void No_word_of_a_letter_becomes_markup(string body, string html) =>
        Assert.Contains(html, LetterHtml.Of(new("k", Channel.Smtp, "a@b.example", Language.Danish, "s", body)), StringComparison.Ordinal);

    [Fact]
    public void A_mail_server_is_read_from_its_setting_and_never_shows_its_password()
    {
        var settings = Settings.FromEnvironment(name => name is "INNOVARE_SMTP" ? "smtp://post:p%40ss@mail.town.example:587?from=survey@town.example" : null, "/srv");

        var server = SmtpServer.Of(settings)!;

        Assert.Equal(("mail.town.example", 587, "survey@town.example", true, "post", "p@ss"), (server.Host, server.Port, server.From, server.StartTls, server.User, server.Password));
        Assert.DoesNotContain("p@ss", server.ToString(), StringComparison.Ordinal);
        Assert.Null(SmtpServer.Of(settings with { Smtp = null }));
        Assert.False(SmtpServer.Of(settings with { Smtp = "smtp://127.0.0.1:25?from=a@b.example" })!.StartTls);
        foreach (var wrong in new[] { "mail.town.example secret", "smtp://u:secret@h:25", "http://u:secret@h" })
            Assert.DoesNotContain("secret", Assert.Throws<InvalidDataException>(() => SmtpServer.Of(settings with { Smtp = wrong })).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);
}
