package dev.understudy.core.id;

import com.google.common.base.Splitter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">Amazon Resource Name</a>.
 *
 * @param partition as in {@code aws}
 * @param service as in {@code appmesh}
 * @param region as in {@code eu-west-1}; empty for global resources
 * @param account 12 digits; empty for resources of AWS itself
 * @param resource the rest, which may hold colons and slashes
 */
public record Arn(String partition, String service, String region, String account, String resource) {
    private static final Splitter COLON = Splitter.on(':').limit(6);

    /** Reads an ARN, or returns null if the text is none. */
    public static @Nullable Arn parse(String text) {
        List<String> parts = COLON.splitToList(text);
        boolean complete = parts.size() == 6 && parts.get(0).equals("arn");
        if (!complete
                || parts.get(1).isEmpty()
                || parts.get(2).isEmpty()
                || parts.get(5).isEmpty()) {
            return null;
        }
        return new Arn(parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
    }

    /** The ARN as text. */
    @Override
    public String toString() {
        return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
    }
}
