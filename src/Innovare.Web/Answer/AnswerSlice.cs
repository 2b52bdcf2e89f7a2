using Innovare.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Answer;

/// <summary>Answering a questionnaire.</summary>
sealed class AnswerSlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings) => services.AddSingleton<RespondentDoor>().AddSingleton<Gate>();
}
