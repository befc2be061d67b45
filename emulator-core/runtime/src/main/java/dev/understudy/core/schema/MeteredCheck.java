package dev.understudy.core.schema;

import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;

/** A check each step of which is on a meter: one keyword of a schema, applied to one value. */
final class MeteredCheck extends ExecutionContext {
    private final WorkMeter meter;

    MeteredCheck(ExecutionConfig config, WorkMeter meter) {
        super(config);
        this.meter = meter;
    }

    @Override
    public void evaluationPathAddLast(String keyword) {
        meter.spend(1);
        super.evaluationPathAddLast(keyword);
    }
}
