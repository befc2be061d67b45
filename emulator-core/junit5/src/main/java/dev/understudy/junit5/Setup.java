package dev.understudy.junit5;

import dev.understudy.ClockSetting;
import dev.understudy.Understudy;
import dev.understudy.UnderstudyBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What tests want of the extension.
 *
 * @param options what they want of the emulator
 * @param isolation how they are kept apart
 * @param strict whether they fail together with the emulator
 */
record Setup(UnderstudyBuilder options, Isolation isolation, boolean strict) {
    /** What the annotation of a test class, of a class around it or of a superclass says. */
    static Setup of(ExtensionContext context) {
        Optional<ExtensionContext> scope = Optional.of(context);
        while (scope.isPresent()) {
            Optional<UnderstudyTest> annotation =
                    AnnotationSupport.findAnnotation(scope.get().getElement(), UnderstudyTest.class);
            if (annotation.isPresent()) {
                return of(annotation.get());
            }
            scope = scope.get().getParent();
        }
        return new Setup(Understudy.builder().clock(ClockSetting.frozen()), Isolation.RESET, false);
    }

    private static Setup of(UnderstudyTest annotation) {
        UnderstudyBuilder options = Understudy.builder().clock(clock(annotation.clock()));
        if (annotation.services().length > 0) {
            options.services(annotation.services());
        }
        return new Setup(options, annotation.isolation(), annotation.strict());
    }

    private static ClockSetting clock(String text) {
        try {
            return switch (text) {
                case "virtual" -> ClockSetting.frozen();
                case "system" -> ClockSetting.system();
                default -> ClockSetting.frozenAt(Instant.parse(text));
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "the clock of @UnderstudyTest must be virtual, system or a time like 2030-01-01T00:00:00Z, not '"
                            + text + "'",
                    e);
        }
    }
}
