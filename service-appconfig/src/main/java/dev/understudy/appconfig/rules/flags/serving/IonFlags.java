package dev.understudy.appconfig.rules.flags.serving;

import com.amazon.ion.IonType;
import com.amazon.ion.IonWriter;
import com.amazon.ion.Timestamp;
import com.amazon.ion.system.IonBinaryWriterBuilder;
import dev.understudy.appconfig.rules.flags.language.Term;
import dev.understudy.core.model.Blob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Flags with their variants and rules, as AppConfig Agents get them to evaluate: binary Amazon Ion, a value for each flag,
 * named by it, and in it a list for each variant, named by that.
 * See <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-agent-how-to-use-local-development-samples.html">
 * Feature flag samples</a> for the same in Ion's text form.
 *
 * <p>AWS imports shared tables of symbols; with local ones the agent reads it just as well (recorded in 2026).
 */
public final class IonFlags {
    /** Its MIME type. */
    public static final String CONTENT_TYPE = "application/ion; type=AWS.AppConfig.FeatureFlags";

    private final IonWriter out;

    private IonFlags(IonWriter out) {
        this.out = out;
    }

    /** The flags in Ion. */
    public static Blob encode(ServedFlags flags) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (IonWriter writer = IonBinaryWriterBuilder.standard().build(bytes)) {
            IonFlags form = new IonFlags(writer);
            for (Map.Entry<String, FlagContent> flag : flags.flags().entrySet()) {
                form.flag(flag.getKey(), flag.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Blob.wrap(bytes.toByteArray());
    }

    private void flag(String key, FlagContent content) throws IOException {
        out.setTypeAnnotations(key);
        if (!(content instanceof FlagContent.MultiVariant flag)) {
            out.writeString(content.plain().toString());
            return;
        }
        out.stepIn(IonType.LIST);
        for (FlagVariant variant : flag.variants()) {
            if (variant.isDefault()) {
                settings(variant);
            } else {
                out.setTypeAnnotations(variant.name());
                out.stepIn(IonType.LIST);
                term(variant.rule().term());
                settings(variant);
                out.stepOut();
            }
        }
        out.stepOut();
    }

    private void settings(FlagVariant variant) throws IOException {
        out.writeString(variant.toJson().toString());
    }

    private void term(Term term) throws IOException {
        if (term instanceof Term.Named named) {
            out.addTypeAnnotation(named.name());
            term(named.term());
        } else if (term instanceof Term.Group group) {
            terms(IonType.SEXP, group.items());
        } else if (term instanceof Term.Sequence sequence) {
            terms(IonType.LIST, sequence.items());
        } else if (term instanceof Term.Symbol symbol) {
            out.writeSymbol(symbol.name());
        } else if (term instanceof Term.Literal literal) {
            literal(literal);
        }
    }

    private void terms(IonType container, List<Term> items) throws IOException {
        out.stepIn(container);
        for (Term item : items) {
            term(item);
        }
        out.stepOut();
    }

    private void literal(Term.Literal literal) throws IOException {
        if (literal instanceof Term.Numeral number) {
            number(number);
        } else if (literal instanceof Term.Truth truth) {
            out.writeBool(truth.value());
        } else if (literal instanceof Term.Moment moment) {
            out.writeTimestamp(Timestamp.valueOf(moment.text()));
        } else {
            out.writeString(literal.text());
        }
    }

    private void number(Term.Numeral number) throws IOException {
        String text = number.text();
        if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            out.writeFloat(number.value().doubleValue());
        } else if (text.indexOf('.') >= 0) {
            out.writeDecimal(number.value());
        } else {
            out.writeInt(number.value().toBigIntegerExact());
        }
    }
}
