package dev.understudy.proton.rules.template;

import dev.understudy.proton.model.S3ObjectSource;
import dev.understudy.proton.model.TemplateVersionSourceInput;
import dev.understudy.proton.state.Registration;
import dev.understudy.proton.state.TemplateRecord;

/** Looks into template bundles. It may wait for files or for another host, so no lock is held when it is called. */
@FunctionalInterface
public interface BundleReader {
    /**
     * Reads a bundle and checks it against the template that it is to be a version of.
     *
     * @param source where it lies
     * @param template what it must fit
     */
    Registration read(S3ObjectSource source, TemplateRecord template);

    /** The place that a request names; there is only one kind of places. */
    static S3ObjectSource place(TemplateVersionSourceInput source) {
        return ((TemplateVersionSourceInput.S3) source).value();
    }
}
