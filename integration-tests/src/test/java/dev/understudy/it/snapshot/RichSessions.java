package dev.understudy.it.snapshot;

import com.fasterxml.jackson.databind.JsonNode;

/** Sessions with a node: one that waits for its client, one that forwards a port, and one that is over. */
final class RichSessions {
    private static final String NODE = "'Target':'i-0fedcba9876543210'";

    private RichSessions() {}

    static void fill(Dialogue dialogue) {
        dialogue.administer(
                "POST",
                "ssm/nodes?account=" + Dialogue.ACCOUNT + "&region=" + Dialogue.REGION,
                "{'id':'i-0fedcba9876543210'}");
        dialogue.change("ssm", "StartSession", "{" + NODE + ",'Reason':'to look'}");
        dialogue.change(
                "ssm",
                "StartSession",
                "{" + NODE + ",'DocumentName':'AWS-StartPortForwardingSession','Parameters':{'portNumber':['80']}}");
        JsonNode over = dialogue.change(
                "ssm",
                "StartSession",
                "{" + NODE + ",'DocumentName':'AWS-StartInteractiveCommand','Parameters':{'command':['date']}}");
        dialogue.change(
                "ssm",
                "TerminateSession",
                "{'SessionId':'" + over.path("SessionId").asText() + "'}");
        dialogue.ask("ssm", "DescribeSessions", "{'State':'Active'}");
        dialogue.ask("ssm", "DescribeSessions", "{'State':'History'}");
        dialogue.ask("ssm", "GetConnectionStatus", "{" + NODE + "}");
    }
}
