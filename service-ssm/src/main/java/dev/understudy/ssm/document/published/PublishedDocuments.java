package dev.understudy.ssm.document.published;

import com.google.common.base.Suppliers;
import dev.understudy.ssm.document.FoundDocument;
import dev.understudy.ssm.document.content.ContentRules;
import dev.understudy.ssm.document.state.DocumentContent;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.document.state.DocumentVersion;
import dev.understudy.ssm.document.state.VersionLabels;
import dev.understudy.ssm.document.state.VersionState;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The documents of AWS that can be used here, in every region and account. They are read when somebody first asks for
 * one, and never change.
 */
public final class PublishedDocuments {
    private static final Instant PUBLISHED = Instant.parse("2024-01-01T00:00:00Z");
    private static final String SCRIPTS = "Script Execution";
    private static final String SCRIPTS_NAME = "ScriptExecution";

    private enum Holder {
        ;
        private static final Map<String, Supplier<DocumentRecord>> DOCUMENTS = load();
    }

    /** The documents, not read yet. */
    public PublishedDocuments() {}

    private static Map<String, Supplier<DocumentRecord>> load() {
        Map<String, Supplier<DocumentRecord>> documents = new TreeMap<>();
        for (Publication publication : Publication.values()) {
            String name = publication.documentName();
            documents.put(
                    name,
                    Suppliers.memoize(
                            () -> document(name, publication.type(), null, text(name + ".json"), DocumentFormat.JSON)));
        }
        for (PublishedRunbooks.Text runbook : PublishedRunbooks.all()) {
            documents.put(
                    runbook.name(),
                    Suppliers.memoize(() -> document(
                            runbook.name(),
                            runbook.type(),
                            runbook.targetType(),
                            runbook.content(),
                            DocumentFormat.YAML)));
        }
        return Collections.unmodifiableMap(documents);
    }

    private static DocumentRecord document(
            String name, DocumentType type, @Nullable String targetType, String text, DocumentFormat format) {
        DocumentVersion only = new DocumentVersion(
                1,
                new VersionLabels(null, null, targetType),
                new DocumentContent(text, format, ContentRules.check(type, text, format)),
                List.of(),
                List.of(),
                PUBLISHED,
                new VersionState.Active(),
                List.of());
        return DocumentRecord.created(name, type, FoundDocument.AMAZON, only);
    }

    static String text(String file) {
        try (InputStream stream = PublishedDocuments.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document of this name, or null if AWS publishes none, or none that is known here. */
    public @Nullable DocumentRecord get(String name) {
        Supplier<DocumentRecord> document = Holder.DOCUMENTS.get(name);
        return document == null ? null : document.get();
    }

    /** All documents in order of their names. */
    public Collection<DocumentRecord> all() {
        return Holder.DOCUMENTS.values().stream().map(Supplier::get).toList();
    }

    /** What a document is for, in words. */
    public List<String> categories(FoundDocument found) {
        return runsScripts(found) ? List.of(SCRIPTS) : List.of();
    }

    /** What a document is for, in one word each. */
    public List<String> categoryNames(FoundDocument found) {
        return runsScripts(found) ? List.of(SCRIPTS_NAME) : List.of();
    }

    private static boolean runsScripts(FoundDocument found) {
        return found.owner().equals(FoundDocument.AMAZON)
                && Publication.SCRIPTS.contains(found.document().name());
    }
}
