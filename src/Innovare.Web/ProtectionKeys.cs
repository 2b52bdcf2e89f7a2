using System.Text;
using System.Xml.Linq;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Imports;
using Innovare.Platform.Sealing;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Innovare.Web;

/// <summary>The keys that forms are signed with, in the platform store: every node of a face reads the same, also after a restart.</summary>
sealed class ProtectionKeys(Settings settings) : IXmlRepository
{
    const string Purpose = "form keys";

    public IReadOnlyCollection<XElement> GetAllElements() => [.. KeyTable.All(Store).Select(key => Read(Opened(key.Name, key.Xml)))];

    public void StoreElement(XElement element, string friendlyName) => KeyTable.Add(Store, friendlyName, Kept(friendlyName, element.ToString(SaveOptions.DisableFormatting)));

    string Kept(string name, string xml) => settings.SealingKey is null ? xml : Stores.Of(settings).Ring.Seal(Purpose, name, xml);

    string Opened(string name, string kept)
    {
        if (KeyRing.IsSealed(kept))
            return Stores.Of(settings).Ring.Open(Purpose, name, kept);
        if (settings.SealingKey is not null)
            KeyTable.Replace(Store, name, Kept(name, kept)); // from before there was a sealing key
        return kept;
    }

    static XElement Read(string written)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(written));
        return SafeXml.Read(bytes, "key").Document!.Root!; // written by StoreElement
    }

    Store Store => Stores.Of(settings).Open(PlatformStore.Shape);
}
