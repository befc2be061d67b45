package dev.understudy.it.snapshot;

import com.fasterxml.jackson.databind.JsonNode;

/** Change requests in several states, alarms, calendars that freeze changes, organizational units, and a preview. */
final class RichChanges {
    private static final String PLACE = "?account=" + Dialogue.ACCOUNT + "&region=" + Dialogue.REGION;

    private static final String CALENDAR = "BEGIN:VCALENDAR\\r\\nPRODID:-//us//EN\\r\\nVERSION:2.0\\r\\n"
            + "X-CALENDAR-TYPE:DEFAULT_CLOSED\\r\\nEND:VCALENDAR\\r\\n";

    private RichChanges() {}

    static void fill(Dialogue dialogue) {
        create(dialogue, "frozen", "ChangeCalendar", "TEXT", CALENDAR);
        create(
                dialogue,
                "change",
                "Automation.ChangeTemplate",
                "YAML",
                "schemaVersion: \\'0.3\\'\\nautoApprovable: true\\nmainSteps: [{name: ask, action: \\'aws:approve\\',"
                        + " inputs: {Approvers: [me]}}]");
        review(dialogue, "SendForReview");
        review(dialogue, "Approve");
        dialogue.administer("PUT", "ssm/change-calendars" + PLACE, "{'calendar':'frozen','approvers':['boss']}");
        dialogue.administer("PUT", "ssm/alarms" + PLACE, "{'name':'errors','state':'OK'}");
        dialogue.administer(
                "PUT", "ssm/organizational-units" + PLACE, "{'id':'ou-root-aaaaaaaa','accounts':['444455556666']}");
        request(dialogue, "'ChangeRequestName':'asked','ChangeDetails':'because'");
        request(dialogue, "'AutoApprove':true");
        request(dialogue, "'AutoApprove':true,'ScheduledTime':4102444800");
        JsonNode preview = dialogue.change(
                "ssm",
                "StartExecutionPreview",
                "{'DocumentName':'AWS-StopEC2Instance',"
                        + "'ExecutionInputs':{'Automation':{'Parameters':{'InstanceId':['i-12345678']}}}}");
        JsonNode stoppable = dialogue.change(
                "ssm",
                "StartAutomationExecution",
                "{'DocumentName':'AWS-HelloWorld','Mode':'Interactive',"
                        + "'AlarmConfiguration':{'Alarms':[{'Name':'errors'}]}}");
        dialogue.ask("ssm", "DescribeAutomationExecutions", "{}");
        dialogue.ask(
                "ssm",
                "GetAutomationExecution",
                "{'AutomationExecutionId':'"
                        + stoppable.path("AutomationExecutionId").asText() + "'}");
        dialogue.ask(
                "ssm",
                "GetExecutionPreview",
                "{'ExecutionPreviewId':'" + preview.path("ExecutionPreviewId").asText() + "'}");
    }

    private static void create(Dialogue dialogue, String name, String type, String format, String content) {
        dialogue.change(
                "ssm",
                "CreateDocument",
                "{'Name':'" + name + "','DocumentType':'" + type + "','DocumentFormat':'" + format + "','Content':'"
                        + content + "'}");
    }

    private static void review(Dialogue dialogue, String action) {
        dialogue.change(
                "ssm", "UpdateDocumentMetadata", "{'Name':'change','DocumentReviews':{'Action':'" + action + "'}}");
    }

    private static void request(Dialogue dialogue, String more) {
        JsonNode started = dialogue.change(
                "ssm",
                "StartChangeRequestExecution",
                "{'DocumentName':'change','Runbooks':[{'DocumentName':'AWS-HelloWorld'}]," + more + "}");
        dialogue.ask(
                "ssm",
                "GetAutomationExecution",
                "{'AutomationExecutionId':'"
                        + started.path("AutomationExecutionId").asText() + "'}");
    }
}
