using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Innovare.Web.Answer;

/// <summary>Where one comes in. In a crowd it asks to wait, and tries again by itself without a script.</summary>
abstract class EntrancePage(Gate gate) : SitePage
{
    const string Seconds = "20";

    public override bool HasTrail => false;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!gate.IsFull)
            return;
        Response.Headers.RetryAfter = Seconds;
        Response.Headers["Refresh"] = Seconds; // the same address, read: sending a form again by itself would be wrong
        context.Result = Refuse(Problems.AnsweringQueue);
    }
}
