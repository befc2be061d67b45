package dev.understudy.proton.rules.rendering.jinja.value;

/**
 * Everything that may be wrong with a template. Where Jinja has a text of its own it is used, so that a search for it
 * finds an answer; the rest, limits above all, is proposed.
 */
public final class JinjaErrors {
    private JinjaErrors() {}

    private static TemplateFailure failure(String reason) {
        return new TemplateFailure(TemplateFailure.UNKNOWN_LINE, reason);
    }

    /** A name that nothing has. */
    public static TemplateFailure undefinedName(String name) {
        return failure("'" + name + "' is undefined");
    }

    /** A member that its owner does not have. */
    public static TemplateFailure undefinedMember(Object owner, Object member) {
        return failure(
                owner instanceof Undefined undefined
                        ? undefined.reason()
                        : "'" + Kinds.of(owner) + " object' has no " + memberName(member));
    }

    private static String memberName(Object member) {
        return member instanceof String ? "attribute '" + member + "'" : "element " + PythonText.of(member);
    }

    static TemplateFailure undefined(Undefined undefined) {
        return failure(undefined.reason());
    }

    /** Text that begins something and does not end it. */
    public static TemplateFailure unclosed(int line, String what) {
        return new TemplateFailure(line, "unexpected end of template, " + what + " is not closed");
    }

    /** A character that no expression has. */
    public static TemplateFailure unexpectedCharacter(int line, char character) {
        return new TemplateFailure(line, "unexpected char '" + character + "'");
    }

    /** A token where another one has to be. */
    public static TemplateFailure unexpected(int line, String found, String expected) {
        return new TemplateFailure(line, "expected " + expected + ", got '" + found + "'");
    }

    /** A tag that Jinja does not know. */
    public static TemplateFailure unknownTag(int line, String name) {
        return new TemplateFailure(line, "Encountered unknown tag '" + name + "'.");
    }

    /** A tag that would load another template. */
    public static TemplateFailure otherTemplate(int line, String name) {
        return new TemplateFailure(
                line, "The tag '" + name + "' is refused: a template is rendered alone and cannot load another file");
    }

    /** A tag whose end is missing. */
    public static TemplateFailure missingEnd(int line, String name) {
        return new TemplateFailure(
                line, "Unexpected end of template. Jinja was looking for the end of the tag '" + name + "'.");
    }

    /** A filter that Jinja does not know, or that is left out. */
    public static TemplateFailure unknownFilter(String name) {
        return failure("no filter named '" + name + "'");
    }

    /** A test that Jinja does not know. */
    public static TemplateFailure unknownTest(String name) {
        return failure("no test named '" + name + "'");
    }

    /** A call of what is no function. */
    public static TemplateFailure notCallable(Object value) {
        return failure("'" + Kinds.of(value) + "' object is not callable");
    }

    /** A loop over what is no sequence. */
    public static TemplateFailure notIterable(Object value) {
        return failure("'" + Kinds.of(value) + "' object is not iterable");
    }

    static TemplateFailure noLength(Object value) {
        return failure("object of type '" + Kinds.of(value) + "' has no len()");
    }

    static TemplateFailure operands(String operator, Object left, Object right) {
        return failure("unsupported operand type(s) for " + operator + ": '" + Kinds.of(left) + "' and '"
                + Kinds.of(right) + "'");
    }

    static TemplateFailure order(Object left, Object right) {
        return failure("values of the types '" + Kinds.of(left) + "' and '" + Kinds.of(right) + "' have no order");
    }

    static TemplateFailure divisionByZero() {
        return failure("division by zero");
    }

    /** A number beyond 64 bits. */
    public static TemplateFailure numberTooLarge() {
        return failure("a whole number exceeds 64 bits");
    }

    /** More or fewer names than values. */
    public static TemplateFailure wrongUnpacking(int expected, int found) {
        return failure("cannot unpack " + found + " values into " + expected + " names");
    }

    static TemplateFailure missingArgument(String name) {
        return failure("missing argument '" + name + "'");
    }

    static TemplateFailure tooManyArguments(int most) {
        return failure("at most " + most + " arguments are expected");
    }

    static TemplateFailure unknownArgument(String name) {
        return failure("unexpected keyword argument '" + name + "'");
    }

    /** An argument that a filter or function cannot take. */
    public static TemplateFailure wrongArgument(String name, String expected, Object found) {
        return failure("'" + name + "' must be " + expected + ", not " + Kinds.of(found));
    }

    /** A filter that needs an element, and finds none. */
    public static TemplateFailure emptySequence(String filter) {
        return failure("No " + filter + " item, sequence was empty.");
    }

    /** An attribute set on what is no {@code namespace}. */
    public static TemplateFailure notNamespace(String name) {
        return failure("cannot assign attribute on non-namespace object '" + name + "'");
    }

    /** The text that the user guide shows for a value that a Proton filter refuses. */
    public static TemplateFailure illegalCharacters(String value) {
        return failure("Illegal character(s) detected in \"" + value
                + "\". Must match regex ^[a-zA-Z0-9_-]*$ or be a valid ARN");
    }

    /** Proton's own text about a value that a filter refuses. */
    public static TemplateFailure illegalValue(String value) {
        return failure("Illegal character(s) detected in \"" + value + "\". Must match regex ^[a-zA-Z0-9_-]*$");
    }

    /** A value that is not the ARN of a policy. */
    public static TemplateFailure noPolicyArn(String value) {
        return failure("Illegal value \"" + value + "\". Must match regex ^arn:[a-zA-Z-]+:iam::\\d{12}:policy/");
    }

    /** An input that a filter cannot take. */
    public static TemplateFailure wrongInput(String filter, String expected, Object found) {
        return failure("The filter " + filter + " takes " + expected + ", not " + Kinds.of(found));
    }

    static TemplateFailure tooManySteps(long most) {
        return failure("Rendering stopped: the template takes more than " + most + " steps");
    }

    static TemplateFailure textTooLong(int most) {
        return failure("Rendering stopped: a text would be longer than " + most + " characters");
    }

    static TemplateFailure outputTooLong(int most) {
        return failure("Rendering stopped: the output would be longer than " + most + " characters");
    }

    static TemplateFailure collectionTooLarge(int most) {
        return failure("Rendering stopped: a list would have more than " + most + " elements");
    }

    static TemplateFailure recursionTooDeep(int most) {
        return failure("Rendering stopped: macros call each other more than " + most + " levels deep");
    }

    static TemplateFailure valueTooDeep(int most) {
        return failure("Rendering stopped: a value is nested more than " + most + " levels deep");
    }

    /** Expressions or tags within each other beyond the limit. */
    public static TemplateFailure nestingTooDeep(int line, int most) {
        return new TemplateFailure(line, "The template is nested more than " + most + " levels deep");
    }
}
