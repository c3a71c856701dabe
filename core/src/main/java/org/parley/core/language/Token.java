package org.parley.core.language;

import org.parley.core.article.Span;

/**
 * One word or punctuation mark with its parse.
 *
 * @param index its place in its sentence, from 0
 * @param span where it stands in the article
 * @param form the characters at the span
 * @param lemma the dictionary form, lower case
 * @param pos Penn Treebank part-of-speech tag, such as {@code VBD}
 * @param head the index of the word it depends on, -1 for the root
 * @param relation the dependency label in Clear style, such as {@code nsubj}, {@code dobj}, {@code ccomp}
 * @param entity the named-entity tag with its BILOU prefix, such as {@code U-PERSON}, or {@code O}
 */
public record Token(
        int index, Span span, String form, String lemma, String pos, int head, String relation, String entity) {

    public boolean isCapitalised() {
        return Character.isUpperCase(form.codePointAt(0));
    }

    public boolean isVerb() {
        return pos.startsWith("VB") || pos.equals("MD");
    }

    public boolean isNoun() {
        return pos.startsWith("NN");
    }

    public boolean isProperNoun() {
        return pos.startsWith("NNP");
    }

    public boolean isPronoun() {
        return pos.equals("PRP") || pos.equals("PRP$") || pos.equals("WP");
    }
}
