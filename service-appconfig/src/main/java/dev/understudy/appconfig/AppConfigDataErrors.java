package dev.understudy.appconfig;

import dev.understudy.appconfigdata.model.BadRequestException;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.validation.ErrorDialect;
import dev.understudy.core.validation.Violation;
import dev.understudy.core.validation.ViolationWording;
import java.util.List;

/** Every refusal of AppConfigData with its text; marked as in {@link AppConfigErrors}. */
public final class AppConfigDataErrors {
    /** AppConfigData has one code for all bad input. */
    public static final ErrorDialect DIALECT = new ErrorDialect() {
        @Override
        public ModeledError invalid(List<Violation> violations) {
            return badRequest(ViolationWording.sentence(violations));
        }

        @Override
        public ModeledError malformed(String message) {
            return badRequest(message);
        }
    };

    private AppConfigDataErrors() {}

    private static BadRequestException badRequest(String message) {
        return BadRequestException.builder().message(message).build();
    }
}
