package dev.understudy.proton.rules.schema;

import dev.understudy.core.value.InputValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * {@code type: number} or {@code type: integer}.
 *
 * @param basics what every schema may say
 * @param integer whether only whole numbers are allowed
 * @param minimum the least number
 * @param maximum the greatest number
 * @param multipleOf what the number must be a multiple of, if it must
 */
public record NumberSchema(
        Basics basics,
        boolean integer,
        @Nullable Bound minimum,
        @Nullable Bound maximum,
        @Nullable BigDecimal multipleOf)
        implements ValueSchema {
    /**
     * The end of a range.
     *
     * @param value the number
     * @param exclusive whether the number itself is out of the range
     */
    public record Bound(BigDecimal value, boolean exclusive) {
        /** Whether a number keeps to this end; {@code direction} is 1 for a minimum and -1 for a maximum. */
        private boolean admits(BigDecimal number, int direction) {
            int order = number.compareTo(value) * direction;
            return exclusive ? order > 0 : order >= 0;
        }

        /** Whether everything that keeps to this end has kept to another, too. */
        private boolean isWiderThan(@Nullable Bound earlier, int direction) {
            if (earlier == null) {
                return false;
            }
            int order = earlier.value.compareTo(value) * direction;
            return order > 0 || (order == 0 && (!exclusive || earlier.exclusive));
        }
    }

    @Override
    public String type() {
        return integer ? "a whole number" : "a number";
    }

    @Override
    public boolean isOfType(InputValue value) {
        return value instanceof InputValue.Numeral number && (!integer || isWhole(number.value()));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    @Override
    public InputValue checkTyped(InputValue value, String path, Problems problems) {
        BigDecimal number = ((InputValue.Numeral) value).value();
        if (minimum != null && !minimum.admits(number, 1)) {
            problems.add(path, ValueErrors.tooSmall(minimum));
        }
        if (maximum != null && !maximum.admits(number, -1)) {
            problems.add(path, ValueErrors.tooLarge(maximum));
        }
        if (multipleOf != null && number.remainder(multipleOf).signum() != 0) {
            problems.add(path, ValueErrors.noMultiple(multipleOf));
        }
        return value;
    }

    @Override
    public void compareTyped(ValueSchema earlier, String path, Problems problems) {
        NumberSchema before = (NumberSchema) earlier;
        boolean narrower = (minimum != null && !minimum.isWiderThan(before.minimum, 1))
                || (maximum != null && !maximum.isWiderThan(before.maximum, -1))
                || (multipleOf != null
                        && (before.multipleOf == null
                                || before.multipleOf.remainder(multipleOf).signum() != 0));
        if (narrower) {
            problems.add(path, ValueErrors.FEWER_VALUES);
        }
    }
}
