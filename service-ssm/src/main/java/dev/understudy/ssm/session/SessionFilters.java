package dev.understudy.ssm.session;

import dev.understudy.core.model.WireEnum;
import dev.understudy.ssm.model.AccessType;
import dev.understudy.ssm.model.SessionFilter;
import dev.understudy.ssm.model.SessionFilterKey;
import dev.understudy.ssm.model.SessionState;
import dev.understudy.ssm.model.SessionStatus;
import dev.understudy.ssm.session.state.SessionRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Filters of sessions; each has to fit.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_SessionFilter.html">SessionFilter</a>
 */
final class SessionFilters {
    private SessionFilters() {}

    static Predicate<SessionRecord> of(SessionState state, @Nullable List<SessionFilter> filters) {
        Predicate<SessionRecord> all = session -> session.over() == (state == SessionState.HISTORY);
        Set<SessionFilterKey> seen = EnumSet.noneOf(SessionFilterKey.class);
        for (SessionFilter filter : filters == null ? List.<SessionFilter>of() : filters) {
            if (!seen.add(filter.key())) {
                throw SessionErrors.repeatedFilter();
            }
            all = all.and(one(filter.key(), filter.value()));
        }
        return all;
    }

    private static Predicate<SessionRecord> one(SessionFilterKey key, String value) {
        return switch (key) {
            case INVOKED_AFTER -> {
                Instant time = time(key, value);
                yield session -> !session.startedAt().isBefore(time);
            }
            case INVOKED_BEFORE -> {
                Instant time = time(key, value);
                yield session -> session.startedAt().isBefore(time);
            }
            case TARGET -> session -> session.target().equals(value);
            case OWNER -> session -> session.owner().equals(value);
            case SESSION_ID -> session -> session.id().equals(value);
            case STATUS -> {
                SessionStatus status = choice(key, value, SessionStatus.values());
                yield session -> session.state().status() == status;
            }
            case ACCESS_TYPE -> {
                AccessType type = choice(key, value, AccessType.values());
                yield session -> session.accessType() == type;
            }
        };
    }

    private static Instant time(SessionFilterKey key, String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw SessionErrors.badFilterValue(key.wireValue(), value);
        }
    }

    private static <E extends WireEnum> E choice(SessionFilterKey key, String value, E[] values) {
        return Arrays.stream(values)
                .filter(candidate -> candidate.wireValue().equals(value))
                .findFirst()
                .orElseThrow(() -> SessionErrors.badFilterValue(key.wireValue(), value));
    }
}
