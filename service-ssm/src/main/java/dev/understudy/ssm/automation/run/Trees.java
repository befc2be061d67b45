package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads and prints JSON trees. It loads when the first step wants it, because it takes a noticeable part of a start. */
final class Trees {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Trees() {}
}
