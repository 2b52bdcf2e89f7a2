using System.Reflection;

namespace Innovare.Survey.Design.Checking;

/// <summary>Every fault the checker knows in a questionnaire whose fields are in order. A code is never used again for another fault.</summary>
public static class Faults
{
    // structure
    internal static readonly Fault QuestionnaireEmpty = new("questionnaire-empty", "The questionnaire has no sections.", "Write its sections, pages and questions.");
    internal static readonly Fault SectionEmpty = new("section-empty", "The section “{0}” has no pages.", "Give it a page, or remove it.");
    internal static readonly Fault PageEmpty = new("page-empty", "The page “{0}” has no questions.", "Give it a question, or remove it.");
    internal static readonly Fault PageTooFull = new("page-too-full", "The page “{0}” has {1} questions.", "Put at most six on a page: it is one screen of a telephone.");
    internal static readonly Fault IdMalformed = new("id-malformed", "The id “{0}” cannot name a variable or an address.", "Write small letters a-z, digits, _ and -, the first a letter.");
    internal static readonly Fault CodeMalformed = new("code-malformed", "The code “{0}” cannot stand in a file.", "Write small letters a-z, digits, _ and -.");
    internal static readonly Fault CodeReserved = new("code-reserved", "The code “{0}” stands for the want of an answer.", "Write -2 only for “don't know” in a single choice or a grid; -1 and -3 are written by the program.");
    internal static readonly Fault VersionMalformed = new("version-malformed", "The version “{0}” cannot be ordered.", "Write two numbers, e.g. 2023.1; raise the second when only wording changes.");
    internal static readonly Fault PeriodMissing = new("period-missing", "The questionnaire stands alone and does not say what it asks about.", "Add \"period\": {\"year\": 2023, \"referencePeriod\": \"2022-2023\"}.");
    internal static readonly Fault PeriodTwice = new("period-twice", "The round says what is asked about, and so does the questionnaire.", "Remove period from questionnaire.json.");

    // answers
    internal static readonly Fault AnswersTooFew = new("answers-too-few", "“{0}” has one answer to choose from.", "Write two or more.");
    internal static readonly Fault AnswersMisplaced = new("answers-misplaced", "“{0}” is typed and cannot have answers to choose from.", "Remove the answers, or make it a choice.");
    internal static readonly Fault ItemsMisplaced = new("items-misplaced", "“{0}” is no grid and cannot have rows.", "Remove the items, or make it a grid.");
    internal static readonly Fault GridTooLarge = new("grid-too-large", "The grid “{0}” has {1} rows.", "Ask at most fifteen at a time.");
    internal static readonly Fault ExclusiveMisplaced = new("exclusive-misplaced", "“{0}” is exclusive where only one can be chosen anyway.", "Use exclusive in multiple choices only.");
    internal static readonly Fault ExclusiveOnly = new("exclusive-only", "Every answer of “{0}” stands alone.", "Make it a single choice.");
    internal static readonly Fault AtMostMisplaced = new("at-most-misplaced", "“{0}” limits how many can be ticked and has nothing to tick.", "Use atMost in multiple choices only.");
    internal static readonly Fault AtMostIdle = new("at-most-idle", "“{0}” lets {1} be ticked of {2}: the limit never bites.", "Lower atMost, or remove it.");
    internal static readonly Fault DontKnowMisplaced = new("dont-know-misplaced", "“{0}” is a choice: its “don't know” is one of its answers.", "Remove offersDontKnow and add an answer.");
    internal static readonly Fault DontKnowTwice = new("dont-know-twice", "“{0}” has several answers with the words of “don't know”.", "Keep one.");
    internal static readonly Fault AnswerTextDuplicate = new("answer-text-duplicate", "“{0}” stands as two answers of the same question.", "Say what tells them apart.");
    internal static readonly Fault ValidBackwards = new("valid-backwards", "“{0}” ends in {1} and begins in {2}.", "Put the years in order.");
    internal static readonly Fault NeverOffered = new("answer-never-offered", "“{0}” is offered in no round that asks its question.", "Put its years inside those of the question, or remove it.");

    // typed answers
    internal static readonly Fault RangeEmpty = new("range-empty", "No number lies between {0} and {1}.", "Put least and most in order.");
    internal static readonly Fault LeastMissing = new("least-missing", "“{0}” can be answered with a number below 0, and -1, -2, -3 stand for the want of an answer.", "Write \"least\": 0 or more.");
    internal static readonly Fault NumberFieldMisplaced = new("number-field-misplaced", "“{0}” is no number and has {1}.", "Remove the field, or make it a number.");
    internal static readonly Fault DecimalsOutside = new("decimals-outside", "{0} decimals cannot be asked for.", "Write 0, 1 or 2.");
    internal static readonly Fault MeasureMissing = new("measure-missing", "“{0}” does not say what the number counts.", "Write measure in both languages, e.g. \"årsværk\".");
    internal static readonly Fault LengthOutside = new("length-outside", "A text of at most {0} characters cannot be asked for.", "Write 1 to 5,000.");
    internal static readonly Fault LengthMisplaced = new("length-misplaced", "“{0}” is no text and has a longest length.", "Remove mostCharacters.");
    internal static readonly Fault PreloadMisplaced = new("preload-misplaced", "“{0}” cannot be filled in from the register.", "Fill in single choices, numbers and texts only.");
    internal static readonly Fault PreloadCode = new("preload-code-unknown", "The register may say “{0}”, and “{1}” has no such answer.", "Add the answer, or do not fill it in.");

    // rules
    internal static readonly Fault RuleEmpty = new("rule-empty", "The rule “{0}” has no parts.", "Write its parts, or leave the rule out.");
    internal static readonly Fault RuleCodesMissing = new("rule-codes-missing", "The rule about “{0}” names no codes.", "Name the codes for which it holds.");
    internal static readonly Fault RuleKind = new("rule-kind", "“{0}” is typed and has no codes to ask for.", "Use given or compare.");
    internal static readonly Fault CompareKind = new("compare-kind", "“{0}” is no number and no date, or the two sides are of different kinds.", "Compare numbers with numbers and dates with dates.");
    internal static readonly Fault CountKind = new("count-kind", "“{0}” cannot be ticked.", "Count answers of multiple choices only.");
    internal static readonly Fault CountOutside = new("count-outside", "Between {0} and {1} of {2} can never, or always, be ticked.", "Write 1 up to as many as there are.");
    internal static readonly Fault RuleContradiction = new("rule-contradiction", "No answers make this rule hold: its parts deny each other.", "Mend the parts.");
    internal static readonly Fault RuleAlways = new("rule-always", "This rule holds for everybody who gets so far.", "Leave it out.");
    internal static readonly Fault QuestionUnreachable = new("question-unreachable", "Nobody is ever asked “{0}”: no route leads to it.", "Mend its rule or those before it.");
    internal static readonly Fault PageUnreachable = new("page-unreachable", "Nobody ever sees the page “{0}”: no route leads to it.", "Mend the rules of its questions or those before them.");
    internal static readonly Fault OptionUnreachable = new("option-unreachable", "“{0}” is never offered to anybody.", "Mend its rule, or remove it.");
    internal static readonly Fault VariantUnreachable = new("variant-unreachable", "This wording is never shown: its rule never holds, or one before it always does.", "Mend the rules, or change their order.");
    internal static readonly Fault ExampleUnreachable = new("example-unreachable", "This example is never shown.", "Mend its rule, or remove it.");
    internal static readonly Fault DeadEnd = new("dead-end", "Some who are asked “{0}” are offered nothing to choose.", "Offer at least one answer, and one row, to everybody who is asked.");

    // checks of pages
    internal static readonly Fault CheckNever = new("check-never", "The check “{0}” is never made.", "Mend its rule, or remove it.");
    internal static readonly Fault CheckUnpassable = new("check-unpassable", "No answers pass the check “{0}”.", "Mend its claim.");
    internal static readonly Fault CheckIdle = new("check-idle", "The check “{0}” finds nothing: its claim always holds.", "Mend its claim, or remove it.");
    internal static readonly Fault CheckElsewhere = new("check-elsewhere", "No answer on the page can mend what the check “{0}” finds.", "Put it on the page of the last answer it speaks of.");

    // texts
    internal static readonly Fault TextTooLong = new("text-too-long", "The text has {0} characters; {1} is the most here.", "Say it shorter.");
    internal static readonly Fault TextSpaces = new("text-spaces", "The text begins or ends with a space, or has two in a row.", "Remove them.");
    internal static readonly Fault TextMarkup = new("text-markup", "The text holds markup: “{0}”.", "Write plain words.");
    internal static readonly Fault TextQuotes = new("text-quotes", "The text has typewriter quotes.", "Write “ and ”.");
    internal static readonly Fault TextEnd = new("text-end-missing", "The question ends without a sign.", "End it with ? or a full stop.");
    internal static readonly Fault TranslationSame = new("translation-same", "Danish and English say the same words.", "Translate the text.");
    internal static readonly Fault LixHigh = new("lix-high", "The page “{0}” has LIX {1} in {2}; 35 is the most.", "Shorten sentences, and choose shorter words.");
    internal static readonly Fault BraceLoose = new("brace-loose", "The text has a brace that belongs to no placeholder.", "Write {{id}} with a declared id, or no brace.");
    internal static readonly Fault PlaceholderUnknown = new("placeholder-unknown", "“{0}” is not declared.", "Add it to placeholders.");
    internal static readonly Fault PlaceholderUnused = new("placeholder-unused", "The placeholder “{0}” stands in no text.", "Use it, or remove it.");
    internal static readonly Fault PlaceholderDiffers = new("placeholder-differs", "Danish and English do not hold the same placeholders.", "Use the same in both.");
    internal static readonly Fault PlaceholderForward = new("placeholder-forward", "The text tells the answer to “{0}”, which is given on this page or later.", "Tell answers of earlier pages only.");
    internal static readonly Fault PlaceholderTransform = new("placeholder-transform", "“{0}” cannot be written as {1}.", "Use answer for single choices, list for multiple choices, number for numbers, date for dates, asWritten for the rest.");
    internal static readonly Fault ConceptMissing = new("concept-missing", "“{0}” does not say what it measures.", "Name its concept, a word of the glossary.");
    internal static readonly Fault OfficialMissing = new("official-missing", "“{0}” is said to be a core question and carries no official wording.", "Write official, or call it adapted.");
    internal static readonly Fault MinutesHigh = new("minutes-high", "The longest route takes about {0} minutes; {1} is the most.", "Ask less, or ask it of fewer.");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyDictionary<string, Fault> All { get; } = typeof(Faults)
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        .Select(f => f.GetValue(null)).OfType<Fault>().ToDictionary(f => f.Code, StringComparer.Ordinal);
}
