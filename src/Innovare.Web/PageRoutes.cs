using System.Reflection;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Innovare.Web;

/// <summary>Gives each page the Danish and the English route that its <see cref="AtAttribute"/> names.</summary>
sealed class PageRoutes : IPageRouteModelConvention
{
    readonly Dictionary<string, Address> _addresses = (
        from item in typeof(PageRoutes).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
        let at = item.Type.GetProperty("Model")?.PropertyType.GetCustomAttribute<AtAttribute>()
        where at is not null
        select (item.Identifier, at.Address)).ToDictionary(StringComparer.OrdinalIgnoreCase);

    public void Apply(PageRouteModel model)
    {
        if (!_addresses.TryGetValue(model.RelativePath, out var address))
            throw new InvalidOperationException($"{model.RelativePath} has no [At]: its model must say where it lives.");
        model.Selectors.Clear();
        foreach (var language in Enum.GetValues<Language>())
            model.Selectors.Add(new SelectorModel
            {
                AttributeRouteModel = new AttributeRouteModel { Template = address.Template(language) },
            });
    }
}
