package org.parley.core.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.core.article.Span;
import org.parley.core.language.Document;

/** What quotation marks make of the contents that the parse gives: where they end, and whose words they are. */
final class QuotedContents {

    private final Document document;
    private final List<Span> quotations;

    QuotedContents(Document document, List<Span> quotations) {
        this.document = document;
        this.quotations = quotations;
    }

    /** A clause that the parser made of a quotation is left to the quotation. */
    boolean isQuotationItself(Attribution attribution) {
        var cue = attribution.cue();
        if (cue != null && cue.lemma().startsWith("accord")) {
            return false;
        }
        return attribution.content().stream()
                .allMatch(c -> quotations.stream()
                        .filter(q -> cue == null || !q.contains(cue.span()))
                        .anyMatch(q -> q.start() <= c.start() + 1 && c.end() <= q.end() + 1));
    }

    /** What a quoted speaker hopes or thinks is the quotation's business; what he says that another said is a statement within. */
    boolean isOwnVoice(Attribution attribution) {
        var source = attribution.source();
        boolean nested = voice(attribution)
                .filter(q -> source == null || q.contains(source.span()))
                .isPresent();
        boolean himself = source != null && source.form().matches("(?i)i|we");
        return nested && (source == null || himself || attribution.weight() < 0.9);
    }

    /** What a quoted speaker says of others' words ends with the quotation. */
    Attribution withinVoice(Attribution attribution) {
        return voice(attribution)
                .map(q -> attribution.withContent(attribution.content().stream()
                        .filter(c -> c.overlaps(q))
                        .map(c -> new Span(
                                Math.max(c.start(), q.start()),
                                Math.min(c.end(), c.start() > q.start() ? q.end() - 1 : q.end())))
                        // Of words behind the quotation its closing mark would be left.
                        .filter(c -> c.length() > 1)
                        .toList()))
                .orElse(attribution);
    }

    /** The quotation that somebody is said in to say something. */
    private Optional<Span> voice(Attribution attribution) {
        var cue = attribution.cue();
        return cue == null
                ? Optional.empty()
                : quotations.stream().filter(q -> q.contains(cue.span())).findFirst();
    }

    /** A content that runs into a quotation runs to its end, over sentences. */
    Attribution runOut(Attribution attribution) {
        return attribution.withContent(attribution.content().stream()
                .map(c -> quotations.stream()
                        .filter(q -> c.start() <= q.start() && q.start() < c.end() && c.end() < q.end() + 1)
                        .findFirst()
                        .map(c::cover)
                        .orElse(c))
                .toList());
    }

    /** "said it was “a mistake” to go on": a clause that only passes through quotation marks runs on behind them. */
    Attribution runOn(Attribution attribution) {
        var cue = attribution.cue();
        var last = attribution.content().getLast();
        boolean passes = cue != null
                && cue.span().end() <= last.start()
                && quotations.stream().anyMatch(q -> last.start() <= q.start() && q.end() == last.end());
        var end = passes
                ? document.sentenceAt(last.end() - 1)
                        .map(s -> Bounds.runOn(s, last))
                        .orElse(null)
                : null;
        if (end == null) {
            return attribution;
        }
        var content = new ArrayList<>(attribution.content());
        content.set(content.size() - 1, last.cover(end));
        return attribution.withContent(content);
    }
}
