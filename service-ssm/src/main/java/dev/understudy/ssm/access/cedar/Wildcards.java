package dev.understudy.ssm.access.cedar;

import java.util.List;

/**
 * A pattern in which a star stands for any text.
 *
 * @param pieces what stands between the stars, in order; there is one more of them than there are stars
 */
record Wildcards(List<String> pieces) {
    /** Copies what could change. */
    Wildcards {
        pieces = List.copyOf(pieces);
    }

    /** Whether a text fits. Each piece is taken where it comes first, so that the time is bounded. */
    boolean match(String text) {
        String first = pieces.get(0);
        if (pieces.size() == 1) {
            return text.equals(first);
        }
        String last = pieces.get(pieces.size() - 1);
        int end = text.length() - last.length();
        if (!text.startsWith(first) || end < first.length() || !text.endsWith(last)) {
            return false;
        }
        int position = first.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, position);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            position = found + piece.length();
        }
        return true;
    }
}
