package dev.understudy.ssm.parameter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.parameter.name.ParameterName;
import dev.understudy.ssm.parameter.rule.DataTypes;
import dev.understudy.ssm.parameter.state.AttachedPolicy;
import dev.understudy.ssm.parameter.state.ImageCheck;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import java.time.Instant;
import java.util.List;

/**
 * What EventBridge hears from Parameter Store.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-cwe.html">Setting up
 *     notifications or trigger actions based on Parameter Store events</a>
 */
public final class ParameterEvents {
    private static final String SOURCE = "aws.ssm";
    private static final String CHANGE = "Parameter Store Change";
    private static final String POLICY_ACTION = "Parameter Store Policy Action";

    /** What happened to a parameter. */
    public enum Operation {
        /** It has its first version. */
        CREATE("Create"),
        /** It has another version. */
        UPDATE("Update"),
        /** It is gone. */
        DELETE("Delete"),
        /** Labels were attached to one of its versions. */
        LABEL("LabelParameterVersion");

        private final String wireValue;

        Operation(String wireValue) {
            this.wireValue = wireValue;
        }
    }

    private final Kernel kernel;

    /** Events that end up in the kernel's log. */
    public ParameterEvents(Kernel kernel) {
        this.kernel = kernel;
    }

    /** A parameter changed. */
    public void changed(Operation operation, ParameterRecord parameter, PartitionKey owner, Instant at) {
        ObjectNode detail = change(operation, parameter.name(), parameter.latest());
        emit(CHANGE, parameter.name(), detail, owner, at);
    }

    /** A put that was accepted is not written after all, because its value is no image. */
    public void imageNotFound(Operation operation, ImageCheck check, PartitionKey owner, Instant at) {
        ObjectNode detail = change(operation, check.name(), check.version());
        detail.put("exception", "Unable to Describe Resource");
        emit(CHANGE, check.name(), detail, owner, at);
    }

    private static ObjectNode change(Operation operation, String name, ParameterVersion version) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("operation", operation.wireValue);
        detail.put("name", name);
        detail.put("type", version.type().wireValue());
        if (version.description() != null) {
            detail.put("description", version.description());
        }
        if (version.dataType().equals(DataTypes.IMAGE)) {
            detail.put("dataType", version.dataType());
        }
        return detail;
    }

    /** A policy acted. Status and reason are in AWS's shape; their values are inferred. */
    public void policyActed(
            AttachedPolicy policy, ParameterRecord parameter, DueTransition transition, PartitionKey owner) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("parameter-name", parameter.name());
        detail.put("parameter-type", parameter.type().wireValue());
        detail.put("policy-type", policy.type().wireValue());
        detail.put("policy-content", policy.text());
        detail.put("action-status", "Success");
        detail.put("action-reason", reason(policy));
        emit(POLICY_ACTION, parameter.name(), detail, owner, transition.dueAt());
    }

    private static String reason(AttachedPolicy policy) {
        return switch (policy.type()) {
            case EXPIRATION -> "The parameter has expired and was deleted.";
            case EXPIRATION_NOTIFICATION -> "The parameter is about to expire.";
            case NO_CHANGE_NOTIFICATION -> "The parameter has not been changed.";
        };
    }

    private void emit(String type, String name, ObjectNode detail, PartitionKey owner, Instant at) {
        String arn = SsmArns.parameter(owner, ParameterName.of(name).key());
        kernel.events()
                .emit(new EmittedEvent(
                        kernel.ids().uuid(), at, owner.account(), owner.region(), SOURCE, type, List.of(arn), detail));
    }
}
