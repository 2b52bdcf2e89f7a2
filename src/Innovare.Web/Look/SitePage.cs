using System.Globalization;
using System.Reflection;
using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Innovare.Web.Look;

/// <summary>What every page knows: the reader's language, its own title, the way back, its twin in the other language.</summary>
public abstract class SitePage : PageModel
{
    /// <summary>From the address.</summary>
    public Language Language => HttpContext.ReaderLanguage();

    /// <summary>How numbers and dates are written here.</summary>
    public CultureInfo Culture => Language.Culture();

    /// <summary>The face this page stands on; a refusal stands on the face that refused.</summary>
    public virtual Face Face => GetType().GetCustomAttribute<AtAttribute>()!.Face; // PageRoutes refuses a page without

    /// <summary>Who is signed in on this face, or null.</summary>
    public Actor? Actor => HttpContext.Actor();

    /// <summary>Who is signed in, on a page that asks for it.</summary>
    public Actor SignedIn => Actor ?? throw new InvalidOperationException("This page does not ask for an account.");

    /// <summary>Title of the page, without the name of the site.</summary>
    public abstract Text Title { get; }

    /// <summary>One or two sentences for search engines, or null.</summary>
    public virtual Text? Summary => null;

    /// <summary>Pages between the front page and this one, nearest last. Empty: the front page is just above.</summary>
    public virtual IReadOnlyList<Crumb> Trail => [];

    /// <summary>Whether the way back stands above the page; a respondent has one way only, forward.</summary>
    public virtual bool HasTrail => true;

    /// <summary>Everything below /demo is invented and says so.</summary>
    public bool IsDemonstration => SecurityHeaders.IsDemonstration(Request.Path);

    /// <summary>Where this page lives.</summary>
    public Address Address => GetType().GetCustomAttribute<AtAttribute>()!.Address; // PageRoutes refuses a page without

    /// <summary>This very page, same choices, in that language.</summary>
    public virtual string AddressIn(Language language) =>
        Address.Fill(language, hole => RouteData.Values[hole]?.ToString() ?? "") + Request.QueryString;

    /// <summary>The words of that text in the reader's language.</summary>
    public string this[Text text]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(text);
            return text[Language];
        }
    }

    /// <summary>Answers with a refusal: <c>return Refuse(Problems.TableUnknown);</c></summary>
    protected IActionResult Refuse(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        HttpContext.Refuse(problem);
        return StatusCode(problem.Status);
    }
}

/// <summary>One step on the way back.</summary>
public sealed record Crumb(Text Name, Address Address, params IReadOnlyList<string> Values);
