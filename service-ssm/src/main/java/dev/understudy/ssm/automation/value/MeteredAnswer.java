package dev.understudy.ssm.automation.value;

import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;

/**
 * Shows an answer to one selection, value by value, but not for ever: a path of several {@code ..} looks at a power of
 * what there is.
 */
final class MeteredAnswer extends JacksonJsonNodeJsonProvider {
    /** Some milliseconds. A path without repetition looks at each value a few times. */
    private static final int MOST_LOOKS = 1_000_000;

    private int looks;

    /** Says that the limit is reached. */
    static final class Exhausted extends JsonPathException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public boolean isArray(Object value) {
        count();
        return super.isArray(value);
    }

    @Override
    public boolean isMap(Object value) {
        count();
        return super.isMap(value);
    }

    private void count() {
        if (++looks > MOST_LOOKS) {
            throw new Exhausted();
        }
    }
}
