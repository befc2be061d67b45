package dev.understudy.ssm.setting;

import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.ServiceSettingNotFound;

/** What is refused about service settings; {@link SsmErrors} says what the sources mean. */
final class ServiceSettingErrors {
    private ServiceSettingErrors() {}

    /** A setting that does not exist. Code: model; no text is known. */
    static ModeledError notFound() {
        return new ServiceSettingNotFound();
    }

    /** A setting of another region or account. Recorded: hashicorp/terraform-provider-aws#30474. */
    static ModeledError elsewhere(String settingId) {
        return SsmErrors.validation("Invalid settingId : " + settingId);
    }

    /** A value that the setting cannot have. Text: inferred. */
    static ModeledError illegalValue(String settingId, String value) {
        return SsmErrors.validation("Invalid value for setting " + settingId + " : " + value);
    }
}
