package dev.understudy.appconfig.rules.flags.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rules (behaviour sheet AppConfig §5.3 [docs], A8)")
class RuleTest {
    private static boolean matches(String rule, Map<String, String> context) {
        return FlagRules.parse(rule).rule().matches(new RuleContext(context, "flag"));
    }

    /** Reads {@code a=1 b=2}. */
    private static Map<String, String> context(String text) {
        Map<String, String> context = new HashMap<>();
        for (String pair : Splitter.on(' ').omitEmptyStrings().split(text)) {
            int assign = pair.indexOf('=');
            context.put(pair.substring(0, assign), pair.substring(assign + 1));
        }
        return context;
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @DisplayName("compare values of the context with literals of every type")
    @CsvSource(delimiter = '|', textBlock = """
            (eq $state "Virginia")                  | state=Virginia | true
            (eq $state "Virginia")                  | state=Ohio     | false
            (eq "Virginia" $state)                  | state=Virginia | true
            (ne $state "Virginia")                  | state=Ohio     | true
            (ne $state "Virginia")                  | state=Virginia | false
            (eq $age 65)                            | age=65         | true
            (eq $age 65)                            | age=65.0       | true
            (eq $age 65)                            | age=old        | false
            (ne $age 65)                            | age=old        | true
            (gt $age 65)                            | age=66         | true
            (gt $age 65)                            | age=65         | false
            (gt $age 65)                            | age=9          | false
            (gt 65 $age)                            | age=9          | true
            (gte $age 65)                           | age=65         | true
            (gte $age 65)                           | age=64         | false
            (lt $age 65)                            | age=-7         | true
            (lt $age 65)                            | age=65         | false
            (lte $age 65)                           | age=65         | true
            (lte $age 65)                           | age=66         | false
            (lt $version 1.8)                       | version=1.75   | true
            (lt $version 1.8)                       | version=1.10   | true
            (gt $rate 1.234e-5)                     | rate=0.0001    | true
            (eq $big 9223372036854775807)           | big=9223372036854775806 | false
            (eq $beta true)                         | beta=true      | true
            (eq $beta true)                         | beta=false     | false
            (eq $beta true)                         | beta=yes       | false
            (gt $day 2024-01T)                      | day=2024-01-02 | true
            (gt $day 2024-01T)                      | day=2023-12-31T23:59:59Z | false
            (eq $at 2012-03-04T05:06:07-08:00)      | at=2012-03-04T13:06:07Z | true
            (lt $day 2024-01-15)                    | day=2023       | true
            (eq $a $b)                              | a=x b=x        | true
            (eq $a $b)                              | a=1 b=1.0      | true
            (lt $a $b)                              | a=9 b=10       | true
            (eq (gt $age 65) true)                  | age=70         | true
            """)
    void comparisons(String rule, String context, boolean expected) {
        assertThat(matches(rule, context(context))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @DisplayName("test texts, sets and presence, and combine")
    @CsvSource(delimiter = '|', textBlock = """
            (begins_with $state "A")                | state=Alaska   | true
            (begins_with $state "A")                | state=Ohio     | false
            (ends_with $email "amazon.com")         | email=a@amazon.com | true
            (ends_with $email "amazon.com")         | email=a@amazon.com.x | false
            (contains $promoCode "WIN")             | promoCode=xWINx | true
            (contains $promoCode "WIN")             | promoCode=win  | false
            (contains ["a","b"] $k)                 | k=b            | true
            (in $userId ["123", "456"])             | userId=456     | true
            (in $userId ["123" "456"])              | userId=456     | true
            (in $userId ["123", "456"])             | userId=45      | false
            (in $age [1, 2])                        | age=2.0        | true
            (in $userId [])                         | userId=1       | false
            (matches in::$greeting pattern::"h.*y") | greeting=heyday | true
            (matches pattern::"^h.*y$" in::$greeting) | greeting=heydays | false
            (exists key::"country")                 | country=US     | true
            (exists key::"country")                 | state=US       | false
            (and (eq $a 1) (eq $b 2))               | a=1 b=2        | true
            (and (eq $a 1) (eq $b 2))               | a=1 b=3        | false
            (or (eq $a 1) (eq $b 2) (eq $c 3))      | c=3            | true
            (or (eq $a 1) (eq $b 2))                | c=3            | false
            (not (eq $a 1))                         | a=2            | true
            (not (eq $a 1))                         | a=1            | false
            (and $beta true)                        | beta=true      | true
            (or false $beta)                        | beta=false     | false
            (and (eq $country "US") (or (eq $system "iPhone") (lt $osVersion 1.8))) | country=US osVersion=1.7 | true
            """)
    void otherOperators(String rule, String context, boolean expected) {
        assertThat(matches(rule, context(context))).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("a key that the context lacks makes every test false")
    @CsvSource(delimiter = '|', textBlock = """
            (eq $missing "x")
            (ne $missing "x")
            (gt $missing 1)
            (begins_with $missing "")
            (in $missing ["x"])
            (matches in::$missing pattern::".*")
            (exists key::"missing")
            (split pct::100 by::$missing)
            """)
    void missingKeys(String rule) {
        assertThat(matches(rule, Map.of("other", "x"))).isFalse();
    }

    @Test
    @DisplayName("texts may hold escapes and any character")
    void escapes() {
        assertThat(matches("(eq $a \"q\\\"\\u0041\\x42\\U0001F600\\n\")", Map.of("a", "q\"AB\uD83D\uDE00\n")))
                .isTrue();
        assertThat(matches("(eq $a \"Ḽơᶉëᶆ ȋṕšᶙṁ\")", Map.of("a", "Ḽơᶉëᶆ ȋṕšᶙṁ")))
                .isTrue();
    }

    @Test
    @DisplayName("a contrived pattern and value do not keep a thread busy")
    void linearPatterns() {
        String value = "a".repeat(50_000) + "!";

        assertThat(matches("(matches in::$a pattern::\"^(a+)+$\")", Map.of("a", value)))
                .isFalse();
    }
}
