package dev.understudy.proton.rules.deployment;

import dev.understudy.proton.state.VersionNumber;
import org.jspecify.annotations.Nullable;

/** The versions of one template, as those who choose one see them. */
public interface TemplateVersions {
    /** The template's name. */
    String template();

    /** Whether there is a version of this number. */
    boolean exists(VersionNumber number);

    /** Whether there is any version with this major number. */
    boolean knows(int major);

    /** Whether the version of this number is published. */
    boolean published(VersionNumber number);

    /** The recommended version; null if none is published. */
    @Nullable VersionNumber recommended();

    /** The recommended version with this major number; null if none is published. */
    @Nullable VersionNumber recommended(int major);
}
