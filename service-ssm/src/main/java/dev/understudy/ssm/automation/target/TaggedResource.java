package dev.understudy.ssm.automation.target;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource of Systems Manager that has tags.
 *
 * @param type the first word of its ARN's resource, as in {@code parameter}
 * @param id how requests name it
 */
record TaggedResource(String type, String id) {
    private static final String EVERYTHING = "/";

    private static final Map<String, String> TYPES = Map.of(
            "parameter", "/AWS::SSM::Parameter",
            "document", "/AWS::SSM::Document",
            "managed-instance", "/AWS::SSM::ManagedInstance",
            "instance", "/AWS::EC2::Instance");

    /** The resource of an ARN. */
    static TaggedResource of(String arn) {
        String path = arn.substring(arn.lastIndexOf(':') + 1);
        int slash = path.indexOf('/');
        String type = slash < 0 ? path : path.substring(0, slash);
        String id = type.equals("parameter") ? path.substring(type.length()) : path.substring(slash + 1);
        return new TaggedResource(type, id);
    }

    /** Whether a runbook for this type of resources is for this one; null is for all. */
    boolean is(@Nullable String wanted) {
        return wanted == null || wanted.equals(EVERYTHING) || wanted.equals(TYPES.get(type));
    }
}
