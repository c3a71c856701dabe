package org.parley.core.statement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.core.data.Lines;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Statement.SpeechAct;

/** The words that tell of saying, and how each takes its content. */
final class Cues {

    private static final Map<String, Cue> VERBS = new HashMap<>();
    private static final Map<String, Cue> NOUNS = new HashMap<>();
    private static final Map<String, Cue> ADJECTIVES = new HashMap<>();

    static {
        for (var line : Lines.of(Cues.class, "cues.tsv")) {
            var f = line.split("\t", -1);
            var cue =
                    new Cue(f[1].equals("SAY"), f[1].equals("TOPIC"), Set.of(f[2].split(",")), SpeechAct.valueOf(f[3]));
            (f[1].equals("NOUN") ? NOUNS : f[1].equals("ADJ") ? ADJECTIVES : VERBS).put(f[0], cue);
        }
    }

    private Cues() {}

    /**
     * How a word is used as a cue.
     *
     * @param says whether a quotation may hang on it
     * @param topic whether it only names what is spoken about ("discussed the ferry")
     * @param frames names of frames, and prepositions in lower case
     */
    record Cue(boolean says, boolean topic, Set<String> frames, SpeechAct act) {

        boolean takes(String frame) {
            return frames.contains(frame);
        }
    }

    /** How a verb is used, by its dictionary form. */
    static Optional<Cue> verb(String lemma) {
        return Optional.ofNullable(VERBS.get(lemma));
    }

    static Optional<Cue> verb(Token token) {
        return token.pos().startsWith("VB") ? Optional.ofNullable(VERBS.get(token.lemma())) : Optional.empty();
    }

    /** As {@link #verb(Token)}, but "pointed out" and "pushed back" are not "pointed" and "pushed". */
    static Optional<Cue> verb(Sentence sentence, Token token) {
        if (!token.pos().startsWith("VB")) {
            return Optional.empty();
        }
        return particle(sentence, token)
                .map(particle -> VERBS.get(token.lemma() + "_" + particle.lemma()))
                .or(() -> verb(token));
    }

    private static Optional<Token> particle(Sentence sentence, Token verb) {
        int next = verb.index() + 1;
        return next >= sentence.tokens().size()
                ? Optional.empty()
                : Optional.of(sentence.tokens().get(next)).filter(t -> t.pos().matches("RP|RB|IN"));
    }

    /** Whether the word is a verb that a quotation may hang on. */
    static boolean says(Token token) {
        return verb(token).filter(Cue::says).isPresent();
    }

    static Optional<Cue> noun(Token token) {
        return token.isNoun() && !token.isProperNoun()
                ? Optional.ofNullable(NOUNS.get(token.lemma()))
                : Optional.empty();
    }

    static Optional<Cue> adjective(Token token) {
        boolean participle = token.pos().equals("VBN");
        return token.pos().startsWith("JJ") || participle
                ? Optional.ofNullable(
                        ADJECTIVES.get(participle ? token.form().toLowerCase(Locale.ROOT) : token.lemma()))
                : Optional.empty();
    }
}
