package dev.understudy.vectors;

/** One vector, ready to run. */
interface VectorCase {
    /** Its kind and its id: the same id may name a request and a response. */
    String key();

    /** Fails with an {@link AssertionError} or any exception if the codec disagrees with the vector. */
    void run();
}
