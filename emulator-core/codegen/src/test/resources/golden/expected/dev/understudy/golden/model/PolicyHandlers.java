// Generated from policies.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Structure;
import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.NotImplementedFamily;
import dev.understudy.core.service.OperationHandler;
import dev.understudy.core.service.RequestContext;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Calls the method of {@link PolicyOperations} that implements an operation.
 */
@Generated("dev.understudy.codegen")
final class PolicyHandlers implements OperationHandler {
    private final PolicyOperations family;

    private final int operation;

    private PolicyHandlers(PolicyOperations family, int operation) {
        this.family = family;
        this.operation = operation;
    }

    static void bind(PolicyOperations family, List<BoundOperation> bound) {
        boolean implemented = !(family instanceof NotImplementedFamily);
        List<OperationModel> models = PolicyShapes.OPERATIONS;
        for (int i = 0; i < models.size(); i++) {
            bound.add(new BoundOperation(models.get(i), new PolicyHandlers(family, i), implemented));
        }
    }

    @java.lang.Override
    public Structure handle(Structure input, RequestContext context) {
        return switch (operation) {
            case 0 -> family.putPolicy((PutPolicyInput) input, context);
            default -> throw new IndexOutOfBoundsException(operation);
        };
    }
}
