package dev.understudy.it.contract;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import dev.understudy.core.model.Constraints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds texts that keep, or break, the constraints of a string shape. Finds the same ones every time. */
final class Texts {
    /** Longer texts are not worth their time: the rule is the same. */
    private static final long LONGEST = 1 << 20;

    private static final int ATTEMPTS = 50;

    /** What the models' patterns want most often; readable texts make readable failures. */
    private static final List<String> SAMPLES = List.of(
            "a",
            "aaaaaaaa",
            "1",
            "1.0",
            "1.0.0",
            "111122223333",
            "0123456789abcdef",
            "01234567-89ab-cdef-0123-456789abcdef",
            "i-0123456789abcdef0",
            "mi-0123456789abcdef0",
            "mw-0123456789abcdef0",
            "oi-0123456789ab",
            "aws:name",
            "AWS:a",
            "Name",
            "all",
            "$LATEST",
            "count",
            "/a",
            "a/a",
            "a#a",
            "2030-12-31T00:00:00Z",
            "https://a",
            "https://bucket.s3.amazonaws.com/a",
            "ou-abcd-01234567",
            "arn:aws:iam::111122223333:role/a",
            "arn:aws:ssm:eu-west-1:111122223333:opsmetadata/a",
            "arn:aws:ssm:eu-west-1:111122223333:opsitem/oi-0123456789ab",
            "arn:aws:ssm:eu-west-1:111122223333:cloud-connector/01234567-89ab-cdef-0123-456789abcdef",
            "arn:aws:config:eu-west-1:111122223333:connector/a",
            "arn:aws:proton:eu-west-1:111122223333:environment/a");

    private static final List<String> STRANGERS = List.of("§", "!", " ", "\n", "a b", "-", "é", "0", "a", "+");

    private Texts() {}

    /** The shortest legal text that comes to mind. */
    static String legal(Constraints constraints) {
        return legal(constraints, 1).get(0);
    }

    /**
     * Different legal texts.
     *
     * @return as many as wanted, or fewer if no more come to mind, but never none
     */
    static List<String> legal(Constraints constraints, int count) {
        List<String> found = candidates(constraints)
                .flatMap(candidate -> Stream.concat(Stream.of(candidate), numbered(candidate, count)))
                .filter(text -> accepts(constraints, text))
                .distinct()
                .limit(count)
                .toList();
        if (found.isEmpty() && count > 0) {
            throw new IllegalStateException("no sample in Texts satisfies " + constraints.pattern());
        }
        return found;
    }

    /** A legal text of exactly this length, if one comes to mind. */
    static Optional<String> legalOfLength(Constraints constraints, long length) {
        if (length > LONGEST) {
            return Optional.empty();
        }
        return candidates(constraints)
                .flatMap(candidate -> Stream.concat(Stream.of(candidate), stretched(candidate, (int) length)))
                .filter(text -> text.length() == length && accepts(constraints, text))
                .findFirst();
    }

    /** A text that is too long or too short by as much as {@code length} says, whatever the pattern says to it. */
    static Optional<String> ofLength(Constraints constraints, long length) {
        return length > LONGEST
                ? Optional.empty()
                : legalOfLength(constraints, length).or(() -> Optional.of("a".repeat((int) length)));
    }

    /** A text of legal length that the pattern refuses, if there is one. */
    static Optional<String> strange(Constraints constraints) {
        String legal = legal(constraints);
        return STRANGERS.stream()
                .flatMap(stranger -> Stream.of(
                        legal + stranger,
                        stranger + legal.substring(Math.min(1, legal.length())),
                        stranger,
                        stranger.repeat((int) Math.max(1, Math.min(LONGEST, constraints.minLength())))))
                .filter(text -> hasLegalLength(constraints, text) && !constraints.patternAccepts(text))
                .findFirst();
    }

    private static Stream<String> candidates(Constraints constraints) {
        int least = (int) Math.min(LONGEST, constraints.minLength());
        if (constraints.pattern() == null) {
            return Stream.of("a".repeat((int) Math.min(Math.max(1, least), constraints.maxLength())));
        }
        Stream<String> samples = SAMPLES.stream()
                .flatMap(sample -> Stream.concat(
                        Stream.of(sample), sample.length() < least ? stretched(sample, least) : Stream.empty()));
        return Stream.concat(samples, Stream.of(constraints.pattern()).flatMap(Texts::generated));
    }

    /** Samples made for a pattern; asked for only where none of the readable ones fits. */
    private static Stream<String> generated(String pattern) {
        try {
            RgxGen generator = RgxGen.parse(pattern);
            return IntStream.range(0, ATTEMPTS).mapToObj(seed -> generator.generate(new Random(seed)));
        } catch (RgxGenParseException beyondTheLibrary) {
            return Stream.empty();
        }
    }

    private static Stream<String> stretched(String text, int length) {
        if (text.length() >= length) {
            return Stream.empty();
        }
        int missing = length - text.length();
        return Stream.of(
                text + "a".repeat(missing),
                text + "1".repeat(missing),
                (text + "a").repeat(length / (text.length() + 1) + 1).substring(0, length));
    }

    private static Stream<String> numbered(String text, int count) {
        return IntStream.range(0, 2 * count).boxed().flatMap(number -> {
            String digits = String.valueOf(number);
            String letters = digits.chars()
                    .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
                    .reduce("", String::concat);
            List<String> texts = new ArrayList<>();
            for (String suffix : List.of(digits, letters)) {
                texts.add(text + suffix);
                if (text.length() > suffix.length()) {
                    texts.add(text.substring(0, text.length() - suffix.length()) + suffix);
                }
            }
            return texts.stream();
        });
    }

    private static boolean accepts(Constraints constraints, String text) {
        return hasLegalLength(constraints, text) && constraints.patternAccepts(text);
    }

    private static boolean hasLegalLength(Constraints constraints, String text) {
        return text.length() >= constraints.minLength() && text.length() <= constraints.maxLength();
    }
}
