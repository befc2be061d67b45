/** The requests to Proton that are measured or prepare a measurement. */
final class ProtonRequests {
    private ProtonRequests() {}

    static byte[] createEnvironmentTemplate() {
        return send("CreateEnvironmentTemplate", "{\"name\":\"et\"}");
    }

    /** A version of the next major, so that nothing is compared. */
    static byte[] createEnvironmentTemplateVersion(String key) {
        return send(
                "CreateEnvironmentTemplateVersion",
                "{\"templateName\":\"et\",\"source\":{\"s3\":{\"bucket\":\"bench\",\"key\":\"" + key + "\"}}}");
    }

    static byte[] publishEnvironmentTemplateVersion(int major) {
        return send(
                "UpdateEnvironmentTemplateVersion",
                "{\"templateName\":\"et\",\"majorVersion\":\"" + major
                        + "\",\"minorVersion\":\"0\",\"status\":\"PUBLISHED\"}");
    }

    static byte[] createEnvironment(String name, int major) {
        return send(
                "CreateEnvironment",
                "{\"name\":\"" + name + "\",\"templateName\":\"et\",\"templateMajorVersion\":\"" + major
                        + "\",\"spec\":\"{proton: EnvironmentSpec, spec: {name: bench}}\","
                        + "\"protonServiceRoleArn\":\"arn:aws:iam::000000000000:role/r\"}");
    }

    static byte[] getEnvironment(String name) {
        return send("GetEnvironment", "{\"name\":\"" + name + "\"}");
    }

    static byte[] createServiceTemplate() {
        return send("CreateServiceTemplate", "{\"name\":\"st\",\"pipelineProvisioning\":\"CUSTOMER_MANAGED\"}");
    }

    static byte[] createServiceTemplateVersion() {
        return send(
                "CreateServiceTemplateVersion",
                "{\"templateName\":\"st\",\"compatibleEnvironmentTemplates\":[{\"templateName\":\"et\",\"majorVersion\":"
                        + "\"1\"}],\"source\":{\"s3\":{\"bucket\":\"bench\",\"key\":\"none\"}}}");
    }

    static byte[] publishServiceTemplateVersion() {
        return send(
                "UpdateServiceTemplateVersion",
                "{\"templateName\":\"st\",\"majorVersion\":\"1\",\"minorVersion\":\"0\",\"status\":\"PUBLISHED\"}");
    }

    static byte[] createService(long n) {
        return send(
                "CreateService",
                "{\"name\":\"service-" + n + "\",\"templateName\":\"st\",\"templateMajorVersion\":\"1\",\"spec\":"
                        + "\"{proton: ServiceSpec, instances: [{name: i, environment: e}]}\"}");
    }

    static byte[] listServices() {
        return send("ListServices", "{\"maxResults\":10}");
    }

    /** Lets a lifecycle take no time. */
    static byte[] atOnce(String lifecycle) {
        String body = "{\"lifecycle\":\"" + lifecycle + "\",\"policy\":\"immediate\"}";
        return Requests.bytes("PUT /_understudy/lifecycles HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static byte[] send(String operation, String body) {
        return Requests.bytes("POST / HTTP/1.1\r\nHost: localhost\r\nUser-Agent: bench\r\n"
                + "X-Amz-Target: AwsProton20200720." + operation + "\r\nContent-Type: application/x-amz-json-1.0\r\n"
                + String.format(Requests.CREDENTIAL, "proton") + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }
}
