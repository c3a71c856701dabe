package org.parley.core.language;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.common.util.NLPUtils;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.node.FeatMap;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.parley.core.article.Article;
import org.parley.core.article.Boilerplate;
import org.parley.core.article.Span;

/**
 * Parses with NLP4J's English models (part of speech, lemma, names, dependencies in Clear style). Loading takes some seconds and
 * about 2 GB of heap; keep one instance.
 */
public final class Nlp4jParser implements Parser {

    private static final String FOLDER = "edu/emory/mathcs/nlp/";

    /** NLP4J's own lexica; its word embeddings are left out, they cost much and change little. */
    private static final String LEXICA = """
            <configuration>
              <lexica>
                <ambiguity_classes field="word_form_simplified_lowercase">%1$slexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
                <word_clusters field="word_form_simplified_lowercase">%1$slexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
                <named_entity_gazetteers field="word_form_simplified">%1$slexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
              </lexica>
            </configuration>
            """.formatted(FOLDER);

    /** What NLP4J's lexicon leaves as it is, found among the past tenses of 250 news articles. */
    private static final Map<String, String> LEMMAS = Map.of(
            "ended", "end",
            "followed", "follow",
            "happened", "happen",
            "performed", "perform",
            "provided", "provide",
            "represented", "represent");

    private final NLPDecoder decoder;

    private Nlp4jParser(NLPDecoder decoder) {
        this.decoder = decoder;
    }

    /** Loads the models, which are large and packed: that of dependencies takes as long as all the others, so it has a thread of its own. */
    public static Nlp4jParser load() {
        var dependencies = CompletableFuture.<NLPComponent<NLPNode>>supplyAsync(
                () -> NLPUtils.getComponent(FOLDER + "models/en-dep.xz"));
        var lexica = new GlobalLexica<NLPNode>(new ByteArrayInputStream(LEXICA.getBytes(StandardCharsets.UTF_8)));
        NLPComponent<NLPNode> tagger = NLPUtils.getComponent(FOLDER + "models/en-pos.xz");
        NLPComponent<NLPNode> names = NLPUtils.getComponent(FOLDER + "models/en-ner.xz");
        var decoder = new NLPDecoder();
        decoder.setTokenizer(NLPUtils.createTokenizer(Language.ENGLISH));
        decoder.setComponents(
                List.of(lexica, tagger, new MorphologicalAnalyzer<>(Language.ENGLISH), names, dependencies.join()));
        return new Nlp4jParser(decoder);
    }

    @Override
    public Document parse(Article article, List<Boilerplate> boilerplate) {
        var text = Document.flat(article.text());
        var sentences = new ArrayList<Sentence>();
        for (var piece : Pieces.of(text, boilerplate)) {
            for (var words : SentenceSplitter.split(text, piece.span(), decoder.getTokenizer())) {
                sentences.add(parse(sentences.size(), piece.paragraph(), text, words));
            }
        }
        return new Document(article, text, boilerplate, sentences);
    }

    private Sentence parse(int index, int paragraph, String text, List<Span> words) {
        var nodes = new NLPNode[words.size() + 1];
        nodes[0] = decoder.create();
        nodes[0].toRoot();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var node = decoder.create();
            node.set(
                    i + 1,
                    Typography.plain(text.substring(word.start(), word.end())),
                    null,
                    null,
                    null,
                    new FeatMap(),
                    null,
                    null);
            nodes[i + 1] = node;
        }
        decoder.decode(nodes);
        var tokens = new ArrayList<Token>(words.size());
        for (int i = 0; i < words.size(); i++) {
            tokens.add(token(i, words.get(i), text, nodes[i + 1]));
        }
        return new Sentence(
                index,
                paragraph,
                new Span(words.getFirst().start(), words.getLast().end()),
                tokens);
    }

    private static String lemma(NLPNode node, String form) {
        var lemma = node.getLemma() == null ? form.toLowerCase(Locale.ROOT) : node.getLemma();
        return node.getPartOfSpeechTag().matches("VB[DN]") ? LEMMAS.getOrDefault(lemma, lemma) : lemma;
    }

    private static Token token(int index, Span span, String text, NLPNode node) {
        var form = text.substring(span.start(), span.end());
        var head = node.getDependencyHead();
        return new Token(
                index,
                span,
                form,
                lemma(node, form),
                node.getPartOfSpeechTag(),
                head == null || head.getID() == 0 ? -1 : head.getID() - 1,
                node.getDependencyLabel() == null ? "dep" : node.getDependencyLabel(),
                node.getNamedEntityTag() == null ? "O" : node.getNamedEntityTag());
    }
}
