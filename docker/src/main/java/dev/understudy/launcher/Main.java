package dev.understudy.launcher;

import org.jspecify.annotations.Nullable;

/** Entry point of the runnable jar. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        @Nullable String version = Main.class.getPackage().getImplementationVersion();
        System.out.println("understudy " + (version == null ? "development" : version));
    }
}
