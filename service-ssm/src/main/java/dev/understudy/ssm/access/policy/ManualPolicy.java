package dev.understudy.ssm.access.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy by which people decide. AWS has not published how it writes them down; here a document says:
 *
 * <pre>{@code
 * accessDuration: 8                                  # hours, 1 to 336; 1 if left out
 * targets: [{Key: 'tag:Environment', Values: [prod]}]  # all nodes if left out
 * approvers:                                         # one to five levels, one after the other
 * - approvers: ['arn:aws:iam::111122223333:user/ann', 'arn:aws:iam::111122223333:user/bob']
 *   minRequiredApprovals: 2                          # 1 if left out
 * }</pre>
 *
 * @param name the document's name
 * @param version its version's number
 * @param duration how long access lasts
 * @param targets the tags of nodes that it is for, any of which will do; empty if it is for all nodes
 * @param levels who decides, in turn
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-just-in-time-node-access-create-manual-policies.html">
 *     Create manual approval policies</a>
 */
public record ManualPolicy(String name, String version, Duration duration, List<Tagged> targets, List<Level> levels) {
    private static final String TAG = "tag:";
    private static final int MOST_HOURS = 336;
    private static final int MOST_LEVELS = 5;
    private static final int MOST_APPROVERS = 5;

    /**
     * Nodes with a tag.
     *
     * @param key its key
     * @param values its values, any of which will do; empty if all do
     */
    public record Tagged(String key, List<String> values) {
        boolean fits(Map<String, String> tags) {
            String value = tags.get(key);
            return value != null && (values.isEmpty() || values.contains(value));
        }
    }

    /**
     * People who decide together.
     *
     * @param approvers who they are
     * @param needed how many have to say yes
     */
    public record Level(List<String> approvers, int needed) {}

    /**
     * Reads a policy; null if the content is none.
     *
     * @param content the document's content
     */
    static @Nullable ManualPolicy parse(String name, String version, JsonNode content) {
        JsonNode hours = content.path("accessDuration");
        int duration = hours.isMissingNode() ? 1 : hours.asInt(0);
        List<Tagged> targets = targets(content.path("targets"));
        List<Level> levels = levels(content.path("approvers"));
        if (duration < 1 || duration > MOST_HOURS || targets == null || levels == null) {
            return null;
        }
        return new ManualPolicy(name, version, Duration.ofHours(duration), targets, levels);
    }

    private static @Nullable List<Tagged> targets(JsonNode written) {
        List<Tagged> targets = new ArrayList<>();
        for (JsonNode target : written) {
            String key = target.path("Key").asText();
            if (!key.startsWith(TAG) || key.length() == TAG.length()) {
                return null;
            }
            targets.add(new Tagged(key.substring(TAG.length()), texts(target.path("Values"))));
        }
        return written.isMissingNode() || !targets.isEmpty() ? targets : null;
    }

    private static @Nullable List<Level> levels(JsonNode written) {
        List<Level> levels = new ArrayList<>();
        for (JsonNode level : written) {
            List<String> approvers = texts(level.path("approvers"));
            int needed = level.path("minRequiredApprovals").asInt(1);
            boolean sensible = !approvers.isEmpty()
                    && approvers.size() <= MOST_APPROVERS
                    && approvers.stream().noneMatch(approver -> approver.isEmpty() || approver.contains("{{"))
                    && needed >= 1
                    && needed <= approvers.size();
            if (!sensible) {
                return null;
            }
            levels.add(new Level(approvers, needed));
        }
        return levels.isEmpty() || levels.size() > MOST_LEVELS ? null : levels;
    }

    private static List<String> texts(JsonNode written) {
        List<String> texts = new ArrayList<>();
        written.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Whether it is for nodes with certain tags only. */
    boolean specific() {
        return !targets.isEmpty();
    }

    /** Whether it is for a node with these tags, because of them. */
    boolean fits(Map<String, String> tags) {
        return targets.stream().anyMatch(target -> target.fits(tags));
    }
}
