package dev.understudy.proton.rules.rendering.jinja;

import dev.understudy.proton.rules.rendering.jinja.value.Budget;

/** Where rendered text goes: the file, or a text that a macro or a {@code set} block makes. */
final class Output {
    private final StringBuilder text = new StringBuilder();
    private final Budget budget;

    Output(Budget budget) {
        this.budget = budget;
    }

    void append(String added) {
        budget.output(text.length(), added.length());
        text.append(added);
    }

    String text() {
        return text.toString();
    }
}
