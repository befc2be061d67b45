package dev.understudy.codegen;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/** The call that gives a schema the constraint traits of a member, or of the member's target. */
final class ConstraintCode {
    private ConstraintCode() {}

    /** {@code .constrained(…)}, or nothing. */
    static CodeBlock constrained(Model model, MemberShape member) {
        CodeBlock.Builder withers = CodeBlock.builder();
        trait(model, member, LengthTrait.class).ifPresent(length -> withers.add(length(length)));
        trait(model, member, RangeTrait.class)
                .ifPresent(
                        range -> withers.add(".withRange($L, $L)", decimal(range.getMin()), decimal(range.getMax())));
        trait(model, member, PatternTrait.class)
                .ifPresent(pattern -> withers.add(".withPattern($S)", checked(pattern, member)));
        if (trait(model, member, UniqueItemsTrait.class).isPresent()) {
            withers.add(".withUniqueItems()");
        }
        return withers.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(".constrained($T.NONE$L)", CoreTypes.CONSTRAINTS, withers.build());
    }

    private static <T extends Trait> Optional<T> trait(Model model, MemberShape member, Class<T> type) {
        return member.getMemberTrait(model, type);
    }

    private static CodeBlock length(LengthTrait trait) {
        long min = trait.getMin().orElse(0L);
        return trait.getMax()
                .map(max -> CodeBlock.of(".withLength($L, $L)", integer(min), integer(max)))
                .orElseGet(() -> CodeBlock.of(".withLength($L, $T.MAX_VALUE)", integer(min), Long.class));
    }

    private static String integer(long value) {
        return value == (int) value ? Long.toString(value) : value + "L";
    }

    private static CodeBlock decimal(Optional<BigDecimal> value) {
        return value.map(number -> CodeBlock.of("new $T($S)", BigDecimal.class, number.toPlainString()))
                .orElseGet(() -> CodeBlock.of("null"));
    }

    private static String checked(PatternTrait trait, MemberShape member) {
        String pattern = trait.getValue();
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new CodegenException("pattern of " + member.getId() + " at " + trait.getSourceLocation()
                    + " is none that Java understands: " + e.getDescription());
        }
        return pattern;
    }
}
