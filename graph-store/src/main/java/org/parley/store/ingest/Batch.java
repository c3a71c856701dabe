package org.parley.store.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.core.Extraction;

/** Articles that are written by the same queries, each of which is given the rows of all of them. No two have the same text. */
final class Batch {

    private final List<Rows> articles = new ArrayList<>();
    private final LocalDate today;

    private Batch(LocalDate today) {
        this.today = today;
    }

    /**
     * As few batches as keep the order. What is read again may be read otherwise than before, and is therefore written after it.
     *
     * @param today the day on which they are taken in
     */
    static List<Batch> of(List<Extraction> extractions, LocalDate today) {
        var batches = new ArrayList<Batch>();
        var texts = new HashSet<String>();
        for (var extraction : extractions) {
            var rows = new Rows(extraction);
            if (!texts.add(rows.version()) || batches.isEmpty()) {
                batches.add(new Batch(today));
                texts.clear();
                texts.add(rows.version());
            }
            batches.getLast().articles.add(rows);
        }
        return batches;
    }

    /** The ids of the texts, in the order of the articles. */
    List<String> versions() {
        return articles.stream().map(Rows::version).toList();
    }

    /** The rows of a kind of all articles, sorted by id, so that writers never wait for each other in a circle. */
    List<Map<String, Object>> rows(Function<Rows, List<Map<String, Object>>> kind) {
        return Row.sorted(rowsByArticle(kind).stream()
                .<Map<String, Object>>mapMulti(List::forEach)
                .toList());
    }

    /** The same for each article on its own, in the order of the articles. */
    List<List<Map<String, Object>>> rowsByArticle(Function<Rows, List<Map<String, Object>>> kind) {
        return articles.stream()
                .map(article -> kind.apply(article).stream()
                        .map(row -> of(article, row))
                        .toList())
                .toList();
    }

    /** The row with what each tells of its article. */
    private Map<String, Object> of(Rows article, Map<String, Object> row) {
        var all = new HashMap<String, @Nullable Object>(row);
        var published = article.published();
        all.put("version", article.version());
        all.put("reportedAt", published);
        // What has no day of publication is known from the day on which it is taken in.
        all.put("knownAt", published == null ? today : published);
        return Row.plain(all);
    }
}
