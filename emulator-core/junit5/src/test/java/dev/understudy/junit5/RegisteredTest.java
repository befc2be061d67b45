package dev.understudy.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.understudy.Understudy;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineTestKit;

/** An extension in a static field stands for one emulator a class; in an instance field, for one a test. */
class RegisteredTest {
    private static final List<URI> ENDPOINTS = new ArrayList<>();
    private static final Set<String> ACCOUNTS = ConcurrentHashMap.newKeySet();

    @AfterEach
    void forget() {
        ENDPOINTS.clear();
        ACCOUNTS.clear();
    }

    private static void run(Class<?> cases) {
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .selectors(selectClass(cases))
                .execute()
                .testEvents()
                .assertStatistics(counts -> counts.started(3).succeeded(3));
    }

    @Test
    void inAStaticFieldThereIsOneForTheClassAndItStopsAfterwards() {
        run(PerClass.class);

        assertThat(new HashSet<>(ENDPOINTS)).hasSize(1);
        assertThatThrownBy(() -> new Ssm(ENDPOINTS.get(0), "111122223333").get("/a"))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void inAnInstanceFieldThereIsOneForEachTest() {
        run(PerTest.class);

        assertThat(new HashSet<>(ENDPOINTS)).hasSize(3);
    }

    @Test
    void testsAtTheSameTimeAreKeptApartByAccount() {
        run(ByAccount.class);

        assertThat(ACCOUNTS).hasSize(3).allMatch(account -> account.matches("[0-9]{12}"));
    }

    @Test
    void whileNoTestRunsThereIsNoEmulator() {
        UnderstudyExtension extension = UnderstudyExtension.builder().build();

        assertThatThrownBy(extension::understudy).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNoClientOfTheServicesIsRefused() {
        UnderstudyExtension extension = UnderstudyExtension.builder().build();

        assertThatThrownBy(() -> extension.client(String.class)).isInstanceOf(IllegalArgumentException.class);
    }

    static class PerClass {
        @RegisterExtension
        static final UnderstudyExtension AWS = UnderstudyExtension.builder()
                .options(options -> options.services("ssm"))
                .build();

        @RepeatedTest(3)
        void findsNothing() throws Exception {
            Ssm ssm = new Ssm(AWS.understudy().endpoint(), "111122223333");
            ENDPOINTS.add(ssm.endpoint());

            assertThat(ssm.get("/a")).isEqualTo(400);
            assertThat(ssm.put("/a")).isEqualTo(200);
        }
    }

    static class PerTest {
        @RegisterExtension
        final UnderstudyExtension aws = UnderstudyExtension.builder()
                .options(options -> options.services("ssm"))
                .build();

        @RepeatedTest(3)
        void findsNothing(Understudy understudy) throws Exception {
            ENDPOINTS.add(understudy.endpoint());

            assertThat(understudy).isSameAs(aws.understudy());
            assertThat(new Ssm(understudy.endpoint(), "111122223333").get("/a")).isEqualTo(400);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class ByAccount {
        @RegisterExtension
        static final UnderstudyExtension AWS =
                UnderstudyExtension.builder().isolation(Isolation.ACCOUNT).build();

        @RepeatedTest(3)
        void findsNothing(URI endpoint, TestAccount account) throws Exception {
            Ssm ssm = new Ssm(endpoint, account.id());
            ACCOUNTS.add(account.id());

            assertThat(ssm.get("/a")).isEqualTo(400);
            assertThat(ssm.put("/a")).isEqualTo(200);
        }
    }
}
