using Innovare.PublicSector;

namespace Innovare.Web.Letters;

/// <summary>What the page says where a recipient says no more letters.</summary>
static class LettersTexts
{
    public static Text Title { get; } = new("Nej tak til flere mails", "No more mails");
    public static Text Ask { get; } = new("Vil du ikke have flere mails fra os?", "Would you rather have no more mails from us?");
    public static Text AskWhat { get; } = new("Tryk på knappen, så stopper vi. Du får stadig de mails, du selv beder om, for eksempel en kvittering.", "Press the button, and we stop. You still get the mails you ask for yourself, such as a receipt.");
    public static Text Stop { get; } = new("Stop mails", "Stop mails");
    public static Text Stopped { get; } = new("Du får ikke flere mails fra os", "You get no more mails from us");
    public static Text StoppedWhat { get; } = new("Du får stadig de mails, du selv beder om. Du kan fortryde her på siden.", "You still get the mails you ask for yourself. You can change your mind on this page.");
    public static Text Again { get; } = new("Send mig mails igen", "Send me mails again");
}
