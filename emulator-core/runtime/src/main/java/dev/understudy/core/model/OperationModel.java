package dev.understudy.core.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One operation: how to reach it, what it takes, what it answers and how it may fail. */
public final class OperationModel {
    private final String service;
    private final String family;
    private final String name;
    private final @Nullable HttpBinding http;
    private final SchemaSource source;
    private final int inputNumber;
    private final int outputNumber;
    private final ImmutableList<ErrorModel> errors;
    private final ImmutableSet<String> errorCodes;
    private final @Nullable Pagination pagination;
    private final boolean readOnly;
    private final int tokenMember;

    private OperationModel(Builder builder) {
        this.service = builder.service;
        this.family = builder.family;
        this.name = builder.name;
        this.http = builder.http;
        this.source = builder.source;
        this.inputNumber = builder.inputNumber;
        this.outputNumber = builder.outputNumber;
        this.errors = builder.errors;
        this.errorCodes = codes(errors);
        this.pagination = builder.pagination;
        this.readOnly = builder.readOnly;
        this.tokenMember = builder.tokenMember;
    }

    private static ImmutableSet<String> codes(List<ErrorModel> errors) {
        ImmutableSet.Builder<String> codes = ImmutableSet.builderWithExpectedSize(errors.size());
        errors.forEach(error -> codes.add(error.code()));
        return codes.build();
    }

    /**
     * Begins the description of an operation.
     *
     * @param service the id of the service it belongs to, as in {@code ssm}
     * @param family the resource family whose file declares it, as in {@code parameters}
     * @param name as in {@code PutParameter}
     * @param source where its schemas come from
     * @param inputNumber the number of the input there
     * @param outputNumber the number of the output there
     */
    public static Builder of(
            String service, String family, String name, SchemaSource source, int inputNumber, int outputNumber) {
        return new Builder(service, family, name, source, inputNumber, outputNumber);
    }

    /** The id of the service it belongs to, as in {@code ssm}. */
    public String service() {
        return service;
    }

    /** The resource family whose file declares it, as in {@code parameters}. */
    public String family() {
        return family;
    }

    /** The operation's name, as in {@code PutParameter}. */
    public String name() {
        return name;
    }

    /** Its HTTP binding; null for protocols that have none. */
    public @Nullable HttpBinding http() {
        return http;
    }

    /** The input structure, loaded when first asked for. */
    public StructureSchema input() {
        return source.schema(inputNumber);
    }

    /** The output structure, loaded when first asked for. */
    public StructureSchema output() {
        return source.schema(outputNumber);
    }

    /** The errors it may answer with, besides those that every operation may. */
    public ImmutableList<ErrorModel> errors() {
        return errors;
    }

    /** Whether it may answer with this error code. */
    public boolean declares(String errorCode) {
        return errorCodes.contains(errorCode);
    }

    /** The paging members, if the operation is paginated. */
    public @Nullable Pagination pagination() {
        return pagination;
    }

    /** Whether it changes nothing. */
    public boolean readOnly() {
        return readOnly;
    }

    /** The {@link Member#index()} of the idempotency token in the input, or -1. */
    public int tokenMember() {
        return tokenMember;
    }

    @Override
    public String toString() {
        return service + ":" + name;
    }

    /** Describes an operation; generated code chains what applies. */
    public static final class Builder {
        private final String service;
        private final String family;
        private final String name;
        private final SchemaSource source;
        private final int inputNumber;
        private final int outputNumber;
        private @Nullable HttpBinding http;
        private ImmutableList<ErrorModel> errors = ImmutableList.of();
        private @Nullable Pagination pagination;
        private boolean readOnly;
        private int tokenMember = -1;

        private Builder(
                String service, String family, String name, SchemaSource source, int inputNumber, int outputNumber) {
            this.service = service;
            this.family = family;
            this.name = name;
            this.source = source;
            this.inputNumber = inputNumber;
            this.outputNumber = outputNumber;
        }

        /** Is reached by method and path, and answers with a status. */
        public Builder http(String method, String uri, int successStatus) {
            http = new HttpBinding(method, uri, successStatus);
            return this;
        }

        /** May fail in these ways. */
        public Builder errors(List<ErrorModel> declared) {
            errors = ImmutableList.copyOf(declared);
            return this;
        }

        /** Answers page by page; the empty string stands for a member that does not exist. */
        public Builder paginated(String inputToken, String outputToken, String items, String pageSize) {
            pagination = new Pagination(inputToken, outputToken, items, pageSize);
            return this;
        }

        /** Changes nothing. */
        public Builder readOnly() {
            readOnly = true;
            return this;
        }

        /** Takes an idempotency token in the input member with this index. */
        public Builder token(int memberIndex) {
            tokenMember = memberIndex;
            return this;
        }

        /** The finished description. */
        public OperationModel build() {
            return new OperationModel(this);
        }
    }
}
