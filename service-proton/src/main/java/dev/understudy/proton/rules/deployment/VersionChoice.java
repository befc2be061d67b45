package dev.understudy.proton.rules.deployment;

import dev.understudy.proton.errors.DeploymentErrors;
import dev.understudy.proton.model.DeploymentUpdateType;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionNumber;
import dev.understudy.proton.state.VersionRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a template a request deploys. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_UpdateEnvironment.html">UpdateEnvironment</a>, whose
 * deployment types are those of service instances and pipelines, too.
 *
 * @param store where the versions are
 * @param kind the kind of template
 * @param template its name
 * @param major the major number that the request names; null if it names none
 * @param minor the minor number that the request names; null if it names none
 */
public record VersionChoice(
        ProtonStore store,
        TemplateKind kind,
        String template,
        @Nullable String major,
        @Nullable String minor) {
    private static final String VERSION_MEMBERS = "templateMajorVersion or templateMinorVersion";

    /**
     * The version of something new: the recommended one unless the request says otherwise.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is no such version
     * @throws dev.understudy.proton.model.ValidationException if it is not published
     */
    public VersionRecord forCreate() {
        if (major != null) {
            return within(VersionNumber.part(major), major);
        }
        VersionRecord recommended = store.recommended(kind, template);
        if (recommended == null) {
            throw DeploymentErrors.nothingPublished(template);
        }
        return minor == null
                ? recommended
                : within(recommended.number().major(), recommended.number().majorText());
    }

    /**
     * The version to which an update of this type leads.
     *
     * @param current the number of the version now
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is no such version
     * @throws dev.understudy.proton.model.ValidationException if the type does not lead there
     */
    public VersionRecord forUpdate(DeploymentUpdateType type, VersionNumber current) {
        return switch (type) {
            case NONE, CURRENT_VERSION -> unchanged(type, current);
            case MINOR_VERSION -> {
                if (major != null && VersionNumber.part(major) != current.major()) {
                    throw DeploymentErrors.notThisMajorVersion(major, current.majorText());
                }
                yield within(current.major(), current.majorText());
            }
            case MAJOR_VERSION -> higher(current);
        };
    }

    private VersionRecord unchanged(DeploymentUpdateType type, VersionNumber current) {
        if (major != null || minor != null) {
            throw DeploymentErrors.notWithDeploymentType(VERSION_MEMBERS, type.wireValue());
        }
        VersionRecord version = store.version(kind, template, current);
        if (version == null) {
            throw new IllegalStateException("a version in use is gone: " + template + " " + current);
        }
        return version;
    }

    private VersionRecord higher(VersionNumber current) {
        VersionRecord recommended = store.recommended(kind, template);
        int recommendedMajor =
                recommended == null ? current.major() : recommended.number().major();
        int wanted = major == null ? recommendedMajor : VersionNumber.part(major);
        if (0 <= wanted && wanted <= current.major()) {
            throw DeploymentErrors.noHigherMajorVersion(current.majorText());
        }
        return within(wanted, major == null ? Integer.toString(wanted) : major);
    }

    /** The version of this major number that the request names, or else the recommended one. */
    private VersionRecord within(int wantedMajor, String asWritten) {
        if (minor != null) {
            return published(new VersionNumber(wantedMajor, VersionNumber.part(minor)), asWritten + "." + minor);
        }
        VersionRecord recommended = store.recommendedMinor(kind, template, wantedMajor);
        if (recommended == null) {
            throw store.minorsOf(kind, template, wantedMajor).isEmpty()
                    ? DeploymentErrors.versionNotFound(template, asWritten)
                    : DeploymentErrors.nothingPublished(template, asWritten);
        }
        return recommended;
    }

    private VersionRecord published(VersionNumber number, String asWritten) {
        VersionRecord version = store.version(kind, template, number);
        if (version == null) {
            throw DeploymentErrors.versionNotFound(template, asWritten);
        }
        if (!version.published()) {
            throw DeploymentErrors.versionNotPublished(template, asWritten);
        }
        return version;
    }
}
