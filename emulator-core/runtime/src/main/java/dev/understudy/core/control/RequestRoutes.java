package dev.understudy.core.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.dispatch.CompletedCall;
import dev.understudy.core.journal.CallText;
import dev.understudy.core.journal.RequestJournal;
import dev.understudy.core.journal.Requests;
import java.util.List;
import java.util.Map;

/**
 * {@code requests}: what the journal holds.
 *
 * <p>{@code GET} narrows down by {@code service}, {@code operation}, {@code account}, {@code region} and {@code outcome}:
 * {@code ok}, {@code failed} or an error code. {@code limit} takes the newest. {@code DELETE} empties the journal.
 */
final class RequestRoutes {
    private final RequestJournal journal;

    RequestRoutes(RequestJournal journal) {
        this.journal = journal;
    }

    List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", "requests", this::find), new AdminRoute("DELETE", "requests", this::clear));
    }

    private JsonNode find(AdminRequest request) {
        if (journal.capacity() == 0) {
            throw new AdminRefusal(404, "the journal is off");
        }
        Map<String, String> query = request.onlyQuery("service", "operation", "account", "region", "outcome", "limit");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode calls = answer.putArray("requests");
        for (CompletedCall call : request.newest(chosen(query).list())) {
            calls.add(CallText.json(call));
        }
        return answer.put("forgotten", journal.forgotten());
    }

    private Requests chosen(Map<String, String> query) {
        Requests requests = journal.requests();
        for (Map.Entry<String, String> filter : query.entrySet()) {
            String value = filter.getValue();
            requests = switch (filter.getKey()) {
                case "service" -> requests.service(value);
                case "operation" -> requests.operation(value);
                case "account" -> requests.account(value);
                case "region" -> requests.region(value);
                case "outcome" -> outcome(requests, value);
                default -> requests;
            };
        }
        return requests;
    }

    private static Requests outcome(Requests requests, String outcome) {
        return switch (outcome) {
            case "ok" -> requests.succeeded();
            case "failed" -> requests.failed();
            default -> requests.outcome(outcome);
        };
    }

    private JsonNode clear(AdminRequest request) {
        request.onlyQuery();
        journal.clear();
        return JsonNodeFactory.instance.objectNode().put("status", "ok");
    }
}
