package dev.understudy.proton.rules.schema;

import dev.understudy.core.value.InputValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code type: string}.
 *
 * @param basics what every schema may say
 * @param minLength the fewest characters
 * @param maxLength the most characters
 * @param pattern a regular expression that must be found somewhere in the text, as in JSON Schema
 */
public record TextSchema(
        Basics basics,
        int minLength,
        int maxLength,
        @Nullable String pattern) implements ValueSchema {
    @Override
    public String type() {
        return "text";
    }

    @Override
    public boolean isOfType(InputValue value) {
        return value instanceof InputValue.Text;
    }

    @Override
    public InputValue checkTyped(InputValue value, String path, Problems problems) {
        String text = ((InputValue.Text) value).value();
        int length = text.codePointCount(0, text.length());
        if (length < minLength) {
            problems.add(path, ValueErrors.tooShort(minLength));
        }
        if (length > maxLength) {
            problems.add(path, ValueErrors.tooLong(maxLength));
        }
        if (pattern != null && !TextPattern.isFoundIn(pattern, text)) {
            problems.add(path, ValueErrors.patternNotFound(pattern));
        }
        return value;
    }

    @Override
    public void compareTyped(ValueSchema earlier, String path, Problems problems) {
        TextSchema before = (TextSchema) earlier;
        if (minLength > before.minLength || maxLength < before.maxLength) {
            problems.add(path, ValueErrors.FEWER_VALUES);
        }
        // Whether one regular expression allows all that another does cannot be told in general.
        if (pattern != null && !Objects.equals(pattern, before.pattern)) {
            problems.add(path, ValueErrors.FEWER_VALUES);
        }
    }
}
