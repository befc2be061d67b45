package dev.understudy.core.schema;

import com.networknt.schema.SchemaException;

/** How much work a check may still take. */
final class WorkMeter {
    private long stepsLeft;

    WorkMeter(long steps) {
        this.stepsLeft = steps;
    }

    /** Takes steps off; there have to be some left. */
    void spend(long steps) {
        stepsLeft -= steps;
        if (stepsLeft < 0) {
            throw new SchemaException("The schema takes too much work to check a value with.");
        }
    }
}
