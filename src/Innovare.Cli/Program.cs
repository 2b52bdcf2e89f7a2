using Innovare.Cli.Commands;
using Innovare.Platform;

var settings = Settings.FromEnvironment(Environment.GetEnvironmentVariable, Environment.CurrentDirectory);
return await CommandLine.Run(args, settings, Console.Out, Console.Error);
