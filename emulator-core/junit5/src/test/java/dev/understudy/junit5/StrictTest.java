package dev.understudy.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.understudy.Understudy;
import dev.understudy.core.fault.FaultRule;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Strict tests fail for what the emulator cannot do, and for nothing else. */
class StrictTest {
    private static final String ACCOUNT = "111122223333";

    private static Events run(Class<?> cases) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(cases))
                .execute()
                .testEvents();
    }

    @Test
    void aTestThatMetWhatIsNotImplementedFailsAndListsTheCalls() {
        Events tests = run(Strict.class);

        tests.assertStatistics(counts -> counts.succeeded(3).failed(1));
        tests.assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("asksForAnotherService"),
                                finishedWithFailure(
                                        instanceOf(AssertionError.class),
                                        message(text -> text.contains("dynamodb:ListTables")
                                                && text.contains("NotImplemented")
                                                && text.contains(ACCOUNT)))));
    }

    @Test
    void whoeverIsNotStrictMayAskForEverything() {
        run(Lenient.class).assertStatistics(counts -> counts.succeeded(1).failed(0));
    }

    @Test
    void inAnAccountOfItsOwnATestAnswersForItselfAlone() {
        Events tests = run(StrictByAccount.class);

        tests.assertStatistics(counts -> counts.succeeded(1).failed(1));
        assertThat(tests.failed().stream())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getTestDescriptor().getDisplayName()).contains("asksForAnotherService"));
    }

    @UnderstudyTest(strict = true, services = "ssm")
    static class Strict {
        @Test
        void asksForAnotherService(URI endpoint) throws Exception {
            new Ssm(endpoint, ACCOUNT).call("dynamodb", "DynamoDB_20120810.ListTables", "{}");
        }

        @Test
        void isRefused(URI endpoint) throws Exception {
            assertThat(new Ssm(endpoint, ACCOUNT).get("/absent")).isEqualTo(400);
        }

        @Test
        void scriptsAFailure(Understudy understudy) throws Exception {
            understudy.faults().add(FaultRule.builder().error("InternalFailure").build());

            assertThat(new Ssm(understudy.endpoint(), ACCOUNT).get("/a")).isEqualTo(500);
        }

        @Test
        void succeeds(URI endpoint) throws Exception {
            assertThat(new Ssm(endpoint, ACCOUNT).put("/a")).isEqualTo(200);
        }
    }

    @UnderstudyTest
    static class Lenient {
        @Test
        void asksForAnotherService(URI endpoint) throws Exception {
            assertThat(new Ssm(endpoint, ACCOUNT)
                            .call("dynamodb", "DynamoDB_20120810.ListTables", "{}")
                            .statusCode())
                    .isEqualTo(501);
        }
    }

    @UnderstudyTest(strict = true, isolation = Isolation.ACCOUNT, services = "ssm")
    static class StrictByAccount {
        @Test
        void asksForAnotherService(URI endpoint, TestAccount account) throws Exception {
            new Ssm(endpoint, account.id()).call("dynamodb", "DynamoDB_20120810.ListTables", "{}");
        }

        @Test
        void succeeds(URI endpoint, TestAccount account) throws Exception {
            assertThat(new Ssm(endpoint, account.id()).put("/a")).isEqualTo(200);
        }
    }
}
