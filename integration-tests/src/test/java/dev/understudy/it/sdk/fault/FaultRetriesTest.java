package dev.understudy.it.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.Emulator;
import dev.understudy.core.dispatch.CompletedCall;
import dev.understudy.core.fault.FaultRule;
import dev.understudy.core.http.HttpOptions;
import dev.understudy.core.http.HttpServer;
import dev.understudy.core.journal.Requests;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.appmesh.AppMeshClient;
import software.amazon.awssdk.services.appmesh.model.TooManyRequestsException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** The SDK's standard retries, three attempts without a pause, against a server that a rule disturbs. */
class FaultRetriesTest {
    private static final int ATTEMPTS = 3;
    private static final StandardRetryStrategy RETRIES = AwsRetryStrategy.standardRetryStrategy().toBuilder()
            .maxAttempts(ATTEMPTS)
            .backoffStrategy(BackoffStrategy.retryImmediately())
            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
            .build();

    private final Emulator emulator = Emulator.builder().build();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        HttpOptions options = HttpOptions.defaults().withDrainTime(Duration.ZERO);
        server = HttpServer.start("127.0.0.1", 0, emulator.dispatcher(), options);
    }

    @AfterEach
    void close() {
        server.close();
        emulator.close();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, Duration patience) {
        return builder.endpointOverride(server.endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("111122223333", "any")))
                .httpClient(ApacheHttpClient.create())
                .overrideConfiguration(settings -> settings.retryStrategy(RETRIES)
                        .apiCallAttemptTimeout(patience)
                        .defaultProfileFile(ProfileFile.aggregator().build()))
                .build();
    }

    private SsmClient ssm() {
        return client(SsmClient.builder(), Duration.ofSeconds(20));
    }

    private static void put(SsmClient ssm) {
        ssm.putParameter(
                request -> request.name("/a").type(ParameterType.STRING).value("v"));
    }

    private List<String> outcomes(String operation) {
        return received(operation).list().stream().map(CompletedCall::outcome).toList();
    }

    private Requests received(String operation) {
        return emulator.journal().requests().operation(operation);
    }

    static Stream<Arguments> passingFaults() {
        Map<String, Consumer<FaultRule.Builder>> faults = Map.of(
                "ThrottlingException",
                FaultRule.Builder::throttle,
                "InternalFailure",
                rule -> rule.status(500),
                "ServiceUnavailable",
                rule -> rule.status(503),
                "RequestTimeoutException",
                rule -> rule.error("RequestTimeoutException"),
                "reset",
                FaultRule.Builder::reset,
                "closed",
                FaultRule.Builder::empty);
        return faults.entrySet().stream()
                .map(fault -> Arguments.of(fault.getKey(), Named.of(fault.getKey(), fault.getValue())));
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void aFaultThatPassesIsNotEvenNoticed(String outcome, Consumer<FaultRule.Builder> fault) {
        FaultRule.Builder rule =
                FaultRule.builder().service("ssm").operation("PutParameter").first(1);
        fault.accept(rule);
        emulator.faults().add(rule.build());

        put(ssm());

        assertThat(outcomes("PutParameter")).containsExactly(outcome, "OK");
    }

    @Test
    void aThrottleThatStaysIsTheErrorThatTheServiceDeclares() {
        emulator.faults().add(FaultRule.builder().service("appmesh").throttle().build());
        AppMeshClient appMesh = client(AppMeshClient.builder(), Duration.ofSeconds(20));

        assertThatThrownBy(() -> appMesh.createMesh(request -> request.meshName("m")))
                .isInstanceOf(TooManyRequestsException.class)
                .hasMessageContaining("Rate exceeded");
        received("CreateMesh").outcome("TooManyRequestsException").times(ATTEMPTS);
    }

    @Test
    void aDeclaredErrorIsNoReasonToTryAgain() {
        SsmClient ssm = ssm();
        put(ssm);
        emulator.faults()
                .add(FaultRule.builder()
                        .operation("GetParameter")
                        .input("Name", "/a")
                        .error("ParameterNotFound", "gone")
                        .build());

        assertThatThrownBy(() -> ssm.getParameter(request -> request.name("/a")))
                .isInstanceOf(ParameterNotFoundException.class)
                .hasMessageContaining("gone");
        received("GetParameter").times(1);
    }

    @Test
    void whoGivesUpTooEarlyMeetsWhatTheFirstTryHasDone() {
        emulator.faults()
                .add(FaultRule.builder()
                        .operation("PutParameter")
                        .first(1)
                        .latency(Duration.ofMinutes(1))
                        .build());
        SsmClient hasty = client(SsmClient.builder(), Duration.ofSeconds(2));

        assertThatThrownBy(() -> put(hasty)).isInstanceOf(ParameterAlreadyExistsException.class);
    }

    @Test
    void anAnswerThatBreaksOffIsNoAnswer() {
        SsmClient ssm = ssm();
        put(ssm);
        emulator.faults()
                .add(FaultRule.builder().operation("GetParameter").malformed().build());

        assertThatThrownBy(() -> ssm.getParameter(request -> request.name("/a")))
                .isInstanceOf(SdkClientException.class);
        received("GetParameter").atLeast(1);
    }
}
