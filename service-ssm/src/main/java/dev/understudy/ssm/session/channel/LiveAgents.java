package dev.understudy.ssm.session.channel;

import dev.understudy.core.ResetScope;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.session.SessionAgents;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The agents of all sessions that ever had a client and are not over. They are no state: a snapshot has none of them. */
public final class LiveAgents implements SessionAgents {
    private record Place(PartitionKey partition, SessionAgent agent) {}

    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** No agents yet. */
    public LiveAgents() {}

    /** The agent of a session; there is a new one if there was none. */
    SessionAgent of(String sessionId, PartitionKey partition, Supplier<SessionAgent> newAgent) {
        return places.computeIfAbsent(sessionId, id -> new Place(partition, newAgent.get()))
                .agent();
    }

    @Override
    public @Nullable Instant lastActivity(String sessionId) {
        Place place = places.get(sessionId);
        return place == null ? null : place.agent().lastActivity();
    }

    @Override
    public void dismiss(String sessionId, String farewell) {
        Place place = places.remove(sessionId);
        if (place != null) {
            place.agent().dismiss(farewell);
        }
    }

    /** Sends everybody home whose session is forgotten. */
    public void forget(ResetScope scope) {
        places.forEach((id, place) -> {
            if (scope.includes(place.partition())) {
                places.remove(id);
                place.agent().sendAway("");
            }
        });
    }
}
