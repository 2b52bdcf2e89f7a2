using Innovare.Platform.Accounts;
using Innovare.PublicSector;

namespace Innovare.Web.Accounts;

/// <summary>What accounts say.</summary>
static class AccountsTexts
{
    public static Text Staff { get; } = new("Intern forside", "Staff front page");
    public static Text LogIn { get; } = new("Log ind", "Sign in");
    public static Text LogInLead { get; } = new("For medarbejdere. Du skal bruge din adgangskode og koden fra din app.", "For staff. You need your password and the code from your app.");
    public static Text Mail { get; } = new("E-mail", "E-mail");
    public static Text Password { get; } = new("Adgangskode", "Password");
    public static Text Code { get; } = new("Kode fra app", "Code from app");
    public static Text CodeHint { get; } = new("Seks tal. Har du ikke telefonen, så skriv en af dine gendannelseskoder.", "Six digits. If you do not have the telephone, type one of your recovery codes.");
    public static Text WrongHeading { get; } = new("Vi kan ikke logge dig ind", "We cannot sign you in");
    public static Text Wrong { get; } = new("E-mail, adgangskode eller kode passer ikke. En kode kan kun bruges én gang, så vent på den næste.", "E-mail, password or code does not fit. A code works only once, so wait for the next.");
    public static Text Wait { get; } = new("Der er prøvet for mange gange herfra. Prøv igen om {0}.", "There have been too many tries from here. Try again in {0}.");
    public static Text Forgotten { get; } = new("Glemt adgangskode", "Forgotten password");
    public static Text LogOutTitle { get; } = new("Log ud", "Sign out");
    public static Text SignedOut { get; } = new("Du er logget ud", "You are signed out");
    public static Text SignedOutWhy { get; } = new("Luk browseren, hvis andre bruger den samme computer.", "Close the browser if others use the same computer.");
    public static Text LogInAgain { get; } = new("Log ind igen", "Sign in again");
    public static Text Hello { get; } = new("Velkommen, {0}", "Welcome, {0}");
    public static Text YourRoles { get; } = new("Dine roller", "Your roles");
    public static Text Nothing { get; } = new("Din konto har ingen roller endnu. Bed en administrator om dem.", "Your account has no roles yet. Ask an administrator for them.");
    public static Text WhatYouCan { get; } = new("Det kan du her", "What you can do here");

    public static Text Of(Role role) => role switch
    {
        Role.Administrator => new("Administrator", "Administrator"),
        Role.Statistician => new("Statistiker", "Statistician"),
        Role.Collector => new("Indsamler", "Collector"),
        Role.Editor => new("Redaktør", "Editor"),
        Role.Releaser => new("Frigiver", "Releaser"),
        Role.Workplace => new("Arbejdsplads", "Workplace"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };

    public static Text About(Role role) => role switch
    {
        Role.Administrator => new("inviterer medarbejdere, giver roller og ser loggen", "invites staff, gives roles and sees the log"),
        Role.Statistician => new("kører runder fra stikprøve til tabel", "runs rounds from sample to table"),
        Role.Collector => new("følger besvarelsen og skriver til dem, der mangler", "follows response and writes to those who are missing"),
        Role.Editor => new("redigerer cases og svarer på ønsker om sparring", "edits cases and answers requests for sparring"),
        Role.Releaser => new("godkender og frigiver tal", "signs off and releases figures"),
        Role.Workplace => new("fortæller om egne cases", "tells of own cases"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };
}
