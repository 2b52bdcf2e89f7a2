namespace Innovare.Web.Guides;

/// <summary>
/// How many workplaces a published share stands for: the workplaces there are, times the innovative share, times the share of those.
/// Its ends say only what follows from whole per cents having been printed; how uncertain the sample makes it, the sources do not say.
/// </summary>
/// <param name="Frame">Workplaces there are.</param>
/// <param name="Innovative">Per cent of them, as printed.</param>
/// <param name="Share">Per cent of the innovative, as printed.</param>
sealed record EstimatedTotal(double Frame, double Innovative, double Share)
{
    const double HalfAPrintedPercent = 0.5;

    /// <summary>Rounded to hundreds, below a thousand to tens.</summary>
    public double Value => Math.Round(Of(0) / Step) * Step;

    public double Lower => Math.Floor(Of(-HalfAPrintedPercent) / Step) * Step;

    public double Upper => Math.Ceiling(Of(HalfAPrintedPercent) / Step) * Step;

    double Step => Of(0) < 1000 ? 10 : 100;

    double Of(double off) => Frame * ((Innovative + off) / 100) * ((Share + off) / 100);
}
