using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>A captioned drawing: steps side by side on a desk, below each other on a telephone. Lines take the colour of the text, so it prints and bears high contrast.</summary>
/// <param name="Id">Its name in a guide: <c>{drawing: from-idea-to-innovation}</c>.</param>
/// <param name="Caption">What it shows, in a sentence.</param>
/// <param name="Steps">In order.</param>
public sealed record GuideDrawing(string Id, Text Caption, IReadOnlyList<DrawnStep> Steps)
{
    /// <summary>All drawings.</summary>
    public static IReadOnlyList<GuideDrawing> All { get; } =
    [
        new(
            "from-idea-to-innovation",
            new("Fra idé til innovation: det nye skal i brug, og værdien skal vises.", "From idea to innovation: the new must be taken into use, and its value shown."),
            [
                new(
                    new("Idé", "Idea"), new("Nogen får en tanke, eller ser, hvad andre gør.", "Somebody has an idea, or sees what others do."), new("En pære, der lyser", "A light bulb that is on"),
                    ["M60 14a22 22 0 0 0-12 40q4 3 4 8h16q0-5 4-8a22 22 0 0 0-12-40z", "M52 70h16", "M55 78h10", "M60 2v5", "M26 14l5 4", "M94 14l-5 4", "M18 40h8", "M102 40h-8"]),
                new(
                    new("Forsøg", "Trial"), new("I prøver det i det små og lærer af det.", "You try it on a small scale and learn from it."), new("En kolbe med bobler", "A flask with bubbles"),
                    ["M48 10h24", "M53 10v24l-22 38q-4 8 6 8h46q10 0 6-8l-22-38v-24", "M42 54h36", "M52 66a3 3 0 1 0 .1 0z", "M64 62a4 4 0 1 0 .1 0z", "M60 42a2 2 0 1 0 .1 0z"]),
                new(
                    new("I brug", "In use"), new("Hverdagen kører på den nye måde, også uden ildsjælen.", "Daily work runs the new way, even without the enthusiast."), new("Tre mennesker side om side", "Three people side by side"),
                    ["M60 14a11 11 0 1 0 .1 0z", "M28 26a9 9 0 1 0 .1 0z", "M92 26a9 9 0 1 0 .1 0z", "M40 76q0-34 20-34t20 34", "M12 76q0-26 16-26 8 0 12 6", "M108 76q0-26-16-26-8 0-12 6", "M6 76h108"]),
                new(
                    new("Innovation", "Innovation"), new("I kan vise, at det har skabt værdi.", "You can show that it has created value."), new("Søjler, der vokser, og en pil, der stiger", "Bars that grow and an arrow that rises"),
                    ["M10 78h100", "M20 78v-16h16v16", "M50 78v-28h16v28", "M80 78v-44h16v44", "M16 46l30-20 18 6 36-24", "M100 8h-12", "M100 8l-5 11"]),
            ]),
    ];
}

/// <summary>A step of a drawing.</summary>
/// <param name="Name">One or two words.</param>
/// <param name="Words">What happens.</param>
/// <param name="Alternative">What is drawn, to one who does not see it.</param>
/// <param name="Lines">Paths on a sheet of 120 by 90.</param>
public sealed record DrawnStep(Text Name, Text Words, Text Alternative, IReadOnlyList<string> Lines);
