using System.Globalization;
using static System.FormattableString;

namespace Innovare.Survey.Design.XlsForms;

/// <summary>From expressions of an XLSForm to rules over the questions read so far.</summary>
/// <param name="questions">Questions by the name the form gives them.</param>
sealed class RuleWriter(IReadOnlyDictionary<string, Question> questions)
{
    /// <summary>The rule of a tree, or null when it always holds.</summary>
    /// <param name="expression">The tree.</param>
    /// <param name="own">The question a dot stands for, or null.</param>
    /// <exception cref="FormatException">It asks for something rules cannot say; the message says what.</exception>
    public Rule? Rule(Expression expression, Question? own = null) => expression is Expression.Call { Name: "true", Arguments.Count: 0 } ? null : Of(expression, own);

    Rule Of(Expression expression, Question? own) => expression switch
    {
        Expression.Binary { Sign: "and" } b => new Rule.All([.. Flat(b, "and").Select(p => Of(p, own))]),
        Expression.Binary { Sign: "or" } b => new Rule.Any([.. Flat(b, "or").Select(p => Of(p, own))]),
        Expression.Binary b => Compared(b, own),
        Expression.Call { Name: "not", Arguments: [var part] } => new Rule.Not(Of(part, own)),
        Expression.Call { Name: "selected", Arguments: [var asked, var code] } => Selected(Asked(asked, own), CodeOf(code)),
        Expression.Call c => throw new FormatException($"The function {c.Name}() is not understood here."),
        _ => throw new FormatException("It is no claim: it compares nothing."),
    };

    /// <summary>The parts of a chain of and, or of or.</summary>
    public static IEnumerable<Expression> Flat(Expression expression, string sign) =>
        expression is Expression.Binary b && b.Sign == sign ? [.. Flat(b.Left, sign), .. Flat(b.Right, sign)] : [expression];

    Rule Compared(Expression.Binary pair, Question? own)
    {
        if (pair.Left is Expression.Number or Expression.Word && pair.Right is not (Expression.Number or Expression.Word))
            return Compared(new(Turned(pair.Sign), pair.Right, pair.Left), own);
        if (pair.Left is Expression.Call { Name: "count-selected", Arguments: [var counted] })
            return Counted(Asked(counted, own), pair.Sign, pair.Right);
        var asked = Asked(pair.Left, own);
        return pair.Right switch
        {
            Expression.Word { Value: "" } => pair.Sign switch
            {
                "!=" => Answered(asked),
                "=" => new Rule.Not(Answered(asked)),
                _ => throw new FormatException("Nothing is larger or smaller than no answer."),
            },
            Expression.Word or Expression.Number when asked.Kind == QuestionKind.Single => Chosen(asked, pair.Sign, pair.Right),
            Expression.Number number when asked.Kind == QuestionKind.Number => Compare(new(Answer: asked.Id), pair.Sign, new(Fixed: number.Value)),
            Expression.Reference or Expression.Own when asked.Kind is QuestionKind.Number or QuestionKind.Date => Compare(new(Answer: asked.Id), pair.Sign, new(Answer: Asked(pair.Right, own).Id)),
            _ when asked.Kind == QuestionKind.Multiple => throw new FormatException($"“{asked.Id}” takes several answers; use selected()."),
            _ => throw new FormatException($"“{asked.Id}” cannot be compared so."),
        };
    }

    static Rule Compare(Source left, string sign, Source right) => sign switch
    {
        "<" => new Rule.Compare(left, Comparison.Less, right),
        "<=" => new Rule.Compare(left, Comparison.AtMost, right),
        "=" => new Rule.Compare(left, Comparison.Equal, right),
        ">=" => new Rule.Compare(left, Comparison.AtLeast, right),
        ">" => new Rule.Compare(left, Comparison.More, right),
        _ => new Rule.Not(new Rule.Compare(left, Comparison.Equal, right)),
    };

    static Rule Chosen(Question asked, string sign, Expression value)
    {
        if (sign is "=" or "!=")
        {
            var rule = Selected(asked, CodeOf(value));
            return sign is "=" ? rule : new Rule.Not(rule);
        }
        if (value is not Expression.Number number)
            throw new FormatException($"“{asked.Id}” is a choice: its answers have no order.");
        var codes = asked.Answers.Select(a => a.Code).Where(c => double.TryParse(c, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code) && sign switch
        {
            "<" => code < number.Value,
            "<=" => code <= number.Value,
            ">=" => code >= number.Value,
            _ => code > number.Value,
        }).ToList();
        return codes.Count > 0 ? new Rule.Answered(asked.Id, codes) : throw new FormatException($"No answer of “{asked.Id}” is {sign} {number.Written}.");
    }

    static Rule.Answered Selected(Question asked, string code)
    {
        code = Names.Code(code);
        if (asked.Answers.All(a => a.Code != code))
            throw new FormatException($"“{asked.Id}” has no answer “{code}”.");
        return asked.Kind == QuestionKind.Multiple ? new Rule.Answered($"{asked.Id}.{code}", ["1"]) : new Rule.Answered(asked.Id, [code]);
    }

    static Rule Counted(Question asked, string sign, Expression value)
    {
        if (asked.Kind != QuestionKind.Multiple || value is not Expression.Number { Value: var number } || number != Math.Floor(number) || number is < 0 or > 1000)
            throw new FormatException("Only how many answers are ticked can be counted, and only against a whole number.");
        var n = (int)number;
        return sign switch
        {
            ">=" => new Rule.Count([.. asked.Variables], n, null),
            ">" => new Rule.Count([.. asked.Variables], n + 1, null),
            "=" => new Rule.Count([.. asked.Variables], n, n),
            "<=" => new Rule.Count([.. asked.Variables], 0, n),
            "<" when n > 0 => new Rule.Count([.. asked.Variables], 0, n - 1),
            "!=" => new Rule.Not(new Rule.Count([.. asked.Variables], n, n)),
            _ => throw new FormatException("Fewer than none cannot be ticked."),
        };
    }

    /// <summary>Something was answered.</summary>
    public static Rule Answered(Question asked) => asked.Kind switch
    {
        QuestionKind.Multiple => new Rule.Count([.. asked.Variables], 1, null),
        QuestionKind.Single => new Rule.Answered(asked.Id, [.. asked.Answers.Select(a => a.Code)]),
        _ => new Rule.Given(asked.Id),
    };

    Question Asked(Expression expression, Question? own) => expression switch
    {
        Expression.Own when own is not null => own,
        Expression.Own => throw new FormatException("A dot stands for the question itself; here it is asked of others."),
        Expression.Reference r => questions.GetValueOrDefault(r.Name) ?? throw new FormatException($"No question “{r.Name}” stands before it."),
        _ => throw new FormatException("One side must be a question."),
    };

    static string CodeOf(Expression expression) => expression switch
    {
        Expression.Word w => w.Value,
        Expression.Number n => n.Written,
        _ => throw new FormatException("An answer must be named between quotes."),
    };

    static string Turned(string sign) => sign switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => sign };

    /// <summary>Sets the limits a constraint says, and gives back the parts of it that only a check can say.</summary>
    public static (Question Question, IReadOnlyList<Expression> Left) Limited(Question question, Expression constraint)
    {
        var left = new List<Expression>();
        foreach (var part in Flat(constraint, "and"))
        {
            var limited = part is Expression.Binary { Right: Expression.Number { Value: var bound } } pair ? Limited(question, pair, bound) : null;
            if (limited is null)
                left.Add(part);
            else
                question = limited;
        }
        return (question, left);
    }

    static Question? Limited(Question question, Expression.Binary pair, double bound)
    {
        var isWhole = question.Decimals == 0 && bound == Math.Floor(bound);
        return (question.Kind, pair.Left, pair.Sign) switch
        {
            (QuestionKind.Number, Expression.Own, ">=") => question with { Least = bound },
            (QuestionKind.Number, Expression.Own, ">") when isWhole => question with { Least = bound + 1 },
            (QuestionKind.Number, Expression.Own, "<=") => question with { Most = bound },
            (QuestionKind.Number, Expression.Own, "<") when isWhole => question with { Most = bound - 1 },
            (QuestionKind.Text, Expression.Call { Name: "string-length", Arguments: [Expression.Own] }, "<=") => question with { MostCharacters = (int)Math.Clamp(bound, 0, 1e6) },
            (QuestionKind.Text, Expression.Call { Name: "string-length", Arguments: [Expression.Own] }, "<") => question with { MostCharacters = (int)Math.Clamp(bound - 1, 0, 1e6) },
            (QuestionKind.Multiple, Expression.Call { Name: "count-selected", Arguments: [Expression.Own] }, "<=") when bound >= 1 => question with { AtMost = (int)Math.Min(bound, 1e6) },
            _ => null,
        };
    }
}

/// <summary>Names and codes as questionnaires write them.</summary>
static class Names
{
    /// <summary>Small letters, digits, _ and -, the first a letter.</summary>
    public static string Id(string name) => Code(name) is var code && code.Length > 0 && char.IsAsciiLetterLower(code[0]) ? code : Invariant($"q{code}");

    /// <summary>Small letters, digits, _ and -.</summary>
    public static string Code(string name) => string.Concat(name.ToLowerInvariant()
        .Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal)
        .Select(s => char.IsAsciiLetterLower(s) || char.IsAsciiDigit(s) || s is '_' or '-' ? s : '_'));
}
