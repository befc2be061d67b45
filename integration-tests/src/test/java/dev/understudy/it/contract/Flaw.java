package dev.understudy.it.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Input with one thing wrong.
 *
 * @param what what is wrong
 * @param path where
 * @param input the input
 */
record Flaw(String what, String path, ObjectNode input) {
    @Override
    public String toString() {
        return what + " at " + path;
    }
}
