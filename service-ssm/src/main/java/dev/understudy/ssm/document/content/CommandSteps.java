package dev.understudy.ssm.document.content;

import dev.understudy.core.value.InputValue;
import dev.understudy.ssm.model.PlatformType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What agents do: {@code runtimeConfig} in schema 1.2, {@code mainSteps} from 2.0 on.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-command-ssm-plugin-reference.html">
 *     Command document plugin reference</a>
 */
final class CommandSteps {
    static final String PLATFORM = "platformType";
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{[^}]*\\}\\}");

    private final Set<PlatformType> platforms = EnumSet.noneOf(PlatformType.class);

    private CommandSteps() {}

    /** The steps of schema 1.2, which are plugins by name. */
    static CommandSteps runtimeConfig(InputValue config) {
        CommandSteps steps = new CommandSteps();
        if (config instanceof InputValue.Members plugins) {
            plugins.values().keySet().forEach(plugin -> steps.platforms.addAll(platforms(plugin)));
        }
        return steps;
    }

    /**
     * The steps of schema 2.
     *
     * @param conditions whether steps may have conditions, as they may from 2.2 on
     */
    static CommandSteps mainSteps(InputValue mainSteps, boolean conditions) {
        CommandSteps steps = new CommandSteps();
        Set<String> names = new HashSet<>();
        for (InputValue step : mainSteps instanceof InputValue.Items items ? items.values() : List.<InputValue>of()) {
            String action = required(step, "action");
            Set<PlatformType> reach = EnumSet.copyOf(platforms(action));
            String name = required(step, "name");
            if (!names.add(name)) {
                throw ContentErrors.duplicateStep();
            }
            InputValue precondition = ParameterDefinitions.member(step, "precondition");
            if (precondition != null && !conditions) {
                throw ContentErrors.preconditionTooEarly(name);
            }
            PlatformType only = precondition == null ? null : platform(precondition);
            if (only != null) {
                reach.retainAll(EnumSet.of(only));
            }
            steps.platforms.addAll(reach);
        }
        return steps;
    }

    private static String required(InputValue step, String key) {
        String text = ParameterDefinitions.text(step, key);
        if (text == null) {
            throw ContentErrors.missingInStep(key);
        }
        return text;
    }

    private static Set<PlatformType> platforms(String plugin) {
        Set<PlatformType> platforms = PluginPlatforms.of(plugin);
        if (platforms.isEmpty()) {
            throw ContentErrors.unknownPlugin(plugin);
        }
        return platforms;
    }

    /** The platform that a condition names, or null if it asks for something else. */
    private static @Nullable PlatformType platform(InputValue precondition) {
        InputValue operands = ParameterDefinitions.member(precondition, "StringEquals");
        List<String> values = new ArrayList<>();
        if (operands instanceof InputValue.Items items) {
            items.values().forEach(item -> values.add(item.print()));
        }
        if (values.size() == 2 && values.contains(PLATFORM)) {
            String other = values.get(values.get(0).equals(PLATFORM) ? 1 : 0);
            for (PlatformType platform : PlatformType.values()) {
                if (platform.wireValue().toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT))) {
                    return platform;
                }
            }
        }
        boolean aboutParameters = values.size() == 2
                && values.stream().anyMatch(value -> EXPRESSION.matcher(value).find());
        if (!aboutParameters) {
            throw ContentErrors.invalidPrecondition(values);
        }
        return null;
    }

    /** Where at least one of the steps can run. */
    List<PlatformType> platforms() {
        return List.copyOf(platforms);
    }
}
