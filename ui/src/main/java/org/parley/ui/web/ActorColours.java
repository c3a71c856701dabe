package org.parley.ui.web;

import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.parley.ui.web.ask.Ask;

/**
 * Which of the actors' colours ({@code --p-actor-1} and so on in parley.css) an actor has: those who say and do most in the whole graph have one, so
 * that an actor has the same on every screen. All others are grey. Safe to use from many threads.
 */
@Singleton
public final class ActorColours {

    private static final int MOST = 8;
    private static final String SIZE = Ask.document(ActorColours.class, "size");
    private static final String RANKS = Ask.document(ActorColours.class, "ranks");
    /** A screen rather comes without colours than later than this. */
    private static final long PATIENCE_MS = 1000;
    /** Who is to choose among the foremost rather waits for them. */
    private static final long PATIENCE_FOR_NAMES_MS = 10_000;

    private final Ask ask;
    private int articles;
    private CompletableFuture<Map<String, Integer>> ranking = CompletableFuture.completedFuture(Map.of());

    ActorColours(Ask ask) {
        this.ask = ask;
    }

    /** The numbers of the colours, from 0, by the ids of the actors. */
    public Map<String, Integer> byActor() {
        return byActor(PATIENCE_MS);
    }

    private Map<String, Integer> byActor(long patience) {
        try {
            return ranking(ask.run(SIZE, Map.of()).the("stats").number("articles"))
                    .get(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } catch (ExecutionException | TimeoutException e) {
            return Map.of();
        }
    }

    /** The ids of the actors that have a colour, at most eight; none while they are not known yet. */
    List<String> foremost() {
        return byActor(PATIENCE_FOR_NAMES_MS).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The ranking is made again once a graph is a tenth larger or smaller: until then it would hardly be another. */
    private synchronized CompletableFuture<Map<String, Integer>> ranking(int now) {
        if (Math.abs(now - articles) > articles / 10) {
            articles = now;
            ranking = ranking.exceptionally(e -> Map.of()).thenApplyAsync(this::ranked);
        }
        return ranking;
    }

    private Map<String, Integer> ranked(Map<String, Integer> before) {
        var foremost = ask.run(RANKS, Map.of("first", MOST)).the("timeline").list("lanes").stream()
                .map(lane -> lane.text("id"))
                .filter(Objects::nonNull)
                .toList();
        return assigned(before, foremost);
    }

    /** Who stays among the foremost keeps the colour; who is new has one that became free. */
    static Map<String, Integer> assigned(Map<String, Integer> before, List<String> foremost) {
        var colours = new HashMap<>(before);
        colours.keySet().retainAll(foremost);
        var free = new ArrayDeque<>(IntStream.range(0, MOST)
                .boxed()
                .filter(colour -> !colours.containsValue(colour))
                .toList());
        foremost.forEach(actor -> colours.computeIfAbsent(actor, a -> free.pop()));
        return Map.copyOf(colours);
    }
}
