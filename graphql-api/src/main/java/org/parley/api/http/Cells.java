package org.parley.api.http;

/** Cells of comma-separated values, as RFC 4180 has them. */
public final class Cells {

    /** What a spreadsheet takes for the beginning of a formula, and what it skips before one. */
    private static final String FORMULA = "=+-@\t\r\n";

    private Cells() {}

    /** A text as a cell. One that a spreadsheet would run as a formula is marked as text by an apostrophe, as OWASP advises. */
    public static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
