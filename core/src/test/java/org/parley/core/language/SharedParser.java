package org.parley.core.language;

/** The language models, loaded once for all tests of a JVM. */
public final class SharedParser {

    private static final class Holder {
        static final Parser PARSER = Nlp4jParser.load();
    }

    private SharedParser() {}

    public static Parser get() {
        return Holder.PARSER;
    }
}
