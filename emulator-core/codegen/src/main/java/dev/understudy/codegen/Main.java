package dev.understudy.codegen;

/** Called by the build as {@code Main <model folder> <output folder>}, once for every service model. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected <model folder> <output folder>");
        }
    }
}
