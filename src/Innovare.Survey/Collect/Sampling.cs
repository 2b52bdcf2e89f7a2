using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Innovare.PublicSector;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Sampling;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Frames;

namespace Innovare.Survey.Collect;

/// <summary>Draws the sample of a round: strata, allocation, permanent random numbers.</summary>
public static class Sampling
{
    /// <summary>
    /// The sample, or why the design cannot be carried out on this frame. The order of the frame's rows never matters;
    /// rounds whose samples are to overlap share the <paramref name="seed"/> of their permanent random numbers.
    /// </summary>
    public static (Sample? Sample, IReadOnlyList<Finding> Findings) Draw(RoundDefinition definition, Frame frame, long seed)
    {
        var design = definition.Sample;
        var codes = frame.Cross(design.Strata, design.SizeClasses);
        var names = codes.Distinct().OrderBy(c => FrameVariable.SortKey(c, design.SizeClasses), StringComparer.Ordinal).ToList();
        var position = names.Select((name, h) => (name, h)).ToDictionary(p => p.name, p => p.h, StringComparer.Ordinal);
        var stratumOf = Array.ConvertAll(codes, code => position[code]);
        var populations = new int[names.Count];
        var employees = new double[names.Count];
        for (var i = 0; i < stratumOf.Length; i++)
        {
            populations[stratumOf[i]]++;
            employees[stratumOf[i]] += frame.Workplaces[i].Employees;
        }
        for (var h = 0; h < employees.Length; h++)
            employees[h] /= populations[h];

        var exponent = design.Allocation.Rule == "power" ? design.Allocation.Exponent : 0;
        var allocation = StratumAllocation.Proportional(design.Size, populations, employees, exponent, design.Minimum, design.TakeAll);
        if (allocation.Problem is { } problem)
            return (null, [new("sample-impossible", "sample.json#/size", problem, "Change the size or the minimum, or the strata.")]);

        var ids = frame.Workplaces.Select(w => w.Id).ToList();
        var numbers = ids.Select(id => PermanentRandomNumber.Of(seed, id)).ToArray();
        var start = design.Coordination == Coordination.Positive ? 0 : PermanentRandomNumber.Of(seed, "start " + definition.Name);
        var drawn = SampleSelection.ByPermanentRandomNumbers(stratumOf, numbers, ids, allocation.SampleSizes, start);
        var strata = names.Select((name, h) => new Stratum(name, populations[h], allocation.SampleSizes[h])).ToList();
        return (new(definition, frame, strata, [.. drawn.Select(i => new SampledWorkplace(frame.Workplaces[i], stratumOf[i], Pseudonym(definition, seed, ids[i])))]), []);
    }

    /// <summary>A keyed hash: without the seed nobody can tell whose it is, or join two rounds by it.</summary>
    static string Pseudonym(RoundDefinition definition, long seed, string id)
    {
        var key = Encoding.UTF8.GetBytes(definition.Name + " " + seed.ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(id)))[..16];
    }
}
