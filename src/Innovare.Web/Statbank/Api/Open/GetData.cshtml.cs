using Innovare.Platform;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Web.Look;

namespace Innovare.Web.Statbank.Api.Open;

/// <summary>How figures are fetched: as files and from programs, with examples that work, and what their uncertainty means.</summary>
[At(nameof(Addresses.GetData))]
public sealed class GetDataModel(ApiShelves shelves, Settings settings) : SitePage
{
    public override Text Title => OpenTexts.GetData;

    public override Text? Summary => OpenTexts.GetDataLead;

    public override IReadOnlyList<Crumb> Trail => [new(StatbankTexts.Tables, Addresses.Tables)];

    public bool ShowsDemonstration => settings.ShowsDemonstration;

    /// <summary>What the figures may be used for; of others' tables that is not ours to say.</summary>
    public Text Licence => TablesLicence.Of(settings) is { } licence
        ? new(OpenTexts.LicenceIs.Da.Replace("{0}", licence.Name, StringComparison.Ordinal), OpenTexts.LicenceIs.En.Replace("{0}", licence.Name, StringComparison.Ordinal))
        : OpenTexts.FolderLicenceIs;

    public string Root => OpenSlice.Root(HttpContext);

    /// <summary>The table of the examples; null when there is none.</summary>
    public Cube? Example => Shown(shelves.All[0]).FirstOrDefault(t => Speaks(t) && HasTime(t)) ?? Shown(shelves.All[0]).FirstOrDefault(Speaks);

    /// <summary>Each interface: name, what it is, address, examples.</summary>
    public IEnumerable<(string Name, Text About, string Address, IReadOnlyList<DataExample> Examples)> Interfaces()
    {
        var examples = Example is { } table ? new DataExamples(Root, table, Language.Code()) : null;
        yield return ("PxWebApi 2", OpenTexts.PxWeb2About, Root + "/api/v2", [.. examples?.PxWeb2() ?? []]);
        yield return ("PxWebApi 1", OpenTexts.PxWeb1About, Root + "/api/v1", [.. examples?.PxWeb1() ?? []]);
        yield return (this[OpenTexts.DanishName], OpenTexts.DanishAbout, Root + "/statbank/v1", [.. examples?.Danish() ?? []]);
    }

    /// <summary>A table with standard errors, read with its uncertainty; null when there is none.</summary>
    public (Cube Table, DataExample Lines)? Uncertain()
    {
        foreach (var shelf in shelves.All)
            if (Shown(shelf).FirstOrDefault(t => Speaks(t) && t is { StandardErrors: not null, Lower: not null, Upper: not null, Counts: not null }) is { } table)
                return (table, new DataExamples(Root + shelf.Prefix, table, Language.Code()).Uncertain());
        return null;
    }

    public string Words(Label label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label[Language.Code()];
    }

    public string Fill(Text text, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Format(Culture, text[Language], words);
    }

    static IEnumerable<Cube> Shown(ApiTables tables) => tables.All.Select(t => t.Cube);

    bool Speaks(Cube table) => table.Languages.Contains(Language.Code(), StringComparer.OrdinalIgnoreCase);

    static bool HasTime(Cube table) => table.Variables.Any(v => v.Role == VariableRole.Time);
}
