package dev.understudy.proton.rules.bundle;

/** What came of reading a bundle; it shows when the registration of the template version ends. */
public sealed interface BundleReading {
    /**
     * The bundle is in order.
     *
     * @param bundle what it holds
     */
    record Good(TemplateBundle bundle) implements BundleReading {}

    /**
     * The bundle is missing, unreadable or not in order.
     *
     * @param statusMessage what is wrong, with file and line where there are some
     */
    record Bad(String statusMessage) implements BundleReading {}

    /** Nobody can see into buckets: whatever the bundle holds is taken for granted. */
    record Unseen() implements BundleReading {}
}
