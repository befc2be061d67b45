package dev.understudy.codegen;

import static dev.understudy.codegen.CompiledGolden.call;
import static dev.understudy.codegen.CompiledGolden.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.understudy.core.error.CommonError;
import dev.understudy.core.model.ErrorModel;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Pagination;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.model.Structure;
import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.BoundService;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.PartitionKey;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Binds the compiled golden service and reads its model. */
class GeneratedServiceTest {

    @Test
    void theServiceModelSaysWhatTheTraitsSay() throws ReflectiveOperationException {
        // When
        ServiceModel model = model();

        // Then
        assertThat(model.id()).isEqualTo("golden");
        assertThat(model.sdkId()).isEqualTo("Golden Goose");
        assertThat(model.protocol()).isEqualTo(Protocol.REST_JSON_1);
        assertThat(model.targetPrefix()).isEqualTo("GoldenGoose_20250101");
        assertThat(model.signingName()).isEqualTo("gold");
        assertThat(model.endpointPrefix()).isEqualTo("goldgoose");
        assertThat(model.version()).isEqualTo("2025-01-01");
        assertThat(model.operations().keySet())
                .containsExactly("CreateBox", "DownloadBox", "ListBoxes", "Equals", "Rest", "Wait", "PutPolicy");
    }

    @Test
    void anOperationModelSaysWhatTheTraitsSay() throws ReflectiveOperationException {
        // When
        OperationModel createBox = operation("CreateBox");
        OperationModel listBoxes = operation("ListBoxes");

        // Then
        assertThat(createBox.family()).isEqualTo("golden-boxes");
        assertThat(Objects.requireNonNull(createBox.http()).uri()).isEqualTo("/boxes/{BoxName}/contents/{Path+}?force");
        assertThat(createBox.input()).isSameAs(structure("CreateBoxInput"));
        assertThat(createBox.tokenMember()).isEqualTo(2);
        assertThat(createBox.readOnly()).isFalse();
        assertThat(createBox.errors())
                .extracting(ErrorModel::code)
                .containsExactly("ThrottlingException", "BoxExists", "BoxBroken");
        assertThat(createBox.errors())
                .allSatisfy(error -> assertThat(error.schema().name()).isEqualTo(error.code()));
        assertThat(listBoxes.readOnly()).isTrue();
        assertThat(listBoxes.tokenMember()).isEqualTo(-1);
        assertThat(listBoxes.pagination()).isEqualTo(new Pagination("NextToken", "NextToken", "Boxes", "MaxResults"));
    }

    @Test
    void aFamilyThatNobodyWroteRefusesByName() throws ReflectiveOperationException {
        // Given
        BoundOperation putPolicy = Objects.requireNonNull(bindNothing().operation("PutPolicy"));
        Structure input = putPolicy.model().input().create(new Object[] {NullNode.getInstance()});

        // When / Then
        assertThat(putPolicy.implemented()).isFalse();
        assertThatThrownBy(() -> putPolicy.handler().handle(input, context(putPolicy.model())))
                .isInstanceOf(CommonError.class)
                .hasMessageContaining("PutPolicy");
    }

    private static RequestContext context(OperationModel operation) {
        PartitionKey partition = new PartitionKey("golden", "000000000000", "us-east-1");
        return new RequestContext("request-1", operation, "000000000000", "us-east-1", partition, Instant.EPOCH);
    }

    private static ServiceModel model() throws ReflectiveOperationException {
        return (ServiceModel) call(null, "GoldenGooseService", "model");
    }

    private static OperationModel operation(String name) throws ReflectiveOperationException {
        return Objects.requireNonNull(model().operation(name));
    }

    private static BoundService bindNothing() throws ReflectiveOperationException {
        Class<?>[] families = {
            CompiledGolden.type("GoldenBoxOperations"),
            CompiledGolden.type("HardNameOperations"),
            CompiledGolden.type("PolicyOperations")
        };
        Object[] nobody = new Object[families.length];
        for (int i = 0; i < families.length; i++) {
            nobody[i] = families[i].getField("NOT_IMPLEMENTED").get(null);
        }
        return (BoundService) CompiledGolden.type("GoldenGooseService")
                .getMethod("bind", families)
                .invoke(null, nobody);
    }
}
