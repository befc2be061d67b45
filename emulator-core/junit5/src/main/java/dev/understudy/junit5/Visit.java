package dev.understudy.junit5;

import dev.understudy.Understudy;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one test, or one class, has of an emulator: an account and the clients that call from it. */
final class Visit implements AutoCloseable {
    private final Understudy understudy;
    private final TestAccount account;
    private final Map<Class<?>, Object> clients = new LinkedHashMap<>();

    Visit(Understudy understudy, TestAccount account) {
        this.understudy = understudy;
        this.account = account;
    }

    TestAccount account() {
        return account;
    }

    /** The client of a type; the same one whenever it is asked for. */
    synchronized <C> C client(Class<C> type) {
        Object client = clients.get(type);
        if (client == null) {
            client = SdkClients.create(type, understudy, account);
            clients.put(type, client);
        }
        return type.cast(client);
    }

    /** Closes the clients. */
    @Override
    public synchronized void close() throws Exception {
        for (Object client : clients.values()) {
            ((AutoCloseable) client).close();
        }
        clients.clear();
    }
}
