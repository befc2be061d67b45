package dev.understudy.ssm.tag;

import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import java.util.regex.Pattern;

/** Forms of resource ids that AWS checks before it looks for the resource. */
public final class ResourceIds {
    private static final String MANAGED_INSTANCE = "mi-[0-9a-f]{17}";
    private static final Pattern MANAGED_INSTANCES = Pattern.compile(MANAGED_INSTANCE);

    private ResourceIds() {}

    /** Refuses ids of EC2 instances where only those of hybrid nodes will do. Text: recorded, boto/boto3#4265. */
    public static void check(ResourceTypeForTagging type, String resourceId) {
        if (type == ResourceTypeForTagging.MANAGED_INSTANCE
                && !MANAGED_INSTANCES.matcher(resourceId).matches()) {
            throw SsmErrors.validation(
                    "resourceId should be in format " + MANAGED_INSTANCE + " for resource type " + type.wireValue());
        }
    }
}
