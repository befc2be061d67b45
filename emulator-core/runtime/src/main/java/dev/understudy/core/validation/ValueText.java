package dev.understudy.core.validation;

import dev.understudy.core.model.Blob;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.Union;
import dev.understudy.core.model.WireEnum;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints values as AWS does in error texts: the way Java prints its collections. Long texts are cut. */
final class ValueText {
    private static final int LIMIT = 16 * 1024;
    private static final String HIDDEN = "*** Sensitive Data Redacted ***";

    private final StringBuilder text = new StringBuilder();

    private ValueText() {}

    static String of(Object value) {
        if (value instanceof String plain && plain.length() <= LIMIT) {
            return plain;
        }
        ValueText printer = new ValueText();
        printer.append(value);
        if (printer.text.length() > LIMIT) {
            printer.text.setLength(LIMIT);
            printer.text.append('…');
        }
        return printer.text.toString();
    }

    private boolean full() {
        return text.length() > LIMIT;
    }

    private void append(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            appendList(list);
        } else if (value instanceof Map<?, ?> map) {
            appendMap(map);
        } else if (value instanceof Structure structure) {
            text.append(structure.structureSchema().name()).append('(');
            String separator = "";
            for (Member member : structure.structureSchema().members()) {
                separator = appendMember(separator, member, structure.memberAt(member.index()));
            }
            text.append(')');
        } else if (value instanceof Union union) {
            text.append(union.unionSchema().name()).append('(');
            appendMember("", union.unionSchema().members().get(union.variantIndex()), union.variantValue());
            text.append(')');
        } else if (value instanceof Unfinished unfinished) {
            appendUnfinished(unfinished);
        } else if (value instanceof WireEnum constant) {
            text.append(constant.wireValue());
        } else if (value instanceof Blob blob) {
            // What AWS itself prints of a java.nio.ByteBuffer.
            text.append("java.nio.HeapByteBuffer[pos=0 lim=%1$d cap=%1$d]".formatted(blob.length()));
        } else {
            text.append(value);
        }
    }

    private void appendUnfinished(Unfinished unfinished) {
        text.append(unfinished.name()).append('(');
        String separator = "";
        for (Member member : unfinished.members()) {
            separator = appendMember(separator, member, unfinished.values()[member.index()]);
        }
        text.append(')');
    }

    private String appendMember(String separator, Member member, @Nullable Object value) {
        if (value == null || full()) {
            return separator;
        }
        text.append(separator).append(member.pathName()).append('=');
        if (member.sensitive()) {
            text.append(HIDDEN);
        } else {
            append(value);
        }
        return ", ";
    }

    private void appendList(Collection<?> list) {
        text.append('[');
        String separator = "";
        for (Object element : list) {
            if (full()) {
                break;
            }
            text.append(separator);
            append(element);
            separator = ", ";
        }
        text.append(']');
    }

    private void appendMap(Map<?, ?> map) {
        text.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (full()) {
                break;
            }
            text.append(separator).append(entry.getKey()).append('=');
            append(entry.getValue());
            separator = ", ";
        }
        text.append('}');
    }
}
