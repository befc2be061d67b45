package dev.understudy.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.core.value.InputValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML 1.1 with types and lines; texts that grow are refused before they do. */
class YamlReaderTest {
    private static final Duration FAST = Duration.ofSeconds(5);

    private static YamlFault fault(String text) {
        return Assertions.assertTimeoutPreemptively(
                FAST, () -> catchThrowableOfType(YamlFault.class, () -> YamlReader.read(text)));
    }

    private static Object plain(String text) throws YamlFault {
        Object plain = YamlReader.read(text).value().plain();
        return plain == null ? "nothing" : plain;
    }

    @Test
    void valuesHaveTheTypesOfYaml() throws YamlFault {
        String text = """
                text: "80"
                number: 80
                large: 123456789012345678901234567890
                real: 1.50
                truth: yes
                date: 2020-01-01
                nothing:
                list: [1, {a: b}]
                """;

        Object plain = plain(text);

        assertThat(plain.toString())
                .isEqualTo("{text=80, number=80, large=123456789012345678901234567890, real=1.5, truth=true,"
                        + " date=2020-01-01, nothing=null, list=[1, {a=b}]}");
    }

    @Test
    void keysAreTextEvenIfTheyLookLikeSomethingElse() throws YamlFault {
        assertThat(plain("{on: 1, 80: 2, null: 3}")).isEqualTo(Map.of("on", 1L, "80", 2L, "null", 3L));
    }

    @Test
    void mapsAreMergedAndTheNearerValueWins() throws YamlFault {
        assertThat(plain("{base: &b {x: 1, y: 2}, use: {<<: [*b, {y: 3, z: 4}], x: 0}}"))
                .isEqualTo(Map.of("base", Map.of("x", 1L, "y", 2L), "use", Map.of("x", 0L, "y", 2L, "z", 4L)));
    }

    @Test
    void aValueStandsOnTheLineOfItsKey() throws YamlFault {
        YamlNode.Mapping root = (YamlNode.Mapping) YamlReader.read("a: 1\nb:\n\n  - c\n");

        YamlNode.Sequence list = (YamlNode.Sequence) root.members().get("b");

        assertThat(list.line()).isEqualTo(2);
        assertThat(list.items().get(0).line()).isEqualTo(4);
    }

    @Test
    void anEmptyTextHoldsNothing() throws YamlFault {
        assertThat(YamlReader.read("# nothing\n").value()).isEqualTo(new InputValue.Nothing());
    }

    @ParameterizedTest
    @CsvSource({
        "'a: [1', 1",
        "'a: 1\nb: }', 2",
        "'a: 1\n\tb: 2', 2",
        "'a: 1\na: 2', 2",
        "'a: 1\n---\nb: 2', 2",
        "'a: 1\nb: !!java.net.URL [x]', 2",
        "'a: 1\nb: !Ref c', 2",
        "'a: 1\nb: !!binary QQ==', 2",
        "'a: 1\nb: !!set {c}', 2",
        "'a: 1\n? [b]\n: c', 2",
        "'a: 1\n<<: 5', 2",
        "'a: 1\nb: .nan', 2",
        "'a: 1\nb: .inf', 2",
        "'a: 1\nb: 1e999', 2",
        "'a: &a\n  b: *a', 1",
        "'a: *unknown', 1",
        "'a: 1\nb: \u0001', 2",
    })
    void whatIsWrongHasALine(String text, int line) {
        assertThat(fault(text))
                .isNotNull()
                .satisfies(fault -> assertThat(fault.reason()).isNotBlank())
                .extracting(YamlFault::line)
                .isEqualTo(line);
    }

    @Test
    void aBillionLaughsAreRefusedFast() {
        StringBuilder bomb = new StringBuilder("l0: &l0 [lol]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("l%d: &l%d [*l%d, *l%d, *l%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }

        assertThat(fault(bomb.toString())).hasMessageContaining("more than");
    }

    @Test
    void manyAliasesAreRefusedFast() {
        String bomb = "a: &a [x]\nb: [" + "*a, ".repeat(100_000) + "x]\n";

        assertThat(fault(bomb)).hasMessageContaining("aliases");
    }

    @Test
    void deepNestingIsRefusedFast() {
        for (String text :
                List.of("[".repeat(100_000), "{a: ".repeat(100_000), "- ".repeat(50_000), "a:\n ".repeat(99))) {
            assertThat(fault(text)).isNotNull();
        }
    }

    @Test
    void endlessNumbersAreRefusedFast() {
        assertThat(fault("a: " + "9".repeat(1_000))).hasMessageContaining("no number");
    }

    @Test
    void endlessDigitsAreNotEvenANumber() throws YamlFault {
        assertThat(YamlReader.read("9".repeat(100_000)).value()).isInstanceOf(InputValue.Text.class);
    }

    @Test
    void hugeTextsAreRefusedFast() {
        assertThat(fault("a: " + "x".repeat(YamlReader.MOST_CHARACTERS))).isNotNull();
        assertThat(fault("[" + "a,".repeat(YamlReader.MOST_VALUES) + "a]")).hasMessageContaining("more than");
    }

    @Test
    void textsThatAliasesRepeatHaveALimit() throws YamlFault {
        String large = "a: &a \"" + "x".repeat(60_000) + "\"\nb: [";

        assertThat(fault(large + "*a, ".repeat(100) + "1]").reason()).contains("once its aliases are written out");
        assertThat(YamlReader.read(large + "*a, ".repeat(50) + "1]").value()).isNotNull();
    }
}
