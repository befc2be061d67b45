package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads and prints JSON trees. It loads when the first step wants it, because it takes a noticeable part of a start. */
public final class Trees {
    /** Reads and prints. */
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private Trees() {}
}
