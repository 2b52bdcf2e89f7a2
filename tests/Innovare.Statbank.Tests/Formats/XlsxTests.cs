using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Innovare.Statbank.Formats;

namespace Innovare.Statbank.Tests.Formats;

public sealed class XlsxTests
{
    [Fact]
    public void Opened_again_the_figures_are_numbers_and_the_signs_are_text()
    {
        using var document = Open(Tables.Full(), new("en") { Labels = Presentation.Text, HasTitle = true, HasUncertainty = true });

        var rows = Rows(document, 0);
        Assert.StartsWith("Invented example figures", rows[0][0].InnerText, StringComparison.Ordinal);
        Assert.Equal(["Level", "Type", "2019", "se", "lower", "upper", "n", "2023", "se", "lower", "upper", "n"], rows[2].Select(c => c.InnerText));
        Assert.Equal(["Total", "Innovative, total", "81", "1.62", "78.5", "83.25", "100"], rows[3].Take(7).Select(c => c.InnerText));
        Assert.Null(rows[3][2].DataType);
        Assert.Equal("..", rows[4][2].InnerText);
        Assert.Equal(CellValues.InlineString, rows[4][2].DataType!.Value);
    }

    [Fact]
    public void Every_note_code_and_name_is_on_the_other_sheet()
    {
        using var document = Open(Tables.Full(), new("da"));

        var words = Rows(document, 1).SelectMany(r => r).Select(c => c.InnerText).ToArray();
        Assert.Contains("Opdigtede eksempeltal – ikke statistik", words);
        Assert.Contains("Svarene er vægtet.", words);
        Assert.Contains("Også væsentligt ændrede", words);
        Assert.Contains("Nyt 2020", words);
        Assert.Contains("municipal", words);
    }

    [Fact]
    public void The_file_is_valid_and_no_text_is_a_formula()
    {
        using var document = Open(Tables.WithTexts("=1+1"), new("da") { Labels = Presentation.Text });

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description));
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<CellFormula>()));
    }

    [Fact]
    public void Words_and_figures_are_of_one_font_also_where_the_program_has_another_of_its_own()
    {
        using var document = Open(Tables.Full(), new("da"));

        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        Assert.Equal("Normal", styles.CellStyles!.Elements<CellStyle>().Single().Name!.Value); // what a cell without a style of its own is written in
        Assert.Equal([0u], styles.CellFormats!.Elements<CellFormat>().Select(format => format.FontId!.Value).Distinct());
    }

    [Fact]
    public void A_table_wider_than_a_sheet_is_refused()
    {
        var cube = Tables.Of(1, 20_000);

        Assert.False(Xlsx.Fits(cube, new("da")));
        Assert.Throws<ArgumentException>(() => Xlsx.Write(cube, Stream.Null, new("da")));
    }

    static SpreadsheetDocument Open(Cube cube, GridOptions options)
    {
        var stream = new MemoryStream();
        Xlsx.Write(cube, stream, options);
        return SpreadsheetDocument.Open(new MemoryStream(stream.ToArray()), isEditable: false);
    }

    static Cell[][] Rows(SpreadsheetDocument document, int sheet)
    {
        var workbook = document.WorkbookPart!;
        var id = workbook.Workbook.Descendants<Sheet>().ElementAt(sheet).Id!.Value!;
        return [.. ((WorksheetPart)workbook.GetPartById(id)).Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().ToArray())];
    }
}
