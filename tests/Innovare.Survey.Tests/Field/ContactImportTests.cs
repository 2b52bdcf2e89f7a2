using System.IO.Compression;
using System.Text;
using Innovare.Platform.Database;
using Innovare.Survey.Field;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.Field;

public sealed class ContactImportTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Everything_wrong_with_a_list_is_told_at_once_with_its_line_and_the_good_rows_can_land(Dialect dialect)
    {
        using var field = new FieldRound(dialect);
        var list = """
            P-nummer;Mail;Leder;Telefon;Sprog
            1000000000;leder0@town.example;Åse Ørsted;12 34 56 78;da
            1000000001;ikke en adresse;;;
            1000000002;leder2@town.example;;123;
            1000000003;leder3@town.example;;;tysk
            9999999999;leder9@town.example;;;
            1000000000;leder0b@town.example;;;
            1000000004;;;;
            1000000005;leder5@town.example
            1000000006;leder6@town.example;Bo;;en
            """;

        var seen = field.Imports.Prepare(field.Period, Encoding.Latin1.GetBytes(list.ReplaceLineEndings("\r\n")), "kontakter.csv", FieldRound.Anna);

        Assert.Equal([(3, "mail"), (4, "phone"), (5, "language"), (6, "unknown"), (7, "twice"), (8, "unreachable"), (9, "width")], seen.Findings.Select(f => (f.Line, f.Code)));
        Assert.All(seen.Findings, f => Assert.All(new[] { f.What.Da, f.What.En, f.Mend.Da, f.Mend.En }, words => Assert.NotEmpty(words)));
        Assert.Equal((2, 0, 10), (seen.New, seen.Changed, seen.Unreachable));
        Assert.All(field.Contacts, c => Assert.Null(c.Mail)); // seen is not landed

        Assert.True(field.Imports.Land(field.Period, seen, FieldRound.Anna));
        Assert.False(field.Imports.Land(field.Period, seen, FieldRound.Anna));
        Assert.Equal(("Åse Ørsted", "12 34 56 78"), field.Contacts.Single(c => c.Workplace == "1000000000") is var first ? (first.Person, first.Phone) : default);
        Assert.Equal("en", field.Contacts.Single(c => c.Workplace == "1000000006").Language);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_list_is_undone_to_what_stood_before_until_somebody_has_been_written_to(Dialect dialect)
    {
        using var field = new FieldRound(dialect);
        field.Import();
        var before = field.Contacts;
        var second = field.Imports.Prepare(field.Period, "p-nummer,mail,koordinator\n1000000000,ny@town.example,ko@town.example\n"u8.ToArray(), "ny.csv", FieldRound.Anna);
        Assert.Equal((0, 1), (second.New, second.Changed));
        field.Imports.Land(field.Period, second, FieldRound.Anna);
        Assert.Equal("ny@town.example", field.Contacts.Single(c => c.Workplace == "1000000000").Mail);

        field.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.True(field.Imports.Undo(field.Period, field.Imports.Newest(field.Period)!, FieldRound.Anna));
        Assert.Equal(before, field.Contacts);
        Assert.Empty(new Coordinators(field.Stores).Of(FieldRound.Name));

        var third = field.Imports.Prepare(field.Period, "p-nummer,mail\n1000000000,ny@town.example\n"u8.ToArray(), "ny.csv", FieldRound.Anna);
        field.Imports.Land(field.Period, third, FieldRound.Anna);
        field.Approve();
        field.Post.Round();
        Assert.False(field.Imports.Newest(field.Period)!.MayBeUndone);
        Assert.False(field.Imports.Undo(field.Period, field.Imports.Newest(field.Period)!, FieldRound.Anna));
    }

    [Fact]
    public void A_workbook_reads_as_the_same_list_also_when_numbers_are_numbers()
    {
        var csv = SheetFile.Read("p-nummer,mail\n1000000000,a@town.example\n"u8.ToArray(), "a.csv");
        var workbook = SheetFile.Read(Workbook("""
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>mail</t></is></c></row>
            <row r="2"><c r="A2"><v>1.0E9</v></c><c r="B2" t="s"><v>1</v></c></row>
            <row r="3"><c r="A3"/></row>
            """, "<si><t>p-nummer</t></si><si><r><t>a@town</t></r><r><t>.example</t></r></si>"), "a.xlsx");

        Assert.Equal(csv.Rows.Select(r => string.Join('|', r.Cells)), workbook.Rows.Select(r => string.Join('|', r.Cells)));
        Assert.Equal(csv.Rows.Select(r => r.Line), workbook.Rows.Select(r => r.Line));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("p-nummer,mail\n", "no-rows")]
    [InlineData("PKjunk", "import-not-a-zip")]
    [InlineData("\0\0", "not-a-list")]
    public void What_is_no_list_says_so(string content, string code) => Assert.Equal(code, SheetFile.Read(Encoding.UTF8.GetBytes(content), "x").Findings.Single().Code);

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_pilot_is_drawn_by_seed_and_the_same_seed_draws_the_same(Dialect dialect)
    {
        using var field = new FieldRound(dialect);

        Assert.Equal(4, field.Periods.DrawPilot(field.Period, 4, isApart: true, 3, FieldRound.Anna));
        var first = field.Contacts.Where(c => c.Pilot == Pilot.Apart).Select(c => c.Workplace).ToList();
        field.Periods.DrawPilot(field.Period, 4, isApart: false, 3, FieldRound.Anna);
        Assert.Equal(first, field.Contacts.Where(c => c.Pilot == Pilot.Counted).Select(c => c.Workplace));
        field.Periods.DrawPilot(field.Period, 4, isApart: false, 4, FieldRound.Anna);

        Assert.NotEqual(first, field.Contacts.Where(c => c.Pilot == Pilot.Counted).Select(c => c.Workplace));
        Assert.Equal(4, field.Contacts.Count(c => c.Pilot != Pilot.None));
    }

    static byte[] Workbook(string rows, string strings)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in new[] { ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>"), ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{strings}</sst>") })
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(content);
            }
        return stream.ToArray();
    }
}
