using Innovare.Platform;
using Innovare.Web;

var settings = Settings.FromEnvironment(Environment.GetEnvironmentVariable, Environment.CurrentDirectory);
var app = Server.Build(settings);
await app.RunAsync();
return 0;
