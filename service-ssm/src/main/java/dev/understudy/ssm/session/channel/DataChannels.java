package dev.understudy.ssm.session.channel;

import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.socket.SocketListener;
import dev.understudy.core.socket.SocketRoute;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.session.SessionLife;
import dev.understudy.ssm.session.state.SessionRecord;
import dev.understudy.ssm.session.state.SessionState;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where clients of sessions connect. Everything here is called without a partition's lock. */
public final class DataChannels {
    private final Partitions<SsmStore> partitions;
    private final LiveAgents agents;
    private final SessionLife life;
    private final Works works;
    private final SessionArchive archive;
    private final IdGenerator ids;

    /** Channels to the sessions of these partitions. */
    public DataChannels(Partitions<SsmStore> partitions, LiveAgents agents, SessionLife life, Kernel kernel) {
        this.partitions = partitions;
        this.agents = agents;
        this.life = life;
        this.works = new Works(kernel.programs(), kernel.errands());
        this.archive = new SessionArchive(kernel);
        this.ids = kernel.ids();
    }

    /** The addresses that sessions give out. */
    public SocketRoute route() {
        return new SocketRoute(SessionLife.CHANNEL_PATH, this::accept);
    }

    private @Nullable SocketListener accept(String sessionId) {
        PartitionKey place = place(sessionId);
        return place == null ? null : new DataChannel(this, sessionId, place);
    }

    /** The partition of a session that clients may take part in; an address says nothing about it. */
    private @Nullable PartitionKey place(String sessionId) {
        for (PartitionKey key : partitions.keys()) {
            if (partitions.within(key, (partition, now) -> live(sessionId, partition) != null)) {
                return key;
            }
        }
        return null;
    }

    private static @Nullable SessionRecord live(String sessionId, Partition<SsmStore> partition) {
        SessionRecord session = partition.store().sessions.get(sessionId);
        return session != null && session.state() instanceof SessionState.Live ? session : null;
    }

    /** The agent for a client with this token, or null if it does not open the session, or not any more. */
    @Nullable SessionAgent open(String sessionId, PartitionKey place, String token) {
        SessionRecord opened = partitions.within(place, (partition, now) -> {
            SessionRecord session = live(sessionId, partition);
            if (session == null
                    || !(session.state() instanceof SessionState.Live state)
                    || !session.token().equals(token)) {
                return null;
            }
            SessionRecord connected = session.in(state.toConnected());
            partition.store().sessions.put(sessionId, connected);
            return connected;
        });
        return opened == null ? null : agents.of(sessionId, place, () -> agent(opened, place));
    }

    private SessionAgent agent(SessionRecord session, PartitionKey place) {
        return new SessionAgent(
                session, works.of(session), archive.transcript(session, place), new Here(session.id(), place));
    }

    /** A client is gone. */
    void left(String sessionId, PartitionKey place) {
        partitions.within(place, (partition, now) -> {
            SessionRecord session = partition.store().sessions.get(sessionId);
            if (session != null && session.state() instanceof SessionState.Connected connected) {
                partition.store().sessions.put(sessionId, session.in(connected.toDisconnected()));
            }
            return true;
        });
    }

    private void ended(String sessionId, PartitionKey place, boolean failed, String farewell) {
        partitions.within(place, (partition, now) -> {
            SessionRecord session = live(sessionId, partition);
            if (session != null && session.state() instanceof SessionState.Live state) {
                SessionState end = failed ? state.toFailed(now) : state.toTerminated(now);
                life.end(session.in(end), farewell, partition, now);
            }
            return true;
        });
    }

    /** What the agent of a session in some partition is surrounded by. */
    private final class Here implements Surroundings {
        private final String sessionId;
        private final PartitionKey place;

        Here(String sessionId, PartitionKey place) {
            this.sessionId = sessionId;
            this.place = place;
        }

        @Override
        public Instant now() {
            return partitions.now();
        }

        @Override
        public UUID newId() {
            return UUID.fromString(ids.uuid());
        }

        @Override
        public void ended(boolean failed, String farewell) {
            DataChannels.this.ended(sessionId, place, failed, farewell);
        }
    }
}
