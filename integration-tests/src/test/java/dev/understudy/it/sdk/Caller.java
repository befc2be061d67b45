package dev.understudy.it.sdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appmesh.AppMeshClient;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * Somebody with an account who calls the emulator, through clients of the SDK or, for what those would never send, by
 * plain HTTP. The SDK does not retry, so that a test sees the first answer.
 */
public final class Caller {
    /** The SDK's usual client; the lighter one of the JDK knows no PATCH. */
    private static final SdkHttpClient SDK_HTTP =
            ApacheHttpClient.builder().maxConnections(200).build();

    private static final HttpClient PLAIN_HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ProfileFile NO_PROFILES = ProfileFile.aggregator().build();

    private final URI endpoint;
    private final String account;
    private final String region;
    private final Consumer<String> complaints;
    private final WireTap tap;

    Caller(URI endpoint, String account, String region, Consumer<String> complaints) {
        this.endpoint = endpoint;
        this.account = account;
        this.region = region;
        this.complaints = complaints;
        this.tap = new WireTap(complaints);
    }

    /** The caller's account, which is the access key, too. */
    public String account() {
        return account;
    }

    /** The region that the caller's requests are signed for. */
    public String region() {
        return region;
    }

    /** The same account in another region. */
    public Caller in(String otherRegion) {
        return new Caller(endpoint, account, otherRegion, complaints);
    }

    /** A client for AppConfig. */
    public AppConfigClient appConfig() {
        return configured(AppConfigClient.builder()).build();
    }

    /** A client for AppConfigData. */
    public AppConfigDataClient appConfigData() {
        return configured(AppConfigDataClient.builder()).build();
    }

    /** A client for App Mesh. */
    public AppMeshClient appMesh() {
        return configured(AppMeshClient.builder()).build();
    }

    /** A client for Proton. */
    @SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
    public ProtonClient proton() {
        return configured(ProtonClient.builder()).build();
    }

    /** A client for Systems Manager. */
    public SsmClient ssm() {
        return configured(SsmClient.builder()).build();
    }

    /** Makes any client one of this caller's. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "any")))
                .httpClient(SDK_HTTP)
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .defaultProfileFile(NO_PROFILES)
                        .addExecutionInterceptor(tap));
    }

    /** What came over the wire last for one of this caller's clients, before the SDK read it. */
    public WireAnswer lastAnswer() {
        return tap.last();
    }

    /**
     * Sends a signed request of App Mesh.
     *
     * @param target path and query, below the version
     * @param body JSON, or the empty string
     */
    public WireAnswer sendAppMesh(String method, String target, String body) {
        return send("appmesh", method, "/v20190125" + target, body, "Content-Type", "application/json");
    }

    /**
     * Sends a signed request of AppConfig.
     *
     * @param headers names and values of further header fields, in turns
     */
    public WireAnswer sendAppConfig(String method, String target, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send("appconfig", method, target, body, all);
    }

    /** Sends a signed request of Proton. */
    public WireAnswer sendProton(String operation, String body) {
        String[] headers = {
            "Content-Type", "application/x-amz-json-1.0", "X-Amz-Target", "AwsProton20200720." + operation
        };
        return send("proton", "POST", "/", body, headers);
    }

    /** Sends a signed request of Systems Manager. */
    public WireAnswer sendSsm(String operation, String body) {
        String[] headers = {"Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", "AmazonSSM." + operation};
        return send("ssm", "POST", "/", body, headers);
    }

    /**
     * Sends a request to the AppConfig Agent's local interface, signed so that it finds the caller's account.
     *
     * @param agent where it listens
     * @param headers names and values of header fields, in turns
     */
    public WireAnswer sendAgent(URI agent, String method, String target, String... headers) {
        return exchange(agent, "appconfig", method, target, "", headers);
    }

    /** Asks the emulator itself. */
    public WireAnswer sendAdmin(String method, String target, String body) {
        return exchange(endpoint, "none", method, "/_understudy/" + target, body, "Content-Type", "application/json");
    }

    private WireAnswer send(String signingName, String method, String target, String body, String... headers) {
        WireAnswer answer = exchange(endpoint, signingName, method, target, body, headers);
        tap.judge(signingName + " " + method + " " + target, answer);
        return answer;
    }

    private WireAnswer exchange(
            URI server, String signingName, String method, String target, String body, String... headers) {
        String scope = account + "/20260203/" + region + "/" + signingName + "/aws4_request";
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(target))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + scope + ", SignedHeaders=host;x-amz-date, Signature=0");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> answer =
                    PLAIN_HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new WireAnswer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
