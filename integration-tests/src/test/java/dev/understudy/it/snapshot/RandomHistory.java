package dev.understudy.it.snapshot;

import dev.understudy.core.Emulator;
import dev.understudy.it.wire.WireClient;
import dev.understudy.it.wire.WireReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Creates, changes and deletes resources of all services as dice fall. Names are few, so that requests meet what others
 * left behind; what is refused for that is refused.
 */
final class RandomHistory {
    private static final int NAMES = 4;

    private final Emulator emulator;
    private final Random dice;
    private final List<String> applications = new ArrayList<>();

    RandomHistory(Emulator emulator, long seed) {
        this.emulator = emulator;
        this.dice = new Random(seed);
    }

    /** Lets so many things happen. */
    void happen(int steps) {
        for (int i = 0; i < steps; i++) {
            switch (dice.nextInt(5)) {
                case 0 -> mesh();
                case 1 -> parameter();
                case 2 -> application();
                case 3 -> template();
                default -> pass();
            }
        }
    }

    private String name() {
        return "n" + dice.nextInt(NAMES);
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[dice.nextInt(choices.length)];
    }

    private WireReply call(String service, String operation, String input) {
        return WireClient.of(emulator, service).call(operation, input);
    }

    private void pass() {
        emulator.clock().advance(Duration.ofMillis(dice.nextInt(100_000)));
        emulator.settle();
    }

    private void mesh() {
        String mesh = "'meshName':'" + name() + "'";
        String router = mesh + ",'virtualRouterName':'" + name() + "'";
        String listener =
                ",'spec':{'listeners':[{'portMapping':{'port':" + (80 + dice.nextInt(3)) + ",'protocol':'http'}}]}";
        switch (dice.nextInt(5)) {
            case 0 -> call("appmesh", "CreateMesh", "{" + mesh + ",'clientToken':'" + name() + "'}");
            case 1 -> call("appmesh", "DeleteMesh", "{" + mesh + "}");
            case 2, 3 ->
                call("appmesh", oneOf("CreateVirtualRouter", "UpdateVirtualRouter"), "{" + router + listener + "}");
            default -> call("appmesh", "DeleteVirtualRouter", "{" + router + "}");
        }
    }

    private void parameter() {
        String parameter = "'Name':'/" + name() + "'";
        switch (dice.nextInt(4)) {
            case 0, 1 ->
                call(
                        "ssm",
                        "PutParameter",
                        "{" + parameter + ",'Type':'" + oneOf("String", "StringList", "SecureString") + "','Value':'v"
                                + dice.nextInt() + "','Overwrite':" + dice.nextBoolean() + "}");
            case 2 -> call("ssm", "LabelParameterVersion", "{" + parameter + ",'Labels':['" + name() + "']}");
            default -> call("ssm", "DeleteParameter", "{" + parameter + "}");
        }
    }

    private void application() {
        String known = applications.isEmpty() ? "abc1234" : applications.get(dice.nextInt(applications.size()));
        String application = "'ApplicationId':'" + known + "'";
        switch (dice.nextInt(4)) {
            case 0 -> {
                WireReply created =
                        call("appconfig", "CreateApplication", "{'Name':'" + name() + "','Tags':{'a':'b'}}");
                if (created.succeeded()) {
                    applications.add(created.body().path("Id").asText());
                }
            }
            case 1 -> call("appconfig", "UpdateApplication", "{" + application + ",'Description':'" + name() + "'}");
            case 2 -> call("appconfig", "CreateEnvironment", "{" + application + ",'Name':'" + name() + "'}");
            default -> call("appconfig", "DeleteApplication", "{" + application + "}");
        }
    }

    private void template() {
        String template = name();
        switch (dice.nextInt(4)) {
            case 0 ->
                call(
                        "proton",
                        oneOf("CreateEnvironmentTemplate", "CreateServiceTemplate"),
                        "{'name':'" + template + "'}");
            case 1 ->
                call(
                        "proton",
                        "CreateEnvironmentTemplateVersion",
                        "{'templateName':'" + template + "','source':{'s3':{'bucket':'bundles','key':'b.tar.gz'}},"
                                + "'clientToken':'" + name() + "'}");
            case 2 ->
                call(
                        "proton",
                        "UpdateEnvironmentTemplate",
                        "{'name':'" + template + "','description':'" + name() + "'}");
            default -> call("proton", "DeleteEnvironmentTemplate", "{'name':'" + template + "'}");
        }
    }
}
