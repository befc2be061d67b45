package dev.understudy.ssm.access.cedar;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What an expression can be worth. */
public sealed interface CedarValue {
    /** What errors call such a value. */
    String type();

    /**
     * A text.
     *
     * @param value the text
     */
    record Text(String value) implements CedarValue {
        @Override
        public String type() {
            return "string";
        }
    }

    /**
     * A whole number.
     *
     * @param value the number
     */
    record Whole(long value) implements CedarValue {
        @Override
        public String type() {
            return "long";
        }
    }

    /**
     * True or false.
     *
     * @param value which
     */
    record Truth(boolean value) implements CedarValue {
        @Override
        public String type() {
            return "bool";
        }
    }

    /**
     * Somebody or something, by type and id.
     *
     * @param typeName as in {@code AWS::EC2::Instance}
     * @param id as in {@code i-0123456789abcdef0}
     */
    record Entity(String typeName, String id) implements CedarValue {
        @Override
        public String type() {
            return "entity of type " + typeName;
        }
    }

    /**
     * A set.
     *
     * @param members what is in it
     */
    record Several(Set<CedarValue> members) implements CedarValue {
        /** Copies what could change. */
        public Several {
            members = Set.copyOf(members);
        }

        @Override
        public String type() {
            return "set";
        }
    }

    /**
     * A record.
     *
     * @param attributes what it has, by name
     */
    record Attributes(Map<String, CedarValue> attributes) implements CedarValue {
        /** Copies what could change. */
        public Attributes {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }

        @Override
        public String type() {
            return "record";
        }
    }
}
