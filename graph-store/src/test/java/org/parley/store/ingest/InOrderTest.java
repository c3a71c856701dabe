package org.parley.store.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private final InOrder<String> order = new InOrder<>(2);

    @Test
    void what_ends_first_waits_for_what_was_begun_before_it() throws InterruptedException {
        long first = order.begin();
        long second = order.begin();

        order.end(second, "second");
        assertThat(order.poll(0)).isNull();

        order.end(first, "first");
        assertThat(order.poll(0)).isEqualTo("first");
        assertThat(order.poll(0)).isEqualTo("second");
        assertThat(order.poll(0)).isNull();
    }

    @Test
    void what_failed_is_passed_over() throws InterruptedException {
        long first = order.begin();
        long second = order.begin();
        order.end(second, "second");
        order.end(first, null);

        assertThat(order.poll(0)).isEqualTo("second");
    }

    @Test
    void what_is_too_far_ahead_waits_until_the_first_is_handed_on() throws Exception {
        long first = order.begin();
        order.begin();
        long third = order.begin();
        var room = CompletableFuture.runAsync(() -> {
            try {
                order.awaitRoom(third);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });

        order.awaitRoom(first);
        assertThat(room).isNotDone();
        order.end(first, "first");
        assertThat(order.poll(0)).isEqualTo("first");
        room.get(1, TimeUnit.MINUTES);
    }
}
