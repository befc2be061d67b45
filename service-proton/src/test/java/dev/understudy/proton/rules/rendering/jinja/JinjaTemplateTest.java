package dev.understudy.proton.rules.rendering.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.proton.rules.rendering.jinja.value.TemplateFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheet 7.2 [docs][sample]; what a case prints was compared with Python's Jinja under {@code StrictUndefined}. */
class JinjaTemplateTest {
    private static final Map<String, Object> NAMES = Map.of(
            "environment",
                    Map.of(
                            "name", "prod",
                            "inputs", Map.of("port", 80L, "size", 1.5, "on", true, "text", "80", "no", "false"),
                            "outputs", Map.of("Subnets", "a,b,c")),
            "service_instances",
                    List.of(
                            Map.of("name", "one", "environment", Map.of("name", "dev")),
                            Map.of("name", "two", "environment", Map.of("name", "prod"))));

    private static String render(String template) {
        return JinjaTemplate.parse(template).render(NAMES);
    }

    @ParameterizedTest
    @DisplayName("Expressions print what Python prints")
    @CsvSource(delimiterString = "=>", maxCharsPerColumn = 500, quoteCharacter = '`', textBlock = """
            {{ environment.name }}-{{ environment['name'] }} => prod-prod
            {{ environment.inputs.on }} {{ none }} {{ environment.inputs.size }} => True None 1.5
            {{ [1, 'a', true, none] }} {{ {'a': 1.0} }} => [1, 'a', True, None] {'a': 1.0}
            {{ 7 / 2 }} {{ 6 / 2 }} {{ 7 // 2 }} {{ -7 % 3 }} {{ 2 ** 10 }} => 3.5 3.0 3 2 1024
            {{ 1 + 2 * 3 - 4 }} {{ 'ab' * 2 }} {{ [1] + [2] }} {{ 'a' + 'b' }} => 3 abab [1, 2] ab
            {{ 'p-' ~ environment.inputs.port ~ '-' ~ true }} => p-80-True
            {{ environment.inputs.text == 80 }} {{ environment.inputs.port == 80.0 }} => False True
            {{ 'yes' if environment.inputs.no else 'no' }} {{ 'yes' if '' else 'no' }} => yes no
            {{ 'a' in ['b', 'a'] }} {{ 'c' not in 'abc' }} {{ 'port' in environment.inputs }} => True False True
            {{ 1 < 2 < 3 }} {{ not 1 == 1 }} {{ 'a' < 'b' and 2 >= 2 }} {{ 0 or 'x' }} => True False True x
            {{ environment.outputs.Subnets.split(',')[1] }} {{ 'a b  c'.split() }} => b ['a', 'b', 'c']
            {{ {'dev': 'small', 'prod': 'large'}[environment.name] }} {{ ['x', 'y'][1] }} => large y
            {{ [1, 2, 3][-1] }} {{ 'abcd'[1:3] }} {{ [1, 2, 3][:2] }} {{ service_instances.0.name }} => 3 bc [1, 2] one
            {{ environment.inputs.nothing is defined }} {{ environment.name is defined }} {{ foo is undefined }} => False True True
            {{ 3 is odd }} {{ 'a' is string }} {{ 4 is divisibleby 2 }} {{ 1 is not none }} {{ 2 is eq 2 }} => True True True True True
            {{ environment.inputs.nothing | default('z') }} {{ '' | default('y', true) }} {{ foo | d(1) }} => z y 1
            {{ service_instances | length }} {{ 'abc' | length }} {{ [] | count }} => 2 3 0
            {{ 'a-very-long-name-for-a-load-balancer' | truncate(29, true, 'zzz', 0) }} => a-very-long-name-for-a-loazzz
            {{ 'hello wide world' | truncate(12, false, '...', 0) }} {{ 'short' | truncate(29, true, 'zzz', 0) }} => hello... short
            {{ {'b': [1, true, none], 'a': '<&>'} | tojson }} => {"a": "\\u003c\\u0026\\u003e", "b": [1, true, null]}
            {{ environment.name | safe | upper }} {{ 'ab cd' | title }} {{ 'aB' | capitalize }} => PROD Ab Cd Ab
            {{ service_instances | map(attribute='environment.name') | join(',') }} => dev,prod
            {{ service_instances | selectattr('name', 'equalto', 'two') | map(attribute='name') | list }} => ['two']
            {{ ['b', 'A', 'c'] | sort }} {{ [3, 1, 2] | max }} {{ [1, 2] | sum }} {{ [1, 1, 2] | unique | list }} => ['A', 'b', 'c'] 3 3 [1, 2]
            {{ '12' | int + 1 }} {{ 'x' | int(7) }} {{ '1.5' | float }} {{ 2.5 | round | int }} {{ -3 | abs }} => 13 7 1.5 2 3
            {{ 'a.b' | replace('.', '-') }} {{ '  x ' | trim }} {{ ['a', 'b'] | first }} {{ 'abc' | last }} => a-b x a c
            {{ "it's" }} {{ ["it's"] }} {{ 'a\\'b' }} {{ 'x' 'y' }} => it's ["it's"] a'b xy
            {{ {'a': {'b': 1}}['a']['b'] }}{{ {'k': 1}.get('z', 5) }} => 15
            {{ range(3) | list }} => [0, 1, 2]
            {{ 'app' ~ '-' ~ 'x' | upper }} {{ -1 | abs }} {{ (1, 2) | length }} => app-X 1 2
            {{ 0.1 + 0.2 }} {{ 100000000000000000000.0 }} {{ 0.00001 }} {{ 1.0 }} => 0.30000000000000004 1e+20 1e-05 1.0
            """)
    void expressionsPrintWhatPythonPrints(String template, String expected) {
        // Given

        // When
        String text = render(template);

        // Then
        assertThat(text).isEqualTo(expected);
    }

    @Test
    @DisplayName("Loops know their index, unpack pairs, leave elements out and have an else")
    void loops() {
        // Given
        String template = """
                {%- for i in service_instances -%}
                {{ loop.index }}/{{ loop.index0 }}/{{ loop.last }}:{{ i.name }};
                {%- endfor %}
                {%- for k, v in {'a': 1, 'b': 2}.items() if v > 1 %} {{ k }}={{ v }}{% else %}none{% endfor -%}
                {% for x in [] %}{% else %} empty{% endfor %}
                """;

        // When
        String text = render(template);

        // Then
        assertThat(text).isEqualTo("1/0/False:one;2/1/True:two; b=2 empty");
    }

    @Test
    @DisplayName("Minus signs eat the whitespace on their side, newline included")
    void whitespaceControl() {
        // Given
        String template = "a\n  {%- if true %}\n b\n{% endif -%}\n c {{- 'd' -}}  e\n";

        // When
        String text = render(template);

        // Then
        assertThat(text).isEqualTo("a\n b\nc" + "de");
    }

    @Test
    @DisplayName("Raw blocks and comments are not looked into")
    void rawAndComments() {
        // Given
        String template = "{# {{ nothing }} #}{% raw %}${{ x }} {% if %}{% endraw %}{ {a} }";

        // When
        String text = render(template);

        // Then
        assertThat(text).isEqualTo("${{ x }} {% if %}{ {a} }");
    }

    @Test
    @DisplayName("A set within a loop ends with it, a namespace survives it")
    void scopes() {
        // Given
        String template = "{% set n = 0 %}{% set ns = namespace(n=0) %}"
                + "{% for i in [1, 2] %}{% set n = i %}{% set ns.n = ns.n + i %}{% endfor %}{{ n }} {{ ns.n }}"
                + "{% if true %}{% set n = 5 %}{% endif %} {{ n }}";

        // When
        String text = render(template);

        // Then
        assertThat(text).isEqualTo("0 3 5");
    }

    @Test
    @DisplayName("Macros take parameters with defaults, and blocks of text can be set")
    void macros() {
        // Given
        String template = "{% macro tag(key, value='v') %}{{ key }}={{ value }}{% endmacro %}"
                + "{% set both %}{{ tag('a') }},{{ tag(value='2', key='b') }}{% endset %}{{ both }}"
                + "{% with x = 1, y = 2 %} {{ x + y }}{% endwith %}";

        // When
        String text = render(template);

        // Then
        assertThat(text).isEqualTo("a=v,b=2 3");
    }

    @ParameterizedTest
    @DisplayName("What is undefined fails the rendering wherever it is used")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {{ missing }} => 'missing' is undefined
            {{ environment.inputs.nothing }} => 'dict object' has no attribute 'nothing'
            {{ 'x' ~ environment.inputs.nothing }} => 'dict object' has no attribute 'nothing'
            {% if environment.nothing %}{% endif %} => 'dict object' has no attribute 'nothing'
            {% for x in environment.nothing %}{% endfor %} => 'dict object' has no attribute 'nothing'
            {{ missing.deeper | default('x') }} => 'missing' is undefined
            {{ missing | upper }} => 'missing' is undefined
            {{ missing == 1 }} => 'missing' is undefined
            {{ environment.name.__class__ }} => 'str object' has no attribute '__class__'
            {{ ''.__class__.__mro__ }} => 'str object' has no attribute '__class__'
            {{ environment.getClass() }} => 'dict object' has no attribute 'getClass'
            {{ 'x'.getBytes() }} => 'str object' has no attribute 'getBytes'
            {{ [1][5] }} => 'list object' has no element 5
            """)
    void undefinedFails(String template, String reason) {
        assertThatThrownBy(() -> render("\n" + template)).isInstanceOfSatisfying(TemplateFailure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @DisplayName("Broken templates name what is wrong and the line")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {{ 1 | nosuch }} => no filter named 'nosuch'
            {{ 1 is nosuch }} => no test named 'nosuch'
            {% nosuch %} => Encountered unknown tag 'nosuch'.
            {% if true %} => Unexpected end of template. Jinja was looking for the end of the tag 'if'.
            {{ 1 + }} => expected an expression, got '}}'
            {{ 'abc }} => unexpected end of template, a text is not closed
            {{ 1 => unexpected end of template, '{{' is not closed
            {# abc => unexpected end of template, a comment is not closed
            {{ 1 ? 2 }} => unexpected char '?'
            {{ 'a' + 1 }} => unsupported operand type(s) for +: 'str' and 'int'
            {{ 1 // 0 }} => division by zero
            {{ 'a'() }} => 'str' object is not callable
            {{ [1, 'a'] | sort }} => values of the types 'str' and 'int' have no order
            {% include 'x' %} => The tag 'include' is refused: a template is rendered alone and cannot load another file
            {% extends 'x' %} => The tag 'extends' is refused: a template is rendered alone and cannot load another file
            {% import 'x' as y %} => The tag 'import' is refused: a template is rendered alone and cannot load another file
            """)
    void brokenTemplatesFail(String template, String reason) {
        assertThatThrownBy(() -> render("\n\n" + template)).isInstanceOfSatisfying(TemplateFailure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.line()).isEqualTo(3);
        });
    }
}
