/** The requests to Proton that prepare a measurement. Nobody sees into the bucket, so that any bundle will do. */
final class ProtonRequests {
    private static final String VERSION = "\"templateName\":\"net\",\"majorVersion\":\"1\",\"minorVersion\":\"0\"";

    private ProtonRequests() {}

    static byte[] createTemplate() {
        return send("CreateEnvironmentTemplate", "{\"name\":\"net\"}");
    }

    static byte[] createVersion() {
        return send(
                "CreateEnvironmentTemplateVersion",
                "{\"templateName\":\"net\",\"source\":{\"s3\":{\"bucket\":\"bundles\",\"key\":\"b.tar.gz\"}}}");
    }

    static byte[] publishVersion() {
        return send("UpdateEnvironmentTemplateVersion", "{" + VERSION + ",\"status\":\"PUBLISHED\"}");
    }

    static byte[] createEnvironment(long n) {
        return send(
                "CreateEnvironment",
                "{\"name\":\"environment-" + n + "\",\"templateName\":\"net\",\"templateMajorVersion\":\"1\","
                        + "\"spec\":\"proton: EnvironmentSpec\\nspec: {b: q}\\n\","
                        + "\"protonServiceRoleArn\":\"arn:aws:iam::000000000000:role/r\"}");
    }

    private static byte[] send(String operation, String body) {
        return Requests.bytes("POST / HTTP/1.1\r\nHost: localhost\r\nUser-Agent: bench\r\n"
                + "X-Amz-Target: AwsProton20200720." + operation
                + "\r\nContent-Type: application/x-amz-json-1.0\r\n" + String.format(Requests.CREDENTIAL, "proton")
                + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }
}
