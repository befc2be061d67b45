package dev.understudy.it.snapshot;

import dev.understudy.core.Emulator;
import dev.understudy.it.wire.WireClient;
import dev.understudy.it.wire.WireReply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Something of everything that AppConfig keeps: a deployment that goes on, an experiment that runs, an open session. */
final class RichConfigurations {
    private final Dialogue dialogue;
    private String application = "";
    private String environment = "";
    private String session = "";

    RichConfigurations(Dialogue dialogue) {
        this.dialogue = dialogue;
        fill();
        experiments();
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

    private void fill() {
        application = dialogue.change("appconfig", "CreateApplication", "{'Name':'app','Tags':{'team':'red'}}")
                .path("Id")
                .asText();
        String in = "'ApplicationId':'" + application + "'";
        environment = dialogue.change("appconfig", "CreateEnvironment", "{" + in + ",'Name':'prod'}")
                .path("Id")
                .asText();
        extension();
        String profile = dialogue.change(
                        "appconfig",
                        "CreateConfigurationProfile",
                        "{" + in
                                + ",'Name':'cfg','LocationUri':'hosted','Validators':[{'Type':'JSON_SCHEMA','Content':'{}'}]}")
                .path("Id")
                .asText();
        version(profile, "{\"a\":1}");
        String strategy = dialogue.change(
                        "appconfig",
                        "CreateDeploymentStrategy",
                        "{'Name':'slow',"
                                + "'DeploymentDurationInMinutes':10,'FinalBakeTimeInMinutes':5,'GrowthFactor':20,"
                                + "'ReplicateTo':'NONE'}")
                .path("Id")
                .asText();
        String place = in + ",'EnvironmentId':'" + environment + "'";
        dialogue.change(
                "appconfig",
                "StartDeployment",
                "{" + place + ",'DeploymentStrategyId':'" + strategy + "','ConfigurationProfileId':'" + profile
                        + "','ConfigurationVersion':'1'}");
        session = dialogue.change(
                        "appconfigdata",
                        "StartConfigurationSession",
                        "{'ApplicationIdentifier':'app',"
                                + "'EnvironmentIdentifier':'prod','ConfigurationProfileIdentifier':'cfg'}")
                .path("InitialConfigurationToken")
                .asText();
        dialogue.ask("appconfig", "GetApplication", "{" + in + "}");
        dialogue.ask("appconfig", "GetDeployment", "{" + place + ",'DeploymentNumber':1}");
        dialogue.ask("appconfig", "ListDeployments", "{" + place + "}");
        dialogue.ask("appconfig", "GetEnvironment", "{" + place + "}");
        dialogue.ask("appconfig", "GetConfigurationProfile", "{" + in + ",'ConfigurationProfileId':'" + profile + "'}");
        dialogue.ask(
                "appconfig",
                "ListHostedConfigurationVersions",
                "{" + in + ",'ConfigurationProfileId':'" + profile + "'}");
        dialogue.ask("appconfig", "GetDeploymentStrategy", "{'DeploymentStrategyId':'" + strategy + "'}");
        List.of("ListEnvironments", "ListConfigurationProfiles")
                .forEach(list -> dialogue.ask("appconfig", list, "{" + in + "}"));
        List.of(
                        "ListApplications",
                        "ListDeploymentStrategies",
                        "ListExtensions",
                        "ListExtensionAssociations",
                        "GetAccountSettings")
                .forEach(list -> dialogue.ask("appconfig", list, "{}"));
        dialogue.ask(
                "appconfig",
                "ListTagsForResource",
                "{'ResourceArn':'arn:aws:appconfig:eu-west-1:111122223333:application/" + application + "'}");
    }

    private void version(String profile, String content) {
        String base64 = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        dialogue.change(
                "appconfig",
                "CreateHostedConfigurationVersion",
                "{'ApplicationId':'" + application
                        + "','ConfigurationProfileId':'" + profile + "','ContentType':'application/json','Content':'"
                        + base64
                        + "'}");
    }

    private void experiments() {
        String in = "'ApplicationIdentifier':'" + application + "'";
        String profile = dialogue.change(
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
        deployAtOnce(profile);
        dialogue.change(
                "appconfig",
                "CreateExperimentDefinition",
                "{" + in + ",'Name':'exp',"
                        + "'ConfigurationProfileIdentifier':'flags','EnvironmentIdentifier':'lab','FlagKey':'checkout',"
                        + "'Treatments':[{'Weight':50,'FlagValue':{'Enabled':true}}],"
                        + "'Control':{'Weight':50,'FlagValue':{'Enabled':false}},'AudienceRule':'(eq $tier \\\"gold\\\")'}");
        run(in);
        dialogue.ask("appconfig", "ListExperimentDefinitions", "{" + in + "}");
        dialogue.ask("appconfig", "GetExperimentDefinition", "{" + in + ",'ExperimentDefinitionIdentifier':'exp'}");
    }

    /** A deployment that is over when it has begun, to an environment of its own. */
    private void deployAtOnce(String profile) {
        String in = "'ApplicationId':'" + application + "'";
        String lab = dialogue.change("appconfig", "CreateEnvironment", "{" + in + ",'Name':'lab'}")
                .path("Id")
                .asText();
        String strategy = dialogue.change(
                        "appconfig",
                        "CreateDeploymentStrategy",
                        "{'Name':'at once','DeploymentDurationInMinutes':0,'FinalBakeTimeInMinutes':0,"
                                + "'GrowthFactor':100,'ReplicateTo':'NONE'}")
                .path("Id")
                .asText();
        dialogue.change(
                "appconfig",
                "StartDeployment",
                "{" + in + ",'EnvironmentId':'" + lab + "','DeploymentStrategyId':'" + strategy
                        + "','ConfigurationProfileId':'" + profile + "','ConfigurationVersion':'1'}");
    }

    private void run(String in) {
        String definition = in + ",'ExperimentDefinitionIdentifier':'exp'";
        dialogue.change("appconfig", "StartExperimentRun", "{" + definition + ",'ExposurePercentage':50}");
        dialogue.ask("appconfig", "GetExperimentRun", "{" + definition + ",'Run':1}");
        dialogue.ask("appconfig", "ListExperimentRuns", "{" + definition + "}");
        dialogue.ask("appconfig", "ListExperimentRunEvents", "{" + definition + ",'Run':1}");
    }

    private void extension() {
        dialogue.change(
                "appconfig",
                "CreateExtension",
                "{'Name':'teller','Actions':{'ON_DEPLOYMENT_STEP':[{'Name':'tell','Uri':"
                        + "'arn:aws:sqs:eu-west-1:111122223333:steps'}]},'Parameters':{'greeting':{'Required':true}}}");
        dialogue.change(
                "appconfig",
                "CreateExtensionAssociation",
                "{'ExtensionIdentifier':'teller','Parameters':{'greeting':'hello'},'ResourceIdentifier':"
                        + "'arn:aws:appconfig:eu-west-1:111122223333:application/" + application + "'}");
        dialogue.administer(
                "POST",
                "appconfig/actions",
                "{'target':'arn:aws:sqs:eu-west-1:111122223333:steps','times':3,'answer':"
                        + "{'Error':'Full','Message':'no room'}}");
        dialogue.ask("appconfig", "GetExtension", "{'ExtensionIdentifier':'teller'}");
    }
}
