package dev.understudy.appconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.rules.rollout.AlarmWatch;
import dev.understudy.appconfig.state.AlarmRecord;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.alarm.AlarmState;
import dev.understudy.core.id.Arn;
import dev.understudy.core.state.PartitionKey;
import java.util.List;

/**
 * {@code appconfig/alarms}: the states of CloudWatch's alarms, which nobody else here knows. An alarm's ARN names its
 * account and region.
 *
 * <p>{@code PUT} with {@code {"alarmArn": …, "state": "ALARM"}} sets one, with {@code "actionsEnabled": false} so that it
 * does nothing, with {@code "insufficientDataRollsBack": true} so that {@code INSUFFICIENT_DATA} counts as
 * {@code ALARM}; deployments in progress are rolled back at once. {@code GET} lists those that were set.
 */
public final class AlarmRoutes {
    private static final String PATH = "appconfig/alarms";
    private static final String ENABLED = "actionsEnabled";
    private static final String INSUFFICIENT = "insufficientDataRollsBack";

    private final AppConfigAccess access;
    private final AlarmWatch alarms;

    /** Routes to this state. */
    public AlarmRoutes(AppConfigAccess access, AlarmWatch alarms) {
        this.access = access;
        this.alarms = alarms;
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(new AdminRoute("GET", PATH, this::list), new AdminRoute("PUT", PATH, this::put));
    }

    private JsonNode list(AdminRequest request) {
        request.onlyQuery();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = answer.putArray("alarms");
        for (PartitionKey key : access.partitionKeys()) {
            access.locked(key, (partition, now) -> {
                partition.store().alarms.values().forEach(alarm -> list.add(describe(alarm)));
                return key;
            });
        }
        return answer;
    }

    private JsonNode put(AdminRequest request) {
        request.onlyQuery();
        AdminBody body = request.body("alarmArn", "state", ENABLED, INSUFFICIENT);
        String arn = body.requiredText("alarmArn");
        PartitionKey key = owner(arn);
        AlarmRecord alarm = new AlarmRecord(
                arn,
                body.constant("state", AlarmState.class),
                body.flag(ENABLED, true),
                body.flag(INSUFFICIENT, false));
        return access.locked(key, (partition, now) -> {
            alarms.set(partition, alarm, now);
            return describe(alarm);
        });
    }

    private static PartitionKey owner(String alarmArn) {
        Arn arn = Arn.parse(alarmArn);
        if (arn == null
                || !arn.service().equals("cloudwatch")
                || arn.region().isEmpty()
                || arn.account().isEmpty()) {
            throw AdminRefusal.badRequest("'alarmArn' must be an ARN like"
                    + " arn:aws:cloudwatch:us-east-1:111122223333:alarm:errors, not '" + alarmArn + "'");
        }
        return new PartitionKey(AppConfigArns.SERVICE, arn.account(), arn.region());
    }

    private static ObjectNode describe(AlarmRecord alarm) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("alarmArn", alarm.arn())
                .put("state", alarm.state().name())
                .put(ENABLED, alarm.actionsEnabled())
                .put(INSUFFICIENT, alarm.insufficientDataRollsBack());
    }
}
