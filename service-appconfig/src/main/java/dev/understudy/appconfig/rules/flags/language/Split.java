package dev.understudy.appconfig.rules.flags.language;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches a share of all values: each has a fixed place between 0 and 100 and is in the share if its place is below the
 * percentage. The same seed and value have the same place everywhere, so that a greater percentage only adds values; other
 * seeds shuffle them anew. See <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-creating-multi-variant-feature-flags-rules.html#appconfig-creating-multi-variant-feature-flags-rules-operators-split">
 * Understanding the split operator</a>. AWS does not publish its hash, so places here differ from those there.
 *
 * @param percentage the share, from 0 to 100
 * @param by the values
 * @param seed what the places depend on besides; null makes it the flag
 */
public record Split(
        double percentage, List<Operand> by, @Nullable String seed) implements Rule {
    private static final double PLACES = 1L << 32;

    /** Keeps a copy. */
    public Split {
        by = List.copyOf(by);
    }

    @Override
    public boolean matches(RuleContext context) {
        List<String> texts = new ArrayList<>(by.size());
        for (Operand operand : by) {
            Value value = operand.in(context);
            if (value == null) {
                return false;
            }
            texts.add(value.text());
        }
        return place(seed == null ? context.flagKey() : seed, texts) < percentage;
    }

    private static double place(String seed, List<String> texts) {
        Hasher hasher = Hashing.murmur3_32_fixed().newHasher().putString(seed, StandardCharsets.UTF_8);
        for (String text : texts) {
            hasher.putByte((byte) 0).putString(text, StandardCharsets.UTF_8);
        }
        return Integer.toUnsignedLong(hasher.hash().asInt()) / PLACES * 100;
    }
}
