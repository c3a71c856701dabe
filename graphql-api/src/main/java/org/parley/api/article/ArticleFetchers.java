package org.parley.api.article;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.parley.api.relay.Connections;
import org.parley.api.relay.Detail;
import org.parley.api.relay.Filters;
import org.parley.api.relay.Loaders;
import org.parley.api.relay.Refusal;
import org.parley.api.relay.Refusal.Code;
import org.parley.api.relay.Spread;
import org.parley.core.article.Article;
import org.parley.core.article.Span;
import org.parley.store.Evidence;
import org.parley.store.GraphStore;
import org.parley.store.Nodes.ArticleNode;
import org.parley.store.Nodes.Content;
import org.parley.store.Nodes.Mark;
import org.parley.store.Receipt;
import org.parley.store.ingest.Ids;
import org.parley.store.query.SelectFacets.By;
import org.parley.store.query.SelectPage.Listing;

/** Fetches articles and the evidence in them, and takes articles in. */
public final class ArticleFetchers {

    private static final int MOST_CODE_POINTS = 2_000_000;

    private final GraphStore store;
    private final Connections connections;
    private final AddedArticles added;

    public ArticleFetchers(GraphStore store, Connections connections) {
        this.store = store;
        this.connections = connections;
        this.added = new AddedArticles(store);
    }

    /** Ties the fields of the article's part of the schema to the graph. */
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("article", e -> Loaders.load(e, Ids.Kind.ARTICLE, e.getArgument("id")))
                        .dataFetcher("articles", e -> connections.page(e, Listing.ARTICLES, Filters.articles(e))));
        wiring.type(
                "Article",
                type -> type.dataFetcher(
                                "statements",
                                e -> connections.page(e, Listing.STATEMENTS, Filters.statements(e, null, id(e))))
                        .dataFetcher("events", e -> connections.page(e, Listing.EVENTS, Filters.events(e, null, id(e))))
                        .dataFetcher(
                                "addedAt", e -> article(e).added().toInstant().toString())
                        .dataFetcher("copyOf", e -> Loaders.<@Nullable Object>detail(e, Detail.ORIGINAL, id(e)))
                        .dataFetcher("text", e -> content(e).thenApply(Content::text))
                        .dataFetcher("marks", e -> content(e).thenApply(Content::marks))
                        .dataFetcher("conflicts", e -> content(e).thenApply(Content::conflicts)));
        wiring.type(
                "Mark", type -> type.dataFetcher("start", e -> span(e).start()).dataFetcher("end", e -> span(e).end()));
        wiring.type(
                "Evidence",
                type -> type.dataFetcher("article", e -> {
                    Evidence evidence = e.getSource();
                    return Loaders.load(
                            e,
                            Ids.Kind.ARTICLE,
                            Objects.requireNonNull(evidence).article());
                }));
        wiring.type("ArticleConnection", type -> type.dataFetcher("totalCount", connections::total));
        Spread.wire(wiring, "Article", Map.of("source", By.SOURCE));
        wiring.type("Mutation", type -> type.dataFetcher("addArticle", this::add));
        wiring.type("Subscription", type -> type.dataFetcher("articleAdded", e -> added.publisher()));
    }

    /** What became of an article handed in. */
    record Payload(String article, String state) {}

    private Payload add(DataFetchingEnvironment environment) {
        Map<String, Object> input = Objects.requireNonNull(environment.getArgument("input"));
        var text = String.valueOf(input.get("text"));
        if (text.isBlank()) {
            throw new Refusal(Code.BAD_INPUT, "the article has no text: give its text");
        }
        if (text.codePointCount(0, text.length()) > MOST_CODE_POINTS) {
            throw new Refusal(
                    Code.BAD_INPUT,
                    "the article is longer than " + MOST_CODE_POINTS + " characters: send its parts one by one");
        }
        var url = text(input, "url");
        var title = text(input, "title");
        var source = text(input, "source");
        var article = new Article(
                url == null ? "added" : url,
                url,
                title,
                source,
                (LocalDate) input.get("published"),
                "en",
                text.replace("\r\n", "\n").replace('\r', '\n'));
        Receipt receipt = store.submit(article).kept().join();
        if (receipt.state() == Receipt.State.FAILED) {
            throw new Refusal(Code.INTERNAL, "the article " + receipt.reason());
        }
        return new Payload(receipt.article(), receipt.state().name());
    }

    private static @Nullable String text(Map<String, Object> input, String field) {
        var value = input.get(field);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    private static CompletableFuture<Content> content(DataFetchingEnvironment environment) {
        return Loaders.detail(environment, Detail.CONTENT, id(environment));
    }

    private static String id(DataFetchingEnvironment environment) {
        return article(environment).id();
    }

    private static ArticleNode article(DataFetchingEnvironment environment) {
        ArticleNode article = environment.getSource();
        return Objects.requireNonNull(article);
    }

    private static Span span(DataFetchingEnvironment environment) {
        Mark mark = environment.getSource();
        return Objects.requireNonNull(mark).span();
    }
}
