package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.automation.program.Step;
import dev.understudy.ssm.automation.value.Template;
import dev.understudy.ssm.automation.value.Unresolved;
import dev.understudy.ssm.automation.value.WireText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The inputs of a step without tokens.
 *
 * @param values by name, for the action
 * @param shown by name, for answers
 */
record ResolvedInputs(Map<String, JsonNode> values, Map<String, String> shown) {
    private static final int LONGEST = 2 << 20;

    /**
     * The inputs as they are now.
     *
     * @throws Unresolved if a token has no value, or they are too long
     */
    static ResolvedInputs of(Step step, RunScope scope) throws Unresolved {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        Map<String, String> shown = new LinkedHashMap<>();
        long length = 0;
        for (Map.Entry<String, JsonNode> template : step.templates().entrySet()) {
            JsonNode value = Template.resolve(template.getValue(), scope);
            String text = WireText.input(value);
            length += text.length();
            if (length > LONGEST) {
                throw new Unresolved("The inputs of a step have more than " + LONGEST + " characters");
            }
            values.put(template.getKey(), value);
            shown.put(template.getKey(), text);
        }
        return new ResolvedInputs(values, shown);
    }
}
