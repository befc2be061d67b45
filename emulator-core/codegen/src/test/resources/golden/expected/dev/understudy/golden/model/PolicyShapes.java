// Generated from policies.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.ErrorModel;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.SchemaSource;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The operations of {@code policies.smithy}; schemas load when first asked for.
 */
@Generated("dev.understudy.codegen")
final class PolicyShapes implements SchemaSource {
    static final List<OperationModel> OPERATIONS = operations(new PolicyShapes());

    private PolicyShapes() {
    }

    private static List<OperationModel> operations(PolicyShapes shapes) {
        ErrorModel throttlingException = new ErrorModel("ThrottlingException", 429, shapes, 2);
        ErrorModel policyInvalid = new ErrorModel("PolicyInvalid", 400, shapes, 3);
        return List.of(
                OperationModel.of("golden", "policies", "PutPolicy", shapes, 0, 1)
                        .http("POST", "/policy", 200)
                        .errors(List.of(throttlingException, policyInvalid))
                        .build());
    }

    @java.lang.Override
    public StructureSchema schema(int number) {
        return switch (number) {
            case 0 -> PutPolicyInput.SCHEMA;
            case 1 -> PutPolicyOutput.SCHEMA;
            case 2 -> ThrottlingException.SCHEMA;
            case 3 -> PolicyInvalid.SCHEMA;
            default -> throw new IndexOutOfBoundsException(number);
        };
    }
}
