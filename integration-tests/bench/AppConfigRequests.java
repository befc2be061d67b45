import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requests to AppConfig that are measured or prepare a measurement. */
final class AppConfigRequests {
    private static final Pattern ID = Pattern.compile("\"Id\":\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"InitialConfigurationToken\":\"([^\"]+)\"");

    private AppConfigRequests() {}

    static byte[] createApplication() {
        return send("POST", "/applications", "{\"Name\":\"app\"}");
    }

    static byte[] createEnvironment(String application, String name) {
        return send("POST", "/applications/" + application + "/environments", "{\"Name\":\"" + name + "\"}");
    }

    static byte[] createProfile(String application) {
        return send(
                "POST",
                "/applications/" + application + "/configurationprofiles",
                "{\"Name\":\"cfg\",\"LocationUri\":\"hosted\"}");
    }

    static byte[] createVersion(String application, String profile) {
        return send(
                "POST",
                "/applications/" + application + "/configurationprofiles/" + profile + "/hostedconfigurationversions",
                "{\"a\":1}");
    }

    /** The slowest rollout there is: a step every quarter of an hour, and a day of baking. */
    static byte[] createStrategy() {
        return send(
                "POST",
                "/deploymentstrategies",
                "{\"Name\":\"slow\",\"DeploymentDurationInMinutes\":1440,\"GrowthFactor\":1,"
                        + "\"FinalBakeTimeInMinutes\":1440}");
    }

    /** An extension that hears of every step. */
    static byte[] createExtension() {
        return send(
                "POST",
                "/extensions",
                "{\"Name\":\"teller\",\"Actions\":{\"ON_DEPLOYMENT_STEP\":[{\"Name\":\"tell\",\"Uri\":"
                        + "\"arn:aws:sqs:us-east-1:000000000000:steps\"}]}}");
    }

    static byte[] associate(String application) {
        return send(
                "POST",
                "/extensionassociations",
                "{\"ExtensionIdentifier\":\"teller\",\"ResourceIdentifier\":"
                        + "\"arn:aws:appconfig:us-east-1:000000000000:application/" + application + "\"}");
    }

    static byte[] startDeployment(String application, String environment, String profile, String strategy) {
        return send(
                "POST",
                "/applications/" + application + "/environments/" + environment + "/deployments",
                "{\"ConfigurationProfileId\":\"" + profile + "\",\"ConfigurationVersion\":\"1\","
                        + "\"DeploymentStrategyId\":\"" + strategy + "\"}");
    }

    static byte[] getDeployment(String application, String environment) {
        return send("GET", "/applications/" + application + "/environments/" + environment + "/deployments/1", "");
    }

    static byte[] startSession() {
        return send(
                "POST",
                "/configurationsessions",
                "{\"ApplicationIdentifier\":\"app\",\"EnvironmentIdentifier\":\"e0\","
                        + "\"ConfigurationProfileIdentifier\":\"cfg\"}");
    }

    static byte[] poll(String token) {
        return send("GET", "/configuration?configuration_token=" + token, "");
    }

    static byte[] advance(String duration) {
        String body = "{\"duration\":\"" + duration + "\"}";
        return Requests.bytes("POST /_understudy/clock/advance HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** The id of what was created. */
    static String id(byte[] answer) {
        return found(ID, answer);
    }

    /** The first token of a session. */
    static String token(byte[] answer) {
        return found(TOKEN, answer);
    }

    private static String found(Pattern pattern, byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8);
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("not as expected: " + text);
        }
        return matcher.group(1);
    }

    private static byte[] send(String method, String target, String body) {
        return Requests.bytes(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: bench\r\n"
                + "Content-Type: application/json\r\n" + String.format(Requests.CREDENTIAL, "appconfig")
                + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }
}
