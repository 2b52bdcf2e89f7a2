using Innovare.PublicSector;

namespace Innovare.Web.Library;

/// <summary>What the partial view of a spread drawing needs.</summary>
sealed record SpreadDrawing(SpreadTree Tree, SpreadTree Narrow, Text Title, Language Language);
