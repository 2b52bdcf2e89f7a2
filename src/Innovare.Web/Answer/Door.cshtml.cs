using Innovare.PublicSector;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Answer;

/// <summary>The way in for a typed code.</summary>
[At(nameof(Addresses.AnswerDoor), Face.Respond), Limited(Limit.Token)]
sealed class DoorModel(RespondentDoor door, Gate gate) : EntrancePage(gate)
{
    public override Text Title => AnswerTexts.Door;

    public bool IsWrong { get; private set; }

    /// <summary>What was typed, to stand there again.</summary>
    public string Code { get; private set; } = "";

    public IActionResult OnPost(string? code)
    {
        if (door.Keys.ByCode(code) is { } pseudonym)
        {
            door.Open(Response, pseudonym);
            return LocalRedirect(Addresses.AnswerStart.In(Language));
        }
        (IsWrong, Code) = (true, code is { Length: <= 40 } ? code : "");
        return Page();
    }
}
