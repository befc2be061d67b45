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
        dialogue.ask("ssm", "DescribeActivations", "{}");
        dialogue.ask("ssm", "DescribeInstanceInformation", "{}");
        dialogue.ask("ssm", "DescribeInstanceInformation", "{'Filters':[{'Key':'tag:team','Values':['red']}]}");
        dialogue.ask("ssm", "DescribeInstanceProperties", "{}");
        dialogue.ask("ssm", "ListNodes", "{'Filters':[{'Key':'ManagedStatus','Values':['All']}]}");
    }
}
