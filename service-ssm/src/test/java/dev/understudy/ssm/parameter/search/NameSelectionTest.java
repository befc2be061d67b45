package dev.understudy.ssm.parameter.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.paging.Positioned;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameSelectionTest {
    /** Characters around the slash in the order of the alphabet, since that is where ranges go wrong. */
    private static final String ALPHABET = "a.-0Z_b/";

    private final NavigableMap<String, String> names = new TreeMap<>();
    private int looks;

    private List<String> found(NameSelection selection) {
        return found(selection, null);
    }

    private List<String> found(NameSelection selection, String after) {
        SortedNames<String> counted = key -> {
            looks++;
            return names.ceilingEntry(key);
        };
        List<String> found = new ArrayList<>();
        Iterator<Positioned<String>> items =
                selection.pages(counted, value -> true).after(after);
        items.forEachRemaining(item -> found.add(item.item()));
        return found;
    }

    private static String randomName(Random random) {
        StringBuilder name = new StringBuilder("/");
        int length = 1 + random.nextInt(7);
        while (name.length() < length) {
            char next = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            boolean doubled = next == '/' && name.charAt(name.length() - 1) == '/';
            name.append(doubled ? 'a' : next);
        }
        return name.charAt(name.length() - 1) == '/' ? name.append('a').toString() : name.toString();
    }

    private List<String> naive(Predicate<String> condition) {
        return names.keySet().stream().filter(condition).toList();
    }

    private static boolean isBelow(String path, String name, boolean recursive) {
        String prefix = path.equals("/") ? "/" : path + "/";
        return name.startsWith(prefix) && (recursive || name.indexOf('/', prefix.length()) < 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void jumpingFindsWhatLookingAtEveryNameWouldFind(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            String name = randomName(random);
            names.put(name, name);
        }

        for (int i = 0; i < 200; i++) {
            String path = i == 0 ? "/" : randomName(random);
            assertThat(found(NameSelection.below(path, false))).isEqualTo(naive(name -> isBelow(path, name, false)));
            assertThat(found(NameSelection.below(path, true))).isEqualTo(naive(name -> isBelow(path, name, true)));
            assertThat(found(NameSelection.prefix(path))).isEqualTo(naive(name -> name.startsWith(path)));
            assertThat(found(NameSelection.exactly(path))).isEqualTo(naive(name -> name.equals(path)));
        }
        assertThat(found(NameSelection.all())).isEqualTo(List.copyOf(names.keySet()));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void severalSelectionsFindEachNameOnceAndInOrder(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String name = randomName(random);
            names.put(name, name);
        }

        for (int i = 0; i < 100; i++) {
            String one = randomName(random);
            String other = randomName(random);
            NameSelection either = NameSelection.anyOf(
                    List.of(NameSelection.below(one, false), NameSelection.prefix(other), NameSelection.exactly(one)));
            assertThat(found(either))
                    .isEqualTo(naive(name -> isBelow(one, name, false) || name.startsWith(other) || name.equals(one)));
        }
    }

    @Test
    void aSearchContinuesAfterAPositionThatIsGone() {
        List.of("/a/b", "/a/d", "/a/d/e").forEach(name -> names.put(name, name));

        assertThat(found(NameSelection.below("/a", false), "/a/c")).containsExactly("/a/d");
        assertThat(found(NameSelection.below("/a", true), "/a/d")).containsExactly("/a/d/e");
    }

    @Test
    void oneLevelOverDeepSubtreesDoesNotVisitThem() {
        for (int tree = 0; tree < 50; tree++) {
            for (int leaf = 0; leaf < 1_000; leaf++) {
                String name = "/a/tree" + tree + "/branch/" + leaf;
                names.put(name, name);
            }
        }
        names.put("/a/leaf", "/a/leaf");

        List<String> found = found(NameSelection.below("/a", false));

        assertThat(found).containsExactly("/a/leaf");
        assertThat(looks).isLessThan(60);
    }

    @Test
    void aSubtreeInTheMiddleIsFoundWithoutVisitingTheRest() {
        for (int i = 0; i < 50_000; i++) {
            names.put("/t" + i + "/x", "");
        }
        names.put("/t25000/y", "");

        found(NameSelection.below("/t25000", true));

        assertThat(looks).isLessThan(5);
    }
}
