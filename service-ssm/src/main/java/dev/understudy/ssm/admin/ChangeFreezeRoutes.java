package dev.understudy.ssm.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.ssm.automation.change.ChangeFreeze;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.model.DocumentType;
import java.util.List;

/**
 * {@code ssm/change-calendars}: the calendars that change requests heed, which AWS keeps in the settings of Change
 * Manager. {@code PUT} with {@code {"calendar": …, "approvers": […]}} names one and who may override it.
 */
public final class ChangeFreezeRoutes {
    private static final String PATH = "ssm/change-calendars";
    private static final String CALENDAR = "calendar";

    private final AdminPlace place;

    /** Routes to these places. */
    public ChangeFreezeRoutes(AdminPlace place) {
        this.place = place;
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", PATH, this::list),
                new AdminRoute("PUT", PATH, this::put),
                new AdminRoute("DELETE", PATH, this::delete));
    }

    private JsonNode list(AdminRequest request) {
        return place.list(request, "changeCalendars", store -> store.changeFreezes, ChangeFreezeRoutes::describe);
    }

    private JsonNode put(AdminRequest request) {
        AdminBody body = request.body(CALENDAR, "approvers");
        ChangeFreeze freeze = new ChangeFreeze(body.requiredText(CALENDAR), body.texts("approvers"));
        return place.in(request, (partition, now) -> {
            DocumentRecord document = partition.store().documents.get(freeze.calendar());
            if (document == null || document.type() != DocumentType.CHANGE_CALENDAR) {
                throw new AdminRefusal(404, "there is no change calendar '" + freeze.calendar() + "'");
            }
            partition.store().changeFreezes.put(freeze.calendar(), freeze);
            return describe(freeze);
        });
    }

    private JsonNode delete(AdminRequest request) {
        return place.remove(request, CALENDAR, store -> store.changeFreezes, "change requests do not heed");
    }

    private static ObjectNode describe(ChangeFreeze freeze) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put(CALENDAR, freeze.calendar());
        ArrayNode approvers = answer.putArray("approvers");
        freeze.approvers().forEach(approvers::add);
        return answer;
    }
}
