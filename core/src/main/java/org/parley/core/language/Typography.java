package org.parley.core.language;

/** Typographic characters as the plain ones that the parser's models were trained on, each for one, so that offsets hold. */
final class Typography {

    private Typography() {}

    static String plain(String text) {
        if (text.equals("''") || text.equals("``")) {
            return "\"";
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '“', '”', '„', '‟', '«', '»' -> '"';
            case '‘', '’', '‚', '‛', '′', '`', '´' -> '\'';
            case '–', '—', '―', '−', '‐', '‑' -> '-';
            case '…' -> '.';
            case '\u00A0', '\u2009', '\u202F', '\t' -> ' ';
            default -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c;
        };
    }
}
