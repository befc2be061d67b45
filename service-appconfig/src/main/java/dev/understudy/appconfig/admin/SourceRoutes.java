package dev.understudy.appconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.rules.sources.SourceLocation;
import dev.understudy.appconfig.state.SourceObject;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.model.Blob;
import dev.understudy.core.state.PartitionKey;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * {@code appconfig/sources}: what configuration profiles find in S3, Secrets Manager and CodePipeline, none of which is
 * emulated.
 *
 * <p>{@code PUT} with {@code {"uri": "s3://bucket/key", "version": "abc", "content": "…"}} puts a version there. Bytes
 * are given in base64 as {@code contentBase64}; {@code contentType} is {@code application/octet-stream} unless given;
 * {@code "customerKey": true} says that it is encrypted with a customer managed key. {@code GET} lists what is there
 * without contents, {@code DELETE} takes all of it away. See {@link AdminPlace} for whose it is.
 */
public final class SourceRoutes {
    private static final String PATH = "appconfig/sources";
    private static final Set<SourceLocation.Kind> KINDS =
            Set.of(SourceLocation.Kind.S3, SourceLocation.Kind.SECRETS_MANAGER, SourceLocation.Kind.CODE_PIPELINE);

    private final AppConfigAccess access;

    /** Routes to this state. */
    public SourceRoutes(AppConfigAccess access) {
        this.access = access;
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", PATH, this::list),
                new AdminRoute("PUT", PATH, this::put),
                new AdminRoute("DELETE", PATH, this::clear));
    }

    private JsonNode list(AdminRequest request) {
        return access.locked(AdminPlace.of(request), (partition, now) -> {
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            ArrayNode list = answer.putArray("sources");
            partition.store().sources.values().forEach(source -> list.add(describe(source)));
            return answer;
        });
    }

    private JsonNode put(AdminRequest request) {
        PartitionKey place = AdminPlace.of(request);
        AdminBody body = request.body("uri", "version", "content", "contentBase64", "contentType", "customerKey");
        SourceObject source = new SourceObject(
                uri(body),
                body.requiredText("version"),
                content(body),
                Objects.requireNonNullElse(body.text("contentType"), "application/octet-stream"),
                body.flag("customerKey", false));
        return access.locked(place, (partition, now) -> {
            partition.store().sources.put(source.key(), source);
            return describe(source);
        });
    }

    private JsonNode clear(AdminRequest request) {
        return access.locked(AdminPlace.of(request), (partition, now) -> {
            partition.store().sources.clear();
            return JsonNodeFactory.instance.objectNode().set("sources", JsonNodeFactory.instance.arrayNode());
        });
    }

    private static String uri(AdminBody body) {
        String uri = body.requiredText("uri");
        try {
            if (KINDS.contains(SourceLocation.parse(uri).kind())) {
                return uri;
            }
        } catch (BadRequestException e) {
            throw AdminRefusal.badRequest(String.valueOf(e.getMessage()));
        }
        throw AdminRefusal.badRequest("'uri' must begin with s3://, secretsmanager:// or codepipeline://, not '" + uri
                + "'; put parameters and documents into Systems Manager");
    }

    private static Blob content(AdminBody body) {
        String text = body.text("content");
        String base64 = body.text("contentBase64");
        if ((text == null) == (base64 == null)) {
            throw AdminRefusal.badRequest("either 'content' or 'contentBase64' must be given");
        }
        try {
            return text != null
                    ? Blob.ofUtf8(text)
                    : Blob.wrap(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw AdminRefusal.badRequest("'contentBase64' is no base64");
        }
    }

    private static ObjectNode describe(SourceObject source) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("uri", source.uri())
                .put("version", source.version())
                .put("contentType", source.contentType())
                .put("size", source.content().length())
                .put("customerKey", source.customerKey());
    }
}
