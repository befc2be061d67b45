package dev.understudy.ssm.session;

import dev.understudy.ssm.session.state.SessionLimits;
import dev.understudy.ssm.session.state.SessionLogs;
import dev.understudy.ssm.session.state.SessionWork;

/**
 * What a session document makes of a session.
 *
 * @param documentName the document
 * @param work what the session is for
 * @param properties the document's properties with the parameters filled in, as JSON
 * @param limits how long it may last
 * @param logs where what its client sees is kept besides
 */
record SessionPlan(String documentName, SessionWork work, String properties, SessionLimits limits, SessionLogs logs) {}
