package dev.understudy.junit5;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Speaks Systems Manager's wire protocol without any SDK. */
record Ssm(URI endpoint, String account) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    int put(String name) throws IOException, InterruptedException {
        String input = "{\"Name\":\"" + name + "\",\"Type\":\"String\",\"Value\":\"v\"}";
        return call("ssm", "AmazonSSM.PutParameter", input).statusCode();
    }

    int get(String name) throws IOException, InterruptedException {
        return call("ssm", "AmazonSSM.GetParameter", "{\"Name\":\"" + name + "\"}")
                .statusCode();
    }

    /** Asks a service that speaks the same protocol, maybe another one. */
    HttpResponse<String> call(String service, String target, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("X-Amz-Target", target)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + account
                                + "/20300101/us-east-1/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=0")
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
