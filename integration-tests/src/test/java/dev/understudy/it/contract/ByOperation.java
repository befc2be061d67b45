package dev.understudy.it.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** One test per operation of every service; each may check many things and reports all that fail. */
final class ByOperation {
    /** What is asked of one operation. */
    @FunctionalInterface
    interface Check {
        /** Adds a line for everything that is not as it should be. */
        void of(ServiceModel service, OperationModel operation, List<String> complaints);
    }

    private ByOperation() {}

    static Stream<DynamicNode> of(Probe probe, Check check) {
        return probe.services().stream()
                .map(service -> dynamicContainer(
                        service.id(), Probe.operations(service).map(operation -> test(service, operation, check))));
    }

    private static DynamicNode test(ServiceModel service, OperationModel operation, Check check) {
        return dynamicTest(operation.name(), () -> {
            List<String> complaints = new ArrayList<>();
            check.of(service, operation, complaints);
            assertThat(complaints).as("complaints about %s", operation).isEmpty();
        });
    }
}
