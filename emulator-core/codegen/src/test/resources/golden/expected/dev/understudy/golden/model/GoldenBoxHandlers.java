// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
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
 * Calls the method of {@link GoldenBoxOperations} that implements an operation.
 */
@Generated("dev.understudy.codegen")
final class GoldenBoxHandlers implements OperationHandler {
    private final GoldenBoxOperations family;

    private final int operation;

    private GoldenBoxHandlers(GoldenBoxOperations family, int operation) {
        this.family = family;
        this.operation = operation;
    }

    static void bind(GoldenBoxOperations family, List<BoundOperation> bound) {
        boolean implemented = !(family instanceof NotImplementedFamily);
        List<OperationModel> models = GoldenBoxShapes.OPERATIONS;
        for (int i = 0; i < models.size(); i++) {
            bound.add(new BoundOperation(models.get(i), new GoldenBoxHandlers(family, i), implemented));
        }
    }

    @java.lang.Override
    public Structure handle(Structure input, RequestContext context) {
        return switch (operation) {
            case 0 -> family.createBox((CreateBoxInput) input, context);
            case 1 -> family.downloadBox((DownloadBoxInput) input, context);
            case 2 -> family.listBoxes((ListBoxesInput) input, context);
            default -> throw new IndexOutOfBoundsException(operation);
        };
    }
}
