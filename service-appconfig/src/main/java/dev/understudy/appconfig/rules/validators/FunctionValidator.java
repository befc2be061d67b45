package dev.understudy.appconfig.rules.validators;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.appconfig.errors.ContentErrors;
import dev.understudy.appconfig.rules.actions.ActionAnswer;
import dev.understudy.appconfig.rules.actions.ActionOutcomes;
import dev.understudy.appconfig.rules.sources.SourceContent;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.callout.CalloutResult;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.RequestContext;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks Lambda functions about a configuration. A function objects by throwing; what it returns does not matter. A
 * function that is not mapped to a URL agrees, unless an answer is scripted for it.
 */
public final class FunctionValidator {
    /** What scripted answers and the event log call a validation. */
    public static final String TYPE = "ValidateConfiguration";

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final String SOURCE = "aws.appconfig";

    private final Kernel kernel;
    private final ActionOutcomes outcomes;

    /** Calls by way of the kernel's callouts, unless an answer is scripted. */
    public FunctionValidator(Kernel kernel, ActionOutcomes outcomes) {
        this.kernel = kernel;
        this.outcomes = outcomes;
    }

    void check(String functionArn, ProfileRecord profile, SourceContent content, RequestContext context) {
        ObjectNode event = event(profile, content);
        kernel.events().emit(record(functionArn, profile, event, context));
        ActionAnswer scripted = outcomes.next(functionArn, TYPE);
        String objection = scripted == null
                ? objection(kernel.callouts().call(functionArn, event, TIMEOUT))
                : scripted instanceof ActionAnswer.Refused refused
                        ? refused.failure().message()
                        : null;
        if (objection != null) {
            throw ContentErrors.functionRefused(functionArn, objection);
        }
    }

    private static ObjectNode event(ProfileRecord profile, SourceContent content) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("applicationId", profile.applicationId())
                .put("configurationProfileId", profile.id())
                .put("configurationVersion", content.version())
                .put(
                        "content",
                        Base64.getEncoder().encodeToString(content.content().unsafeBytes()))
                .put("uri", profile.locationUri());
    }

    private EmittedEvent record(String functionArn, ProfileRecord profile, ObjectNode event, RequestContext context) {
        ObjectNode detail = event.deepCopy();
        detail.remove("content");
        return new EmittedEvent(
                kernel.ids().uuid(),
                context.now(),
                context.account(),
                context.region(),
                SOURCE,
                TYPE,
                List.of(functionArn, AppConfigArns.profile(context.partition(), profile.applicationId(), profile.id())),
                detail);
    }

    /**
     * Why a function objects; null if it does not. The Lambda runtime interface emulator, which many map here, answers
     * 200 and the error document when a function threw.
     */
    static @Nullable String objection(CalloutResult result) {
        if (result instanceof CalloutResult.Failed failed) {
            return failed.reason();
        }
        if (!(result instanceof CalloutResult.Answered answered)) {
            return null;
        }
        String thrown = ActionAnswer.thrown(answered.body());
        if (thrown != null || answered.successful()) {
            return thrown;
        }
        return answered.functionError() ? "The function threw" : "The function answered HTTP " + answered.status();
    }
}
