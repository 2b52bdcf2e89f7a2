using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Web.Look;

namespace Innovare.Web.Statbank;

/// <summary>The list of the tables of a shelf.</summary>
public abstract class TablesPage(TableShelf shelf) : SitePage
{
    public abstract Text Lead { get; }

    public override Text? Summary => Lead;

    /// <summary>The tables by the subjects they stand below.</summary>
    public IReadOnlyList<(IReadOnlyList<Subject> Place, IReadOnlyList<Cube> Tables)> Groups { get; } = [.. shelf.Ordered()];

    public string AddressOf(Cube table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return shelf.TableAddress.In(Language, table.Id);
    }

    /// <summary>First and last time of a table.</summary>
    public string Times(Cube table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var times = table.Variables.FirstOrDefault(v => v.Role == VariableRole.Time)?.Values ?? [];
        return times switch
        {
            [] => "",
            [var only] => only.Name[Language.Code()],
            [var first, .., var last] => string.Format(Culture, StatbankTexts.FromTo[Language], first.Name[Language.Code()], last.Name[Language.Code()]),
        };
    }
}
