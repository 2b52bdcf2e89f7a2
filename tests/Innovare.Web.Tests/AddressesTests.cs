using Innovare.PublicSector;

namespace Innovare.Web.Tests;

public sealed class AddressesTests
{
    [Fact]
    public void Holes_are_filled_in_order_and_escaped()
    {
        Assert.Equal("/tabeller/OIN01/data.csv", Addresses.TableData.In(Language.Danish, "OIN01", "csv"));
        Assert.Equal("/en/cases/%C3%A6ble%2F1", Addresses.Case.In(Language.English, "æble/1"));
    }

    [Fact]
    public void Every_address_has_a_twin_with_the_same_holes_below_en()
    {
        foreach (var address in All())
        {
            Assert.StartsWith("/en", address.English, StringComparison.Ordinal);
            Assert.False(address.Danish.StartsWith("/en", StringComparison.Ordinal));
            Assert.Equal(Holes(address.Danish), Holes(address.English));
        }
    }

    [Fact]
    public void No_two_pages_share_an_address() =>
        Assert.Distinct(All().SelectMany(a => (string[])[a.Danish, a.English]));

    static List<Address> All() => [.. typeof(Addresses).GetProperties().Select(p => (Address)p.GetValue(null)!)];

    static IEnumerable<string> Holes(string template) => template.Split('{', '}').Where((_, i) => i % 2 == 1);
}
