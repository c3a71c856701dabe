package org.parley.api.article;

import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Consumer;
import org.parley.store.GraphStore;
import org.parley.store.Nodes.ArticleNode;
import org.parley.store.Receipt;
import org.parley.store.Receipt.State;

/** Tells each listener of every article that has come into the graph since it began to listen. */
final class AddedArticles {

    /** A listener that is this many articles behind misses the next ones, so that it holds up nobody. */
    private static final int MOST_BEHIND = 1024;

    private final GraphStore store;

    AddedArticles(GraphStore store) {
        this.store = store;
    }

    Flow.Publisher<ArticleNode> publisher() {
        return subscriber -> {
            var publisher = new SubmissionPublisher<ArticleNode>(Runnable::run, MOST_BEHIND);
            var listener = new Consumer<Receipt>() {
                @Override
                public void accept(Receipt receipt) {
                    if (!publisher.hasSubscribers()) {
                        store.forget(this);
                        publisher.close();
                        return;
                    }
                    if (receipt.state() == State.DONE) {
                        store.known()
                                .nodes()
                                .articles(List.of(receipt.article()))
                                .values()
                                .forEach(article -> publisher.offer(article, null));
                    }
                }
            };
            publisher.subscribe(subscriber);
            store.onEnd(listener);
        };
    }
}
