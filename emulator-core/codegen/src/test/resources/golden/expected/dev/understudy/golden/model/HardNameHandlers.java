// Generated from hard-names.smithy. Change that file; this one is overwritten.
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
 * Calls the method of {@link HardNameOperations} that implements an operation.
 */
@Generated("dev.understudy.codegen")
final class HardNameHandlers implements OperationHandler {
    private final HardNameOperations family;

    private final int operation;

    private HardNameHandlers(HardNameOperations family, int operation) {
        this.family = family;
        this.operation = operation;
    }

    static void bind(HardNameOperations family, List<BoundOperation> bound) {
        boolean implemented = !(family instanceof NotImplementedFamily);
        List<OperationModel> models = HardNameShapes.OPERATIONS;
        for (int i = 0; i < models.size(); i++) {
            bound.add(new BoundOperation(models.get(i), new HardNameHandlers(family, i), implemented));
        }
    }

    @java.lang.Override
    public Structure handle(Structure input, RequestContext context) {
        return switch (operation) {
            case 0 -> family.equals_((EqualsInput) input, context);
            case 1 -> family.rest((RestInput) input, context);
            case 2 -> family.wait_((WaitInput) input, context);
            default -> throw new IndexOutOfBoundsException(operation);
        };
    }
}
