// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.ErrorModel;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.SchemaSource;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The operations of {@code golden-boxes.smithy}; schemas load when first asked for.
 */
@Generated("dev.understudy.codegen")
final class GoldenBoxShapes implements SchemaSource {
    static final List<OperationModel> OPERATIONS = operations(new GoldenBoxShapes());

    private GoldenBoxShapes() {
    }

    private static List<OperationModel> operations(GoldenBoxShapes shapes) {
        ErrorModel throttlingException = new ErrorModel("ThrottlingException", 429, shapes, 6);
        ErrorModel boxExists = new ErrorModel("BoxExists", 409, shapes, 7);
        ErrorModel boxBroken = new ErrorModel("BoxBroken", 500, shapes, 8);
        ErrorModel boxMissing = new ErrorModel("BoxMissing", 400, shapes, 9);
        return List.of(
                OperationModel.of("golden", "golden-boxes", "CreateBox", shapes, 0, 1)
                        .http("PUT", "/boxes/{BoxName}/contents/{Path+}?force", 201)
                        .errors(List.of(throttlingException, boxExists, boxBroken))
                        .token(2)
                        .build(),
                OperationModel.of("golden", "golden-boxes", "DownloadBox", shapes, 2, 3)
                        .http("GET", "/boxes/{BoxName}", 200)
                        .errors(List.of(throttlingException, boxMissing))
                        .readOnly()
                        .build(),
                OperationModel.of("golden", "golden-boxes", "ListBoxes", shapes, 4, 5)
                        .http("GET", "/boxes", 200)
                        .errors(List.of(throttlingException))
                        .paginated("NextToken", "NextToken", "Boxes", "MaxResults")
                        .readOnly()
                        .build());
    }

    @java.lang.Override
    public StructureSchema schema(int number) {
        return switch (number) {
            case 0 -> CreateBoxInput.SCHEMA;
            case 1 -> CreateBoxOutput.SCHEMA;
            case 2 -> DownloadBoxInput.SCHEMA;
            case 3 -> DownloadBoxOutput.SCHEMA;
            case 4 -> ListBoxesInput.SCHEMA;
            case 5 -> ListBoxesOutput.SCHEMA;
            case 6 -> ThrottlingException.SCHEMA;
            case 7 -> BoxExists.SCHEMA;
            case 8 -> BoxBroken.SCHEMA;
            case 9 -> BoxMissing.SCHEMA;
            default -> throw new IndexOutOfBoundsException(number);
        };
    }
}
