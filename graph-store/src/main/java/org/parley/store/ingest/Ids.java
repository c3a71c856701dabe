package org.parley.store.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.core.actor.Actor;
import org.parley.core.article.Article;
import org.parley.core.article.Span;
import org.parley.core.event.Place;

/** Ids computed from what a thing is, so that writing it twice changes nothing. */
public final class Ids {

    private static final int BYTES = 12;
    private static final String TOPIC = "topic:";

    private Ids() {}

    /** What an id is the id of. */
    public enum Kind {
        ARTICLE,
        ACTOR,
        STATEMENT,
        EVENT,
        NEGOTIATION,
        TOPIC,
        MERGE_CANDIDATE,
        AUDIT_ENTRY
    }

    /** What an id is the id of, which its form shows; empty where it is no id. */
    public static Optional<Kind> kind(String id) {
        if (id.startsWith(TOPIC)) {
            return Optional.of(Kind.TOPIC);
        }
        return switch (id.isEmpty() ? ' ' : id.charAt(0)) {
            case 'a' -> Optional.of(Kind.ARTICLE);
            case 'p', 'Q' -> Optional.of(Kind.ACTOR);
            case 's' -> Optional.of(Kind.STATEMENT);
            case 'e' -> Optional.of(Kind.EVENT);
            case 'n' -> Optional.of(Kind.NEGOTIATION);
            case 'm' -> Optional.of(Kind.MERGE_CANDIDATE);
            case 'u' -> Optional.of(Kind.AUDIT_ENTRY);
            default -> Optional.empty();
        };
    }

    /** The id of a topic of this name in the topic list. */
    public static String topic(String name) {
        return TOPIC + name;
    }

    /** The name in the topic list of the topic of this id. */
    public static String topicName(String id) {
        return id.startsWith(TOPIC) ? id.substring(TOPIC.length()) : id;
    }

    /** Of an article's text: NFC, white space folded. */
    public static String version(Article article) {
        return hash(
                "v",
                Normalizer.normalize(article.text(), Normalizer.Form.NFC)
                        .replaceAll("\\s+", " ")
                        .strip());
    }

    static String article(Article article) {
        return article.url() == null ? hash("a", version(article)) : hash("a", article.url());
    }

    static String statement(String version, List<Span> content) {
        return hash("s", version, content.toString());
    }

    static String claim(String version, String kind, Span trigger) {
        return hash("c", version, kind, trigger.toString());
    }

    static String actor(Actor actor) {
        if (actor.wikidata() != null) {
            return actor.wikidata();
        }
        return hash("p", actor.kind().name(), fold(actor.name()), String.valueOf(actor.country()));
    }

    /** Of an event that its first claim gave rise to. */
    static String event(String claim) {
        return "e" + claim;
    }

    static String negotiation(List<String> sides) {
        return hash("n", String.join(" ", sides));
    }

    /** Of the work on one article: a copy of its text elsewhere is an article, and a job, of its own. */
    static String job(Article article) {
        return hash("j", article(article) + " " + version(article));
    }

    /** Of a pair of events that may be one, whichever comes first. */
    static String candidate(String one, String other) {
        return one.compareTo(other) < 0 ? hash("m", one, other) : hash("m", other, one);
    }

    /** Of a place: its name and state. */
    public static String place(Place place) {
        return place.country() == null ? fold(place.name()) : fold(place.name()) + ":" + place.country();
    }

    static String conflict(String version, List<Span> spans) {
        return hash("x", version, spans.toString());
    }

    static String source(String name) {
        return hash("o", fold(name));
    }

    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return parts[0] + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
