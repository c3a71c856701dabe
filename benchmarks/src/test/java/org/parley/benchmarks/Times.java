package org.parley.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** How long the answers to a question took, in milliseconds. */
final class Times {

    private final List<Double> all = new ArrayList<>();

    void add(double milliseconds) {
        all.add(milliseconds);
    }

    int count() {
        return all.size();
    }

    /** So many percent took no longer. */
    double percentile(int percent) {
        var sorted = all.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /** Answers a second, one after the other. */
    double throughput() {
        return 1000 * all.size() / all.stream().mapToDouble(t -> t).sum();
    }
}
