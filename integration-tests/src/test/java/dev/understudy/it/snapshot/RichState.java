package dev.understudy.it.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.Emulator;
import dev.understudy.it.wire.WireClient;
import dev.understudy.it.wire.WireReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something of everything that services keep, made by requests, and the questions whose answers show it. The questions
 * can be asked of any emulator that is in the same state.
 */
final class RichState {
    /** A request that changes nothing. */
    private record Question(String service, String operation, String input) {}

    private static final String OTHER = "444455556666";

    private final Emulator emulator;
    private final List<Question> questions = new ArrayList<>();
    private String application = "";
    private String environment = "";
    private String session = "";
    private String sharedMesh = "";

    /** Fills an emulator that is empty. */
    RichState(Emulator emulator) {
        this.emulator = emulator;
        meshes();
        parameters();
        configurations();
        experiments();
    }

    /** Asks all questions of an emulator; answers by question. */
    Map<String, String> answers(Emulator asked) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : questions) {
            WireReply reply = WireClient.of(asked, question.service).call(question.operation, question.input);
            assertThat(reply.status()).as(question + ": " + reply).isEqualTo(200);
            answers.put(question.toString(), reply.text());
        }
        WireReply listed = WireClient.of(asked, "appmesh").inAccount(OTHER).call("ListMeshes", "{}");
        answers.put("shared meshes", listed.text());
        assertThat(listed.text()).contains(sharedMesh);
        return answers;
    }

    /** Where the deployment that goes on stands. */
    String deploymentState(Emulator asked) {
        return WireClient.of(asked, "appconfig")
                .call(
                        "GetDeployment",
                        "{'ApplicationId':'%s','EnvironmentId':'%s','DeploymentNumber':1}"
                                .formatted(application, environment))
                .body()
                .path("State")
                .asText();
    }

    /** What the client whose session was open gets with the token that it has. */
    String poll(Emulator asked) {
        WireReply reply = WireClient.of(asked, "appconfigdata")
                .call("GetLatestConfiguration", "{'ConfigurationToken':'" + session + "'}");
        return reply.status() + " " + reply.text() + " " + reply.header("Next-Poll-Configuration-Token");
    }

    private JsonNode change(String service, String operation, String input) {
        WireReply reply = WireClient.of(emulator, service).call(operation, input);
        assertThat(reply.succeeded()).as(operation + ": " + reply).isTrue();
        return reply.body();
    }

    private void ask(String service, String operation, String input) {
        questions.add(new Question(service, operation, input));
    }

    private void meshes() {
        String shop = "'meshName':'shop'";
        JsonNode mesh = change(
                "appmesh",
                "CreateMesh",
                "{" + shop + ",'clientToken':'token-1','spec':{'egressFilter':{'type':'ALLOW_ALL'}},"
                        + "'tags':[{'key':'team','value':'red'}]}");
        sharedMesh = mesh.at("/metadata/arn").asText();
        String listener = "'listeners':[{'portMapping':{'port':8080,'protocol':'http'},"
                + "'timeout':{'http':{'idle':{'unit':'s','value':30}}}}]";
        change(
                "appmesh",
                "CreateVirtualNode",
                "{" + shop + ",'virtualNodeName':'node','spec':{" + listener
                        + ",'backends':[{'virtualService':{'virtualServiceName':'other.local'}}],"
                        + "'serviceDiscovery':{'dns':{'hostname':'node.local'}}}}");
        change(
                "appmesh",
                "CreateVirtualRouter",
                "{" + shop + ",'virtualRouterName':'router','spec':{'listeners':"
                        + "[{'portMapping':{'port':8080,'protocol':'http'}}]}}");
        change(
                "appmesh",
                "CreateRoute",
                "{" + shop + ",'virtualRouterName':'router','routeName':'route','spec':"
                        + "{'priority':3,'httpRoute':{'match':{'prefix':'/'},'action':{'weightedTargets':"
                        + "[{'virtualNode':'node','weight':1}]}}}}");
        change(
                "appmesh",
                "CreateVirtualService",
                "{" + shop + ",'virtualServiceName':'shop.local','spec':{'provider':"
                        + "{'virtualRouter':{'virtualRouterName':'router'}}}}");
        WireReply shared = share();
        assertThat(shared.status()).as(shared.toString()).isEqualTo(200);
        ask("appmesh", "DescribeMesh", "{" + shop + "}");
        ask("appmesh", "DescribeVirtualNode", "{" + shop + ",'virtualNodeName':'node'}");
        ask("appmesh", "DescribeVirtualRouter", "{" + shop + ",'virtualRouterName':'router'}");
        ask("appmesh", "DescribeRoute", "{" + shop + ",'virtualRouterName':'router','routeName':'route'}");
        ask("appmesh", "DescribeVirtualService", "{" + shop + ",'virtualServiceName':'shop.local'}");
        ask("appmesh", "ListMeshes", "{}");
        List.of("ListVirtualNodes", "ListVirtualRouters", "ListVirtualServices", "ListVirtualGateways")
                .forEach(list -> ask("appmesh", list, "{" + shop + "}"));
        ask("appmesh", "ListRoutes", "{" + shop + ",'virtualRouterName':'router'}");
        ask("appmesh", "ListTagsForResource", "{'resourceArn':'" + sharedMesh + "'}");
    }

    private WireReply share() {
        return Admin.of(emulator)
                .call(
                        "POST",
                        "appmesh/shares",
                        "{'meshOwner':'111122223333','region':'eu-west-1','meshName':'shop'," + "'principal':'" + OTHER
                                + "'}");
    }

    private void parameters() {
        change(
                "ssm",
                "PutParameter",
                "{'Name':'/shop/color','Type':'String','Value':'blue','AllowedPattern':'[a-z]+',"
                        + "'Tags':[{'Key':'team','Value':'red'}]}");
        change("ssm", "PutParameter", "{'Name':'/shop/color','Value':'green','Overwrite':true,'Description':'d'}");
        change("ssm", "LabelParameterVersion", "{'Name':'/shop/color','ParameterVersion':1,'Labels':['first']}");
        change("ssm", "PutParameter", "{'Name':'/shop/secret','Type':'SecureString','Value':'s3cret'}");
        change(
                "ssm",
                "PutParameter",
                "{'Name':'/shop/old','Type':'StringList','Value':'a,b','Tier':'Advanced',"
                        + "'Policies':'[{\\'Type\\':\\'Expiration\\',\\'Version\\':\\'1.0\\',\\'Attributes\\':"
                        + "{\\'Timestamp\\':\\'2030-01-03T00:00:00Z\\'}}]'}");
        ask(
                "ssm",
                "GetParameters",
                "{'Names':['/shop/color','/shop/color:first','/shop/secret','/shop/old']," + "'WithDecryption':true}");
        ask("ssm", "GetParameter", "{'Name':'/shop/secret'}");
        ask("ssm", "GetParameterHistory", "{'Name':'/shop/color'}");
        ask("ssm", "DescribeParameters", "{}");
        ask("ssm", "GetParametersByPath", "{'Path':'/shop','Recursive':true}");
        ask("ssm", "ListTagsForResource", "{'ResourceType':'Parameter','ResourceId':'/shop/color'}");
    }

    private void configurations() {
        application = change("appconfig", "CreateApplication", "{'Name':'app','Tags':{'team':'red'}}")
                .path("Id")
                .asText();
        String in = "'ApplicationId':'" + application + "'";
        environment = change("appconfig", "CreateEnvironment", "{" + in + ",'Name':'prod'}")
                .path("Id")
                .asText();
        String profile = change(
                        "appconfig",
                        "CreateConfigurationProfile",
                        "{" + in
                                + ",'Name':'cfg','LocationUri':'hosted','Validators':[{'Type':'JSON_SCHEMA','Content':'{}'}]}")
                .path("Id")
                .asText();
        version(profile, "{\"a\":1}");
        String strategy = change(
                        "appconfig",
                        "CreateDeploymentStrategy",
                        "{'Name':'slow',"
                                + "'DeploymentDurationInMinutes':10,'FinalBakeTimeInMinutes':5,'GrowthFactor':20,"
                                + "'ReplicateTo':'NONE'}")
                .path("Id")
                .asText();
        String place = in + ",'EnvironmentId':'" + environment + "'";
        change(
                "appconfig",
                "StartDeployment",
                "{" + place + ",'DeploymentStrategyId':'" + strategy + "','ConfigurationProfileId':'" + profile
                        + "','ConfigurationVersion':'1'}");
        session = change(
                        "appconfigdata",
                        "StartConfigurationSession",
                        "{'ApplicationIdentifier':'app',"
                                + "'EnvironmentIdentifier':'prod','ConfigurationProfileIdentifier':'cfg'}")
                .path("InitialConfigurationToken")
                .asText();
        ask("appconfig", "GetApplication", "{" + in + "}");
        ask("appconfig", "GetDeployment", "{" + place + ",'DeploymentNumber':1}");
        ask("appconfig", "ListDeployments", "{" + place + "}");
        ask("appconfig", "GetEnvironment", "{" + place + "}");
        ask("appconfig", "GetConfigurationProfile", "{" + in + ",'ConfigurationProfileId':'" + profile + "'}");
        ask("appconfig", "ListHostedConfigurationVersions", "{" + in + ",'ConfigurationProfileId':'" + profile + "'}");
        ask("appconfig", "GetDeploymentStrategy", "{'DeploymentStrategyId':'" + strategy + "'}");
        List.of("ListEnvironments", "ListConfigurationProfiles")
                .forEach(list -> ask("appconfig", list, "{" + in + "}"));
        List.of(
                        "ListApplications",
                        "ListDeploymentStrategies",
                        "ListExtensions",
                        "ListExtensionAssociations",
                        "GetAccountSettings")
                .forEach(list -> ask("appconfig", list, "{}"));
        ask(
                "appconfig",
                "ListTagsForResource",
                "{'ResourceArn':'arn:aws:appconfig:eu-west-1:111122223333:application/" + application + "'}");
    }

    private void version(String profile, String content) {
        String base64 = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        change(
                "appconfig",
                "CreateHostedConfigurationVersion",
                "{'ApplicationId':'" + application
                        + "','ConfigurationProfileId':'" + profile + "','ContentType':'application/json','Content':'"
                        + base64
                        + "'}");
    }

    private void experiments() {
        String in = "'ApplicationIdentifier':'" + application + "'";
        String profile = change(
                        "appconfig",
                        "CreateConfigurationProfile",
                        "{'ApplicationId':'" + application
                                + "','Name':'flags','LocationUri':'hosted','Type':'AWS.AppConfig.FeatureFlags'}")
                .path("Id")
                .asText();
        version(
                profile,
                "{\"version\":\"1\",\"flags\":{\"checkout\":{\"name\":\"checkout\"}},"
                        + "\"values\":{\"checkout\":{\"enabled\":true}}}");
        change(
                "appconfig",
                "CreateExperimentDefinition",
                "{" + in + ",'Name':'exp',"
                        + "'ConfigurationProfileIdentifier':'flags','EnvironmentIdentifier':'prod','FlagKey':'checkout',"
                        + "'Treatments':[{'Weight':50,'FlagValue':{'Enabled':true}}],"
                        + "'Control':{'Weight':50,'FlagValue':{'Enabled':false}},'AudienceRule':'(eq $tier \\\"gold\\\")'}");
        ask("appconfig", "ListExperimentDefinitions", "{" + in + "}");
        ask("appconfig", "GetExperimentDefinition", "{" + in + ",'ExperimentDefinitionIdentifier':'exp'}");
    }
}
