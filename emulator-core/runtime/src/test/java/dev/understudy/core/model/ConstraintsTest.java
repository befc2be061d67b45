package dev.understudy.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "[0-9]{12} 111122223333 true",
                "[0-9]{12} 1111222233334 false",
                "^[0-9]{2} 123 true",
                "^[0-9]{2}$ 123 false",
                "(^i-[0-9]$)|(^mi-[0-9]$) mi-1 true",
                "(^i-[0-9]$)|(^mi-[0-9]$) xmi-1 false",
                "[^a]+ bcd true",
                "[^a]+ bad false",
            })
    void aPatternWithoutAnchorsMustMatchTheWholeValue(String pattern, String value, boolean accepted) {
        assertThat(Constraints.NONE.withPattern(pattern).patternAccepts(value)).isEqualTo(accepted);
    }
}
