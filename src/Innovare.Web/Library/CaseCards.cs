using Innovare.Cases;
using Innovare.PublicSector;

namespace Innovare.Web.Library;

/// <summary>Cases as a list of cards, each with a heading of level 3.</summary>
/// <param name="Cases">In order.</param>
/// <param name="Language">The reader's.</param>
public sealed record CaseCards(IEnumerable<Case> Cases, Language Language);
