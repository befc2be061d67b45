package dev.understudy.codegen;

import com.palantir.javapoet.ClassName;

/** The hand-written types that generated code refers to, by name: the generator does not depend on them. */
final class CoreTypes {
    private static final String MODEL = "dev.understudy.core.model";
    private static final String SERVICE = "dev.understudy.core.service";

    static final ClassName BLOB = ClassName.get(MODEL, "Blob");
    static final ClassName CONSTRAINTS = ClassName.get(MODEL, "Constraints");
    static final ClassName ENUM_SCHEMA = ClassName.get(MODEL, "EnumSchema");
    static final ClassName ERROR_MODEL = ClassName.get(MODEL, "ErrorModel");
    static final ClassName LIST_SCHEMA = ClassName.get(MODEL, "ListSchema");
    static final ClassName MAP_SCHEMA = ClassName.get(MODEL, "MapSchema");
    static final ClassName MEMBER = ClassName.get(MODEL, "Member");
    static final ClassName MEMBER_BUILDER = MEMBER.nestedClass("Builder");
    static final ClassName MEMBER_LOCATION = MEMBER.nestedClass("Location");
    static final ClassName OPERATION_MODEL = ClassName.get(MODEL, "OperationModel");
    static final ClassName PROTOCOL = ClassName.get(MODEL, "Protocol");
    static final ClassName SCALAR_SCHEMA = ClassName.get(MODEL, "ScalarSchema");
    static final ClassName SCHEMA_SOURCE = ClassName.get(MODEL, "SchemaSource");
    static final ClassName SERVICE_MODEL = ClassName.get(MODEL, "ServiceModel");
    static final ClassName SHAPE_TYPE = ClassName.get(MODEL, "ShapeType");
    static final ClassName STRUCTURE = ClassName.get(MODEL, "Structure");
    static final ClassName STRUCTURE_SCHEMA = ClassName.get(MODEL, "StructureSchema");
    static final ClassName TIMESTAMP_FORMAT = ClassName.get(MODEL, "TimestampFormat");
    static final ClassName UNION = ClassName.get(MODEL, "Union");
    static final ClassName UNION_SCHEMA = ClassName.get(MODEL, "UnionSchema");
    static final ClassName WIRE_ENUM = ClassName.get(MODEL, "WireEnum");

    static final ClassName BOUND_OPERATION = ClassName.get(SERVICE, "BoundOperation");
    static final ClassName BOUND_SERVICE = ClassName.get(SERVICE, "BoundService");
    static final ClassName NOT_IMPLEMENTED_FAMILY = ClassName.get(SERVICE, "NotImplementedFamily");
    static final ClassName OPERATION_HANDLER = ClassName.get(SERVICE, "OperationHandler");
    static final ClassName REQUEST_CONTEXT = ClassName.get(SERVICE, "RequestContext");

    static final ClassName MODELED_ERROR = ClassName.get("dev.understudy.core.error", "ModeledError");

    static final ClassName IMMUTABLE_MAP = ClassName.get("com.google.common.collect", "ImmutableMap");
    static final ClassName JSON_NODE = ClassName.get("com.fasterxml.jackson.databind", "JsonNode");

    private CoreTypes() {}
}
