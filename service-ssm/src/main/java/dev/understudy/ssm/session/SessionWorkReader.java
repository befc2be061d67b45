package dev.understudy.ssm.session;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.model.PlatformType;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.session.state.SessionWork;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads in session documents what a session is for. */
final class SessionWorkReader {
    private static final int PORTS = 65_535;

    private SessionWorkReader() {}

    /**
     * What a session with a node is for.
     *
     * @param properties the document's, with the parameters filled in
     * @throws dev.understudy.core.error.ModeledError {@code InvalidDocument}, if the document says it wrong, or not for
     *     the node's platform
     */
    static SessionWork work(SessionDocument document, JsonNode properties, NodeRecord node) {
        String name = document.name();
        return switch (document.content().path("sessionType").asText()) {
            case "Port" -> port(name, properties);
            case "InteractiveCommands" -> {
                JsonNode here = here(name, properties, node);
                yield new SessionWork.Command(here.path("commands").asText(), true, null);
            }
            case "NonInteractiveCommands" -> {
                JsonNode here = here(name, properties, node);
                yield new SessionWork.Command(here.path("commands").asText(), false, apart(name, here));
            }
            default ->
                new SessionWork.Shell(document.content()
                        .path("inputs")
                        .path("shellProfile")
                        .path(shellFamily(node))
                        .asText());
        };
    }

    private static SessionWork port(String name, JsonNode properties) {
        Integer number = SessionInputs.wholeNumber(properties.path("portNumber").asText(), PORTS);
        if (number == null) {
            throw SessionErrors.unusable(name, "portNumber is no port");
        }
        return new SessionWork.Port(
                properties.path("host").asText("localhost"),
                number,
                properties.path("type").asText().equals("LocalPortForwarding"));
    }

    /** What commands are on the node's platform. */
    private static JsonNode here(String name, JsonNode properties, NodeRecord node) {
        String platform = node.platform().type().wireValue();
        JsonNode here = properties.path(platform.toLowerCase(Locale.ROOT));
        if (here.path("commands").asText().isBlank()) {
            throw SessionErrors.unusable(name, "it has no commands for " + platform);
        }
        return here;
    }

    private static SessionWork.@Nullable Apart apart(String name, JsonNode here) {
        return SessionInputs.truth(here.path("separateOutputStream"))
                ? new SessionWork.Apart(
                        prefix(name, "stdOutSeparatorPrefix", here), prefix(name, "stdErrSeparatorPrefix", here))
                : null;
    }

    private static String prefix(String name, String member, JsonNode here) {
        String prefix = here.path(member).asText();
        if (!Prefixes.LEGAL.matcher(prefix).matches()) {
            throw SessionErrors.unusable(
                    name, member + " has other signs than letters, digits, _, : and -, or too many");
        }
        return prefix;
    }

    /** Shell profiles know two families only; a Mac's shell is of the one that Linux's is of. */
    private static String shellFamily(NodeRecord node) {
        return node.platform().type() == PlatformType.WINDOWS ? "windows" : "linux";
    }

    /** A form that few documents need, which the start does not wait for. */
    private enum Prefixes {
        ;
        static final Pattern LEGAL = Pattern.compile("[0-9a-zA-Z\r\n_:-]{0,30}");
    }
}
