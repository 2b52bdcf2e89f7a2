using Innovare.PublicSector;

namespace Innovare.Web.Subscriptions;

/// <summary>What the pages of following by mail say.</summary>
static class SubscriptionsTexts
{
    public static Text Confirm { get; } = new("Bekræft, at du vil følge med", "Confirm that you want to follow");
    public static Text ConfirmAsk { get; } = new("Vil du have en mail, når der kommer nyt om {0}?", "Do you want a mail when there is news about {0}?");
    public static Text Yes { get; } = new("Ja, send mig mail", "Yes, send me mail");
    public static Text Confirmed { get; } = new("Du følger nu med", "You are following");
    public static Text ConfirmedWhat { get; } = new("Vi skriver til dig, når der kommer nyt om {0}. Hver mail har et link, der stopper dem igen.", "We write to you when there is news about {0}. Each mail has a link that stops them again.");
    public static Text End { get; } = new("Stop mail", "Stop mail");
    public static Text EndAsk { get; } = new("Vil du ikke længere have mail om {0}?", "Would you rather have no more mail about {0}?");
    public static Text EndButton { get; } = new("Stop mail om dette", "Stop mail about this");
    public static Text EndAllButton { get; } = new("Stop alt, jeg følger", "Stop everything I follow");
    public static Text Ended { get; } = new("Du får ikke flere mails om dette", "You get no more mail about this");
    public static Text EndedWhat { get; } = new("Vi har slettet din adresse her. Du kan altid følge igen.", "We have deleted your address here. You can always follow again.");
    public static Text Expired { get; } = new("Linket virker ikke længere", "The link no longer works");
    public static Text ExpiredWhat { get; } = new("Der er gået mere end syv dage, eller du har stoppet igen. Bed om en ny mail, hvis du vil følge med.", "More than seven days have passed, or you have stopped again. Ask for a new mail if you want to follow.");
}
