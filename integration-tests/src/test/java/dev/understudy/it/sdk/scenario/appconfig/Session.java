package dev.understudy.it.sdk.scenario.appconfig;

import software.amazon.awssdk.services.appconfigdata.AppConfigDataClient;
import software.amazon.awssdk.services.appconfigdata.model.GetLatestConfigurationResponse;

/** A client of the data plane, which goes from token to token. */
final class Session {
    private final AppConfigDataClient client;
    private String token;

    private Session(AppConfigDataClient client, String token) {
        this.client = client;
        this.token = token;
    }

    /** A session without a poll interval of its own; everything is named by id or name. */
    static Session open(AppConfigDataClient client, String application, String environment, String profile) {
        return new Session(
                client,
                client.startConfigurationSession(r -> r.applicationIdentifier(application)
                                .environmentIdentifier(environment)
                                .configurationProfileIdentifier(profile))
                        .initialConfigurationToken());
    }

    /** The token for the next poll. */
    String token() {
        return token;
    }

    /** Polls once. */
    GetLatestConfigurationResponse poll() {
        GetLatestConfigurationResponse answer = client.getLatestConfiguration(r -> r.configurationToken(token));
        token = answer.nextPollConfigurationToken();
        return answer;
    }

    /** Polls once as AWS's agent does, which understands Ion. */
    GetLatestConfigurationResponse pollAsAgent() {
        GetLatestConfigurationResponse answer = client.getLatestConfiguration(r -> r.configurationToken(token)
                .overrideConfiguration(
                        o -> o.putHeader("Accept", "application/ion;type=AWS.AppConfig.FeatureFlags;q=1.0,*/*;q=0.1")));
        token = answer.nextPollConfigurationToken();
        return answer;
    }

    /** The content of one poll; empty if nothing changed. */
    String read() {
        return poll().configuration().asUtf8String();
    }
}
