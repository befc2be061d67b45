package dev.understudy.it.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.collect.Streams;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.understudy.core.Emulator;
import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.EmulatedService;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appmesh.AppMeshClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * A test here drives each operation that is written through the SDK, or through a {@code …Client} of the tests that stands
 * in for the SDK as long as that does not know the operation. What tests call is read from their classes.
 */
class CoverageTest {
    private static final String TESTS = "dev.understudy.it.sdk";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(TESTS);

    @SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
    private enum Service {
        APPCONFIG(AppConfigClient.class),
        APPCONFIGDATA(AppConfigDataClient.class),
        APPMESH(AppMeshClient.class),
        PROTON(ProtonClient.class),
        SSM(SsmClient.class);

        private final Class<?> client;

        Service(Class<?> client) {
            this.client = client;
        }

        private List<BoundOperation> implemented() {
            try (Emulator emulator = Emulator.builder().build()) {
                EmulatedService service = emulator.services().stream()
                        .filter(candidate -> candidate.operations().model().id().equals(Ascii.toLowerCase(name())))
                        .findFirst()
                        .orElseThrow();
                return service.operations().operations().values().stream()
                        .filter(BoundOperation::implemented)
                        .toList();
            }
        }

        private Set<String> called() {
            return CLASSES.stream()
                    .filter(caller -> !standsIn(caller))
                    .flatMap(caller -> Streams.<JavaCodeUnitAccess<?>>concat(
                            caller.getMethodCallsFromSelf().stream(), caller.getMethodReferencesFromSelf().stream()))
                    .map(JavaCodeUnitAccess::getTarget)
                    .filter(target -> target.getOwner().isEquivalentTo(client) || standsIn(target.getOwner()))
                    .map(AccessTarget::getName)
                    .collect(Collectors.toSet());
        }

        private static boolean standsIn(JavaClass type) {
            return type.getPackageName().startsWith(TESTS)
                    && type.getSimpleName().endsWith("Client");
        }

        private Set<String> known() {
            return Arrays.stream(client.getMethods()).map(Method::getName).collect(Collectors.toSet());
        }
    }

    /** The name of the SDK's method for an operation. */
    private static String method(BoundOperation operation) {
        String name = operation.model().name();
        return Ascii.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationIsDriven(Service service) {
        List<BoundOperation> operations = service.implemented();

        Set<String> called = service.called();

        assertThat(operations)
                .extracting(CoverageTest::method)
                .filteredOn(method -> !called.contains(method + "Paginator"))
                .isSubsetOf(called);
    }

    @ParameterizedTest
    @EnumSource
    void everyPaginatorIsDriven(Service service) {
        List<BoundOperation> operations = service.implemented();

        Set<String> called = service.called();

        assertThat(operations)
                .extracting(operation -> method(operation) + "Paginator")
                .filteredOn(service.known()::contains)
                .isSubsetOf(called);
    }
}
