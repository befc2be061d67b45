import java.nio.charset.StandardCharsets;

/** The requests that are measured, as bytes on the wire. */
final class Requests {
    static final String CREDENTIAL = "Authorization: AWS4-HMAC-SHA256 Credential=000000000000/20300101/us-east-1/%s"
            + "/aws4_request, SignedHeaders=host;x-amz-date, Signature="
            + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\r\n";
    private static final String VALUE = "v".repeat(64);

    private Requests() {}

    static byte[] health() {
        return bytes("GET /_understudy/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    static byte[] putParameter(long n) {
        return ssm("PutParameter", "{\"Name\":\"" + name(n) + "\",\"Type\":\"String\",\"Value\":\"" + VALUE + "\"}");
    }

    static byte[] getParameter(long n) {
        return ssm("GetParameter", "{\"Name\":\"" + name(n) + "\"}");
    }

    private static String name(long n) {
        return "/bench/group-" + n % 100 + "/parameter-" + n;
    }

    static byte[] ssm(String operation, String body) {
        return bytes("POST / HTTP/1.1\r\nHost: localhost\r\nUser-Agent: bench\r\nX-Amz-Target: AmazonSSM." + operation
                + "\r\nContent-Type: application/x-amz-json-1.1\r\n" + String.format(CREDENTIAL, "ssm")
                + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    static byte[] createMesh() {
        return appMesh("PUT", "/v20190125/meshes", "{\"meshName\":\"bench\"}");
    }

    static byte[] createVirtualNode(long n) {
        String node = "node-" + n;
        return appMesh(
                "PUT",
                "/v20190125/meshes/bench/virtualNodes",
                "{\"virtualNodeName\":\"" + node + "\",\"spec\":{\"listeners\":[{\"portMapping\":"
                        + "{\"port\":8080,\"protocol\":\"http\"}}],\"serviceDiscovery\":{\"dns\":{\"hostname\":\"" + node
                        + ".local\"}}}}");
    }

    static byte[] describeVirtualNode(long n) {
        return appMesh("GET", "/v20190125/meshes/bench/virtualNodes/node-" + n, "");
    }

    private static byte[] appMesh(String method, String path, String body) {
        return bytes(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: bench\r\n"
                + "Content-Type: application/json\r\n" + String.format(CREDENTIAL, "appmesh") + "Content-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
