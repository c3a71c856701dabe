package org.parley.core.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.core.article.Span;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.language.Token;

/** An actor while its mentions are being gathered. */
final class Draft {

    final ActorKind kind;
    String name;

    @Nullable
    String country;

    @Nullable
    Entry entry;

    @Nullable
    Boolean female;

    final Map<Span, Mention> mentions = new LinkedHashMap<>();
    final List<DraftRole> roles = new ArrayList<>();

    /** A role whose organisation is itself still a draft. */
    record DraftRole(String title, @Nullable Draft organisation, Span span) {}

    Draft(ActorKind kind, String name, @Nullable String country, @Nullable Entry entry) {
        this.kind = kind;
        this.name = name;
        this.country = country;
        this.entry = entry;
    }

    static Draft of(Entry entry) {
        return new Draft(entry.kind(), entry.name(), entry.country(), entry);
    }

    void add(Span span, String text, Mention.Kind mentionKind) {
        mentions.putIfAbsent(span, new Mention(span, text, mentionKind));
    }

    /** The end of the last mention that starts before the offset; -1 if there is none. */
    int lastMentionBefore(int offset) {
        int last = -1;
        for (var span : mentions.keySet()) {
            if (span.start() < offset) {
                last = Math.max(last, span.start());
            }
        }
        return last;
    }

    /** How many sentences before a word it was last named; very many if never. */
    int sentencesBack(Document document, Sentence sentence, Token word) {
        return document.sentenceAt(lastMentionBefore(word.span().start()))
                .map(s -> sentence.index() - s.index())
                .orElse(Integer.MAX_VALUE / 8);
    }

    int firstMention() {
        return mentions.keySet().stream().mapToInt(Span::start).min().orElse(Integer.MAX_VALUE);
    }

    List<Mention> sortedMentions() {
        return mentions.values().stream()
                .sorted(Comparator.comparing(Mention::span))
                .toList();
    }
}
