package dev.understudy.it.parity;

import dev.understudy.core.model.OperationModel;
import dev.understudy.core.wire.WireResponse;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** What the SDK makes of an error. It keeps that to itself, so it is made to talk: whatever it asks, it gets the error. */
final class SdkErrors implements AutoCloseable {
    private final SdkService service;
    private final SameAnswer http = new SameAnswer();
    private final SdkClient client;

    SdkErrors(SdkService service) {
        this.service = service;
        AwsClientBuilder<?, ?> builder = service.builder();
        builder.endpointOverride(URI.create("http://localhost"));
        builder.region(Region.EU_WEST_1);
        builder.credentialsProvider(AnonymousCredentialsProvider.create());
        builder.overrideConfiguration(config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()));
        ((AwsSyncClientBuilder<?, ?>) builder).httpClient(http);
        this.client = (SdkClient) builder.build();
    }

    /**
     * The exception for an error.
     *
     * @param answer the error on the wire; its HTTP status is withheld, so that the SDK takes the one of its model
     */
    AwsServiceException exception(OperationModel operation, WireResponse answer) {
        http.answer = answer;
        Method method = service.method(operation);
        try {
            Object good = method.invoke(client, request(method.getParameterTypes()[0]));
            throw new IllegalStateException("no error to the SDK: " + good);
        } catch (InvocationTargetException e) {
            return (AwsServiceException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request with something for every label of the path; nothing else is needed to send it. */
    private static Object request(Class<?> type) {
        SdkPojo empty = SdkService.empty(type);
        SdkBuilder<?, ?> builder = ((ToCopyableBuilder<?, ?>) empty).toBuilder();
        for (SdkField<?> field : empty.sdkFields()) {
            if (field.location() == MarshallLocation.PATH || field.location() == MarshallLocation.GREEDY_PATH) {
                field.set(builder, field.marshallingType().getTargetClass() == Integer.class ? (Object) 1 : "a");
            }
        }
        return builder.build();
    }

    @Override
    public void close() {
        client.close();
    }

    private static final class SameAnswer implements SdkHttpClient {
        private WireResponse answer = WireResponse.empty(500);

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return response();
                }

                @Override
                public void abort() {
                    // Nothing goes on that could be aborted.
                }
            };
        }

        private HttpExecuteResponse response() {
            SdkHttpResponse.Builder head = SdkHttpResponse.builder().statusCode(0);
            for (Map.Entry<String, String> field : answer.headers().entries()) {
                head.appendHeader(field.getKey(), field.getValue());
            }
            return HttpExecuteResponse.builder()
                    .response(head.build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
                    .build();
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
