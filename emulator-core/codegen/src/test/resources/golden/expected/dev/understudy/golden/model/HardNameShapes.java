// Generated from hard-names.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.ErrorModel;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.SchemaSource;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The operations of {@code hard-names.smithy}; schemas load when first asked for.
 */
@Generated("dev.understudy.codegen")
final class HardNameShapes implements SchemaSource {
    static final List<OperationModel> OPERATIONS = operations(new HardNameShapes());

    private HardNameShapes() {
    }

    private static List<OperationModel> operations(HardNameShapes shapes) {
        ErrorModel throttlingException = new ErrorModel("ThrottlingException", 429, shapes, 6);
        return List.of(
                OperationModel.of("golden", "hard-names", "Equals", shapes, 0, 1)
                        .http("POST", "/equals", 200)
                        .errors(List.of(throttlingException))
                        .build(),
                OperationModel.of("golden", "hard-names", "Rest", shapes, 2, 3)
                        .http("POST", "/rest", 200)
                        .errors(List.of(throttlingException))
                        .build(),
                OperationModel.of("golden", "hard-names", "Wait", shapes, 4, 5)
                        .http("POST", "/wait", 200)
                        .errors(List.of(throttlingException))
                        .build());
    }

    @java.lang.Override
    public StructureSchema schema(int number) {
        return switch (number) {
            case 0 -> EqualsInput.SCHEMA;
            case 1 -> EqualsOutput.SCHEMA;
            case 2 -> RestInput.SCHEMA;
            case 3 -> RestOutput.SCHEMA;
            case 4 -> WaitInput.SCHEMA;
            case 5 -> WaitOutput.SCHEMA;
            case 6 -> ThrottlingException.SCHEMA;
            default -> throw new IndexOutOfBoundsException(number);
        };
    }
}
