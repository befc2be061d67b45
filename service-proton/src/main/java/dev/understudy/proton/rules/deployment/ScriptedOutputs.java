package dev.understudy.proton.rules.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.model.Output;
import java.util.ArrayList;
import java.util.List;

/** The outputs that a scripted outcome tells: a JSON object of texts by key. */
final class ScriptedOutputs {
    private ScriptedOutputs() {}

    static List<Output> of(JsonNode object) {
        List<Output> outputs = new ArrayList<>();
        object.properties()
                .forEach(member -> outputs.add(Output.builder()
                        .key(member.getKey())
                        .valueString(member.getValue().asText())
                        .build()));
        return outputs;
    }
}
