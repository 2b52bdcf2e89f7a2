namespace Innovare.Statistics.Estimation;

/// <summary>How the interval of a share is made. t is Student's, with the degrees of freedom of the base.</summary>
public enum IntervalMethod
{
    /// <summary>p ± t·SE on the logit scale, turned back. Always inside 0..1. The default.</summary>
    Logit,

    /// <summary>
    /// Clopper and Pearson's with the effective number p(1 − p)/V, made smaller for few degrees of freedom: Korn and
    /// Graubard (1998), Survey Methodology 24, 193–201. Wide; good for shares near 0 or 1.
    /// </summary>
    Beta,

    /// <summary>Wilson's score interval with the effective number p(1 − p)/V and t in place of z.</summary>
    Wilson,

    /// <summary>
    /// Clopper and Pearson (1934), Biometrika 26, 404–413, with the number of respondents as if they were a simple random
    /// sample: the design is not looked at. For comparison with tables that were made so.
    /// </summary>
    ClopperPearson,

    /// <summary>p ± t·SE on the scale of arcsin √p, turned back.</summary>
    ArcSine,

    /// <summary>p ± t·SE, cut to 0..1.</summary>
    T,
}
