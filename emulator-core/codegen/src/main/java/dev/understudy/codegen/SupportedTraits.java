package dev.understudy.codegen;

import java.util.Set;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/** The traits that the generator honours or may ignore. Any other would silently change what a service does. */
final class SupportedTraits {
    /** Our own: an absent member is written as an empty text. */
    static final String EMPTY_WHEN_ABSENT = "dev.understudy.api#emptyWhenAbsent";

    private static final Set<String> HONOURED = Set.of(
            "aws.api#service",
            "aws.auth#sigv4",
            "aws.protocols#awsJson1_0",
            "aws.protocols#awsJson1_1",
            "aws.protocols#restJson1",
            EMPTY_WHEN_ABSENT,
            "smithy.api#addedDefault",
            "smithy.api#box",
            "smithy.api#clientOptional",
            "smithy.api#default",
            "smithy.api#enum",
            "smithy.api#enumValue",
            "smithy.api#error",
            "smithy.api#http",
            "smithy.api#httpError",
            "smithy.api#httpHeader",
            "smithy.api#httpLabel",
            "smithy.api#httpPayload",
            "smithy.api#httpPrefixHeaders",
            "smithy.api#httpQuery",
            "smithy.api#httpQueryParams",
            "smithy.api#httpResponseCode",
            "smithy.api#idempotencyToken",
            "smithy.api#input",
            "smithy.api#jsonName",
            "smithy.api#length",
            "smithy.api#mediaType",
            "smithy.api#output",
            "smithy.api#paginated",
            "smithy.api#pattern",
            "smithy.api#range",
            "smithy.api#readonly",
            "smithy.api#required",
            "smithy.api#sensitive",
            "smithy.api#sparse",
            "smithy.api#timestampFormat",
            "smithy.api#uniqueItems",
            "smithy.api#unitType");

    /** Of use to clients and readers only. */
    private static final Set<String> IGNORED = Set.of(
            "smithy.api#deprecated",
            "smithy.api#documentation",
            "smithy.api#examples",
            "smithy.api#externalDocumentation",
            "smithy.api#idempotent",
            "smithy.api#internal",
            "smithy.api#recommended",
            "smithy.api#retryable",
            "smithy.api#since",
            "smithy.api#suppress",
            "smithy.api#tags",
            "smithy.api#title",
            "smithy.api#unstable",
            "smithy.waiters#waitable");

    private SupportedTraits() {}

    /** Refuses a service that uses anything else, naming the trait, the shape and its place in the file. */
    static void check(Model model, ServiceShape service) {
        for (Shape shape : new Walker(model).walkShapes(service)) {
            for (ShapeId trait : shape.getAllTraits().keySet()) {
                if (!isSupported(trait)) {
                    throw new CodegenException(
                            "unsupported trait " + trait + " on " + shape.getId() + " at " + shape.getSourceLocation());
                }
            }
        }
    }

    private static boolean isSupported(ShapeId trait) {
        return trait.getNamespace().equals("smithy.synthetic")
                || HONOURED.contains(trait.toString())
                || IGNORED.contains(trait.toString());
    }
}
