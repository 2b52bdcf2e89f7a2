using System.Text;
using System.Xml.Linq;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Imports;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Innovare.Web;

/// <summary>The keys that forms are signed with, in the platform store: every node of a face reads the same, also after a restart.</summary>
sealed class ProtectionKeys(Settings settings) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. KeyTable.All(Store).Select(Read)];

    public void StoreElement(XElement element, string friendlyName) => KeyTable.Add(Store, friendlyName, element.ToString(SaveOptions.DisableFormatting));

    static XElement Read(string written)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(written));
        return SafeXml.Read(bytes, "key").Document!.Root!; // written by StoreElement
    }

    Store Store => Stores.Of(settings).Open(PlatformStore.Shape);
}
