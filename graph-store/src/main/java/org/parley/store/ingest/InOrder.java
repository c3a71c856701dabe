package org.parley.store.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Hands on what several threads end in any order in the order in which it was begun, so that what is written does not depend on which thread was
 * faster.
 */
final class InOrder<T> {

    private final int mostAhead;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Long, Optional<T>> ended = new HashMap<>();
    private long begun;
    private long next;

    /**
     * @param mostAhead how many turns may be under way or ended ahead of the next to be handed on
     */
    InOrder(int mostAhead) {
        this.mostAhead = mostAhead;
    }

    /** The next turn. Turns have to be taken up in this order; each has to end. */
    long begin() {
        lock.lock();
        try {
            return begun++;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the turn is not too far ahead. */
    void awaitRoom(long turn) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (turn - next >= mostAhead) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends a turn.
     *
     * @param result what to hand on; null to be passed over
     */
    void end(long turn, @Nullable T result) {
        lock.lock();
        try {
            ended.put(turn, Optional.ofNullable(result));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The result of the next turn that has one; null if that does not end in time. */
    @Nullable
    T poll(long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (true) {
                var result = ended.remove(next);
                if (result == null) {
                    if (left <= 0) {
                        return null;
                    }
                    left = changed.awaitNanos(left);
                    continue;
                }
                next++;
                changed.signalAll();
                if (result.isPresent()) {
                    return result.get();
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
