package dev.understudy.proton.rules.sync;

import dev.understudy.proton.rules.bundle.BundleReading;
import dev.understudy.proton.rules.git.GitFolder;
import dev.understudy.proton.rules.template.NewVersion;
import dev.understudy.proton.state.sync.TemplateSyncRecord;

/**
 * The folder of a major version that has changed since it was synced last.
 *
 * @param config whose template it is for
 * @param major the number
 * @param folder the folder
 * @param content what is in it
 */
record FoundMajor(TemplateSyncRecord config, int major, GitFolder folder, Content content) {
    /** What is in such a folder. */
    sealed interface Content {}

    /**
     * A bundle, good or bad.
     *
     * @param wanted the version that is made of it
     * @param reading what it holds
     */
    record Bundle(NewVersion wanted, BundleReading reading) implements Content {}

    /**
     * Too little for a version.
     *
     * @param reason what is missing
     */
    record Useless(String reason) implements Content {}
}
