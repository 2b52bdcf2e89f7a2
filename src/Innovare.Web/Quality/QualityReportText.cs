using System.Globalization;
using System.Text;
using Innovare.PublicSector;

namespace Innovare.Web.Quality;

/// <summary>A quality report as a Markdown file.</summary>
static class QualityReportText
{
    public static string Write(QualityReport report, bool isDst, Language language)
    {
        var text = new StringBuilder($"# {QualityTexts.Report[language]}: {report.Round.Title[language]}\n\n");
        if (report.Round.IsSynthetic)
            text.Append(language == Language.English ? "*Invented example figures – not statistics.*\n\n" : "*Opdigtede eksempeltal – ikke statistik.*\n\n");
        if (isDst)
            foreach (var (name, sections) in report.Dst)
            {
                text.Append(CultureInfo.InvariantCulture, $"## {name[language]}\n\n");
                foreach (var section in sections)
                    Write(text, report, section, language, "###", "");
            }
        else
            foreach (var section in report.Sims)
                Write(text, report, section, language, new string('#', section.Depth + 1), $"S.{section.Code} ");
        return text.ToString();
    }

    static void Write(StringBuilder text, QualityReport report, QualityChapter section, Language language, string level, string code)
    {
        text.Append(CultureInfo.InvariantCulture, $"{level} {code}{section.Name[language]}\n\n");
        foreach (var said in section.Said)
            text.Append(CultureInfo.InvariantCulture, $"{said[language]}\n\n");
        foreach (var (name, value) in section.Facts)
            text.Append(CultureInfo.InvariantCulture, $"- {name[language]}: {value[language]}\n");
        if (section.Facts.Count > 0)
            text.Append('\n');
        if (section.Written is { } written)
            text.Append(CultureInfo.InvariantCulture, $"{written[language]}\n\n");
        if (section.IsMissing)
            text.Append(CultureInfo.InvariantCulture, $"*{string.Format(CultureInfo.InvariantCulture, QualityTexts.MustBeWritten[language], report.File, section.Code)}*\n\n");
    }
}
