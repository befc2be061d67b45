package dev.understudy.appmesh;

import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.core.id.Arn;
import dev.understudy.core.service.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * ARNs of App Mesh: {@code arn:aws:appmesh:us-east-1:111122223333:mesh/m/virtualNode/n}. The account is the one that
 * created the resource, not the owner of the mesh. See <a
 * href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsappmesh.html">Resource types defined
 * by AWS App Mesh</a>.
 */
public final class AppMeshArns {
    /** The service's word in ARNs. */
    public static final String SERVICE = "appmesh";

    private AppMeshArns() {}

    /** The ARN of a resource that the caller creates. */
    public static String of(ResourcePath path, RequestContext context) {
        return new Arn(context.awsPartition(), SERVICE, context.region(), context.account(), path.toString())
                .toString();
    }

    /** The resource that an ARN names, or null if it is none of App Mesh. */
    public static @Nullable ResourcePath path(String text) {
        Arn arn = Arn.parse(text);
        return arn == null || !arn.service().equals(SERVICE) ? null : ResourcePath.parse(arn.resource());
    }
}
