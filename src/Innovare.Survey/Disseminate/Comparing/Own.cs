namespace Innovare.Survey.Disseminate.Comparing;

/// <summary>What a workplace said of itself.</summary>
public enum Own
{
    Yes,
    No,
    DontKnow,
}
