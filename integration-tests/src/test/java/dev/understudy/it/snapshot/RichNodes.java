package dev.understudy.it.snapshot;

import com.fasterxml.jackson.databind.JsonNode;

/** Machines of every kind, an activation that is not used up, and a group. */
final class RichNodes {
    private static final String PLACE = "?account=" + Dialogue.ACCOUNT + "&region=" + Dialogue.REGION;

    private RichNodes() {}

    static void fill(Dialogue dialogue) {
        JsonNode activation = dialogue.change(
                "ssm",
                "CreateActivation",
                "{'IamRole':'Hybrid','RegistrationLimit':2,'DefaultInstanceName':'web','Description':'ours',"
                        + "'Tags':[{'Key':'team','Value':'red'}]}");
        String registration = "{'activationId':'%s','activationCode':'%s','sourceLocation':'westeurope'}";
        dialogue.administer(
                "POST",
                "ssm/nodes" + PLACE,
                registration.formatted(
                        activation.path("ActivationId").asText(),
                        activation.path("ActivationCode").asText()));
        dialogue.administer(
                "POST", "ssm/nodes" + PLACE, "{'platformType':'Windows','tags':{'Name':'box'},'keyName':'mine'}");
        dialogue.administer("POST", "ssm/nodes" + PLACE, "{'agent':'silent'}");
        dialogue.administer("POST", "ssm/nodes" + PLACE, "{'pingStatus':'ConnectionLost'}");
        dialogue.administer("POST", "ssm/nodes" + PLACE, "{'agent':'absent'}");
        dialogue.administer("PUT", "ssm/resource-groups" + PLACE, "{'name':'all','resources':['i-12345678']}");
        access(dialogue);
        dialogue.ask("ssm", "DescribeActivations", "{}");
        dialogue.ask("ssm", "DescribeInstanceInformation", "{}");
        dialogue.ask("ssm", "DescribeInstanceInformation", "{'Filters':[{'Key':'tag:team','Values':['red']}]}");
        dialogue.ask("ssm", "DescribeInstanceProperties", "{}");
        dialogue.ask("ssm", "ListNodes", "{'Filters':[{'Key':'ManagedStatus','Values':['All']}]}");
    }

    /** One request that a policy grants by itself, to a user about whom something is known. */
    private static void access(Dialogue dialogue) {
        dialogue.administer(
                "PUT",
                "ssm/requester" + PLACE,
                "{'userId':'ann','groups':['ops'],'attributes':{'division':'x'},'principalTags':{'Role':'Admin'}}");
        dialogue.administer("POST", "ssm/nodes" + PLACE, "{'id':'i-0a1b2c3d'}");
        dialogue.change(
                "ssm",
                "CreateDocument",
                "{'Name':'people','DocumentType':'ManualApprovalPolicy','DocumentFormat':'YAML',"
                        + "'Content':'approvers: [{approvers: [ann]}]'}");
        JsonNode request = dialogue.change(
                "ssm",
                "StartAccessRequest",
                "{'Reason':'ours','Targets':[{'Key':'InstanceIds','Values':['i-0a1b2c3d']}]}");
        dialogue.ask(
                "ssm",
                "GetAccessToken",
                "{'AccessRequestId':'" + request.path("AccessRequestId").asText() + "'}");
    }
}
