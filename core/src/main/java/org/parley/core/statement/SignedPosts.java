package org.parley.core.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.core.article.Span;
import org.parley.core.language.Document;
import org.parley.core.statement.Statement.SpeechAct;

/** Finds posts that are put into an article with their signature: "The ferry sails again. — Anna Keller (@annakeller) May 3, 2025". */
final class SignedPosts {

    private static final Pattern POST = Pattern.compile(
            "(?m)(?:^|>)\\h*([^\\n>]{15,600}?)\\h*([—–])\\h*(\\p{Lu}[^\\n(@—–]{1,60}?)\\h*\\(@\\w{1,30}\\)");

    private SignedPosts() {}

    static List<Attribution> find(Document document) {
        var found = new ArrayList<Attribution>();
        var posts = POST.matcher(document.text());
        while (posts.find()) {
            var sentence = document.sentenceAt(posts.start(2)).orElse(null);
            var dash =
                    sentence == null ? null : sentence.tokenAt(posts.start(2)).orElse(null);
            var name =
                    sentence == null ? null : sentence.tokenAt(posts.end(3) - 1).orElse(null);
            if (sentence == null || dash == null || name == null) {
                continue;
            }
            found.add(new Attribution(
                    sentence,
                    dash,
                    name,
                    new Span(posts.start(3), posts.end(3)),
                    null,
                    List.of(new Span(posts.start(1), posts.end(1))),
                    SpeechAct.ASSERT,
                    0.8));
        }
        return found;
    }
}
