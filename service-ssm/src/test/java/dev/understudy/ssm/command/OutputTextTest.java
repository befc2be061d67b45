package dev.understudy.ssm.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.command.run.OutputText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How much of outputs is shown, to the last character. Source: sheet 3.3 [model] for 24,000 and 8,000 characters, 3.4
 * [recorded/agent-source] for 2,500 and the marks.
 */
class OutputTextTest {
    private static final String CUT = "\n---Output truncated---";
    private static final String ERRORS_CUT = "\n---Error truncated----";
    private static final String TITLE = "\n----------ERROR-------\n";

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    // The signs are one, one and two of Java's; the last one must not be cut into halves.
    @ParameterizedTest
    @CsvSource({"x", "é", "😀"})
    void whatFitsExactlyIsNotCut(String sign) {
        assertThat(OutputText.output(sign.repeat(24_000))).isEqualTo(sign.repeat(24_000));
        assertThat(OutputText.errors(sign.repeat(8_000))).isEqualTo(sign.repeat(8_000));
        assertThat(OutputText.both(sign.repeat(2_500), "")).isEqualTo(sign.repeat(2_500));
        assertThat(OutputText.both(sign.repeat(2_000), sign.repeat(500 - TITLE.length())))
                .isEqualTo(sign.repeat(2_000) + TITLE + sign.repeat(500 - TITLE.length()));
    }

    @ParameterizedTest
    @CsvSource({"x", "é", "😀"})
    void oneCharacterMoreIsCutWithAMark(String sign) {
        assertThat(OutputText.output(sign.repeat(24_001))).isEqualTo(sign.repeat(24_000 - CUT.length()) + CUT);
        assertThat(OutputText.errors(sign.repeat(8_001)))
                .isEqualTo(sign.repeat(8_000 - ERRORS_CUT.length()) + ERRORS_CUT);
        assertThat(OutputText.both(sign.repeat(2_501), "")).isEqualTo(sign.repeat(2_500 - CUT.length()) + CUT);
    }

    @ParameterizedTest
    @CsvSource({"3000, 3000, 1238, 1238", "3000, 100, 2376, 100", "100, 3000, 100, 2376", "1239, 1239, 1238, 1238"})
    void eachOutputGetsHalfAndWhatTheOtherLeaves(int output, int errors, int ofOutput, int ofErrors) {
        String both = OutputText.both("😀".repeat(output), "😀".repeat(errors));

        String[] parts = both.split(TITLE);
        assertThat(characters(parts[0])).isEqualTo(ofOutput);
        assertThat(characters(parts[1])).isEqualTo(ofErrors);
        assertThat(parts[0].endsWith(CUT)).isEqualTo(output > ofOutput);
        assertThat(parts[1].endsWith(ERRORS_CUT)).isEqualTo(errors > ofErrors);
    }
}
