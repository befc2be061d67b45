package dev.understudy.core.local;

/**
 * Which programs of this machine the emulator may run on behalf of its callers. None unless the user asks for it, since
 * callers need no credentials.
 *
 * @param shell whether commands and sessions that want a shell get one: {@code --run-command exec}
 */
public record LocalPrograms(boolean shell) {
    /** No program at all. */
    public static LocalPrograms none() {
        return new LocalPrograms(false);
    }

    /** The same, with shells. */
    public LocalPrograms withShell() {
        return new LocalPrograms(true);
    }
}
