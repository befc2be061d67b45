package dev.understudy.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions of strangers keep no thread busy. */
class BoundedMatchingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:(?:){999999999}){999999999}",
                "(?:(?:a?){9999}){9999}",
                "(?:(?:(?:a*){101}){101}){101}",
                "((a{1000}b){1000}c){1000,}",
                "(",
                "[a"
            })
    void whatIsNoExpressionOrRepeatsTooMuchIsRefused(String expression) {
        // Given, When, Then
        assertThatThrownBy(() -> BoundedMatching.compile(expression)).isInstanceOf(PatternSyntaxException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^[a-z]{1,63}(?:-[0-9a-f]{12}){3}$ | ab-0123456789ab-0123456789ab-0123456789ab",
                "\\Q{999999999}(\\E{2} | {999999999}((",
                "[({999999999})]{3} | 9({",
                "\\p{Lower}{999}.* | NONE",
                "'a{2}|b{99999}' | aa"
            })
    void bracesAreCountedOnlyWhereTheyRepeat(String expression, String text) {
        // Given
        String value = text.equals("NONE") ? "x".repeat(999) : text;

        // When
        Pattern compiled = BoundedMatching.compile(expression);

        // Then
        assertThat(BoundedMatching.accepts(
                        value, bounded -> compiled.matcher(bounded).matches()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"(x+x+)+y", "((((x*)*)*)*)*b", "(.*)*=(.*)*"})
    void aCatastrophicExpressionDoesNotMatch(String expression) {
        // Given
        Pattern compiled = BoundedMatching.compile(expression);

        // When
        boolean accepted = BoundedMatching.accepts(
                "x".repeat(500), bounded -> compiled.matcher(bounded).matches());

        // Then
        assertThat(accepted).isFalse();
    }
}
