package dev.understudy.ssm.setting;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings that there are, with AWS's defaults.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetServiceSetting.html">
 *     GetServiceSetting</a>
 */
public enum KnownSetting {
    /** Whether Application Manager is on. */
    APPLICATION_MANAGER("/ssm/appmanager/appmanager-enabled", "True", "True|False"),
    /** Where the output of scripts in automations goes. */
    SCRIPT_LOG_DESTINATION("/ssm/automation/customer-script-log-destination", "None", "CloudWatch"),
    /** The log group that it goes to. */
    SCRIPT_LOG_GROUP("/ssm/automation/customer-script-log-group-name", "None", "[A-Za-z0-9_./#-]{1,512}"),
    /** Whether automations may run more at once than usual. */
    ADAPTIVE_CONCURRENCY("/ssm/automation/enable-adaptive-concurrency", "False", "True|False"),
    /** Whether documents may be shared with everybody. */
    PUBLIC_SHARING("/ssm/documents/console/public-sharing-permission", "Enable", "Enable|Disable"),
    /** Whether hybrid nodes get the features that cost money. Its changes take a while. */
    ACTIVATION_TIER("/ssm/managed-instance/activation-tier", "standard", "standard|advanced"),
    /** The role that EC2 instances are managed with. */
    INSTANCE_MANAGEMENT_ROLE(
            "/ssm/managed-instance/default-ec2-instance-management-role", "$None", "[A-Za-z0-9_+=,.@/-]+"),
    /** Whether OpsCenter is on. */
    OPS_CENTER("/ssm/opsinsights/opscenter", "Disabled", "Enabled|Disabled"),
    /** The tier of parameters that do not ask for one. */
    DEFAULT_PARAMETER_TIER(
            "/ssm/parameter-store/default-parameter-tier", "Standard", "Standard|Advanced|Intelligent-Tiering"),
    /** Whether parameters may be read more often than usual. */
    HIGH_THROUGHPUT("/ssm/parameter-store/high-throughput-enabled", "false", "true|false");

    private final String id;
    private final String defaultValue;
    private final Pattern legal;

    KnownSetting(String id, String defaultValue, String legal) {
        this.id = id;
        this.defaultValue = defaultValue;
        this.legal = Pattern.compile(legal);
    }

    /** The setting of this id, or null. */
    static @Nullable KnownSetting of(String id) {
        return List.of(values()).stream()
                .filter(setting -> setting.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The id, with a leading slash. */
    public String id() {
        return id;
    }

    /** The value that it has unless somebody changes it. */
    public String defaultValue() {
        return defaultValue;
    }

    /** Whether it may have this value. */
    boolean accepts(String value) {
        return legal.matcher(value).matches();
    }
}
