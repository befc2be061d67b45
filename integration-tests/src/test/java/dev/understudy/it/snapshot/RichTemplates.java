package dev.understudy.it.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Something of everything that Proton keeps: an environment that is deployed and one that is on its way, a version that
 * is being registered, a service with an instance, a connection between two accounts.
 */
final class RichTemplates {
    private static final String MANAGED = "777788889999";
    private static final String ROLE = "'arn:aws:iam::111122223333:role/r'";

    private static final List<String> LIFECYCLES = List.of("registration", "deployment");

    private final Dialogue dialogue;

    private RichTemplates(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /** Fills an emulator; what comes last takes its time. */
    static void fill(Dialogue dialogue) {
        RichTemplates templates = new RichTemplates(dialogue);
        templates.pace("'immediate'");
        templates.templates();
        templates.account();
        templates.environments();
    }

    private void pace(String policy) {
        for (String lifecycle : LIFECYCLES) {
            dialogue.administer(
                    "PUT", "lifecycles", "{'lifecycle':'proton." + lifecycle + "','policy':" + policy + "}");
        }
    }

    private JsonNode change(String operation, String input) {
        return dialogue.change("proton", operation, input);
    }

    private void ask(String operation, String input) {
        dialogue.ask("proton", operation, input);
    }

    private void templates() {
        change("CreateEnvironmentTemplate", "{'name':'net','displayName':'Net','tags':[{'key':'team','value':'red'}]}");
        change("CreateServiceTemplate", "{'name':'web','pipelineProvisioning':'CUSTOMER_MANAGED'}");
        String source = "'source':{'s3':{'bucket':'bundles','key':'b.tar.gz'}}";
        change("CreateEnvironmentTemplateVersion", "{'templateName':'net'," + source + ",'clientToken':'t1'}");
        change(
                "CreateServiceTemplateVersion",
                "{'templateName':'web'," + source + ",'compatibleEnvironmentTemplates':"
                        + "[{'templateName':'net','majorVersion':'1'}]}");
        String first = ",'majorVersion':'1','minorVersion':'0'";
        change("UpdateEnvironmentTemplateVersion", "{'templateName':'net'" + first + ",'status':'PUBLISHED'}");
        change("UpdateServiceTemplateVersion", "{'templateName':'web'" + first + ",'status':'PUBLISHED'}");
        ask("GetEnvironmentTemplate", "{'name':'net'}");
        ask("GetServiceTemplate", "{'name':'web'}");
        ask("GetEnvironmentTemplateVersion", "{'templateName':'net'" + first + "}");
        ask("GetServiceTemplateVersion", "{'templateName':'web'" + first + "}");
        ask("ListEnvironmentTemplateVersions", "{'templateName':'net'}");
        ask("ListServiceTemplates", "{}");
    }

    private void account() {
        change(
                "CreateRepository",
                "{'provider':'GITHUB','name':'shop/code','connectionArn':"
                        + "'arn:aws:codestar-connections:eu-west-1:111122223333:connection/c'}");
        change("UpdateAccountSettings", "{'pipelineServiceRoleArn':" + ROLE + "}");
        String connection = dialogue.changeAs(
                        MANAGED,
                        "proton",
                        "CreateEnvironmentAccountConnection",
                        "{'managementAccountId':'111122223333','environmentName':'far',"
                                + "'roleArn':'arn:aws:iam::777788889999:role/r'}")
                .at("/environmentAccountConnection/id")
                .asText();
        change("AcceptEnvironmentAccountConnection", "{'id':'" + connection + "'}");
        ask("GetRepository", "{'provider':'GITHUB','name':'shop/code'}");
        ask("GetAccountSettings", "{}");
        ask("GetEnvironmentAccountConnection", "{'id':'" + connection + "'}");
        dialogue.askAs(MANAGED, "proton", "ListEnvironmentAccountConnections", "{'requestedBy':'ENVIRONMENT_ACCOUNT'}");
    }

    private void environments() {
        String template = ",'templateName':'net','templateMajorVersion':'1','spec':"
                + "'proton: EnvironmentSpec\\nspec: {b: q}\\n'";
        String arn = change(
                        "CreateEnvironment",
                        "{'name':'near'" + template + ",'protonServiceRoleArn':" + ROLE
                                + ",'tags':[{'key':'team','value':'red'}]}")
                .at("/environment/arn")
                .asText();
        change(
                "CreateService",
                "{'name':'shop','templateName':'web','templateMajorVersion':'1','spec':'proton: ServiceSpec\\n"
                        + "instances:\\n- name: blue\\n  environment: near\\n  spec: {port: 80}\\n'}");
        pace("{'after':'PT10S'}");
        String deployment = change(
                        "CreateEnvironment", "{'name':'next'" + template + ",'protonServiceRoleArn':" + ROLE + "}")
                .at("/environment/lastAttemptedDeploymentId")
                .asText();
        change(
                "CreateEnvironmentTemplateVersion",
                "{'templateName':'net','source':{'s3':{'bucket':'bundles','key':'c.tar.gz'}}}");
        ask("GetEnvironment", "{'name':'near'}");
        ask("GetEnvironment", "{'name':'next'}");
        ask("GetDeployment", "{'id':'" + deployment + "'}");
        ask("ListDeployments", "{}");
        ask("ListEnvironments", "{}");
        ask("GetService", "{'name':'shop'}");
        ask("GetServiceInstance", "{'serviceName':'shop','name':'blue'}");
        ask("ListServiceInstances", "{}");
        ask("ListTagsForResource", "{'resourceArn':'" + arn + "'}");
    }
}
