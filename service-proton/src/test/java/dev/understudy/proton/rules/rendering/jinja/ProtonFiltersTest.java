package dev.understudy.proton.rules.rendering.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.proton.rules.rendering.jinja.value.TemplateFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheet 7.2, Proton filters [docs], and the error text of 1.4. */
class ProtonFiltersTest {
    private static final String ARN = "arn:aws:iam::123456789012:policy/reader";

    private static String render(String template, Map<String, ?> outputs) {
        return JinjaTemplate.parse(template).render(Map.of("outputs", outputs));
    }

    private static Map<String, Object> ordered(String... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    @Test
    @DisplayName("Task variables are a YAML list of names and values")
    void taskVariables() {
        // Given
        Map<String, Object> outputs = ordered("Output1", "hello", "Output2", "it's: {");

        // When
        String yaml = render("{{ outputs | proton_cfn_ecs_task_definition_formatted_env_vars }}", outputs);

        // Then
        assertThat(yaml).isEqualTo("[{Name: 'Output1', Value: 'hello'}, {Name: 'Output2', Value: 'it''s: {'}]");
    }

    @Test
    @DisplayName("Function variables are a YAML dictionary")
    void functionVariables() {
        // Given
        Map<String, Object> outputs = ordered("Output1", "hello", "Output2", "two\nlines");

        // When
        String yaml = render("{{ outputs | proton_cfn_lambda_function_formatted_env_vars }}", outputs);

        // Then
        assertThat(yaml).isEqualTo("{'Output1': 'hello', 'Output2': \"two\\nlines\"}");
    }

    @Test
    @DisplayName("Without outputs, lists and dictionaries are empty")
    void nothing() {
        // Given
        String template = "{{ outputs | proton_cfn_ecs_task_definition_formatted_env_vars }}"
                + "{{ outputs | proton_cfn_lambda_function_formatted_env_vars }}"
                + "{{ outputs | proton_cfn_iam_policy_arns }}";

        // When
        String yaml = render(template, Map.of());

        // Then
        assertThat(yaml).isEqualTo("[]{}[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proton_cfn_ecs_task_definition_formatted_env_vars(raw=False)",
                "proton_cfn_lambda_function_formatted_env_vars(False)"
            })
    @DisplayName("Variables that are not raw hold plain characters only")
    void plainVariables(String filter) {
        assertThatThrownBy(() -> render("{{ outputs | " + filter + " }}", Map.of("a", "b c")))
                .isInstanceOf(TemplateFailure.class)
                .hasMessageContaining("Illegal character(s) detected in \"b c\". Must match regex ^[a-zA-Z0-9_-]*$");
    }

    @Test
    @DisplayName("Policies are a YAML list of ARNs of policies")
    void policyArns() {
        // Given
        Map<String, Object> outputs = Map.of("policy", ARN);

        // When
        String yaml = render("{{ outputs | proton_cfn_iam_policy_arns }}", outputs);

        // Then
        assertThat(yaml).isEqualTo("['" + ARN + "']");
    }

    @Test
    @DisplayName("Whatever is no ARN of a policy fails the rendering")
    void wrongPolicyArns() {
        assertThatThrownBy(() -> render("{{ outputs | proton_cfn_iam_policy_arns }}", Map.of("a", "arn:aws:s3:::b")))
                .isInstanceOf(TemplateFailure.class)
                .hasMessageContaining("arn:aws:s3:::b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"This_is-9", "", ARN, "arn:aws:sns:us-east-1:123456789012:topic"})
    @DisplayName("Sanitized values are plain, or ARNs")
    void sanitized(String value) {
        // Given
        Map<String, Object> outputs = Map.of("value", value);

        // When
        String text = render("{{ outputs.value | proton_cfn_sanitize }}", outputs);

        // Then
        assertThat(text).isEqualTo(value);
    }

    @Test
    @DisplayName("Illegal characters fail the rendering with the guide's text")
    void illegalCharacters() {
        assertThatThrownBy(() ->
                        render("{{ outputs.value | proton_cfn_sanitize }}", Map.of("value", "this::is::incorrect")))
                .isInstanceOf(TemplateFailure.class)
                .hasMessage("Illegal character(s) detected in \"this::is::incorrect\". "
                        + "Must match regex ^[a-zA-Z0-9_-]*$ or be a valid ARN");
    }

    @Test
    @DisplayName("A filter for dictionaries refuses anything else")
    void wrongInput() {
        assertThatThrownBy(() -> render(
                        "{{ outputs.a | proton_cfn_lambda_function_formatted_env_vars }}", Map.of("a", List.of())))
                .isInstanceOf(TemplateFailure.class)
                .hasMessageContaining("takes a dictionary, not list");
    }
}
