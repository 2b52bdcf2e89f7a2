namespace Innovare.Statistics.Estimation;

/// <summary>
/// Where in the sorted values a quantile lies: the nine definitions of Hyndman and Fan (1996), The American Statistician
/// 50, 361–365, with weights. W_k is the sum of the k lowest weights, W of all.
/// </summary>
public enum QuantileRule
{
    /// <summary>The lowest value with at least the share p of the weights at or below it. The default.</summary>
    Inverse = 1,

    /// <summary>As <see cref="Inverse"/>, but midway to the next value when exactly p lies at or below it.</summary>
    InverseAveraged = 2,

    /// <summary>As <see cref="Inverse"/>, but where exactly p lies at or below it, the even-numbered one of the distinct values.</summary>
    Nearest = 3,

    /// <summary>Linear between the points (W_k / W, y_k).</summary>
    Linear = 4,

    /// <summary>Linear between the points ((W_k − w_k/2) / W, y_k). Hazen's.</summary>
    Midpoint = 5,

    /// <summary>Linear between the points (W_k / (W + w_n), y_k). Weibull's.</summary>
    Weibull = 6,

    /// <summary>Linear between the points (W_k−1 / W_n−1, y_k).</summary>
    Mode = 7,

    /// <summary>Linear between points a third of the way, unbiased for the median.</summary>
    MedianUnbiased = 8,

    /// <summary>Linear between points three eighths of the way, unbiased under the normal distribution.</summary>
    NormalUnbiased = 9,
}
