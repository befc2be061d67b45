package dev.understudy.proton.rules.bundle;

/** Why a template version cannot be registered; made by {@link BundleErrors}. */
final class BundleFault extends Exception {
    private static final long serialVersionUID = 1L;

    BundleFault(String statusMessage) {
        super(statusMessage, null, false, false);
    }

    /** What the version shows as its {@code statusMessage}. */
    String statusMessage() {
        return String.valueOf(getMessage());
    }
}
