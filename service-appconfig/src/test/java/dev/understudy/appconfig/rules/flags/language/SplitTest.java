package dev.understudy.appconfig.rules.flags.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Laws of split (behaviour sheet AppConfig §5.3 [docs])")
class SplitTest {
    private static final int VALUES = 8_000;
    /** Three and a half standard deviations of the share of so many values, in percent, at most. */
    private static final double TOLERANCE = 2;

    private static Set<Integer> matching(String rule, String flag) {
        Rule parsed = FlagRules.parse(rule).rule();
        return IntStream.range(0, VALUES)
                .filter(i -> parsed.matches(new RuleContext(Map.of("userId", "user-" + i), flag)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static double percent(Set<Integer> matching) {
        return matching.size() * 100.0 / VALUES;
    }

    @ParameterizedTest
    @DisplayName("the share that matches is the percentage")
    @ValueSource(strings = {"0", "0.5", "10", "33.333", "50", "90", "100"})
    void share(String percentage) {
        Set<Integer> matching = matching("(split pct::" + percentage + " by::$userId seed::\"abc\")", "flag");

        assertThat(percent(matching)).isCloseTo(Double.parseDouble(percentage), within(TOLERANCE));
    }

    @Test
    @DisplayName("nobody matches 0 and everybody matches 100")
    void ends() {
        assertThat(matching("(split pct::0 by::$userId)", "flag")).isEmpty();
        assertThat(matching("(split pct::100 by::$userId)", "flag")).hasSize(VALUES);
    }

    @ParameterizedTest
    @DisplayName("a greater percentage adds values and takes none back")
    @CsvSource({"10,20", "20,25", "49,51", "1,100"})
    void growth(int lower, int higher) {
        Set<Integer> before = matching("(split pct::" + lower + " by::$userId seed::\"s\")", "flag");

        assertThat(matching("(split pct::" + higher + " by::$userId seed::\"s\")", "flag"))
                .containsAll(before);
    }

    @Test
    @DisplayName("with a seed, the same values match whatever the flag")
    void seededAcrossFlags() {
        String rule = "(split pct::30 by::$userId seed::\"s\")";

        assertThat(matching(rule, "one")).isEqualTo(matching(rule, "two"));
    }

    @Test
    @DisplayName("without a seed, flags split independently of each other")
    void unseededAcrossFlags() {
        Set<Integer> one = matching("(split pct::50 by::$userId)", "one");
        one.retainAll(matching("(split pct::50 by::$userId)", "two"));

        assertThat(percent(one)).isCloseTo(25, within(TOLERANCE));
    }

    @Test
    @DisplayName("different seeds are independent: 25% of the 80% that the first leaves over are 20% of all")
    void seeds() {
        Set<Integer> second = matching("(split pct::25 by::$userId seed::\"seed_two\")", "flag");
        second.removeAll(matching("(split pct::20 by::$userId seed::\"seed_one\")", "flag"));

        assertThat(percent(second)).isCloseTo(20, within(TOLERANCE));
    }

    @Test
    @DisplayName("the places of values are pinned: an upgrade must not move anybody")
    void pinned() {
        assertThat(matching("(split pct::0.1 by::$userId seed::\"pinned\")", "flag"))
                .isEqualTo(PINNED);
    }

    private static final Set<Integer> PINNED = Set.of(341, 2730, 5802, 5828, 6190, 6685, 7681);
}
