package dev.understudy.core.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.Emulator;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.core.time.EmulatorClock.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code clock} and {@code clock/advance}. */
final class ClockRoutes {
    private final Emulator emulator;
    private final EmulatorClock clock;

    ClockRoutes(Emulator emulator) {
        this.emulator = emulator;
        this.clock = emulator.clock();
    }

    List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", "clock", this::read),
                new AdminRoute("PUT", "clock", this::set),
                new AdminRoute("POST", "clock/advance", this::advance));
    }

    private JsonNode read(AdminRequest request) {
        request.onlyQuery();
        return reading();
    }

    /**
     * {@code {"mode": "system"}} alone goes back to the machine's time; with {@code now} or {@code speed} the clock runs
     * from there or as fast as that.
     */
    private JsonNode set(AdminRequest request) {
        request.onlyQuery();
        AdminBody body = request.body("mode", "now", "speed");
        Mode mode = mode(body.text("mode"));
        Instant now = body.instant("now");
        Double speed = body.number("speed");
        check(mode, now, speed);
        if (mode == Mode.VIRTUAL) {
            clock.freeze();
        } else if (speed != null) {
            clock.run(speed);
        } else if (mode == Mode.SYSTEM && now == null) {
            clock.followSystem();
        } else if (mode == Mode.SYSTEM) {
            clock.run(clock.read().speed());
        }
        if (now != null) {
            clock.set(now);
        }
        return settled();
    }

    private static @Nullable Mode mode(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (Mode mode : Mode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(text)) {
                return mode;
            }
        }
        throw AdminRefusal.badRequest("'mode' must be system or virtual, not '" + text + "'");
    }

    private void check(@Nullable Mode mode, @Nullable Instant now, @Nullable Double speed) {
        if (mode == null && now == null && speed == null) {
            throw AdminRefusal.badRequest("the body must have at least one of mode, now, speed");
        }
        Mode meant = mode == null ? clock.read().mode() : mode;
        if (now != null) {
            checkRange("now", now, Duration.ZERO);
        }
        if (speed != null && meant == Mode.VIRTUAL) {
            throw AdminRefusal.badRequest("'speed' has no meaning in mode virtual: the clock stands still");
        }
        if (speed != null && !(speed > 0 && Double.isFinite(speed))) {
            throw AdminRefusal.badRequest("'speed' must be a positive number, not " + speed);
        }
    }

    private JsonNode advance(AdminRequest request) {
        request.onlyQuery();
        Duration duration = request.body("duration").duration("duration");
        if (duration == null || duration.isNegative()) {
            throw AdminRefusal.badRequest("'duration' must be given and not be negative, as in PT10M");
        }
        checkRange("duration", clock.instant(), duration);
        clock.advance(duration);
        return settled();
    }

    private static void checkRange(String member, Instant from, Duration forward) {
        if (from.isBefore(EmulatorClock.EARLIEST)
                || from.isAfter(EmulatorClock.LATEST)
                || forward.compareTo(Duration.between(from, EmulatorClock.LATEST)) > 0) {
            throw AdminRefusal.badRequest("'" + member + "' leads out of the years 1970 to 9999");
        }
    }

    private JsonNode settled() {
        List<DueTransition> happened = emulator.settle();
        ObjectNode answer = reading();
        ArrayNode transitions = answer.putArray("transitions");
        for (DueTransition transition : happened) {
            transitions
                    .addObject()
                    .put("dueAt", transition.dueAt().toString())
                    .put("kind", transition.kind())
                    .put("resource", transition.resource());
        }
        return answer;
    }

    private ObjectNode reading() {
        EmulatorClock.Reading reading = clock.read();
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("mode", reading.mode().name().toLowerCase(Locale.ROOT))
                .put("now", reading.now().toString());
        return reading.mode() == Mode.VIRTUAL ? answer : answer.put("speed", reading.speed());
    }
}
