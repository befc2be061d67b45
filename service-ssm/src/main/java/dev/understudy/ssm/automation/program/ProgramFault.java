package dev.understudy.ssm.automation.program;

import org.jspecify.annotations.Nullable;

/** Why a content is no runbook, in the words of Systems Manager; made by {@link ProgramErrors}. */
public final class ProgramFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Definition definition;

    /**
     * A definition whose place AWS names.
     *
     * @param section the key of the document in which it stands, as in {@code parameters}
     * @param name what it defines
     */
    public record Definition(String section, String name) {}

    ProgramFault(String reason) {
        this(reason, null);
    }

    private ProgramFault(String reason, @Nullable Definition definition) {
        super(reason, null, false, false);
        this.definition = definition;
    }

    /** The same, of a definition. */
    ProgramFault in(Definition place) {
        return new ProgramFault(reason(), place);
    }

    /** What is wrong. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The definition that is wrong, if AWS says where it ends; else null. */
    public @Nullable Definition definition() {
        return definition;
    }
}
