using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.Platform.Privacy;

namespace Innovare.Web.Operate;

/// <summary>Each night: what is older than the controller allows is deleted, or handed over first.</summary>
static class Deletions
{
    public static JobKind Kind(Settings settings, TimeProvider time) => new("deletion", (_, _) => Task.FromResult<string?>(Round(settings, time)))
    {
        Every = TimeSpan.FromDays(1),
        Lease = TimeSpan.FromMinutes(10),
    };

    // counts, never names: the line stands in the job's report
    static string Round(Settings settings, TimeProvider time)
    {
        var holdings = new HouseHoldings(Stores.Of(settings), HouseStores.All);
        var (policy, findings) = PrivacyPolicy.Read(settings.PrivacyFile, holdings.Classes);
        if (policy is null)
            throw new InvalidDataException($"{settings.PrivacyFile}: {findings.Count.ToString(CultureInfo.InvariantCulture)} findings, so nothing is deleted: see innovare privacy check.");
        var done = holdings.DeleteDue(policy, time);
        return string.Create(CultureInfo.InvariantCulture, $"{done.Count(d => d.IsDeleted)} deleted, {done.Count(d => !d.IsDeleted)} kept");
    }
}
