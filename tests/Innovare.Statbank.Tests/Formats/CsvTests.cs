using Innovare.Statbank.Formats;
using Innovare.Tests;

namespace Innovare.Statbank.Tests.Formats;

public sealed class CsvTests
{
    [Theory]
    [InlineData("da", false, "full.da.csv")]
    [InlineData("en", false, "full.en.csv")]
    [InlineData("en", true, "full.codes.csv")]
    public void The_same_table_gives_the_same_bytes_as_last_time(string language, bool withCodes, string golden) =>
        Golden.Matches(Write(Tables.Full(), language, withCodes), "tests", "Innovare.Statbank.Tests", "Golden", golden);

    [Fact]
    public void Danish_has_semicolons_and_a_decimal_comma()
    {
        var row = Write(Tables.Full(), "da").Split('\n')[5];

        Assert.StartsWith("Kommune;Innovative i alt;2019;80,5;;1,61;78;82,8;120;", row, StringComparison.Ordinal);
    }

    [Fact]
    public void English_has_commas_and_a_decimal_point()
    {
        var row = Write(Tables.Full(), "en").Split('\n')[5];

        Assert.StartsWith("Municipality,\"Innovative, total\",2019,80.5,,1.61,78,82.8,120,", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_may_carry_more_decimals_than_a_page_shows()
    {
        var table = Tables.Full() with { Decimals = 0, DataDecimals = 2 };

        Assert.StartsWith("Kommune;Innovative i alt;2019;80,5;", Write(table, "da").Split('\n')[5], StringComparison.Ordinal);
        Assert.StartsWith("Kommune;Innovative i alt;2019;81;", Write(table with { DataDecimals = 0 }, "da").Split('\n')[5], StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_give_the_same_headers_in_every_language()
    {
        var danish = Write(Tables.Full(), "da", withCodes: true).Split('\n')[0];

        Assert.Equal("level;type;time;value;status;se;lower;upper;n;note;source;base;mark", danish);
    }

    [Fact]
    public void A_cell_without_a_value_shows_its_symbol_and_no_number()
    {
        var rows = Rows(Write(Tables.Full(), "en"), ',');

        Assert.Equal(["", "x", "", "", "", ""], rows[8][3..9]);
        Assert.Equal(["", ".."], rows[3][3..5]);
    }

    [Fact]
    public void Every_row_of_invented_figures_says_so()
    {
        var rows = Rows(Write(Tables.Full(), "da"), ';');

        Assert.All(rows.Skip(1), row => Assert.Equal("Opdigtede eksempeltal – ikke statistik", row[^1]));
    }

    [Fact]
    public void A_bare_table_has_only_the_columns_it_needs()
    {
        var cube = Tables.WithTexts("x") with { CellNotes = new Dictionary<int, CellNote>() };

        Assert.Equal("x,value,status\nx,1,\nb,-3,\n", Write(cube, "en"));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+45 12 34")]
    [InlineData("-SUM(A1)")]
    [InlineData("@cmd")]
    [InlineData("\tx")]
    public void Text_that_a_spreadsheet_would_run_gets_an_apostrophe(string text)
    {
        var rows = Rows(Write(Tables.WithTexts(text), "en"), ',');

        Assert.Equal("'" + text, rows[1][0]);
        Assert.Equal("'" + text, rows[0][0]);
    }

    [Fact]
    public void Numbers_are_left_alone_also_negative_ones()
    {
        var rows = Rows(Write(Tables.WithTexts("-2"), "en"), ',');

        Assert.Equal("-2", rows[1][0]);
        Assert.Equal("-3", rows[2][1]);
    }

    [Fact]
    public void A_file_never_begins_with_the_letters_ID() => Assert.StartsWith("\"ID\"", Write(Tables.WithTexts("ID"), "en"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(NaughtyTexts.All), MemberType = typeof(NaughtyTexts))]
    public void Naughty_texts_stay_in_their_field(string text)
    {
        var rows = Rows(Write(Tables.WithTexts(text), "da"), ';');

        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(4, row.Length));
        Assert.Equal(text, rows[1][0].TrimStart('\'') is var read && text.StartsWith('\'') ? "'" + read : read);
    }

    static string Write(Cube cube, string language, bool withCodes = false)
    {
        using var writer = new StringWriter();
        Csv.Write(cube, writer, language, withCodes);
        return writer.ToString();
    }

    // RFC 4180 as a reader would do it.
    static List<string[]> Rows(string csv, char separator)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            if (quoted && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
                field.Append(csv[i++]);
            else if (csv[i] == '"')
                quoted = !quoted;
            else if (!quoted && (csv[i] == separator || csv[i] == '\n'))
            {
                row.Add(field.ToString());
                field.Clear();
                if (csv[i] == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
                field.Append(csv[i]);
        }
        return rows;
    }
}
