package org.parley.core.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.core.actor.Actor;
import org.parley.core.actor.ActorKind;
import org.parley.core.actor.Actors;
import org.parley.core.actor.Mention;
import org.parley.core.article.Span;
import org.parley.core.language.Document;
import org.parley.core.language.Sentence;
import org.parley.core.statement.Statement.Kind;
import org.parley.core.time.TimeExpression;
import org.parley.core.time.When;

/** Finds attributions: who said what, by what cue, to whom and when. */
public final class StatementFinder {

    /** Two contents are one if they share so much of their reach. */
    private static final double SAME = 0.8;

    /** A quotation without a cue goes on with a speaker who was heard no longer ago, in sentences. */
    private static final int FARTHEST_SPEAKER = 5;

    private static final Pattern REPORTED_SELF =
            Pattern.compile("^(?:that )?(he|she|it|they)\\b", Pattern.CASE_INSENSITIVE);

    /** The statements of the document, in order of their content. */
    public List<Statement> find(Document document, List<TimeExpression> times, Actors actors) {
        if (document.sentences().isEmpty()) {
            return List.of();
        }
        var quotations = QuotationFinder.find(document);
        var indirect = new ArrayList<Attribution>();
        for (var sentence : document.sentences()) {
            indirect.addAll(VerbFrames.find(sentence));
            indirect.addAll(NounFrames.find(sentence));
            indirect.addAll(VerblessClauses.find(sentence));
        }
        indirect.addAll(ColonFrames.find(document, actors));
        indirect.addAll(SignedPosts.find(document));
        var quoted = new QuotedContents(document, quotations);
        indirect.removeIf(a -> quoted.isQuotationItself(a) || quoted.isOwnVoice(a));
        indirect.replaceAll(quoted::withinVoice);
        indirect.removeIf(a -> a.content().isEmpty());
        indirect.replaceAll(quoted::runOut);
        var direct = new QuoteFrames(document, quotations).find(indirect);
        var all = new ArrayList<>(indirect);
        all.addAll(direct);
        all.replaceAll(quoted::runOn);
        all.sort(Comparator.comparing((Attribution a) -> a.content().getFirst()).thenComparingDouble(a -> -a.weight()));
        return new Run(document, times, actors, quotations, once(all)).find();
    }

    private static List<Attribution> once(List<Attribution> all) {
        var kept = new ArrayList<Attribution>();
        for (var each : all) {
            var twin = kept.stream()
                    .filter(k -> alike(k.reach(), each.reach()) >= SAME || isPartOf(k, each))
                    .findFirst();
            if (twin.isEmpty()) {
                kept.add(each);
            } else if (twin.get().weight() < each.weight()
                    || isPartOf(twin.get(), each)
                            && each.reach().length() > twin.get().reach().length()) {
                kept.set(kept.indexOf(twin.get()), each);
            }
        }
        return kept;
    }

    /** Of two contents of one cue, found in two ways, one lies within the other. */
    private static boolean isPartOf(Attribution one, Attribution other) {
        return one.cue() != null
                && one.cue().equals(other.cue())
                && one.sentence().equals(other.sentence())
                && (one.reach().contains(other.reach()) || other.reach().contains(one.reach()));
    }

    private static double alike(Span one, Span other) {
        int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return shared <= 0 ? 0 : shared / (double) one.cover(other).length();
    }

    /** The work on one document, once its attributions are found. */
    private static final class Run {

        private final Document document;
        private final List<TimeExpression> times;
        private final Speakers speakers;
        private final List<Span> quotations;
        private final List<Attribution> attributions;
        private final List<Statement> statements = new ArrayList<>();
        private @Nullable Statement last;
        private int lastSentence;

        Run(
                Document document,
                List<TimeExpression> times,
                Actors actors,
                List<Span> quotations,
                List<Attribution> attributions) {
            this.document = document;
            this.times = times;
            this.speakers = new Speakers(actors);
            this.quotations = quotations;
            this.attributions = attributions;
        }

        List<Statement> find() {
            for (var attribution : attributions) {
                var within = within(attribution);
                var statement = statement(attribution, within);
                if (within != null && isReportersOwn(attribution, statement, within)) {
                    continue;
                }
                statements.add(statement);
                if (within == null && (statement.speaker() != null || isUnknown(attribution))) {
                    last = statement;
                    lastSentence = attribution.sentence().index();
                }
            }
            return statements;
        }

        /** Whether somebody spoke whom the text does not make known: what follows is his, and not of whoever spoke before. */
        private static boolean isUnknown(Attribution attribution) {
            return attribution.source() != null && attribution.source().isNoun();
        }

        /**
         * "She said that she hoped to sail", "that Oslo was satisfied with the talks": what one who is reported hopes or thinks, and what
         * another thinks, wants or feels by his word, is the report's business, as in a quotation; so is what is said by somebody whom a
         * quotation does not make known ("people say that it is late").
         */
        private static boolean isReportersOwn(Attribution a, Statement statement, Statement within) {
            var cue = a.cue();
            boolean feeling = cue != null && Cues.adjective(cue).isPresent();
            boolean thought = cue != null
                    && (Cues.noun(cue).isPresent()
                            || Cues.verb(a.sentence(), cue)
                                    .filter(verb -> !verb.says())
                                    .isPresent());
            boolean hearsay = within.kind() == Kind.DIRECT && statement.speaker() == null;
            boolean told = within.content().stream().anyMatch(c -> c.contains(a.reach()));
            boolean himself = a.source() != null
                    && (a.source().pos().equals("PRP")
                            || isSameContent(a, within)
                            // "expressed astonishment at the price"
                            || statement.source().equals(within.source()))
                    && (statement.speaker() == null || statement.speaker().equals(within.speaker()));
            return feeling || told && (thought || hearsay) || a.weight() < 0.9 && himself;
        }

        /** "repeated her belief that the ferry would sail": one content, told twice. */
        private static boolean isSameContent(Attribution a, Statement within) {
            var content = within.content().getFirst();
            return a.source() != null
                    && a.source().pos().equals("PRP$")
                    && a.source().span().start() == content.start()
                    && content.contains(a.reach());
        }

        private Statement statement(Attribution a, @Nullable Statement within) {
            var speaker = speakers.of(a.sentence(), a.source(), a.sourceSpan())
                    .map(Actor::id)
                    .orElse(null);
            boolean heard = a.cue() == null
                    && last != null
                    && Math.abs(a.sentence().index() - lastSentence) <= FARTHEST_SPEAKER;
            if (heard && last != null) {
                speaker = last.speaker();
            }
            var text =
                    String.join(" ", a.content().stream().map(document::quote).toList());
            var act = SpeechActs.of(a.act(), text);
            var addressee = a.addressee() == null
                    ? null
                    : speakers.of(a.sentence(), a.addressee(), a.addressee().span())
                            .orElse(null);
            boolean toMedia = addressee == null || addressee.kind() == ActorKind.ORGANISATION;
            return new Statement(
                    "s" + (statements.size() + 1),
                    kind(a.content()),
                    speaker,
                    addressee == null ? null : addressee.id(),
                    a.sourceSpan() == null ? List.of() : List.of(a.sourceSpan()),
                    a.cue() == null ? List.of() : List.of(a.cue().span()),
                    a.content(),
                    act,
                    Topics.of(text, a.act(), own(a.content(), speaker)),
                    heard && last != null ? last.medium() : SpeechActs.medium(around(a), toMedia),
                    within == null ? null : within.id(),
                    time(a, speaker),
                    a.weight());
        }

        /** What the content calls its speaker and the bodies of his state; what a report begins with is most likely he. */
        private List<String> own(List<Span> content, @Nullable String speaker) {
            var own = new ArrayList<String>();
            if (kind(content) == Kind.INDIRECT) {
                var begin = REPORTED_SELF.matcher(document.quote(content.getFirst()));
                if (begin.find()) {
                    own.add(begin.group(1));
                }
            }
            speakers.side(speaker).stream()
                    .flatMap(actor -> actor.mentions().stream())
                    .filter(m -> content.stream().anyMatch(c -> c.contains(m.span())))
                    .map(Mention::text)
                    .forEach(own::add);
            return own;
        }

        private Kind kind(List<Span> content) {
            boolean direct = content.stream().allMatch(c -> quotations.stream().anyMatch(q -> q.contains(c)));
            if (direct) {
                return Kind.DIRECT;
            }
            return Span.anyOverlap(content, quotations) ? Kind.MIXED : Kind.INDIRECT;
        }

        private @Nullable Statement within(Attribution attribution) {
            var cue = attribution.cue();
            if (cue == null) {
                return null;
            }
            return statements.stream()
                    .filter(s -> s.content().stream().anyMatch(c -> c.contains(cue.span())))
                    .min(Comparator.comparingInt(
                            s -> s.content().stream().mapToInt(Span::length).sum()))
                    .orElse(null);
        }

        /** The words of the cue's sentence that are not content. */
        private String around(Attribution attribution) {
            var words = new StringBuilder();
            for (var token : attribution.sentence().tokens()) {
                if (attribution.content().stream().noneMatch(c -> c.contains(token.span()))) {
                    words.append(token.form()).append(' ');
                }
            }
            return words.toString();
        }

        /** What an article tells of has been said: what "in October" stands for otherwise is not its day. */
        private boolean isToCome(When when) {
            var published = document.article().published();
            return published != null
                    && when.earliest() != null
                    && when.earliest().isAfter(published.plusDays(1));
        }

        /** "responding to the 7 October flood": the day of what the word behind it names. */
        private static boolean isOfSomething(Sentence sentence, Span time) {
            return sentence.tokens().stream()
                    .filter(t -> time.contains(t.span()))
                    .flatMap(t -> sentence.head(t).stream())
                    .anyMatch(head -> head.pos().matches("NNS?") && head.span().start() >= time.end());
        }

        private When time(Attribution attribution, @Nullable String speaker) {
            var told = times.stream()
                    .filter(t -> attribution.cue() != null
                            && attribution.sentence().span().contains(t.span())
                            && attribution.content().stream().noneMatch(c -> c.overlaps(t.span()))
                            && t.edtf() != null
                            && t.type() != TimeExpression.Type.DURATION
                            && !isToCome(t.when())
                            && !isOfSomething(attribution.sentence(), t.span()))
                    .findFirst();
            if (told.isPresent()) {
                return told.get().when();
            }
            var before = Optional.ofNullable(last)
                    .filter(l -> speaker != null && speaker.equals(l.speaker()))
                    .filter(l -> l.time().basis() != When.Basis.PUBLICATION)
                    .filter(l -> attribution.sentence().index() - lastSentence <= 2);
            return before.map(l -> new When(
                            l.time().edtf(), l.time().earliest(), l.time().latest(), When.Basis.CONTEXT))
                    .orElseGet(() -> When.before(document.article().published()));
        }
    }
}
