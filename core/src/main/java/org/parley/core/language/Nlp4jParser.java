package org.parley.core.language;

import edu.emory.mathcs.nlp.component.template.node.FeatMap;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.DecodeConfig;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.core.article.Article;
import org.parley.core.article.Boilerplate;
import org.parley.core.article.Span;

/**
 * Parses with NLP4J's English models (part of speech, lemma, names, dependencies in Clear style). Loading takes some seconds and
 * about 2 GB of heap; keep one instance.
 */
public final class Nlp4jParser implements Parser {

    /** The lexica and models in NLP4J's own jar; its word embeddings are left out, they cost much and change little. */
    private static final String MODELS = """
            <configuration>
              <lexica>
                <ambiguity_classes field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
                <word_clusters field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
                <named_entity_gazetteers field="word_form_simplified">edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
              </lexica>
              <models>
                <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
                <ner>edu/emory/mathcs/nlp/models/en-ner.xz</ner>
                <dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep>
              </models>
            </configuration>
            """;

    private final NLPDecoder decoder;

    private Nlp4jParser(NLPDecoder decoder) {
        this.decoder = decoder;
    }

    /** Loads the models. */
    public static Nlp4jParser load() {
        var config = new ByteArrayInputStream(MODELS.getBytes(StandardCharsets.UTF_8));
        return new Nlp4jParser(new NLPDecoder(new DecodeConfig(config)));
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

    private static Token token(int index, Span span, String text, NLPNode node) {
        var form = text.substring(span.start(), span.end());
        var head = node.getDependencyHead();
        return new Token(
                index,
                span,
                form,
                node.getLemma() == null ? form.toLowerCase(Locale.ROOT) : node.getLemma(),
                node.getPartOfSpeechTag(),
                head == null || head.getID() == 0 ? -1 : head.getID() - 1,
                node.getDependencyLabel() == null ? "dep" : node.getDependencyLabel(),
                node.getNamedEntityTag() == null ? "O" : node.getNamedEntityTag());
    }
}
