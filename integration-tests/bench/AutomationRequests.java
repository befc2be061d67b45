import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requests to Automation that are measured or prepare a measurement. */
final class AutomationRequests {
    private static final Pattern ID = Pattern.compile("\"AutomationExecutionId\":\"([^\"]+)\"");

    private AutomationRequests() {}

    /** A runbook of steps that are all the same. */
    static byte[] createRunbook(String name, int steps, String action, String inputs) {
        StringBuilder content = new StringBuilder("{'schemaVersion':'0.3','mainSteps':[");
        for (int i = 0; i < steps; i++) {
            content.append(i == 0 ? "" : ",")
                    .append("{'name':'step")
                    .append(i)
                    .append("','action':'")
                    .append(action)
                    .append("','inputs':")
                    .append(inputs)
                    .append('}');
        }
        return Requests.ssm(
                "CreateDocument",
                "{\"Name\":\"" + name + "\",\"DocumentType\":\"Automation\",\"Content\":\""
                        + content.append("]}").toString().replace("'", "\\\"") + "\"}");
    }

    static byte[] describeDocument(String name) {
        return Requests.ssm("DescribeDocument", "{\"Name\":\"" + name + "\"}");
    }

    static byte[] start(String runbook) {
        return Requests.ssm("StartAutomationExecution", "{\"DocumentName\":\"" + runbook + "\"}");
    }

    static byte[] get(String id) {
        return Requests.ssm("GetAutomationExecution", "{\"AutomationExecutionId\":\"" + id + "\"}");
    }

    static byte[] describe(String key, String value) {
        return Requests.ssm(
                "DescribeAutomationExecutions",
                "{\"Filters\":[{\"Key\":\"" + key + "\",\"Values\":[\"" + value + "\"]}]}");
    }

    static String id(String answer) {
        Matcher matcher = ID.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("no execution: " + answer);
        }
        return matcher.group(1);
    }
}
