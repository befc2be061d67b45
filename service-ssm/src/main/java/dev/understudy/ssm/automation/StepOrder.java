package dev.understudy.ssm.automation;

import com.google.common.collect.Iterators;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Positioned;
import dev.understudy.ssm.automation.state.StepRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps in the order in which they began, or the reverse, and then those that have not begun. Steps may begin while
 * somebody turns the pages: what the first page counts among those that have begun goes on counting so, and the others
 * follow as they are listed. So no step comes twice, and none is left out.
 *
 * @param steps the steps as they are listed
 * @param reverse whether what began last comes first
 */
record StepOrder(List<StepRecord> steps, boolean reverse) implements PageSource<StepRecord> {
    /**
     * Where a page ended.
     *
     * @param known how many steps had begun when the first page was made
     * @param begun the order of the last step of the page; 0 if it counts among the others
     * @param index where that step is listed, if so
     */
    private record Place(int known, int begun, int index) {
        static Place parse(String text) {
            String[] parts = text.split("/", -1);
            return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        String text() {
            return known + "/" + begun + "/" + index;
        }
    }

    @Override
    public Iterator<Positioned<StepRecord>> after(@Nullable String position) {
        Place last = position == null ? null : Place.parse(position);
        int known = last == null ? latest() : last.known();
        Iterator<Positioned<StepRecord>> others = others(known, last == null || last.begun() > 0 ? -1 : last.index());
        return last != null && last.begun() == 0
                ? others
                : Iterators.concat(begun(known, last == null ? 0 : last.begun()), others);
    }

    private int latest() {
        return steps.stream().mapToInt(step -> step.state().order()).max().orElse(0);
    }

    private Iterator<Positioned<StepRecord>> begun(int known, int after) {
        List<StepRecord> begun = new ArrayList<>();
        for (StepRecord step : steps) {
            int order = step.state().order();
            boolean left = after == 0 || (reverse ? order < after : order > after);
            if (order > 0 && order <= known && left) {
                begun.add(step);
            }
        }
        Comparator<StepRecord> order =
                Comparator.comparingInt(step -> step.state().order());
        begun.sort(reverse ? order.reversed() : order);
        return Iterators.transform(
                begun.iterator(),
                step -> new Positioned<>(new Place(known, step.state().order(), 0).text(), step));
    }

    private Iterator<Positioned<StepRecord>> others(int known, int after) {
        List<Positioned<StepRecord>> others = new ArrayList<>();
        for (int i = after + 1; i < steps.size(); i++) {
            int order = steps.get(i).state().order();
            if (order == 0 || order > known) {
                others.add(new Positioned<>(new Place(known, 0, i).text(), steps.get(i)));
            }
        }
        return others.iterator();
    }
}
