// Generated from service.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.BoundService;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The service {@code Golden Goose}.
 */
@Generated("dev.understudy.codegen")
public final class GoldenGooseService {
    private GoldenGooseService() {
    }

    /**
     * What the wire knows about the service.
     */
    public static ServiceModel model() {
        return Holder.MODEL;
    }

    /**
     * Binds the service to one implementation a family.
     */
    public static BoundService bind(GoldenBoxOperations goldenBoxes, HardNameOperations hardNames,
            PolicyOperations policies) {
        List<BoundOperation> bound = new ArrayList<>();
        GoldenBoxHandlers.bind(goldenBoxes, bound);
        HardNameHandlers.bind(hardNames, bound);
        PolicyHandlers.bind(policies, bound);
        return new BoundService(model(), bound);
    }

    private static final class Holder {
        static final ServiceModel MODEL;

        static {
            List<OperationModel> operations = new ArrayList<>();
            operations.addAll(GoldenBoxShapes.OPERATIONS);
            operations.addAll(HardNameShapes.OPERATIONS);
            operations.addAll(PolicyShapes.OPERATIONS);
            MODEL = new ServiceModel(
                    "golden",
                    "Golden Goose",
                    Protocol.REST_JSON_1,
                    "GoldenGoose_20250101",
                    "gold",
                    "goldgoose",
                    "2025-01-01",
                    operations);
        }
    }
}
