namespace Innovare.Platform.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void A_first_start_serves_on_5080_from_the_data_folder_beside_it()
    {
        var settings = Settings.FromEnvironment(_ => null, "/srv/innovare");

        Assert.Equal(new Settings("/srv/innovare/data", "http://localhost:5080", "/srv/innovare", ShowsDemonstration: true), settings with { HomeFolder = "/srv/innovare" });
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("", true)]
    public void The_demonstration_is_switched_off_by_a_nought(string said, bool shown) =>
        Assert.Equal(shown, Settings.FromEnvironment(name => name is "INNOVARE_DEMO" ? said : null, "/srv").ShowsDemonstration);

    [Fact]
    public void A_secret_stands_in_the_environment_or_in_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "Host=db.example;Password=p\n");

        var settings = Settings.FromEnvironment(name => name switch { "INNOVARE_DATABASE_FILE" => file, "INNOVARE_SMTP" => "smtp://mail.example", _ => null }, "/srv");

        Assert.Equal(("Host=db.example;Password=p", "smtp://mail.example"), (settings.Database, settings.Smtp));
        Assert.Null(Settings.FromEnvironment(_ => null, "/srv").Database);
        File.Delete(file);
    }

    [Theory]
    [InlineData("/var/innovare", "/var/innovare")]
    [InlineData("elsewhere", "/srv/elsewhere")]
    public void The_data_folder_is_the_one_that_was_said(string said, string expected) =>
        Assert.Equal(expected, Settings.FromEnvironment(name => name is "INNOVARE_DATA" ? said : null, "/srv").DataFolder);
}
