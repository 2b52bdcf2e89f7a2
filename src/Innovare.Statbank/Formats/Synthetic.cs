namespace Innovare.Statbank.Formats;

/// <summary>The words that follow invented figures into every file.</summary>
public static class Synthetic
{
    /// <summary>The mark itself.</summary>
    public static Label Mark { get; } = Label.Of("Opdigtede eksempeltal – ikke statistik", "Invented example figures – not statistics");

    /// <summary>The table's title, with the mark in front when its figures are invented.</summary>
    public static string Title(Cube cube, string language)
    {
        ArgumentNullException.ThrowIfNull(cube);
        return cube.IsSynthetic ? $"{Mark[language]}: {cube.Title[language]}" : cube.Title[language];
    }
}
