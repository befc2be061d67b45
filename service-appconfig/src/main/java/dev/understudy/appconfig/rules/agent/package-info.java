/**
 * The local HTTP interface of the AppConfig Agent, as applications find it on port 2772 next to them. See <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-agent-how-to-use.html">How to use AWS AppConfig
 * Agent</a> and its <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-integration-OpenAPI.html">OpenAPI
 * specification</a>.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.agent.AgentDoor}.
 */
@NullMarked
package dev.understudy.appconfig.rules.agent;

import org.jspecify.annotations.NullMarked;
