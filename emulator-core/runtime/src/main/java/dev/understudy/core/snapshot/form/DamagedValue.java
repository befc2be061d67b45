package dev.understudy.core.snapshot.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;

/** JSON that is no value of the wanted type, with the place where it is wrong. */
public final class DamagedValue extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 60;

    private final String place;
    private final String problem;

    private DamagedValue(String place, String problem) {
        super(place.isEmpty() ? problem : place + ": " + problem, null, false, false);
        this.place = place;
        this.problem = problem;
    }

    /** Says what is wrong right here. */
    public DamagedValue(String problem) {
        this("", problem);
    }

    /** The complaint about a value that should be something else. */
    static DamagedValue expected(String what, JsonNode found) {
        String text = found.isMissingNode() ? "nothing" : found.toString();
        String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
        return new DamagedValue("expected " + what + ", found " + shown);
    }

    /** Reads something below a place; complaints name the place. */
    public static <T> T at(String place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DamagedValue damage) {
            throw damage.below(place);
        }
    }

    /** The same complaint, seen from one step further up. */
    DamagedValue below(String step) {
        String separator = place.isEmpty() || place.startsWith("[") ? "" : ".";
        return new DamagedValue(step + separator + place, problem);
    }
}
