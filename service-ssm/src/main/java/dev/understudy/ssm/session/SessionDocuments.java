package dev.understudy.ssm.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.document.DocumentLibrary;
import dev.understudy.ssm.document.FoundDocument;
import dev.understudy.ssm.document.content.ContentReader;
import dev.understudy.ssm.document.state.DocumentContent;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.StartSessionInput;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.session.state.SessionLogs;
import dev.understudy.ssm.session.state.SessionWork;
import dev.understudy.ssm.state.SsmStore;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds session documents, and makes of them what sessions are to be.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html">Session document
 *     schema</a>
 */
public final class SessionDocuments {
    /** The account's preferences, which it makes itself; they are the document of whoever names none. */
    static final String PREFERENCES = "SSM-SessionManagerRunShell";

    private final DocumentLibrary library;

    /** The session documents of a library. */
    public SessionDocuments(DocumentLibrary library) {
        this.library = library;
    }

    /** The partition that keeps a document: the caller's own unless an ARN names another account. */
    PartitionKey owner(@Nullable String nameOrArn, PartitionKey caller) {
        return nameOrArn == null ? caller : library.owner(nameOrArn, caller);
    }

    /**
     * The document of a request.
     *
     * @param partition the one that {@link #owner} tells
     * @throws dev.understudy.core.error.ModeledError {@code InvalidDocument}, if the caller sees no such document or it is
     *     none for sessions
     */
    SessionDocument require(StartSessionInput input, Partition<SsmStore> partition, PartitionKey caller) {
        String name = Objects.requireNonNullElse(input.documentName(), PREFERENCES);
        if (name.equals(PREFERENCES)) {
            return new SessionDocument(name, preferences(partition.store()));
        }
        FoundDocument found = library.find(name, null, null, partition, caller);
        if (found.document().type() != DocumentType.SESSION) {
            throw SessionErrors.notForSessions(name);
        }
        return new SessionDocument(found.shownName(), tree(found.version().content()));
    }

    /**
     * What a document makes of a session with a node; what it does not say, the account's preferences do.
     *
     * @throws dev.understudy.core.error.ModeledError {@code InvalidDocument}, if it is none for this session;
     *     {@code InvalidParameters}
     */
    SessionPlan plan(SessionDocument document, StartSessionInput input, NodeRecord node, SsmStore store) {
        String name = document.name();
        JsonNode properties = SessionArguments.fill(
                name, document.content(), Objects.requireNonNullElse(input.parameters(), Map.of()));
        SessionWork work = SessionWorkReader.work(document, properties, node);
        JsonNode inputs = (document.content().has("inputs") ? document.content() : preferences(store)).path("inputs");
        // What goes through a port is nobody else's business, and mostly encrypted anyway.
        SessionLogs logs = work instanceof SessionWork.Port ? SessionLogs.NONE : SessionInputs.logs(inputs, work);
        return new SessionPlan(name, work, properties.toString(), SessionInputs.limits(name, inputs), logs);
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

    private static JsonNode tree(DocumentContent content) {
        return ContentReader.tree(content.text(), content.format());
    }
}
