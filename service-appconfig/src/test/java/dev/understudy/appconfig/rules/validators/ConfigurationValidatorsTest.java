package dev.understudy.appconfig.rules.validators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.BadRequestReason;
import dev.understudy.appconfig.model.CreateConfigurationProfileInput;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.ValidateConfigurationInput;
import dev.understudy.appconfig.model.ValidateConfigurationOutput;
import dev.understudy.appconfig.model.Validator;
import dev.understudy.appconfig.model.ValidatorType;
import dev.understudy.core.callout.CalloutResult;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.event.EmittedEvent;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Validators (behaviour sheet AppConfig §3.2, scenario S12)")
class ConfigurationValidatorsTest {
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:check";

    private final AppConfig appConfig = new AppConfig();
    private final String application = appConfig.application("shop");

    @Test
    @DisplayName("a version that breaks the schema is stored, and refused when it is validated [recorded 2026]")
    void schema() {
        String profile =
                profile(new Validator(ValidatorType.JSON_SCHEMA, "{\"type\":\"object\",\"required\":[\"a\"]}"));
        appConfig.version(application, profile, "{}");

        ModeledError refusal = appConfig.refusal(validate(profile, "1"));

        assertThat(refusal).isInstanceOfSatisfying(BadRequestException.class, error -> {
            assertThat(error.reason()).isEqualTo(BadRequestReason.INVALID_CONFIGURATION);
            assertThat(String.valueOf(error.details())).contains("required");
        });
    }

    @Test
    @DisplayName("a good version passes, by number or label (§3.2)")
    void good() {
        String profile =
                profile(new Validator(ValidatorType.JSON_SCHEMA, "{\"type\":\"object\",\"required\":[\"a\"]}"));
        appConfig.perform(AppConfig.newVersion(application, profile, "{\"a\":1}")
                .versionLabel("good")
                .build());

        ValidateConfigurationOutput byNumber = appConfig.perform(validate(profile, "1"));
        ValidateConfigurationOutput byLabel = appConfig.perform(validate(profile, "good"));

        assertThat(byNumber).isEqualTo(byLabel);
    }

    @Test
    @DisplayName("without validators everything passes (§3.2)")
    void none() {
        String profile = appConfig.profile(application, "config");
        appConfig.version(application, profile, "no JSON");

        ValidateConfigurationOutput passed = appConfig.perform(validate(profile, "1"));

        assertThat(passed).isNotNull();
    }

    @Test
    @DisplayName("a version that is not there is not found (§3.2); text [recorded 2026]")
    void unknownVersion() {
        String profile = appConfig.profile(application, "config");

        ModeledError refusal = appConfig.refusal(validate(profile, "7"));

        assertThat(refusal)
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("Could not find configuration config with version number 7");
    }

    @Test
    @DisplayName("a function that nobody mapped agrees, and the event log tells of the call")
    void unmappedFunction() {
        String profile = profile(new Validator(ValidatorType.LAMBDA, FUNCTION));
        appConfig.version(application, profile, "{}");

        appConfig.perform(validate(profile, "1"));

        List<EmittedEvent> events =
                appConfig.kernel().events().find(event -> event.type().equals("ValidateConfiguration"));
        assertThat(events).hasSize(1);
        EmittedEvent event = events.get(0);
        assertThat(event.resources())
                .containsExactly(
                        FUNCTION, AppConfig.arn("application/" + application + "/configurationprofile/" + profile));
        assertThat(event.detail())
                .isEqualTo(AppConfig.json("{'applicationId':'" + application + "','configurationProfileId':'" + profile
                        + "','configurationVersion':'1','uri':'hosted'}"));
    }

    @Test
    @DisplayName("a function objects by throwing, which can be scripted")
    void scriptedObjection() {
        String profile = profile(new Validator(ValidatorType.LAMBDA, FUNCTION));
        appConfig.version(application, profile, "{}");
        appConfig.admin(
                "POST",
                "appconfig/actions",
                "{'target':'" + FUNCTION + "','type':'ValidateConfiguration','answer':{'errorMessage':'too short'}}");

        ModeledError refusal = appConfig.refusal(validate(profile, "1"));

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        error -> assertThat(error.reason()).isEqualTo(BadRequestReason.INVALID_CONFIGURATION));
        assertThat(refusal).hasMessageContaining("too short");
    }

    @Test
    @DisplayName("what a function returns does not matter; that it threw, says a header, a status or a document [docs]")
    void verdicts() {
        List<String> objections = List.of(
                String.valueOf(FunctionValidator.objection(new CalloutResult.Answered(200, "false"))),
                String.valueOf(FunctionValidator.objection(new CalloutResult.Answered(200, "{\"Error\":\"no\"}"))),
                String.valueOf(FunctionValidator.objection(new CalloutResult.Unmapped())),
                String.valueOf(FunctionValidator.objection(
                        new CalloutResult.Answered(200, "{\"errorMessage\":\"bad\"}", true, null))),
                String.valueOf(FunctionValidator.objection(new CalloutResult.Answered(200, "", true, null))),
                String.valueOf(FunctionValidator.objection(
                        new CalloutResult.Answered(200, "{\"errorMessage\":\"bad\",\"errorType\":\"X\"}"))),
                String.valueOf(FunctionValidator.objection(new CalloutResult.Answered(502, "gone"))),
                String.valueOf(FunctionValidator.objection(new CalloutResult.Failed("timed out"))));

        assertThat(objections)
                .containsExactly(
                        "null",
                        "null",
                        "null",
                        "bad",
                        "The function threw",
                        "bad",
                        "The function answered HTTP 502",
                        "timed out");
    }

    @Test
    @DisplayName("the first validator that objects decides")
    void order() {
        String profile = profile(
                new Validator(ValidatorType.JSON_SCHEMA, "{\"type\":\"object\"}"),
                new Validator(ValidatorType.LAMBDA, FUNCTION));
        appConfig.version(application, profile, "[]");

        appConfig.refusal(validate(profile, "1"));

        assertThat(appConfig.kernel().events().find(event -> event.type().equals("ValidateConfiguration")))
                .isEmpty();
    }

    private String profile(Validator... validators) {
        return appConfig.profile(CreateConfigurationProfileInput.builder()
                .applicationId(application)
                .name("config")
                .locationUri("hosted")
                .validators(List.of(validators))
                .build());
    }

    private ValidateConfigurationInput validate(String profile, String version) {
        return new ValidateConfigurationInput(application, profile, version);
    }
}
