using System.Globalization;
using System.Reflection;
using System.Text;
using Innovare.Tests;

namespace Innovare.House.Tests;

/// <summary>The public surface of Innovare.Statistics as text, so that a change to it is always seen in review.</summary>
public sealed class ApiTests
{
    [Fact]
    public void The_public_surface_of_the_statistics_library_is_as_written_down() => Golden.Matches(Surface(), "docs", "api.txt");

    static string Surface()
    {
        var text = new StringBuilder();
        foreach (var type in Assembly.Load("Innovare.Statistics").GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{type.FullName}\n");
            foreach (var member in Members(type))
                text.Append(CultureInfo.InvariantCulture, $"    {member}\n");
        }
        return text.ToString();
    }

    static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(m => m is not MethodBase { IsSpecialName: true } || m is ConstructorInfo)
        .Where(m => m is not Type && !m.Name.Contains('<', StringComparison.Ordinal))
        .Where(m => m.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "value__"))
        .Select(m => m switch
        {
            MethodBase method => $"{(method.IsStatic ? "static " : "")}{Name(method)}({string.Join(", ", method.GetParameters().Select(p => $"{Short(p.ParameterType)} {p.Name}"))})",
            PropertyInfo property => $"{Short(property.PropertyType)} {property.Name}",
            FieldInfo field => $"{Short(field.FieldType)} {field.Name}",
            _ => m.ToString() ?? "",
        })
        .Order(StringComparer.Ordinal);

    static string Name(MethodBase method) => method is MethodInfo info ? $"{Short(info.ReturnType)} {info.Name}" : "new";

    static string Short(Type type) => !type.IsGenericType
        ? type.Name
        : $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Short))}>";
}
