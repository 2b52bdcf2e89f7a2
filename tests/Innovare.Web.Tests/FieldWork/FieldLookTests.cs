using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Field;
using Innovare.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Innovare.Web.Tests.FieldWork;

/// <summary>Every page of field work, empty, at work and with faults, on a telephone in Danish and a desk in English.</summary>
public sealed class FieldLookTests(Site site)
{
    [Theory]
    [InlineData("da", 390)]
    [InlineData("en", 1280)]
    public async Task Every_page_of_field_work_is_styled_quiet_and_free_of_faults(string language, int width)
    {
        await using var field = await FieldHouse.Open(60);
        await using var window = await site.Window(new() { ViewportSize = new() { Width = width, Height = 900 }, Locale = "da-DK", ReducedMotion = ReducedMotion.Reduce });
        var signedIn = SignedIn.As(field.Stores, Role.Collector);
        await window.AddCookiesAsync([new() { Name = signedIn.Cookie, Value = signedIn.Value, Url = field.Root }]);
        async Task Look(Address address, params string[] values)
        {
            await using var visit = await Visit.To(window, field.Root + address.In(language == "da" ? Language.Danish : Language.English, values));
            Assert.Equal(200, visit.Status);
            await visit.AssertQuietAndStyled(language);
            await visit.AssertNoFaults();
        }

        foreach (var empty in (Address[])[Addresses.FieldRound, Addresses.FieldList, Addresses.FieldCalls])
            await Look(empty, FieldHouse.Round);
        var id = field.WorkThrough();
        await Look(Addresses.FieldRounds);
        foreach (var address in (Address[])[Addresses.FieldRound, Addresses.FieldChase, Addresses.FieldContacts, Addresses.FieldList, Addresses.FieldPlan, Addresses.FieldCalls, Addresses.FieldComments])
            await Look(address, FieldHouse.Round);
        await Look(Addresses.FieldContact, FieldHouse.Round, id);
        await Look(Addresses.FieldWave, FieldHouse.Round, "1");
        await Look(Addresses.FieldCall, FieldHouse.Round, new FollowUp(field.Stores, field.Clock).List(FieldHouse.Round)[0].Contact);
        await Look(Addresses.AnswerRemind);
        await Look(Addresses.CoordinatorList);
    }
}
