package dev.understudy.core.dispatch;

import java.util.List;

/**
 * Who accompanies every request.
 *
 * @param observers look on
 * @param interceptors take part, the outermost first
 */
public record Escort(List<CallObserver> observers, List<Interceptor> interceptors) {
    /** Keeps copies. */
    public Escort {
        observers = List.copyOf(observers);
        interceptors = List.copyOf(interceptors);
    }

    void begin() {
        for (CallObserver observer : observers) {
            observer.began();
        }
    }

    void end(CompletedCall call) {
        for (CallObserver observer : observers) {
            observer.ended(call);
        }
    }
}
