using Innovare.Statbank.Formats;
using Innovare.Tests;

namespace Innovare.Statbank.Tests.Formats;

public sealed class PxTests
{
    [Fact]
    public void The_same_table_gives_the_same_bytes_as_last_time() => Golden.Matches(Write(Tables.Full()), "tests", "Innovare.Statbank.Tests", "Golden", "full.px");

    [Theory]
    [InlineData("CHARSET")]
    [InlineData("CODEPAGE")]
    [InlineData("MATRIX")]
    [InlineData("SUBJECT-CODE")]
    [InlineData("SUBJECT-AREA")]
    [InlineData("CONTENTS")]
    [InlineData("UNITS")]
    [InlineData("DECIMALS")]
    [InlineData("TITLE")]
    [InlineData("DESCRIPTION")]
    [InlineData("HEADING")]
    [InlineData("STUB")]
    [InlineData("VALUES|Niveau")]
    [InlineData("VALUES[en]|Level")]
    [InlineData("CODES|Niveau")]
    public void Every_mandatory_keyword_is_there(string keyword) => Assert.Contains(keyword, PxScanner.Read(Write(Tables.Full())).Entries.Keys);

    [Fact]
    public void Values_codes_and_total_are_given_in_both_languages()
    {
        var entries = PxScanner.Read(Write(Tables.Full())).Entries;

        Assert.Equal(["da", "en"], entries["LANGUAGES"]);
        Assert.Equal(["I alt", "Kommune", "Stat"], entries["VALUES|Niveau"]);
        Assert.Equal(["Total", "Municipality", "Central government"], entries["VALUES[en]|Level"]);
        Assert.Equal(["total", "municipal", "state"], entries["CODES[en]|Level"]);
        Assert.Equal(["I alt"], entries["ELIMINATION|Niveau"]);
        Assert.Equal(["TLIST(A1)", "2019", "2023"], entries["TIMEVAL|Tid"]);
    }

    [Fact]
    public void Data_stand_row_by_row_with_decimals_and_symbols()
    {
        var px = PxScanner.Read(Write(Tables.Full()));

        Assert.Equal(["81.0", "83.0", "\"..\"", "33.3", "80.5", "82.0", "12.0", "\"...\"", "85.0", "90.0", "\".\"", "44.0"], px.Data);
        Assert.Equal([".", "..", "x"], new[] { "DATASYMBOL1", "DATASYMBOL2", "DATASYMBOL3" }.Select(k => px.Entries[k][0]));
    }

    [Fact]
    public void Uncertainty_stands_as_attributes_of_the_cell()
    {
        var entries = PxScanner.Read(Write(Tables.Full())).Entries;

        Assert.Equal(["se", "lower", "upper", "n"], entries["ATTRIBUTE-ID"]);
        Assert.Equal(["1.61", "78", "82.8", "120"], entries["ATTRIBUTES|municipal|10|2019"]);
        Assert.DoesNotContain("ATTRIBUTES|municipal|20|2023", entries.Keys);
    }

    [Fact]
    public void Invented_figures_are_marked_and_never_official()
    {
        var entries = PxScanner.Read(Write(Tables.Full())).Entries;

        Assert.Equal(["Opdigtede eksempeltal – ikke statistik"], entries["NOTEX"]);
        Assert.Equal(["Invented example figures – not statistics"], entries["NOTEX[en]"]);
        Assert.StartsWith("Opdigtede", entries["TITLE"][0], StringComparison.Ordinal);
        Assert.Equal(["NO"], entries["OFFICIAL-STATISTICS"]);
    }

    [Fact]
    public void Notes_of_table_value_and_cell_are_kept()
    {
        var entries = PxScanner.Read(Write(Tables.Full())).Entries;

        Assert.Equal(["Svarene er vægtet.##Flere svar mulige."], entries["NOTE"]);
        Assert.Equal(["Også væsentligt ændrede"], entries["VALUENOTE|Type|Nye produkter"]);
        Assert.Equal(["Uncertain figure. Report 2023. 1,352 innovative"], entries["CELLNOTE[en]|Total|New products|2023"]);
    }

    [Fact]
    public void A_contents_variable_is_named_and_has_its_units()
    {
        var full = Tables.Full();
        var cube = full with { Variables = [full.Variables[0], full.Variables[1] with { Role = VariableRole.Contents }, full.Variables[2]] };

        var entries = PxScanner.Read(Write(cube)).Entries;

        Assert.Equal(["Type"], entries["CONTVARIABLE"]);
        Assert.Equal(["Per cent of all workplaces"], entries["UNITS[en]|New products"]);
    }

    [Fact]
    public void A_time_of_two_years_is_not_called_a_year()
    {
        var full = Tables.Full();
        Value[] times = [new("2015-2016", Label.Same("2015-2016")), new("2022-2023", Label.Same("2022-2023"))];
        var cube = full with { Variables = [full.Variables[0], full.Variables[1], full.Variables[2] with { Values = times }] };

        Assert.DoesNotContain("TIMEVAL|Tid", PxScanner.Read(Write(cube)).Entries.Keys);
    }

    [Theory]
    [MemberData(nameof(NaughtyTexts.All), MemberType = typeof(NaughtyTexts))]
    public void Naughty_texts_stay_inside_their_quotes_and_lines_stay_short(string text)
    {
        var file = Write(Tables.WithTexts(text));

        var px = PxScanner.Read(file);
        Assert.Equal(["1", "-3"], px.Data);
        Assert.Equal([text.Replace('"', '\'').Replace('\n', '#').Replace('\t', ' ')], px.Entries["TITLE"]);
        // A sub-key may not be broken, so only lines without the long key are held to 256.
        if (text.Length < 200)
            Assert.All(file.Split('\n'), line => Assert.InRange(line.Length, 0, 256));
    }

    [Fact]
    public void A_long_note_is_broken_over_lines_of_at_most_256_signs()
    {
        var text = string.Concat(Enumerable.Repeat("En lang note om 👩‍🔬 og tal. ", 60));
        var cube = Tables.Full() with { Notes = [Label.Same(text)] };

        var file = Write(cube);

        Assert.Equal(text, PxScanner.Read(file).Entries["NOTE"][0]);
        Assert.All(file.Split('\n'), line => Assert.InRange(line.Length, 0, 256));
    }

    [Fact]
    public void Variables_of_the_same_name_are_told_apart()
    {
        var full = Tables.Full();
        var cube = full with { Variables = [full.Variables[0], full.Variables[1] with { Name = full.Variables[0].Name }, full.Variables[2]] };

        Assert.Equal(["Niveau (level)", "Niveau (type)"], PxScanner.Read(Write(cube)).Entries["STUB"]);
    }

    static string Write(Cube cube)
    {
        using var writer = new StringWriter();
        Px.Write(cube, writer);
        return writer.ToString();
    }
}
