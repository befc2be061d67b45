package dev.understudy.ssm.session.channel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.socket.Socket;
import dev.understudy.core.socket.SocketListener;
import dev.understudy.core.state.PartitionKey;
import org.jspecify.annotations.Nullable;

/** One connection of a client: first it shows its token, then it talks with the agent. */
final class DataChannel implements SocketListener {
    private static final int POLICY_VIOLATION = 1008;

    private final DataChannels channels;
    private final String sessionId;
    private final PartitionKey place;
    private @Nullable Socket socket;
    private @Nullable SessionAgent agent;

    DataChannel(DataChannels channels, String sessionId, PartitionKey place) {
        this.channels = channels;
        this.sessionId = sessionId;
        this.place = place;
    }

    @Override
    public void opened(Socket opened) {
        socket = opened;
    }

    /** What opens the channel; clients send texts of other kinds, too, that mean nothing here. */
    @Override
    public void text(String message) {
        Socket client = socket;
        if (agent != null || client == null) {
            return;
        }
        JsonNode request = WireJson.read(message);
        SessionAgent found =
                channels.open(sessionId, place, request.path("TokenValue").asText());
        if (found == null) {
            client.close(POLICY_VIOLATION, "The token does not open this session");
            return;
        }
        agent = found;
        found.attach(client);
    }

    @Override
    public void binary(byte[] message) {
        Socket client = socket;
        if (agent == null && client != null) {
            client.close(POLICY_VIOLATION, "A data channel begins with its token");
            return;
        }
        ChannelMessage read = ChannelMessage.decode(message);
        if (agent != null && read != null) {
            agent.received(read);
        }
    }

    @Override
    public void closed() {
        if (agent != null && socket != null && agent.detach(socket)) {
            channels.left(sessionId, place);
        }
    }
}
