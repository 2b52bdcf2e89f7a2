using Innovare.Cases.Reuse;
using Innovare.PublicSector;

namespace Innovare.Web.Library;

/// <summary>Links of reuse as a list in words.</summary>
sealed record LinkList(IEnumerable<ReuseLink> Links, ReuseGraph Graph, Language Language);
