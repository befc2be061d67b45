package dev.understudy.ssm.document.content;

import dev.understudy.ssm.model.PlatformType;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where each plugin of the agent works.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-command-ssm-plugin-reference.html">
 *     Command document plugin reference</a>
 */
public final class PluginPlatforms {
    private static final Set<PlatformType> ALL = EnumSet.allOf(PlatformType.class);
    private static final Set<PlatformType> UNIX = EnumSet.of(PlatformType.LINUX, PlatformType.MAC_OS);
    private static final Set<PlatformType> WINDOWS = EnumSet.of(PlatformType.WINDOWS);

    private static final Map<String, Set<PlatformType>> PLUGINS = Map.ofEntries(
            Map.entry("aws:applications", WINDOWS),
            Map.entry("aws:cloudWatch", WINDOWS),
            Map.entry("aws:configureDocker", EnumSet.of(PlatformType.WINDOWS, PlatformType.LINUX)),
            Map.entry("aws:configurePackage", ALL),
            Map.entry("aws:domainJoin", EnumSet.of(PlatformType.WINDOWS, PlatformType.LINUX)),
            Map.entry("aws:downloadContent", ALL),
            Map.entry("aws:psModule", WINDOWS),
            Map.entry("aws:refreshAssociation", ALL),
            Map.entry("aws:runDockerAction", EnumSet.of(PlatformType.WINDOWS, PlatformType.LINUX)),
            Map.entry("aws:runDocument", ALL),
            Map.entry("aws:runPowerShellScript", ALL),
            Map.entry("aws:runShellScript", UNIX),
            Map.entry("aws:softwareInventory", ALL),
            Map.entry("aws:updateAgent", WINDOWS),
            Map.entry("aws:updateSsmAgent", ALL));

    private PluginPlatforms() {}

    /** The platforms on which a plugin works; none if there is no such plugin. */
    public static Set<PlatformType> of(String plugin) {
        return PLUGINS.getOrDefault(plugin, Set.of());
    }
}
