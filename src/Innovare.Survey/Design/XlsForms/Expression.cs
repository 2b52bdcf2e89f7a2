using System.Globalization;

namespace Innovare.Survey.Design.XlsForms;

/// <summary>An expression of an XLSForm (relevant, constraint) as a tree.</summary>
abstract record Expression
{
    Expression()
    {
    }

    /// <summary>and, or, =, !=, &lt;, &lt;=, &gt;, &gt;=.</summary>
    public sealed record Binary(string Sign, Expression Left, Expression Right) : Expression;

    /// <summary>A function.</summary>
    public sealed record Call(string Name, IReadOnlyList<Expression> Arguments) : Expression;

    /// <summary><c>${name}</c>.</summary>
    public sealed record Reference(string Name) : Expression;

    /// <summary><c>.</c>: the answer to the question itself.</summary>
    public sealed record Own : Expression;

    /// <summary>A number.</summary>
    public sealed record Number(double Value, string Written) : Expression;

    /// <summary>Words between quotes.</summary>
    public sealed record Word(string Value) : Expression;

    /// <summary>The tree of those words.</summary>
    /// <exception cref="FormatException">They are no expression of the part of XPath that is understood; the message says where.</exception>
    public static Expression Parse(string text) => new Parser(text).Whole();

    sealed class Parser(string text)
    {
        const int Deepest = 40;

        static readonly string[] s_signs = ["!=", "<=", ">=", "=", "<", ">"];

        int _at;
        int _depth;

        public Expression Whole()
        {
            var whole = Any();
            return Peek() == '\0' ? whole : throw Trouble();
        }

        Expression Any() => Chain("or", () => Chain("and", Compared));

        Expression Chain(string word, Func<Expression> part)
        {
            var left = part();
            while (TakeWord(word))
                left = new Binary(word, left, part());
            return left;
        }

        Expression Compared()
        {
            var left = Single();
            Peek();
            foreach (var sign in s_signs)
                if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0)
                {
                    _at += sign.Length;
                    return new Binary(sign, left, Single());
                }
            return left;
        }

        Expression Single()
        {
            if (++_depth > Deepest)
                throw new FormatException($"More than {Deepest.ToString(CultureInfo.InvariantCulture)} parentheses stand inside each other.");
            Expression single = Peek() switch
            {
                '(' => Parenthesis(),
                '$' => Named(),
                '\'' or '"' => Quoted(),
                '.' when !char.IsAsciiDigit(At(_at + 1)) => Dot(),
                '-' or '.' or (>= '0' and <= '9') => Numeral(),
                var sign when char.IsAsciiLetter(sign) => Function(),
                _ => throw Trouble(),
            };
            _depth--;
            return single;
        }

        Expression Parenthesis()
        {
            _at++;
            var inside = Any();
            Take(')');
            return inside;
        }

        Reference Named()
        {
            _at++;
            Take('{');
            var end = text.IndexOf('}', _at);
            if (end < 0)
                throw Trouble();
            var name = text[_at..end].Trim();
            _at = end + 1;
            return new Reference(name);
        }

        Word Quoted()
        {
            var end = text.IndexOf(text[_at], _at + 1);
            if (end < 0)
                throw Trouble();
            var word = text[(_at + 1)..end];
            _at = end + 1;
            return new Word(word);
        }

        Own Dot()
        {
            _at++;
            return new Own();
        }

        Number Numeral()
        {
            var from = _at++;
            while (char.IsAsciiDigit(At(_at)) || At(_at) == '.')
                _at++;
            return double.TryParse(text.AsSpan(from, _at - from), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? new Number(value, text[from.._at])
                : throw Trouble();
        }

        Call Function()
        {
            var from = _at;
            while (char.IsAsciiLetterOrDigit(At(_at)) || At(_at) is '-' or '_' or ':')
                _at++;
            var name = text[from.._at];
            Take('(');
            var arguments = new List<Expression>();
            while (Peek() != ')')
            {
                arguments.Add(Any());
                if (Peek() == ',')
                    _at++;
                else if (Peek() != ')')
                    throw Trouble();
            }
            Take(')');
            return new Call(name, arguments);
        }

        bool TakeWord(string word)
        {
            Peek();
            if (string.Compare(text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0 || char.IsAsciiLetterOrDigit(At(_at + word.Length)) || At(_at + word.Length) is '-' or '_')
                return false;
            _at += word.Length;
            return true;
        }

        void Take(char sign)
        {
            if (Peek() != sign)
                throw Trouble();
            _at++;
        }

        char Peek()
        {
            while (char.IsWhiteSpace(At(_at)))
                _at++;
            return At(_at);
        }

        char At(int position) => position < text.Length ? text[position] : '\0';

        FormatException Trouble() => new(_at < text.Length ? $"“{text[_at..]}” is not understood." : "It ends too early.");
    }
}
