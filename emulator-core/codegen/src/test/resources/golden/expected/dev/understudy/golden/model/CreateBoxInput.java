// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import com.google.common.collect.ImmutableMap;
import dev.understudy.core.model.Constraints;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.TimestampFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code CreateBoxInput}.
 */
@Generated("dev.understudy.codegen")
public record CreateBoxInput(java.lang.String boxName, java.lang.String path,
        java.lang. @Nullable String clientToken, @Nullable Boolean dryRun,
        @Nullable Map<java.lang.String, List<java.lang.String>> others,
        java.lang. @Nullable String ownerID,
        @Nullable Map<java.lang.String, java.lang.String> metadata,
        java.lang. @Nullable String jsonName, java.lang. @Nullable String secret,
        @Nullable List<java.lang.String> secrets, Map<java.lang.String, java.lang.String> labels,
        @Nullable List<Double> scores, @Nullable List<java.lang. @Nullable String> holesAllowed,
        @Nullable Map<java.lang.String, @Nullable Integer> gapsAllowed, @Nullable Instant since,
        @Nullable Instant until, @Nullable Instant window, @Nullable Numbers numbers,
        @Nullable BoxShape shape, @Nullable OldBoxShape oldShape, @Nullable Integer priority,
        @Nullable Tree tree, @Nullable Safe safe, @Nullable Choice choice) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new CreateBoxInputSchema();

    /**
     * Refuses an incomplete value and copies what could change.
     */
    public CreateBoxInput {
        Objects.requireNonNull(boxName, "CreateBoxInput.BoxName");
        Objects.requireNonNull(path, "CreateBoxInput.Path");
        others = others == null ? null : ImmutableMap.copyOf(others);
        metadata = metadata == null ? null : ImmutableMap.copyOf(metadata);
        secrets = secrets == null ? null : List.copyOf(secrets);
        Objects.requireNonNull(labels, "CreateBoxInput.Labels");
        labels = ImmutableMap.copyOf(labels);
        scores = scores == null ? null : List.copyOf(scores);
        holesAllowed = holesAllowed == null ? null : Collections.unmodifiableList(new ArrayList<>(holesAllowed));
        gapsAllowed = gapsAllowed == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(gapsAllowed));
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.boxName;
            case 1 -> this.path;
            case 2 -> this.clientToken;
            case 3 -> this.dryRun;
            case 4 -> this.others;
            case 5 -> this.ownerID;
            case 6 -> this.metadata;
            case 7 -> this.jsonName;
            case 8 -> this.secret;
            case 9 -> this.secrets;
            case 10 -> this.labels;
            case 11 -> this.scores;
            case 12 -> this.holesAllowed;
            case 13 -> this.gapsAllowed;
            case 14 -> this.since;
            case 15 -> this.until;
            case 16 -> this.window;
            case 17 -> this.numbers;
            case 18 -> this.shape;
            case 19 -> this.oldShape;
            case 20 -> this.priority;
            case 21 -> this.tree;
            case 22 -> this.safe;
            case 23 -> this.choice;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    @java.lang.Override
    public java.lang.String toString() {
        return "CreateBoxInput["
                + "boxName=" + boxName
                + ", path=" + path
                + ", clientToken=" + clientToken
                + ", dryRun=" + dryRun
                + ", others=" + others
                + ", ownerID=" + ownerID
                + ", metadata=" + metadata
                + ", jsonName=" + jsonName
                + ", secret=" + (secret == null ? null : "***")
                + ", secrets=" + (secrets == null ? null : "***")
                + ", labels=" + labels
                + ", scores=" + scores
                + ", holesAllowed=" + holesAllowed
                + ", gapsAllowed=" + gapsAllowed
                + ", since=" + since
                + ", until=" + until
                + ", window=" + window
                + ", numbers=" + numbers
                + ", shape=" + shape
                + ", oldShape=" + oldShape
                + ", priority=" + priority
                + ", tree=" + tree
                + ", safe=" + (safe == null ? null : "***")
                + ", choice=" + choice
                + "]";
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .boxName(boxName)
                .path(path)
                .clientToken(clientToken)
                .dryRun(dryRun)
                .others(others)
                .ownerID(ownerID)
                .metadata(metadata)
                .jsonName(jsonName)
                .secret(secret)
                .secrets(secrets)
                .labels(labels)
                .scores(scores)
                .holesAllowed(holesAllowed)
                .gapsAllowed(gapsAllowed)
                .since(since)
                .until(until)
                .window(window)
                .numbers(numbers)
                .shape(shape)
                .oldShape(oldShape)
                .priority(priority)
                .tree(tree)
                .safe(safe)
                .choice(choice);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link CreateBoxInput}.
     */
    public static final class Builder {
        private java.lang. @Nullable String boxName;

        private java.lang. @Nullable String path;

        private java.lang. @Nullable String clientToken;

        private @Nullable Boolean dryRun;

        private @Nullable Map<java.lang.String, List<java.lang.String>> others;

        private java.lang. @Nullable String ownerID;

        private @Nullable Map<java.lang.String, java.lang.String> metadata;

        private java.lang. @Nullable String jsonName;

        private java.lang. @Nullable String secret;

        private @Nullable List<java.lang.String> secrets;

        private @Nullable Map<java.lang.String, java.lang.String> labels;

        private @Nullable List<Double> scores;

        private @Nullable List<java.lang. @Nullable String> holesAllowed;

        private @Nullable Map<java.lang.String, @Nullable Integer> gapsAllowed;

        private @Nullable Instant since;

        private @Nullable Instant until;

        private @Nullable Instant window;

        private @Nullable Numbers numbers;

        private @Nullable BoxShape shape;

        private @Nullable OldBoxShape oldShape;

        private @Nullable Integer priority;

        private @Nullable Tree tree;

        private @Nullable Safe safe;

        private @Nullable Choice choice;

        private Builder() {
        }

        /**
         * Sets {@code BoxName}.
         */
        public Builder boxName(java.lang.String boxName) {
            this.boxName = boxName;
            return this;
        }

        /**
         * Sets {@code Path}.
         */
        public Builder path(java.lang.String path) {
            this.path = path;
            return this;
        }

        /**
         * Sets {@code ClientToken}.
         */
        public Builder clientToken(java.lang. @Nullable String clientToken) {
            this.clientToken = clientToken;
            return this;
        }

        /**
         * Sets {@code DryRun}.
         */
        public Builder dryRun(@Nullable Boolean dryRun) {
            this.dryRun = dryRun;
            return this;
        }

        /**
         * Sets {@code Others}.
         */
        public Builder others(@Nullable Map<java.lang.String, List<java.lang.String>> others) {
            this.others = others;
            return this;
        }

        /**
         * Sets {@code OwnerID}.
         */
        public Builder ownerID(java.lang. @Nullable String ownerID) {
            this.ownerID = ownerID;
            return this;
        }

        /**
         * Sets {@code Metadata}.
         */
        public Builder metadata(@Nullable Map<java.lang.String, java.lang.String> metadata) {
            this.metadata = metadata;
            return this;
        }

        /**
         * Sets {@code JSONName}.
         */
        public Builder jsonName(java.lang. @Nullable String jsonName) {
            this.jsonName = jsonName;
            return this;
        }

        /**
         * Sets {@code Secret}.
         */
        public Builder secret(java.lang. @Nullable String secret) {
            this.secret = secret;
            return this;
        }

        /**
         * Sets {@code Secrets}.
         */
        public Builder secrets(@Nullable List<java.lang.String> secrets) {
            this.secrets = secrets;
            return this;
        }

        /**
         * Sets {@code Labels}.
         */
        public Builder labels(Map<java.lang.String, java.lang.String> labels) {
            this.labels = labels;
            return this;
        }

        /**
         * Sets {@code Scores}.
         */
        public Builder scores(@Nullable List<Double> scores) {
            this.scores = scores;
            return this;
        }

        /**
         * Sets {@code HolesAllowed}.
         */
        public Builder holesAllowed(@Nullable List<java.lang. @Nullable String> holesAllowed) {
            this.holesAllowed = holesAllowed;
            return this;
        }

        /**
         * Sets {@code GapsAllowed}.
         */
        public Builder gapsAllowed(@Nullable Map<java.lang.String, @Nullable Integer> gapsAllowed) {
            this.gapsAllowed = gapsAllowed;
            return this;
        }

        /**
         * Sets {@code Since}.
         */
        public Builder since(@Nullable Instant since) {
            this.since = since;
            return this;
        }

        /**
         * Sets {@code Until}.
         */
        public Builder until(@Nullable Instant until) {
            this.until = until;
            return this;
        }

        /**
         * Sets {@code Window}.
         */
        public Builder window(@Nullable Instant window) {
            this.window = window;
            return this;
        }

        /**
         * Sets {@code Numbers}.
         */
        public Builder numbers(@Nullable Numbers numbers) {
            this.numbers = numbers;
            return this;
        }

        /**
         * Sets {@code Shape}.
         */
        public Builder shape(@Nullable BoxShape shape) {
            this.shape = shape;
            return this;
        }

        /**
         * Sets {@code OldShape}.
         */
        public Builder oldShape(@Nullable OldBoxShape oldShape) {
            this.oldShape = oldShape;
            return this;
        }

        /**
         * Sets {@code Priority}.
         */
        public Builder priority(@Nullable Integer priority) {
            this.priority = priority;
            return this;
        }

        /**
         * Sets {@code Tree}.
         */
        public Builder tree(@Nullable Tree tree) {
            this.tree = tree;
            return this;
        }

        /**
         * Sets {@code Safe}.
         */
        public Builder safe(@Nullable Safe safe) {
            this.safe = safe;
            return this;
        }

        /**
         * Sets {@code Choice}.
         */
        public Builder choice(@Nullable Choice choice) {
            this.choice = choice;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public CreateBoxInput build() {
            return new CreateBoxInput(
                    boxName,
                    path,
                    clientToken,
                    dryRun,
                    others,
                    ownerID,
                    metadata,
                    jsonName,
                    secret,
                    secrets,
                    labels,
                    scores,
                    holesAllowed,
                    gapsAllowed,
                    since,
                    until,
                    window,
                    numbers,
                    shape,
                    oldShape,
                    priority,
                    tree,
                    safe,
                    choice);
        }
    }

    private static final class CreateBoxInputSchema extends StructureSchema {
        CreateBoxInputSchema() {
            super("CreateBoxInput");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("BoxName", ScalarSchema.of(ShapeType.STRING, "BoxName").constrained(Constraints.NONE.withLength(1, 64).withPattern("^[a-z\"$\\\\]+\\d*$"))).required().at(Member.Location.LABEL, "BoxName"),
                    Member.of("Path", ScalarSchema.of(ShapeType.STRING, "Text")).required().at(Member.Location.GREEDY_LABEL, "Path"),
                    Member.of("ClientToken", ScalarSchema.of(ShapeType.STRING, "Token")).idempotencyToken(),
                    Member.of("DryRun", ScalarSchema.of(ShapeType.BOOLEAN, "Boolean")).at(Member.Location.QUERY, "dry-run"),
                    Member.of("Others", MapSchema.of("QueryParams", ScalarSchema.of(ShapeType.STRING, "Text"), ListSchema.of("StringValues", ScalarSchema.of(ShapeType.STRING, "Text")))).at(Member.Location.QUERY_PARAMS, ""),
                    Member.of("OwnerID", ScalarSchema.of(ShapeType.STRING, "BoxName").constrained(Constraints.NONE.withLength(0, 12).withPattern("^[a-z\"$\\\\]+\\d*$"))).at(Member.Location.HEADER, "X-Golden-Owner"),
                    Member.of("Metadata", MapSchema.of("HeaderMap", ScalarSchema.of(ShapeType.STRING, "Text"), ScalarSchema.of(ShapeType.STRING, "Text"))).at(Member.Location.PREFIX_HEADERS, "X-Golden-Meta-"),
                    Member.of("JSONName", ScalarSchema.of(ShapeType.STRING, "Text")).jsonName("wire-name"),
                    Member.of("Secret", ScalarSchema.of(ShapeType.STRING, "Secret").asSensitive()).sensitive(),
                    Member.of("Secrets", ListSchema.of("SecretList", ScalarSchema.of(ShapeType.STRING, "Secret").asSensitive())).sensitive(),
                    Member.of("Labels", MapSchema.of("LabelMap", BoxShape.SCHEMA, ScalarSchema.of(ShapeType.STRING, "Text")).constrained(Constraints.NONE.withLength(1, Long.MAX_VALUE))).required(),
                    Member.of("Scores", ListSchema.of("ScoreList", ScalarSchema.of(ShapeType.DOUBLE, "Score").constrained(Constraints.NONE.withRange(new BigDecimal("-0.5"), null)))),
                    Member.of("HolesAllowed", ListSchema.of("HolesList", ScalarSchema.of(ShapeType.STRING, "Text")).asSparse()),
                    Member.of("GapsAllowed", MapSchema.of("GapsMap", ScalarSchema.of(ShapeType.STRING, "Text"), ScalarSchema.of(ShapeType.INTEGER, "Integer")).asSparse()),
                    Member.of("Since", ScalarSchema.of(ShapeType.TIMESTAMP, "Timestamp")),
                    Member.of("Until", ScalarSchema.of(ShapeType.TIMESTAMP, "DateTime").formatted(TimestampFormat.HTTP_DATE)),
                    Member.of("Window", ScalarSchema.of(ShapeType.TIMESTAMP, "DateTime").formatted(TimestampFormat.DATE_TIME)),
                    Member.of("Numbers", Numbers.SCHEMA),
                    Member.of("Shape", BoxShape.SCHEMA),
                    Member.of("OldShape", OldBoxShape.SCHEMA),
                    Member.of("Priority", ScalarSchema.of(ShapeType.INT_ENUM, "Priority").allowing(Set.of(1, 9))),
                    Member.of("Tree", Tree.SCHEMA),
                    Member.of("Safe", Safe.SCHEMA).sensitive(),
                    Member.of("Choice", Choice.SCHEMA));
        }

        @java.lang.Override
        @SuppressWarnings("unchecked")
        public CreateBoxInput create(java.lang. @Nullable Object[] members) {
            return new CreateBoxInput(
                    (java.lang.String) members[0],
                    (java.lang.String) members[1],
                    (java.lang.String) members[2],
                    (Boolean) members[3],
                    (Map<java.lang.String, List<java.lang.String>>) members[4],
                    (java.lang.String) members[5],
                    (Map<java.lang.String, java.lang.String>) members[6],
                    (java.lang.String) members[7],
                    (java.lang.String) members[8],
                    (List<java.lang.String>) members[9],
                    (Map<java.lang.String, java.lang.String>) members[10],
                    (List<Double>) members[11],
                    (List<java.lang. @Nullable String>) members[12],
                    (Map<java.lang.String, @Nullable Integer>) members[13],
                    (Instant) members[14],
                    (Instant) members[15],
                    (Instant) members[16],
                    (Numbers) members[17],
                    (BoxShape) members[18],
                    (OldBoxShape) members[19],
                    (Integer) members[20],
                    (Tree) members[21],
                    (Safe) members[22],
                    (Choice) members[23]);
        }
    }
}
