package dev.understudy.proton.rules.deployment;

import dev.understudy.proton.errors.DeploymentErrors;
import dev.understudy.proton.model.DeploymentUpdateType;
import dev.understudy.proton.state.VersionNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which version of its template a request deploys. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_UpdateEnvironment.html">UpdateEnvironment</a>, whose
 * deployment types are those of service instances and pipelines, too.
 *
 * @param major the major number that the request names; null if it names none
 * @param minor the minor number that the request names; null if it names none
 */
public record VersionChoice(
        @Nullable String major, @Nullable String minor) {
    private static final String VERSION_MEMBERS = "templateMajorVersion or templateMinorVersion";

    /**
     * The version of something new: the recommended one unless the request says otherwise.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is no such version
     * @throws dev.understudy.proton.model.ValidationException if it is not published
     */
    public VersionNumber forCreate(TemplateVersions versions) {
        if (major == null) {
            VersionNumber recommended = versions.recommended();
            if (recommended == null) {
                throw DeploymentErrors.nothingPublished(versions.template());
            }
            return minor == null
                    ? recommended
                    : published(versions, new VersionNumber(recommended.major(), VersionNumber.part(minor)));
        }
        return within(versions, VersionNumber.part(major));
    }

    /**
     * The version to which an update of this type leads.
     *
     * @param current the version now
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is no such version
     * @throws dev.understudy.proton.model.ValidationException if the type does not lead there
     */
    public VersionNumber forUpdate(DeploymentUpdateType type, VersionNumber current, TemplateVersions versions) {
        return switch (type) {
            case NONE, CURRENT_VERSION -> {
                if (major != null || minor != null) {
                    throw DeploymentErrors.notWithDeploymentType(VERSION_MEMBERS, type.wireValue());
                }
                yield current;
            }
            case MINOR_VERSION -> {
                if (major != null && VersionNumber.part(major) != current.major()) {
                    throw DeploymentErrors.notThisMajorVersion(major, current.majorText());
                }
                yield within(versions, current.major());
            }
            case MAJOR_VERSION -> higher(current, versions);
        };
    }

    private VersionNumber higher(VersionNumber current, TemplateVersions versions) {
        VersionNumber recommended = versions.recommended();
        int wanted =
                major != null ? VersionNumber.part(major) : recommended == null ? current.major() : recommended.major();
        if (major != null && wanted < 0) {
            throw DeploymentErrors.versionNotFound(versions.template(), major);
        }
        if (wanted <= current.major()) {
            throw DeploymentErrors.noHigherMajorVersion(current.majorText());
        }
        return within(versions, wanted);
    }

    /** The version of this major number that the request names, or else the recommended one. */
    private VersionNumber within(TemplateVersions versions, int wantedMajor) {
        if (minor != null) {
            return published(versions, new VersionNumber(wantedMajor, VersionNumber.part(minor)));
        }
        VersionNumber recommended = versions.recommended(wantedMajor);
        if (recommended == null) {
            throw versions.knows(wantedMajor)
                    ? DeploymentErrors.nothingPublished(versions.template(), Integer.toString(wantedMajor))
                    : DeploymentErrors.versionNotFound(versions.template(), String.valueOf(major));
        }
        return recommended;
    }

    private static VersionNumber published(TemplateVersions versions, VersionNumber number) {
        if (!versions.exists(number)) {
            throw DeploymentErrors.versionNotFound(versions.template(), number.toString());
        }
        if (!versions.published(number)) {
            throw DeploymentErrors.versionNotPublished(versions.template(), number.toString());
        }
        return number;
    }
}
