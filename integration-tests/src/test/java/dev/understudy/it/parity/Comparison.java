package dev.understudy.it.parity;

import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ErrorModel;
import dev.understudy.core.model.HttpBinding;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.ServiceModel;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.UnionSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.protocols.core.OperationInfo;

/**
 * Lays the two models of a service side by side. What the SDK knows and we do not, or know otherwise, is a difference;
 * what only we know is newer than the SDK, or made up.
 */
final class Comparison {
    private final ServiceModel ours;
    private final SdkService theirs;
    private final List<String> differences = new ArrayList<>();
    private final Set<String> onlyOurs = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    private Comparison(ServiceModel ours, SdkService theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    static Comparison of(ServiceModel ours, SdkService theirs) {
        Comparison comparison = new Comparison(ours, theirs);
        comparison.compareOperations();
        return comparison;
    }

    /** What the SDK knows and we do not, or know otherwise. */
    List<String> differences() {
        return differences;
    }

    /** What we know and the SDK does not. */
    Set<String> onlyOurs() {
        return onlyOurs;
    }

    private void compareOperations() {
        theirs.operations().stream()
                .filter(name -> ours.operation(name) == null)
                .forEach(name -> differences.add("operation " + name + " is missing"));
        for (OperationModel operation : ours.operations().values()) {
            if (theirs.operations().contains(operation.name())) {
                compare(operation);
            } else {
                onlyOurs.add("operation " + operation.name());
            }
        }
    }

    private void compare(OperationModel operation) {
        compareBinding(operation, theirs.binding(operation));
        compareMembers(operation.input(), operation.input().members(), theirs.request(operation));
        compareMembers(operation.output(), operation.output().members(), theirs.response(operation));
        compareErrors(operation);
        expect(operation + " is paginated", theirs.pages(operation), operation.pagination() != null);
    }

    private void compareBinding(OperationModel operation, OperationInfo binding) {
        if (ours.protocol() == Protocol.REST_JSON_1) {
            HttpBinding http = Objects.requireNonNull(operation.http());
            expect(operation + " method", binding.httpMethod().name(), http.method());
            expect(operation + " URI", binding.requestUri(), http.uri());
        } else {
            expect(operation + " target", binding.operationIdentifier(), ours.targetPrefix() + "." + operation.name());
        }
    }

    private void compareErrors(OperationModel operation) {
        Map<String, ErrorModel> declared = operation.errors().stream()
                .collect(Collectors.toMap(error -> SdkService.className(error.code()), Function.identity()));
        for (Class<?> exception : theirs.exceptions(operation)) {
            ErrorModel error = declared.remove(exception.getSimpleName());
            if (error == null) {
                differences.add(operation + " does not declare " + exception.getSimpleName());
            } else {
                List<Member> members = error.schema().members().stream()
                        .filter(member -> !member.name().equalsIgnoreCase("message"))
                        .toList();
                compareMembers(error.schema(), members, SdkService.empty(exception));
            }
        }
        declared.values().forEach(error -> onlyOurs.add("error " + operation.name() + " " + error.code()));
    }

    private void compareMembers(Schema owner, List<Member> members, SdkPojo pojo) {
        if (!seen.add(owner.name() + " " + pojo.getClass())) {
            return;
        }
        Set<Member> rest = new HashSet<>(members);
        for (SdkField<?> field : pojo.sdkFields()) {
            Member member = members.stream()
                    .filter(candidate -> candidate.name().equals(field.memberName()))
                    .findFirst()
                    .orElse(null);
            if (member == null) {
                differences.add(owner.name() + "$" + field.memberName() + " is missing");
            } else {
                rest.remove(member);
                compareMember(owner.name() + "$" + member.name(), member, field, owner(pojo));
            }
        }
        rest.forEach(member -> onlyOurs.add("member " + owner.name() + "$" + member.name()));
    }

    /** The class that a caller sees; fields of nested structures describe themselves on their builders. */
    private static Class<?> owner(SdkPojo pojo) {
        Class<?> enclosing = pojo.getClass().getEnclosingClass();
        return enclosing == null ? pojo.getClass() : enclosing;
    }

    private void compareMember(String name, Member member, SdkField<?> field, Class<?> owner) {
        expect(name + " wire name", field.locationName(), wireName(member));
        expect(name + " location", location(field), location(member));
        expect(name + " is a token", field.containsTrait(DefaultValueTrait.class), member.idempotencyToken());
        compareSchema(name, member.schema(), field, SdkService.enumOf(owner, member.name()));
    }

    private static String wireName(Member member) {
        return switch (member.location()) {
            case BODY, PAYLOAD, LABEL, GREEDY_LABEL, RESPONSE_CODE -> member.wireName();
            case QUERY, QUERY_PARAMS, HEADER, PREFIX_HEADERS -> member.locationName();
        };
    }

    private static String location(SdkField<?> field) {
        boolean isPayload = field.location() == MarshallLocation.PAYLOAD && field.containsTrait(PayloadTrait.class);
        return isPayload ? "the payload" : field.location().toString();
    }

    private String location(Member member) {
        return switch (member.location()) {
            case BODY -> MarshallLocation.PAYLOAD.toString();
            case PAYLOAD -> "the payload";
            case LABEL -> MarshallLocation.PATH.toString();
            case GREEDY_LABEL -> MarshallLocation.GREEDY_PATH.toString();
            case QUERY, QUERY_PARAMS -> MarshallLocation.QUERY_PARAM.toString();
            case HEADER, PREFIX_HEADERS -> MarshallLocation.HEADER.toString();
            case RESPONSE_CODE -> MarshallLocation.STATUS_CODE.toString();
        };
    }

    private void compareSchema(String name, Schema schema, SdkField<?> field, @Nullable Class<?> enumType) {
        expect(name + " type", field.marshallingType().getTargetClass().getSimpleName(), sdkType(schema));
        if (schema instanceof StructureSchema structure) {
            compareMembers(structure, structure.members(), field.constructor().get());
        } else if (schema instanceof UnionSchema union) {
            compareMembers(union, union.members(), field.constructor().get());
        } else if (schema instanceof ListSchema list) {
            SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
            compareSchema(name + "[]", list.element(), element, enumType);
        } else if (schema instanceof MapSchema map) {
            SdkField<?> value = field.getTrait(MapTrait.class).valueFieldInfo();
            compareSchema(name + "{}", map.value(), value, map.key() instanceof EnumSchema ? null : enumType);
        } else if (schema instanceof EnumSchema enumeration) {
            compareEnum(name, enumeration, enumType);
        } else {
            expect(name + " is an enum", enumType != null, false);
        }
    }

    private void compareEnum(String name, EnumSchema schema, @Nullable Class<?> enumType) {
        if (enumType == null) {
            differences.add(name + " is no enum");
            return;
        }
        Set<String> values = EnumSearch.values(enumType);
        values.stream()
                .filter(value -> schema.constant(value) == null)
                .forEach(value -> differences.add(name + " does not know the value " + value));
        schema.wireValues().stream()
                .filter(value -> !values.contains(value))
                .forEach(value -> onlyOurs.add("value " + schema.name() + " " + value));
    }

    private static String sdkType(Schema schema) {
        return switch (schema.type()) {
            case STRING, ENUM -> "String";
            case BOOLEAN -> "Boolean";
            case BYTE -> "Byte";
            case SHORT -> "Short";
            case INTEGER, INT_ENUM -> "Integer";
            case LONG -> "Long";
            case FLOAT -> "Float";
            case DOUBLE -> "Double";
            case BIG_INTEGER, BIG_DECIMAL -> "BigDecimal";
            case BLOB -> "SdkBytes";
            case TIMESTAMP -> "Instant";
            case DOCUMENT -> "Document";
            case LIST -> "List";
            case MAP -> "Map";
            case STRUCTURE, UNION -> "SdkPojo";
        };
    }

    private void expect(String fact, Object sdk, Object own) {
        if (!sdk.equals(own)) {
            differences.add(fact + ": the SDK says " + sdk + ", the model " + own);
        }
    }
}
