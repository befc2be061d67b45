package dev.understudy.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.error.CommonError;
import dev.understudy.core.model.ErrorModel;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.it.contract.Probe.Outcome;
import dev.understudy.it.wire.Json;
import dev.understudy.it.wire.WireReply;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Given legal input, when it is sent to any operation, then that operation answers: well, with an error that it
 * declares or that is common to all, or that it is not implemented. It never fails.
 */
class AnswersTest {
    private static final Set<String> COMMON = Arrays.stream(CommonError.Code.values())
            .filter(code -> code != CommonError.Code.INTERNAL_FAILURE)
            .map(code -> new CommonError(code, "").code())
            .collect(Collectors.toUnmodifiableSet());

    private static Probe probe;

    @BeforeAll
    static void start() {
        probe = new Probe();
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @Test
    void allServicesAreHere() {
        assertThat(probe.services())
                .extracting(ServiceModel::id)
                .containsExactlyInAnyOrder("appconfig", "appconfigdata", "appmesh", "proton", "ssm");
    }

    @TestFactory
    Stream<DynamicNode> everyOperationAnswersTheLeastInput() {
        return ByOperation.of(
                probe,
                (service, operation, complaints) ->
                        check(service, operation, Values.least(operation.input()), complaints));
    }

    @TestFactory
    Stream<DynamicNode> everyOperationAnswersEveryMember() {
        return ByOperation.of(probe, (service, operation, complaints) -> {
            for (Spot spot : Spots.of(service.protocol(), operation)) {
                for (Flaw legal : Flaws.justRight(spot)) {
                    check(service, operation, legal.input(), complaints);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicNode> everyOperationAnswersAllMembersTogether() {
        return ByOperation.of(probe, (service, operation, complaints) -> {
            ObjectNode input = Json.NODES.objectNode();
            for (Member member : operation.input().members()) {
                input.set(member.wireName(), Values.least(member.schema()));
            }
            check(service, operation, input, complaints);
        });
    }

    private static void check(
            ServiceModel service, OperationModel operation, ObjectNode input, List<String> complaints) {
        Outcome outcome = probe.call(service, operation, input);
        WireReply reply = outcome.reply();
        if (outcome.operation() != operation) {
            complaints.add(input + " is taken for " + outcome.operation());
        } else if (!outcome.accepted()) {
            complaints.add(input + " is refused as invalid: " + reply);
        } else if (reply.succeeded()) {
            checkSuccess(operation, reply, complaints);
        } else {
            checkError(operation, reply.isWellFormedError(), complaints);
        }
    }

    private static void checkSuccess(OperationModel operation, WireReply reply, List<String> complaints) {
        int expected = operation.http() == null ? 200 : operation.http().successStatus();
        if (reply.status() != expected) {
            complaints.add("answers with HTTP " + reply.status() + " instead of " + expected);
        }
    }

    private static void checkError(OperationModel operation, WireReply reply, List<String> complaints) {
        String code = String.valueOf(reply.errorCode());
        if (code.equals("NotImplemented")) {
            if (reply.status() != 501 || !reply.errorMessage().contains(operation.name())) {
                complaints.add("does not name itself as not implemented: " + reply);
            }
        } else if (operation.declares(code)) {
            ErrorModel declared = operation.errors().stream()
                    .filter(error -> error.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            if (reply.status() != declared.httpStatus()) {
                complaints.add("answers " + code + " with HTTP " + reply.status() + ", not " + declared.httpStatus());
            }
        } else if (!COMMON.contains(code)) {
            complaints.add("answers with an error that it does not declare: " + reply);
        }
    }
}
