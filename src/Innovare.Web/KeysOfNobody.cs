using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Innovare.Web;

/// <summary>Where nothing is signed no key is kept; without this the framework would write one into the home of whoever runs the program.</summary>
sealed class KeysOfNobody : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [];

    public void StoreElement(XElement element, string friendlyName)
    {
        // gone with the process
    }
}
