namespace Innovare.Web;

/// <summary>A search that no case answers and somebody waits for.</summary>
/// <param name="Words">As they were written.</param>
/// <param name="Query">Of the address of the search.</param>
/// <param name="Followers">How many wait.</param>
/// <param name="Since">When the first of them asked.</param>
public sealed record UnansweredSearch(string Words, string Query, int Followers, DateTimeOffset Since);

/// <summary>The library's searches that readers wait for in vain, for the editors' desk: those most wait for first, never who.</summary>
public delegate IReadOnlyList<UnansweredSearch> UnansweredSearches(int most);
