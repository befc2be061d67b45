package dev.understudy.proton.rules.rendering.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.TemplateFailure;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A template comes from a stranger: it can waste neither time nor memory (limits of {@link Budget}). */
class HostileTemplateTest {
    private static final String DOUBLED = "{% set ns = namespace(x='aaaaaaaa') %}{% for i in range(64) %}";

    static Stream<Arguments> templates() {
        return Stream.of(
                hostile("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", "steps"),
                hostile("{% for i in range(99999) %}{% set x = range(99999) %}{% endfor %}", "steps"),
                hostile("{{ range(100001) }}", "a list would have more than 100000 elements"),
                hostile("{{ range(0, 9223372036854775807, 1) }}", "a list would have more than"),
                hostile("{{ range(9223372036854775800, 9223372036854775807, 5) }}{{ 'x' * 2000000 }}", "a text"),
                hostile("{{ 'x' * 9223372036854775807 }}", "a text would be longer than"),
                hostile("{{ [1] * 9223372036854775807 }}", "a list would have more than"),
                hostile(DOUBLED + "{% set ns.x = ns.x ~ ns.x %}{% endfor %}", "a text would be longer than"),
                hostile(DOUBLED + "{% set ns.x = ns.x + ns.x %}{% endfor %}", "a text would be longer than"),
                hostile(DOUBLED + "{% set ns.x = ns.x | replace('a', 'aa') %}{% endfor %}", "Rendering stopped"),
                hostile(DOUBLED + "{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x }}", "Rendering stopped"),
                hostile(DOUBLED + "{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x | tojson }}", "Rendering stopped"),
                hostile(DOUBLED + "{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x == ns.x }}", "Rendering stopped"),
                hostile(DOUBLED + "{% set ns.x = {'a': ns.x} %}{% endfor %}{{ ns.x }}", "nested more than 60 levels"),
                hostile("{% for i in range(90000) %}" + "x".repeat(100) + "{% endfor %}", "the output would be longer"),
                hostile("{% macro m(n) %}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}", "macros call each other more than"),
                hostile(
                        "{% macro m(n) %}{{ m(n - 1) ~ m(n - 1) if n > 0 else 'x' * 999999 }}{% endmacro %}{{ m(9) }}",
                        "Rendering stopped"),
                hostile("{{ " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + " }}", "nested more than 100 levels"),
                hostile("{{ " + "[".repeat(50_000) + "]".repeat(50_000) + " }}", "nested more than 100 levels"),
                hostile("{{ " + "-".repeat(50_000) + "1 }}", "nested more than 100 levels"),
                hostile("{{ " + "not ".repeat(50_000) + "1 }}", "nested more than 100 levels"),
                hostile("{{ 1" + " + 1".repeat(50_000) + " }}", "nested more than 100 levels"),
                hostile("{{ 'a'" + " | upper".repeat(50_000) + " }}", "nested more than 100 levels"),
                hostile("{{ a" + ".b".repeat(50_000) + " }}", "nested more than 100 levels"),
                hostile("{{ " + "1 if 1 else ".repeat(50_000) + "1 }}", "nested more than 100 levels"),
                hostile("{% if 1 %}".repeat(50_000), "nested more than 40 levels"),
                hostile("{{ (' ' * 1000000) | indent(1000000, true) }}", "Rendering stopped"),
                hostile("{{ ('x\n' * 100000) | indent(1000) }}", "Rendering stopped"),
                hostile("{{ [1] | tojson(99999999) }}", "Rendering stopped"),
                hostile("{{ 10 ** 999999999 }}", "a whole number exceeds 64 bits"),
                hostile("{{ ____int3rpr3t3r____ }}", "is undefined"),
                hostile("{{ range.__globals__ }}", "has no attribute '__globals__'"),
                hostile("{% set ns = namespace() %}{% set ns.me = ns %}{{ ns.me.me.x }}", "has no attribute 'x'"));
    }

    private static Arguments hostile(String template, String reason) {
        return Arguments.of(template.substring(0, Math.min(60, template.length())), template, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    @DisplayName("A hostile template ends soon, with a reason")
    void hostileTemplatesEnd(String name, String template, String reason) {
        // Given
        Duration soon = Duration.ofSeconds(5);

        // When
        TemplateFailure failure = Assertions.assertTimeoutPreemptively(
                soon,
                () -> catchThrowableOfType(
                        TemplateFailure.class,
                        () -> JinjaTemplate.parse(template).render(Map.of())));

        // Then
        assertThat(failure).as("%s", name).isNotNull();
        assertThat(failure.reason()).contains(reason);
    }

    @Test
    @DisplayName("A long chain of the texts of many members is no deep one")
    void operandsBesideEachOtherDoNotAddUp() {
        // Given
        String template = "{{ " + "a.b.c ~ ".repeat(500) + "'' }}";

        // When
        String text = JinjaTemplate.parse(template).render(Map.of("a", Map.of("b", Map.of("c", "x"))));

        // Then
        assertThat(text).isEqualTo("x".repeat(500));
    }
}
