using Innovare.Platform;
using Innovare.Web;

var settings = Settings.FromEnvironment(Environment.GetEnvironmentVariable, Environment.CurrentDirectory);
try
{
    await Server.Run(settings, Console.Out, CancellationToken.None);
    return 0;
}
catch (StartRefusedException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
