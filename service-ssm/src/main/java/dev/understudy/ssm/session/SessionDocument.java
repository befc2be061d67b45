package dev.understudy.ssm.session;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A session document.
 *
 * @param name what answers call it
 * @param content what it says
 */
record SessionDocument(String name, JsonNode content) {}
