package dev.understudy.ssm.automation.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How values travel as texts. Source: sheet 3, 17 (1, 2) [recorded]. */
class WireTextTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void anOutputIsAListOfTextsWhateverItIs() {
        // Given
        JsonNode number = JSON.numberNode(0);

        // When
        List<String> output = WireText.output(number);

        // Then
        assertThat(output).containsExactly("0");
        assertThat(WireText.output(JSON.textNode("a=b"))).containsExactly("a=b");
        assertThat(WireText.output(JSON.arrayNode().add("a").add(true))).containsExactly("a", "true");
        assertThat(WireText.output(JSON.arrayNode())).isEmpty();
    }

    @Test
    void whatMeansSomethingInHtmlIsEscapedInObjects() {
        // Given
        JsonNode object = JSON.objectNode().put("text", "k=v 'q' <b> &");

        // When
        List<String> output = WireText.output(object);

        // Then
        assertThat(output).containsExactly("{\"text\":\"k\\u003dv \\u0027q\\u0027 \\u003cb\\u003e \\u0026\"}");
    }

    @Test
    void anInputIsJsonInAText() {
        // Given
        JsonNode text = JSON.textNode("stopped");

        // When
        String input = WireText.input(text);

        // Then
        assertThat(input).isEqualTo("\"stopped\"");
        assertThat(WireText.input(JSON.arrayNode().add("i=1"))).isEqualTo("[\"i=1\"]");
        assertThat(WireText.input(JSON.booleanNode(false))).isEqualTo("false");
    }
}
