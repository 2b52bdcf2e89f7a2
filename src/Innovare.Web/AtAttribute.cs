namespace Innovare.Web;

/// <summary>Says where a page lives: <c>[At(nameof(Addresses.Table))]</c> on its model gives it both its routes.</summary>
/// <param name="name">Name of a property of <see cref="Addresses"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AtAttribute(string name) : Attribute
{
    public string Name => name;

    /// <summary>The address of that name.</summary>
    public Address Address { get; } = (Address?)typeof(Addresses).GetProperty(name)?.GetValue(null)
        ?? throw new ArgumentException($"Addresses has no {name}.", nameof(name));
}
