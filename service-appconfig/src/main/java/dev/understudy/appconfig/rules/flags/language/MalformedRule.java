package dev.understudy.appconfig.rules.flags.language;

/** A text is no S-expression. */
final class MalformedRule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedRule(String reason) {
        super(reason, null, false, false);
    }
}
