package dev.understudy.it.sdk.appconfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.model.OperationModel;
import dev.understudy.it.wire.WireClient;
import dev.understudy.it.wire.WireReply;
import java.util.Objects;

/** Stands in for the methods that the SDK's client will have for experiments: one an operation, by its wire form. */
final class ExperimentClient {
    private final WireClient wire;

    ExperimentClient(WireClient wire) {
        this.wire = wire;
    }

    private WireReply call(String operation, JsonNode input) {
        OperationModel model = Objects.requireNonNull(wire.service().operation(operation), operation);
        return wire.call(model, (ObjectNode) input);
    }

    WireReply createExperimentDefinition(JsonNode input) {
        return call("CreateExperimentDefinition", input);
    }

    WireReply getExperimentDefinition(JsonNode input) {
        return call("GetExperimentDefinition", input);
    }

    WireReply listExperimentDefinitions(JsonNode input) {
        return call("ListExperimentDefinitions", input);
    }

    WireReply updateExperimentDefinition(JsonNode input) {
        return call("UpdateExperimentDefinition", input);
    }

    WireReply deleteExperimentDefinition(JsonNode input) {
        return call("DeleteExperimentDefinition", input);
    }

    WireReply startExperimentRun(JsonNode input) {
        return call("StartExperimentRun", input);
    }

    WireReply getExperimentRun(JsonNode input) {
        return call("GetExperimentRun", input);
    }

    WireReply listExperimentRuns(JsonNode input) {
        return call("ListExperimentRuns", input);
    }

    WireReply listExperimentRunEvents(JsonNode input) {
        return call("ListExperimentRunEvents", input);
    }

    WireReply updateExperimentRun(JsonNode input) {
        return call("UpdateExperimentRun", input);
    }

    WireReply stopExperimentRun(JsonNode input) {
        return call("StopExperimentRun", input);
    }
}
