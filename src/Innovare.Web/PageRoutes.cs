using System.Reflection;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web;

/// <summary>Gives each page the Danish and the English route that its <see cref="AtAttribute"/> names, its face, and who may see it.</summary>
sealed class PageRoutes : IPageRouteModelConvention
{
    readonly Dictionary<string, AtAttribute> _places = (
        from item in typeof(PageRoutes).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
        let at = item.Type.GetProperty("Model")?.PropertyType.GetCustomAttribute<AtAttribute>()
        where at is not null
        select (item.Identifier, at)).ToDictionary(StringComparer.OrdinalIgnoreCase);

    public void Apply(PageRouteModel model)
    {
        if (!_places.TryGetValue(model.RelativePath, out var at))
            throw new InvalidOperationException($"{model.RelativePath} has no [At]: its model must say where it lives.");
        model.Selectors.Clear();
        foreach (var language in Enum.GetValues<Language>())
            model.Selectors.Add(Selector(at, language));
    }

    static SelectorModel Selector(AtAttribute at, Language language)
    {
        var selector = new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = at.Address.Template(language) } };
        foreach (var metadata in FaceEndpoints.MetadataOf(at.Place))
            selector.EndpointMetadata.Add(metadata);
        // what a public page cannot be asked for is refused before any code of it runs
        selector.EndpointMetadata.Add(new HttpMethodMetadata(at.Face is Face.Public ? ["GET", "HEAD"] : ["GET", "HEAD", "POST"]));
        return selector;
    }
}
