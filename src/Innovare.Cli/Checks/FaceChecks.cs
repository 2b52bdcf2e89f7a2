using Innovare.Platform;
using Innovare.PublicSector;
using Innovare.Web;

namespace Innovare.Cli.Checks;

/// <summary>Whether the faces and their host names go together, and letters can say where a face is.</summary>
static class FaceChecks
{
    public static IReadOnlyList<Finding> Of(Settings settings)
    {
        try
        {
            var faces = ServedFaces.Of(settings).Served;
            return settings.IsProduction && settings.Hosts is null && faces.Any(face => face is Face.Workplace or Face.Backoffice)
                ? [new("doctor-hosts-none", "INNOVARE_HOSTS", "Letters with a link cannot be written: nobody has said under which host name each face is reached.", "Write for example public=innovare.example,backoffice=intern.innovare.example.")]
                : [];
        }
        catch (StartRefusedException refused)
        {
            return [new("doctor-faces", "INNOVARE_FACES, INNOVARE_HOSTS", refused.Message, "The server refuses to start until that is mended.")];
        }
    }
}
