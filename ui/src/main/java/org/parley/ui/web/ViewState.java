package org.parley.ui.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a screen shows, as its address says it, so that a shared link shows the same and the browser's back button works.
 *
 * @param from first day of the window, or null for no bound
 * @param to last day of the window, itself included and never before {@code from}, or null for no bound
 * @param lanes what the timeline's lanes are
 * @param selected what the details panel shows, or null for a closed panel
 * @param ego id of the actor in the middle of the network, or null
 * @param expanded ids of the nodes whose neighbours are shown too, in the order of expanding; at most {@value #MOST_EXPANDED}
 * @param article id of the article being read, or null
 * @param at offset in code points of the place in the article to scroll to, from 0, or null
 * @param negotiation id of the negotiation whose rounds are shown, or null
 */
public record ViewState(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Lanes lanes,
        @Nullable Selection selected,
        @Nullable String ego,
        List<String> expanded,
        @Nullable String article,
        @Nullable Integer at,
        @Nullable String negotiation) {

    /** More expansions than this are dropped, the oldest first: nobody can read the network they make. */
    public static final int MOST_EXPANDED = 50;

    private static final int LONGEST_ID = 500;

    /** The state of a screen opened without parameters. */
    public static final ViewState EMPTY =
            new ViewState(null, null, Lanes.ACTOR, null, null, List.of(), null, null, null);

    /** What the lanes of the timeline stand for. */
    public enum Lanes {
        ACTOR,
        TOPIC,
        NEGOTIATION,
        TYPE
    }

    /**
     * Something picked out in every pane.
     *
     * @param kind such as "actor", "statement", "event" or "negotiation"; without a colon
     * @param id its id in the store
     */
    public record Selection(String kind, String id) {}

    public ViewState {
        if (from != null && to != null && to.isBefore(from)) {
            LocalDate earlier = to;
            to = from;
            from = earlier;
        }
        int surplus = Math.max(0, expanded.size() - MOST_EXPANDED);
        expanded = List.copyOf(expanded.subList(surplus, expanded.size()));
    }

    /** Reads an address's query parameters. What cannot be understood is left out: a bad link still opens a screen. */
    public static ViewState of(Map<String, List<String>> parameters) {
        return new ViewState(
                day(first(parameters, "from")),
                day(first(parameters, "to")),
                lanes(first(parameters, "lanes")),
                selection(first(parameters, "selected")),
                first(parameters, "ego"),
                parameters.getOrDefault("expanded", List.of()).stream()
                        .filter(ViewState::isId)
                        .distinct()
                        .toList(),
                first(parameters, "article"),
                offset(first(parameters, "at")),
                first(parameters, "negotiation"));
    }

    /** The query parameters that {@link #of} reads back to this state; what is as in {@link #EMPTY} is left out. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> written = new LinkedHashMap<>();
        put(written, "from", from);
        put(written, "to", to);
        put(written, "lanes", lanes == EMPTY.lanes ? null : lanes.name().toLowerCase(Locale.ROOT));
        put(written, "selected", selected == null ? null : selected.kind() + ":" + selected.id());
        put(written, "ego", ego);
        if (!expanded.isEmpty()) {
            written.put("expanded", expanded);
        }
        put(written, "article", article);
        put(written, "at", at);
        put(written, "negotiation", negotiation);
        return written;
    }

    /** This with another window. */
    public ViewState within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ViewState(first, last, lanes, selected, ego, expanded, article, at, negotiation);
    }

    /** This with something else, or nothing, selected. */
    public ViewState selecting(@Nullable Selection selection) {
        return new ViewState(from, to, lanes, selection, ego, expanded, article, at, negotiation);
    }

    /** This with other lanes. */
    public ViewState by(Lanes mode) {
        return new ViewState(from, to, mode, selected, ego, expanded, article, at, negotiation);
    }

    /** This with another actor in the middle of the network and nothing expanded. */
    public ViewState around(String actor) {
        return new ViewState(from, to, lanes, selected, actor, List.of(), article, at, negotiation);
    }

    /** This with the neighbours of one more node shown. */
    public ViewState expanding(String node) {
        List<String> more = new ArrayList<>(expanded);
        more.remove(node);
        more.add(node);
        return new ViewState(from, to, lanes, selected, ego, more, article, at, negotiation);
    }

    /** This with one expansion taken back. */
    public ViewState collapsing(String node) {
        List<String> fewer = new ArrayList<>(expanded);
        fewer.remove(node);
        return new ViewState(from, to, lanes, selected, ego, fewer, article, at, negotiation);
    }

    /** This at a place in an article. */
    public ViewState reading(String id, @Nullable Integer offset) {
        return new ViewState(from, to, lanes, selected, ego, expanded, id, offset, negotiation);
    }

    /** This with the rounds of another negotiation, and nothing selected. */
    public ViewState negotiating(String id) {
        return new ViewState(from, to, lanes, null, ego, expanded, article, at, id);
    }

    private static void put(Map<String, List<String>> written, String name, @Nullable Object value) {
        if (value != null) {
            written.put(name, List.of(value.toString()));
        }
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || !isId(values.getFirst()) ? null : values.getFirst();
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= LONGEST_ID;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static Lanes lanes(@Nullable String text) {
        for (Lanes mode : Lanes.values()) {
            if (mode.name().equalsIgnoreCase(text)) {
                return mode;
            }
        }
        return Lanes.ACTOR;
    }

    private static @Nullable Selection selection(@Nullable String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        return text == null || colon < 1 || colon == text.length() - 1
                ? null
                : new Selection(text.substring(0, colon), text.substring(colon + 1));
    }

    private static @Nullable Integer offset(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
