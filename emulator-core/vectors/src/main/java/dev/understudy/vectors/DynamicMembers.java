package dev.understudy.vectors;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.Member.Location;
import dev.understudy.core.model.Schema;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.traits.DefaultTrait;
import software.amazon.smithy.model.traits.HttpHeaderTrait;
import software.amazon.smithy.model.traits.HttpLabelTrait;
import software.amazon.smithy.model.traits.HttpPayloadTrait;
import software.amazon.smithy.model.traits.HttpPrefixHeadersTrait;
import software.amazon.smithy.model.traits.HttpQueryParamsTrait;
import software.amazon.smithy.model.traits.HttpQueryTrait;
import software.amazon.smithy.model.traits.HttpResponseCodeTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.JsonNameTrait;
import software.amazon.smithy.model.traits.MediaTypeTrait;
import software.amazon.smithy.model.traits.SensitiveTrait;

/** Declares the members of structures and unions as a Smithy model has them. */
final class DynamicMembers {
    private final Model model;
    private final DynamicSchemas schemas;
    private final boolean jsonNames;

    DynamicMembers(Model model, DynamicSchemas schemas, boolean jsonNames) {
        this.model = model;
        this.schemas = schemas;
        this.jsonNames = jsonNames;
    }

    Member.Builder declare(MemberShape shape) {
        Schema schema = schemas.schema(shape);
        Member.Builder member = Member.of(shape.getMemberName(), schema);
        if (shape.isRequired()) {
            member.required();
        }
        if (shape.hasTrait(IdempotencyTokenTrait.class)) {
            member.idempotencyToken();
        }
        if (shape.getMemberTrait(model, SensitiveTrait.class).isPresent()) {
            member.sensitive();
        }
        if (jsonNames) {
            shape.getTrait(JsonNameTrait.class).ifPresent(name -> member.jsonName(name.getValue()));
        }
        shape.getTrait(DefaultTrait.class)
                .filter(value -> !value.toNode().isNullNode())
                .ifPresent(value -> member.defaultsTo(ParamValues.defaultValue(schema, value.toNode())));
        shape.getMemberTrait(model, MediaTypeTrait.class).ifPresent(type -> member.mediaType(type.getValue()));
        locate(shape, member);
        return member;
    }

    private static void locate(MemberShape shape, Member.Builder member) {
        if (shape.hasTrait(HttpLabelTrait.class)) {
            member.at(Location.LABEL, shape.getMemberName());
        } else if (shape.hasTrait(HttpQueryParamsTrait.class)) {
            member.at(Location.QUERY_PARAMS, "");
        } else if (shape.hasTrait(HttpPayloadTrait.class)) {
            member.at(Location.PAYLOAD, "");
        } else if (shape.hasTrait(HttpResponseCodeTrait.class)) {
            member.at(Location.RESPONSE_CODE, "");
        }
        shape.getTrait(HttpQueryTrait.class).ifPresent(query -> member.at(Location.QUERY, query.getValue()));
        shape.getTrait(HttpHeaderTrait.class).ifPresent(header -> member.at(Location.HEADER, header.getValue()));
        shape.getTrait(HttpPrefixHeadersTrait.class)
                .ifPresent(prefix -> member.at(Location.PREFIX_HEADERS, prefix.getValue()));
    }
}
