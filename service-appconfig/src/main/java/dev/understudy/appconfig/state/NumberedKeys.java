package dev.understudy.appconfig.state;

/** Keys of what is numbered within something else, in an order that puts the newest first. */
final class NumberedKeys {
    private NumberedKeys() {}

    /**
     * The key of a number.
     *
     * @param prefix what the keys of all numbers begin with
     * @param number from 1 up to a billion, for which the key has ten digits and so sorts as it should
     */
    static String newestFirst(String prefix, int number) {
        return prefix + (Integer.MAX_VALUE - number);
    }
}
