package dev.understudy.it.sdk.ssm;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.Shapes;
import dev.understudy.it.sdk.WireAnswer;

/** Stands in for the methods that the SDK's client will have for the management of hosts by default, by their wire form. */
final class HostManagementClient {
    private final Caller caller;

    HostManagementClient(Caller caller) {
        this.caller = caller;
    }

    WireAnswer registerDefaultHostManagementConfiguration(String input) {
        return caller.sendSsm(
                "RegisterDefaultHostManagementConfiguration", Shapes.json(input).toString());
    }

    WireAnswer deregisterDefaultHostManagementConfiguration() {
        return caller.sendSsm("DeregisterDefaultHostManagementConfiguration", "{}");
    }
}
