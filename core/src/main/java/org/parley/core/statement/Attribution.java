package org.parley.core.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;
import org.parley.core.statement.Statement.SpeechAct;

/**
 * A source, a cue and a content found together, before it is known who the source is.
 *
 * @param cue the cue's main word; null where a quotation stands without any
 * @param source the source's main word; null where the text gives none
 * @param sourceSpan all words of the source
 * @param addressee the main word of who it was said to
 * @param content what was said, in order
 * @param weight how sure the frame is, 0 to 1
 */
record Attribution(
        Sentence sentence,
        @Nullable Token cue,
        @Nullable Token source,
        @Nullable Span sourceSpan,
        @Nullable Token addressee,
        List<Span> content,
        SpeechAct act,
        double weight) {

    Attribution withContent(List<Span> other) {
        return new Attribution(sentence, cue, source, sourceSpan, addressee, other, act, weight);
    }

    Span reach() {
        return content.getFirst().cover(content.getLast());
    }
}
