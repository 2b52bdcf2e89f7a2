namespace Innovare.Statbank.Selections;

/// <summary>Values chosen from a codelist of a variable.</summary>
public static class CodelistChoice
{
    /// <summary>The variable with the values of that codelist; unchanged, and a fault more, when it has no such list.</summary>
    public static Variable With(this Variable variable, string codelist, ICollection<SelectionFault> faults)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(faults);
        if (Find(variable, codelist) is { } found)
            return Narrowed(variable, found);
        faults.Add(Unknown(variable, codelist));
        return variable;
    }

    internal static Codelist? Find(Variable variable, string id) => variable.Codelists.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.OrdinalIgnoreCase));

    internal static SelectionFault Unknown(Variable variable, string id) => Fault.Of(SelectionFault.CodelistUnknown, variable.Code, id, variable.Codelists.Select(c => c.Id));

    internal static Choice Of(Cube cube, Variable variable, Codelist codelist, IEnumerable<string> items, bool isSingle, List<SelectionFault> faults)
    {
        var list = Narrowed(variable, codelist);
        var before = faults.Count;
        var chosen = PxWebExpression.Choose(list, items, faults);
        if (faults.Count > before)
            return Choice.Of(variable, []);
        Made[] values = [.. chosen.Select(p => new Made(list.Values[p], Members(variable, codelist, list.Values[p].Code)))];
        if (isSingle || codelist.Kind == CodelistKind.Valueset)
            return Choice.Of(variable, values.SelectMany(v => v.Members).Distinct().Order());
        if (!cube.MayBeSummed && values.Any(v => v.Members.Count > 1))
            faults.Add(Fault.Of(SelectionFault.SumRefused, variable.Code, codelist.Id, variable.Values.Take(3).Select(v => v.Code)));
        return new(values);
    }

    // Values of the codelist that the table has anything of.
    static Variable Narrowed(Variable variable, Codelist codelist) => variable with
    {
        Values = [.. codelist.Values.Where(v => v.Members.Any(m => variable.PositionOf(m) >= 0)).Select(v => ValueOf(variable, codelist, v))],
    };

    static Value ValueOf(Variable variable, Codelist codelist, CodelistValue value) =>
        codelist.Kind == CodelistKind.Valueset && variable.PositionOf(value.Code) is >= 0 and var own ? variable.Values[own] : new(value.Code, value.Name);

    static int[] Members(Variable variable, Codelist codelist, string code) =>
        [.. codelist.Values.First(v => string.Equals(v.Code, code, StringComparison.Ordinal)).Members.Select(variable.PositionOf).Where(p => p >= 0).Distinct()];
}
