package dev.understudy.it.contract;

import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.it.contract.Probe.Outcome;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Given input with one flaw, when it is sent to any operation, then the service refuses it in its own form, names the
 * place, and performs nothing.
 */
class ValidationTest {
    private static Probe probe;

    @BeforeAll
    static void start() {
        probe = new Probe();
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @TestFactory
    Stream<DynamicNode> whatIsRequiredMustBeThere() {
        return refused(Flaws::missing, Manners::invalid, true);
    }

    @TestFactory
    Stream<DynamicNode> constraintsHold() {
        return refused(Flaws::breaches, Manners::invalid, true);
    }

    @TestFactory
    Stream<DynamicNode> valuesOfTheWrongTypeCannotBeRead() {
        return refused(Flaws::wrongTypes, Manners::malformed, false);
    }

    private static Stream<DynamicNode> refused(
            Function<Spot, List<Flaw>> kind, Function<Manners, String> code, boolean namesThePlace) {
        return ByOperation.of(probe, (service, operation, complaints) -> {
            Manners manners = Manners.of(service);
            for (Flaw flaw : flaws(service, operation, kind)) {
                Outcome outcome = probe.call(service, operation, flaw.input());
                String message = outcome.reply().isWellFormedError().errorMessage();
                if (outcome.operation() != operation) {
                    complaints.add(flaw + " is taken for " + outcome.operation());
                } else if (outcome.accepted()) {
                    complaints.add(flaw + " is accepted: " + outcome.reply());
                } else if (outcome.reply().status() != 400
                        || !code.apply(manners).equals(outcome.reply().errorCode())) {
                    complaints.add(flaw + " is refused with another error: " + outcome.reply());
                } else if (namesThePlace && !message.contains("at '" + flaw.path() + "'")) {
                    complaints.add(flaw + " is refused without naming the place: " + outcome.reply());
                }
            }
        });
    }

    private static List<Flaw> flaws(ServiceModel service, OperationModel operation, Function<Spot, List<Flaw>> kind) {
        return Spots.of(service.protocol(), operation).stream()
                .flatMap(spot -> kind.apply(spot).stream())
                .toList();
    }
}
