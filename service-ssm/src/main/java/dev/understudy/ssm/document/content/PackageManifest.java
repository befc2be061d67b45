package dev.understudy.ssm.document.content;

import dev.understudy.core.value.InputValue;
import dev.understudy.ssm.model.PlatformType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which file of a package is for which platform, version of it and architecture.
 *
 * @param platforms the types of the platforms that have one
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/distributor-working-with-packages-create.html">
 *     Create a package in Distributor</a>
 */
record PackageManifest(List<PlatformType> platforms) {
    static final String PACKAGES = "packages";
    private static final String FILE = "file";

    /** Reads a manifest, of which every file has to be declared. */
    static PackageManifest of(InputValue packages, InputValue files) {
        Set<String> declared = members(files, AttachedFiles.KEY).keySet();
        Set<PlatformType> platforms = EnumSet.noneOf(PlatformType.class);
        members(packages, PACKAGES).forEach((platform, versions) -> {
            platforms.addAll(types(platform));
            members(versions, platform)
                    .forEach((version, architectures) -> members(architectures, version)
                            .forEach((architecture, file) -> refuseUndeclared(architecture, file, declared)));
        });
        return new PackageManifest(List.copyOf(platforms));
    }

    private static void refuseUndeclared(String architecture, InputValue file, Set<String> declared) {
        String name = ParameterDefinitions.text(file, FILE);
        if (name == null) {
            throw ContentErrors.wrongManifest(architecture);
        }
        if (!declared.contains(name)) {
            throw ContentErrors.unlistedFile(name);
        }
    }

    private static Map<String, InputValue> members(InputValue value, String part) {
        if (value instanceof InputValue.Members members) {
            return members.values();
        }
        throw ContentErrors.wrongManifest(part);
    }

    /** Any other name is that of a Linux distribution. */
    private static Set<PlatformType> types(String platform) {
        return switch (platform.toLowerCase(Locale.ROOT)) {
            case "_any" -> EnumSet.allOf(PlatformType.class);
            case "windows" -> EnumSet.of(PlatformType.WINDOWS);
            case "macos" -> EnumSet.of(PlatformType.MAC_OS);
            default -> EnumSet.of(PlatformType.LINUX);
        };
    }
}
