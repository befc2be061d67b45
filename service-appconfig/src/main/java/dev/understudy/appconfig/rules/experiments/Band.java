package dev.understudy.appconfig.rules.experiments;

import dev.understudy.appconfig.model.Treatment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of all places between 0 and 100 whose entities get a treatment. Treatments stand one after another, each with
 * the width of its weight; the exposed part begins where the treatment begins, so that more exposure only adds entities
 * and never moves one to another treatment.
 *
 * @param treatment the treatment
 * @param from where it begins
 * @param to where its exposed part ends
 */
public record Band(Treatment treatment, BigDecimal from, BigDecimal to) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    /**
     * The bands of treatments.
     *
     * @param arms the treatments and the control in their order; their weights are parts of the sum of all
     * @param exposure the exposed part of each band, in percent
     */
    public static List<Band> of(List<Treatment> arms, float exposure) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Treatment arm : arms) {
            sum = sum.add(decimal(arm.weight()));
        }
        List<Band> bands = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (Treatment arm : arms) {
            BigDecimal exposed =
                    decimal(arm.weight()).multiply(decimal(exposure)).divide(ALL);
            bands.add(new Band(arm, percent(before, sum), percent(before.add(exposed), sum)));
            before = before.add(decimal(arm.weight()));
        }
        return bands;
    }

    /** Whether nothing stands before it. */
    boolean first() {
        return from.signum() == 0;
    }

    /** A place as rules write it. */
    static String text(BigDecimal place) {
        return place.signum() == 0 ? "0" : place.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal decimal(float number) {
        return new BigDecimal(Float.toString(number));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal sum) {
        return part.multiply(ALL).divide(sum, PRECISION);
    }
}
