package dev.understudy.appconfig.rules.flags.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.errors.ContentErrors;
import dev.understudy.appconfig.model.InvalidConfigurationDetail;
import dev.understudy.core.model.Blob;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Feature flag documents; see <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-type-reference-feature-flags.html">Understanding
 * the type reference for AWS.AppConfig.FeatureFlags</a>. What is checked and how it is refused follows answers recorded in
 * 2026 where they differ from that page: unknown members are dropped, a flag needs no name, and {@code enabled} may be a
 * text that Go's {@code ParseBool} reads.
 */
public final class FlagDocuments {
    private FlagDocuments() {}

    /**
     * The form in which a document is stored: members in order of their names, empty ones and unknown ones left out, with
     * the times at which each flag was created and changed.
     *
     * @param given the document of the request
     * @param previous the newest document so far; null if there is none
     * @throws dev.understudy.appconfig.model.BadRequestException with details, if the document breaks a rule
     */
    public static Blob stored(Blob given, @Nullable Blob previous, Instant now) {
        ObjectNode document = checked(given);
        FlagStamps.apply(document, previous == null ? null : FlagJson.read(previous), now);
        return FlagJson.write(document);
    }

    /**
     * Checks a document that an extension may have changed since it was stored.
     *
     * @throws dev.understudy.appconfig.model.BadRequestException with details, if the document breaks a rule
     */
    public static void check(Blob content) {
        checked(content);
    }

    /**
     * What would be wrong with a document if one of its flags had these variants.
     *
     * @param content a document that is right as it is
     * @param variants the variants in the form of {@code _variants}
     */
    public static List<InvalidConfigurationDetail> problems(Blob content, String flagKey, ArrayNode variants) {
        Problems problems = new Problems();
        if (FlagJson.read(content) instanceof ObjectNode root) {
            root.withObject("/values").putObject(flagKey).set("_variants", variants);
            new DocumentCheck(problems).document(root);
        }
        return problems.all();
    }

    private static ObjectNode checked(Blob given) {
        JsonNode root = FlagJson.read(given);
        if (root == null || !root.isObject()) {
            throw ContentErrors.malformedFlags();
        }
        Problems problems = new Problems();
        ObjectNode document = new DocumentCheck(problems).document(root);
        if (!problems.all().isEmpty()) {
            throw ContentErrors.invalidFlags(problems.all());
        }
        return document;
    }
}
