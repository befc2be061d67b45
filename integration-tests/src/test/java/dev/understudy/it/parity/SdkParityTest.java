package dev.understudy.it.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.model.AppConfigService;
import dev.understudy.appconfigdata.model.AppConfigDataService;
import dev.understudy.appmesh.model.AppMeshService;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.ErrorModel;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.wire.WireResponse;
import dev.understudy.proton.model.ProtonService;
import dev.understudy.ssm.model.SsmService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appmesh.AppMeshClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Our models against those that the AWS SDK for Java was generated from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SdkParityTest {
    private final Map<String, Comparison> comparisons = new HashMap<>();

    List<Arguments> services() {
        return List.of(
                Arguments.of(AppConfigService.model(), AppConfigClient.class),
                Arguments.of(AppConfigDataService.model(), AppConfigDataClient.class),
                Arguments.of(AppMeshService.model(), AppMeshClient.class),
                Arguments.of(ProtonService.model(), ProtonClient.class),
                Arguments.of(SsmService.model(), SsmClient.class));
    }

    private Comparison compare(ServiceModel ours, Class<?> client) {
        return comparisons.computeIfAbsent(ours.id(), id -> Comparison.of(ours, new SdkService(client)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void theModelSaysWhatTheSdkSays(ServiceModel ours, Class<?> client) {
        assertThat(compare(ours, client).differences()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void whatOnlyTheModelSaysIsListedAsNewerThanTheSdk(ServiceModel ours, Class<?> client) {
        assertThat(compare(ours, client).onlyOurs())
                .as("newer than the SDK, see %s", NewerThanSdk.FILE)
                .containsExactlyInAnyOrderElementsOf(NewerThanSdk.of(ours));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void theServiceHasTheNamesOfTheSdk(ServiceModel ours, Class<?> client) {
        SdkService theirs = new SdkService(client);

        assertThat(ours.signingName()).isEqualTo(theirs.constant("SERVICE_NAME"));
        assertThat(ours.endpointPrefix()).isEqualTo(theirs.constant("SERVICE_METADATA_ID"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void theSdkReadsEveryErrorAsTheModelMeansIt(ServiceModel ours, Class<?> client) {
        SdkService theirs = new SdkService(client);
        ProtocolCodec codec = codec(ours.protocol());
        List<String> differences = new ArrayList<>();
        try (SdkErrors errors = new SdkErrors(theirs)) {
            onePerCode(ours, theirs).forEach((error, operation) -> {
                WireResponse answer = codec.encodeError(anyError(error));
                AwsServiceException exception = errors.exception(operation, answer);
                String expected = SdkService.className(error.code()) + " " + error.httpStatus();
                String actual = exception.getClass().getSimpleName() + " " + exception.statusCode();
                if (!actual.equals(expected)) {
                    differences.add(error.code() + " is " + actual + " to the SDK, not " + expected);
                }
            });
        }

        assertThat(differences).isEmpty();
    }

    private static ProtocolCodec codec(Protocol protocol) {
        return ServiceLoader.load(ProtocolCodec.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(codec -> codec.protocol() == protocol)
                .findFirst()
                .orElseThrow();
    }

    /** Every error once, with an operation that declares it and that the SDK knows. */
    private static Map<ErrorModel, OperationModel> onePerCode(ServiceModel ours, SdkService theirs) {
        Map<String, ErrorModel> errors = new TreeMap<>();
        Map<ErrorModel, OperationModel> found = new HashMap<>();
        for (OperationModel operation : ours.operations().values()) {
            if (theirs.operations().contains(operation.name())) {
                for (ErrorModel error : operation.errors()) {
                    if (errors.putIfAbsent(error.code(), error) == null) {
                        found.put(error, operation);
                    }
                }
            }
        }
        return found;
    }

    private static ModeledError anyError(ErrorModel error) {
        StructureSchema schema = error.schema();
        @Nullable Object[] members = new Object[schema.members().size()];
        for (Member member : schema.members()) {
            if (member.required() && member.schema().type() == ShapeType.STRING) {
                members[member.index()] = "a";
            }
        }
        return (ModeledError) schema.create(members);
    }
}
