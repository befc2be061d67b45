package dev.understudy.ssm.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.document.DocumentLibrary;
import dev.understudy.ssm.document.FoundDocument;
import dev.understudy.ssm.document.content.ContentReader;
import dev.understudy.ssm.document.state.DocumentContent;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.PlatformType;
import dev.understudy.ssm.model.StartSessionInput;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.session.state.SessionLimits;
import dev.understudy.ssm.session.state.SessionWork;
import dev.understudy.ssm.state.SsmStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What session documents say.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html">Session document
 *     schema</a>
 */
public final class SessionDocuments {
    /** The account's preferences, which it makes itself; they are the document of whoever names none. */
    static final String PREFERENCES = "SSM-SessionManagerRunShell";

    private static final int LONGEST_IDLE = 60;
    private static final int LONGEST = 1440;
    private static final int PORTS = 65_535;

    private final DocumentLibrary library;

    /** The session documents of a library. */
    public SessionDocuments(DocumentLibrary library) {
        this.library = library;
    }

    /**
     * What the document of a request makes of a session with a node.
     *
     * @throws dev.understudy.core.error.ModeledError {@code InvalidDocument}, if there is no such document or it is none
     *     for this session; {@code InvalidParameters}
     */
    SessionPlan plan(StartSessionInput input, NodeRecord node, Partition<SsmStore> partition, RequestContext context) {
        JsonNode preferences = preferences(partition.store());
        String name = Objects.requireNonNullElse(input.documentName(), PREFERENCES);
        JsonNode content = name.equals(PREFERENCES) ? preferences : content(name, partition, context);
        Map<String, List<String>> given = Objects.requireNonNullElse(input.parameters(), Map.of());
        JsonNode properties = SessionArguments.fill(name, content, given);
        return new SessionPlan(
                name,
                work(name, content, properties, node),
                properties.toString(),
                limits(name, content.has("inputs") ? content : preferences));
    }

    /** The account's own preferences, or those that it has before it makes any. */
    private static JsonNode preferences(SsmStore store) {
        DocumentRecord own = store.documents.get(PREFERENCES);
        if (own == null) {
            return JsonNodeFactory.instance.objectNode().put("sessionType", "Standard_Stream");
        }
        if (own.type() != DocumentType.SESSION) {
            throw SessionErrors.notForSessions(PREFERENCES);
        }
        return tree(own.defaultVersion().content());
    }

    private JsonNode content(String name, Partition<SsmStore> partition, RequestContext context) {
        FoundDocument found = library.find(name, null, null, partition, context);
        if (found.document().type() != DocumentType.SESSION) {
            throw SessionErrors.notForSessions(name);
        }
        return tree(found.version().content());
    }

    private static JsonNode tree(DocumentContent content) {
        return ContentReader.tree(content.text(), content.format());
    }

    private static SessionWork work(String name, JsonNode content, JsonNode properties, NodeRecord node) {
        return switch (content.path("sessionType").asText()) {
            case "Port" -> port(name, properties);
            case "InteractiveCommands" -> new SessionWork.Command(command(name, properties, node), true, false);
            case "NonInteractiveCommands" ->
                new SessionWork.Command(
                        command(name, properties, node),
                        false,
                        properties.path("separateOutputStream").asText().equalsIgnoreCase("true"));
            default ->
                new SessionWork.Shell(content.path("inputs")
                        .path("shellProfile")
                        .path(shellFamily(node))
                        .asText());
        };
    }

    private static SessionWork port(String name, JsonNode properties) {
        Integer number = wholeNumber(properties.path("portNumber").asText(), PORTS);
        if (number == null) {
            throw SessionErrors.unusable(name, "portNumber is no port");
        }
        return new SessionWork.Port(
                properties.path("host").asText("localhost"),
                number,
                properties.path("type").asText().equals("LocalPortForwarding"));
    }

    private static String command(String name, JsonNode properties, NodeRecord node) {
        JsonNode commands = properties
                .path(node.platform().type().wireValue().toLowerCase(Locale.ROOT))
                .path("commands");
        if (commands.asText().isBlank()) {
            throw SessionErrors.unusable(
                    name, "it has no commands for " + node.platform().type().wireValue());
        }
        return commands.asText();
    }

    /** Shell profiles know two families only; a Mac's shell is of the one that Linux's is of. */
    private static String shellFamily(NodeRecord node) {
        return node.platform().type() == PlatformType.WINDOWS ? "windows" : "linux";
    }

    private static SessionLimits limits(String name, JsonNode content) {
        JsonNode inputs = content.path("inputs");
        Duration idle = minutes(name, "idleSessionTimeout", inputs, LONGEST_IDLE);
        return new SessionLimits(
                Objects.requireNonNullElse(idle, SessionLimits.USUAL.idle()),
                minutes(name, "maxSessionDuration", inputs, LONGEST));
    }

    private static @Nullable Duration minutes(String name, String member, JsonNode inputs, int most) {
        String text = inputs.path(member).asText();
        if (text.isEmpty()) {
            return null;
        }
        Integer minutes = wholeNumber(text, most);
        if (minutes == null) {
            throw SessionErrors.unusable(name, member + " has to be from 1 to " + most + " minutes");
        }
        return Duration.ofMinutes(minutes);
    }

    /** A number from 1 to the greatest one, or null. */
    private static @Nullable Integer wholeNumber(String text, int most) {
        try {
            int number = Integer.parseInt(text);
            return number < 1 || number > most ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
