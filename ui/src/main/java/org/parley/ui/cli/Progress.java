package org.parley.ui.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How far a long command has come, on one line of standard error that is drawn again and again. */
final class Progress implements AutoCloseable {

    /** Set by the launcher, which alone can tell whether standard error is a terminal. */
    static final String TERMINAL = "parley.terminal";

    private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int BAR = 30;

    private final @Nullable PrintStream terminal;
    private final String verb;
    private final int total;
    private final long started = System.nanoTime();
    private long drawn = started - REDRAW_NANOS;
    private int done;

    private Progress(@Nullable PrintStream terminal, String verb, int total) {
        this.terminal = terminal;
        this.verb = verb;
        this.total = total;
    }

    /** Progress with an open end: nothing is drawn unless standard error is a terminal. */
    static Progress onTerminal(String verb) {
        return onTerminal(verb, 0);
    }

    /**
     * Progress with a bar: nothing is drawn unless standard error is a terminal.
     *
     * @param total how many steps there will be; 0 where that is not known
     */
    static Progress onTerminal(String verb, int total) {
        return new Progress(Boolean.getBoolean(TERMINAL) ? System.err : null, verb, total);
    }

    /** One more is done. */
    synchronized void step() {
        done++;
        if (System.nanoTime() - drawn >= REDRAW_NANOS) {
            draw();
        }
    }

    /** Takes the line away, so that something else can be printed. */
    void clear() {
        if (terminal != null) {
            terminal.print("\r\u001b[K");
        }
    }

    /** Draws the last state and leaves the line. */
    @Override
    public void close() {
        if (terminal != null && done > 0) {
            draw();
            terminal.println();
        }
    }

    /** Draws the state as it is. */
    void draw() {
        if (terminal == null) {
            return;
        }
        drawn = System.nanoTime();
        double seconds = (drawn - started) / 1e9;
        var rate = String.format(Locale.ROOT, "%.1f/s", done / Math.max(seconds, 0.001));
        if (total == 0) {
            terminal.print("\r\u001b[K" + verb + " " + done + ", " + rate);
        } else {
            int filled = BAR * Math.min(done, total) / total;
            terminal.print("\r\u001b[K[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "] " + verb + " " + done
                    + " of " + total + ", " + rate);
        }
    }
}
