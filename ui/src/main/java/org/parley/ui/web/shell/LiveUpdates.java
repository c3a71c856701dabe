package org.parley.ui.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.ask.Ask;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Has a screen ask again when articles have come into the graph, however many at a time, at most twice a second. */
final class LiveUpdates implements Subscriber<Object> {

    private static final String ADDED = Ask.document(LiveUpdates.class, "added");
    private static final int GATHER_MILLIS = 500;

    private final UI ui;
    private final Runnable refresh;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile @Nullable Subscription subscription;

    private LiveUpdates(UI ui, Runnable refresh) {
        this.ui = ui;
        this.refresh = refresh;
    }

    static LiveUpdates begin(Ask ask, UI ui, Runnable refresh) {
        var updates = new LiveUpdates(ui, refresh);
        ask.listen(ADDED).subscribe(updates);
        return updates;
    }

    void end() {
        var begun = subscription;
        if (begun != null) {
            begun.cancel();
        }
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription = begun;
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Object added) {
        if (waiting.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(GATHER_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(this::show);
        }
    }

    private void show() {
        waiting.set(false);
        try {
            var _ = ui.access(refresh::run);
        } catch (UIDetachedException gone) {
            end();
        }
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onComplete() {
        subscription = null;
    }
}
