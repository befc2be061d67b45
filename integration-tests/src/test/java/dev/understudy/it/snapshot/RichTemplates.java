package dev.understudy.it.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Something of everything that Proton keeps: an environment that is deployed and one that is on its way, a version that
 * is being registered, a service with an instance and a component, a connection between two accounts, what follows
 * branches.
 */
final class RichTemplates {
    private static final String MANAGED = "777788889999";
    private static final String ROLE = "'arn:aws:iam::111122223333:role/r'";

    private static final String TEMPLATE =
            ",'templateName':'net','templateMajorVersion':'1','spec':'proton: EnvironmentSpec\\nspec: {b: q}\\n'";

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
        templates.branches();
        templates.onTheirWay();
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
                        + "[{'templateName':'net','majorVersion':'1'}],'supportedComponentSources':['DIRECTLY_DEFINED']}");
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
        String arn = change(
                        "CreateEnvironment",
                        "{'name':'near'" + TEMPLATE + ",'protonServiceRoleArn':" + ROLE + ",'componentRoleArn':" + ROLE
                                + ",'tags':[{'key':'team','value':'red'}]}")
                .at("/environment/arn")
                .asText();
        change(
                "CreateService",
                "{'name':'shop','templateName':'web','templateMajorVersion':'1','spec':'proton: ServiceSpec\\n"
                        + "instances:\\n- name: blue\\n  environment: near\\n  spec: {port: 80}\\n'}");
        change(
                "CreateComponent",
                "{'name':'bucket','environmentName':'near','manifest':'infrastructure: {templates: [{file: c.yaml, "
                        + "rendering_engine: jinja, template_language: cloudformation}]}',"
                        + "'templateFile':'Resources: {B: {Type: AWS::S3::Bucket}}'}");
        ask("GetEnvironment", "{'name':'near'}");
        ask("ListEnvironments", "{}");
        ask("GetService", "{'name':'shop'}");
        ask("GetServiceInstance", "{'serviceName':'shop','name':'blue'}");
        ask("ListServiceInstances", "{}");
        ask("GetComponent", "{'name':'bucket'}");
        ask("ListTagsForResource", "{'resourceArn':'" + arn + "'}");
    }

    private void branches() {
        String branch = "'repositoryProvider':'GITHUB','repositoryName':'shop/code','branch':'main'}";
        change("CreateTemplateSyncConfig", "{'templateName':'net','templateType':'ENVIRONMENT'," + branch);
        change("CreateServiceSyncConfig", "{'serviceName':'shop','filePath':'ops.yaml'," + branch);
        ask("GetTemplateSyncConfig", "{'templateName':'net','templateType':'ENVIRONMENT'}");
        ask("GetServiceSyncConfig", "{'serviceName':'shop'}");
        ask(
                "ListRepositorySyncDefinitions",
                "{'repositoryProvider':'GITHUB','repositoryName':'shop/code','syncType':'TEMPLATE_SYNC'}");
    }

    private void onTheirWay() {
        pace("{'after':'PT10S'}");
        String deployment = change(
                        "CreateEnvironment", "{'name':'next'" + TEMPLATE + ",'protonServiceRoleArn':" + ROLE + "}")
                .at("/environment/lastAttemptedDeploymentId")
                .asText();
        change(
                "CreateEnvironmentTemplateVersion",
                "{'templateName':'net','source':{'s3':{'bucket':'bundles','key':'c.tar.gz'}}}");
        ask("GetEnvironment", "{'name':'next'}");
        ask("GetDeployment", "{'id':'" + deployment + "'}");
        ask("ListDeployments", "{}");
    }
}
