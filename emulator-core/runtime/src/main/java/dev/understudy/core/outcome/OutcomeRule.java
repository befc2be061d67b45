package dev.understudy.core.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.occurrence.Occurrence;
import dev.understudy.core.state.PartitionKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happens on which occasions, as in {@code OutcomeRule.of("proton.environment-deployment").name("shop-*").first(2)
 * .fails("no capacity")}.
 *
 * @param kind what is done, as its service declared it: {@code service.what}
 * @param name to what: the name of a resource, with {@code *} for any characters and {@code ?} for any one
 * @param account whose; null is everybody's
 * @param region where; null is everywhere
 * @param occurrence which of the occasions that fit
 * @param outcome how it ends
 */
public record OutcomeRule(
        String kind,
        String name,
        @Nullable String account,
        @Nullable String region,
        Occurrence occurrence,
        Outcome outcome) {

    /** Begins a rule: unless told otherwise, for the next occasion of this kind, whatever it is done to. */
    public static Builder of(String kind) {
        return new Builder(kind);
    }

    /** The id of the service that does it. */
    public String service() {
        return kind.substring(0, kind.indexOf('.'));
    }

    boolean fits(String doneKind, String doneTo, PartitionKey where) {
        return kind.equals(doneKind)
                && (account == null || account.equals(where.account()))
                && (region == null || region.equals(where.region()))
                && NamePattern.matches(name, doneTo);
    }

    /** Puts a rule together; it ends with what happens. */
    public static final class Builder {
        private final String kind;
        private String name = "*";
        private @Nullable String account;
        private @Nullable String region;
        private Occurrence occurrence = new Occurrence.First(1);
        private @Nullable Duration delay;
        private @Nullable JsonNode output;

        private Builder(String kind) {
            this.kind = kind;
        }

        /** Only to what has this name; {@code *} stands for any characters, {@code ?} for any one. */
        public Builder name(String pattern) {
            this.name = pattern;
            return this;
        }

        /** Only in this account. */
        public Builder account(String wanted) {
            this.account = wanted;
            return this;
        }

        /** Only in this region. */
        public Builder region(String wanted) {
            this.region = wanted;
            return this;
        }

        /** On the first {@code count} occasions that fit. */
        public Builder first(int count) {
            return on(new Occurrence.First(count));
        }

        /** On every n-th occasion that fits. */
        public Builder everyNth(int n) {
            return on(new Occurrence.EveryNth(n));
        }

        /** On every occasion that fits. */
        public Builder always() {
            return on(new Occurrence.Always());
        }

        /** On these of the occasions that fit. */
        public Builder on(Occurrence wanted) {
            this.occurrence = wanted;
            return this;
        }

        /** It takes this long on the emulator's clock. */
        public Builder after(Duration duration) {
            this.delay = duration;
            return this;
        }

        /** It leaves this JSON object behind. */
        public Builder output(JsonNode object) {
            this.output = object;
            return this;
        }

        /** It goes well. */
        public OutcomeRule succeeds() {
            return ends(new Outcome.Success(delay, output));
        }

        /** It goes wrong, and this is why. */
        public OutcomeRule fails(String message) {
            return ends(new Outcome.Failure(message, delay, output));
        }

        /** It ends as it would without a rule, but after this time. */
        public OutcomeRule delays(Duration duration) {
            return ends(new Outcome.Delay(duration));
        }

        private OutcomeRule ends(Outcome outcome) {
            return new OutcomeRule(kind, name, account, region, occurrence, outcome);
        }
    }
}
