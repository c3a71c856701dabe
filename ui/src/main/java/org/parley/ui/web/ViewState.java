package org.parley.ui.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.ui.web.ask.Ask;

/**
 * All that a screen shows, as its address says it, so that a shared link shows the same and the browser's back button works.
 *
 * @param parameters the query parameters of the address, in a fixed order; what is as in {@link #EMPTY}, is unknown or cannot be
 *     understood is left out, so that a bad link still opens a screen
 */
public record ViewState(Map<String, List<String>> parameters) {

    /** More expansions than this are dropped, the oldest first: nobody can read the network they make. */
    public static final int MOST_EXPANDED = 50;

    /** More columns than this cannot be compared side by side. */
    public static final int MOST_COMPARED = 4;

    private static final int LONGEST_ID = 500;

    /** What there may be, and what a value of it has to be. */
    private static final Map<String, Predicate<String>> KNOWN = known();

    /** The state of a screen opened without parameters. */
    public static final ViewState EMPTY = new ViewState(Map.of());

    private static Map<String, Predicate<String>> known() {
        var known = new LinkedHashMap<String, Predicate<String>>();
        known.put("from", value -> day(value) != null);
        known.put("to", value -> day(value) != null);
        known.put("asOf", value -> day(value) != null);
        known.put("onlyActor", ViewState::isId);
        known.put("onlyTopic", ViewState::isId);
        known.put("lanes", value -> lanes(value) != Lanes.ACTOR);
        known.put("selected", value -> selection(value) != null);
        known.put("ego", ViewState::isId);
        known.put("expanded", ViewState::isId);
        known.put("towards", ViewState::isId);
        known.put("actor", ViewState::isId);
        known.put("compared", ViewState::isId);
        known.put("topic", ViewState::isId);
        known.put("article", ViewState::isId);
        known.put("before", ViewState::isId);
        known.put("at", value -> value.matches("\\d{1,9}"));
        known.put("negotiation", ViewState::isId);
        return known;
    }

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
        var understood = new LinkedHashMap<String, List<String>>();
        for (var parameter : KNOWN.entrySet()) {
            var values = parameters.getOrDefault(parameter.getKey(), List.of()).stream()
                    .filter(parameter.getValue())
                    .distinct()
                    .toList();
            int most = most(parameter.getKey());
            if (!values.isEmpty()) {
                understood.put(parameter.getKey(), values.subList(Math.max(0, values.size() - most), values.size()));
            }
        }
        var from = understood.get("from");
        var to = understood.get("to");
        // ISO days compare as text in the order of time.
        if (from != null && to != null && to.getFirst().compareTo(from.getFirst()) < 0) {
            understood.put("from", to);
            understood.put("to", from);
        }
        parameters = Collections.unmodifiableMap(understood);
    }

    private static int most(String parameter) {
        return switch (parameter) {
            case "expanded" -> MOST_EXPANDED;
            case "compared" -> MOST_COMPARED;
            default -> 1;
        };
    }

    /** Reads an address's query parameters. */
    public static ViewState of(Map<String, List<String>> parameters) {
        return new ViewState(parameters);
    }

    /** First day of the window, or null for no bound. */
    public @Nullable LocalDate from() {
        return day(first("from"));
    }

    /** Last day of the window, itself included and never before {@link #from}, or null for no bound. */
    public @Nullable LocalDate to() {
        return day(first("to"));
    }

    /** The day whose knowledge is shown, or null for all that is known. */
    public @Nullable LocalDate asOf() {
        return day(first("asOf"));
    }

    /** Id of the actor that all of a window's statements and events have part in, or null for any. */
    public @Nullable String onlyActor() {
        return first("onlyActor");
    }

    /** Id of the topic that all of a window's statements and events are on, or null for any. */
    public @Nullable String onlyTopic() {
        return first("onlyTopic");
    }

    /** What the timeline's lanes are. */
    public Lanes lanes() {
        return lanes(first("lanes"));
    }

    /** What the details panel shows, or null for a closed panel. */
    public @Nullable Selection selected() {
        return selection(first("selected"));
    }

    /** Id of the actor in the middle of the network, or null. */
    public @Nullable String ego() {
        return first("ego");
    }

    /** Ids of the nodes whose neighbours are shown too, in the order of expanding; at most {@value #MOST_EXPANDED}. */
    public List<String> expanded() {
        return all("expanded");
    }

    /** Id of the actor that a way from the middle of the network is looked for to, or null. */
    public @Nullable String towards() {
        return first("towards");
    }

    /** Id of the actor whose page is shown, or null. */
    public @Nullable String actor() {
        return first("actor");
    }

    /** Ids of the actors that are compared, in the order of their columns; at most {@value #MOST_COMPARED}. */
    public List<String> compared() {
        return all("compared");
    }

    /** Id of the topic that is looked at, or null for all. */
    public @Nullable String topic() {
        return first("topic");
    }

    /** Id of the article being read, or null. */
    public @Nullable String article() {
        return first("article");
    }

    /** Cursor of the article that the list of articles goes on behind, from newer to older, or null for the newest. */
    public @Nullable String before() {
        return first("before");
    }

    /** Offset in code points of the place in the article to scroll to, from 0, or null. */
    public @Nullable Integer at() {
        var at = first("at");
        return at == null ? null : Integer.valueOf(at);
    }

    /** Id of the negotiation whose rounds are shown, or null. */
    public @Nullable String negotiation() {
        return first("negotiation");
    }

    /** Variables of a question that is asked in this state: names and values in turn without those that are null, and {@code asOf}. */
    public Map<String, Object> variables(@Nullable Object... namesAndValues) {
        var variables = Ask.variables(namesAndValues);
        var asOf = asOf();
        if (asOf != null) {
            variables.put("asOf", asOf.toString());
        }
        return variables;
    }

    /** This with another window. */
    public ViewState within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return with("from", first).with("to", last);
    }

    /** This with what an actor has part in alone, or with all. */
    public ViewState onlyWith(@Nullable String actor) {
        return with("onlyActor", actor);
    }

    /** This with what is on a topic alone, or with all. */
    public ViewState onlyOn(@Nullable String topic) {
        return with("onlyTopic", topic);
    }

    /** Variables of a question on this window: its days, what of them is shown alone, and {@code asOf}. */
    public Map<String, Object> ofWindow(@Nullable Object... more) {
        var variables = variables("from", from(), "to", to(), "actor", onlyActor(), "topic", onlyTopic());
        variables.putAll(Ask.variables(more));
        return variables;
    }

    /** This as it was known on a day, or with all that is known. */
    public ViewState asOf(@Nullable LocalDate day) {
        return with("asOf", day);
    }

    /** This with something else, or nothing, selected. */
    public ViewState selecting(@Nullable Selection selection) {
        return with("selected", selection == null ? null : selection.kind() + ":" + selection.id());
    }

    /** This with other lanes. */
    public ViewState by(Lanes mode) {
        return with("lanes", mode.name().toLowerCase(Locale.ROOT));
    }

    /** This with another actor in the middle of the network and nothing expanded. */
    public ViewState around(String actor) {
        return with("ego", actor).with("expanded", List.of()).towards(null);
    }

    /** This with a way from the middle of the network to an actor, or without. */
    public ViewState towards(@Nullable String actor) {
        return with("towards", actor);
    }

    /** This with the neighbours of one more node shown. */
    public ViewState expanding(String node) {
        return with("expanded", more(expanded(), node));
    }

    /** This with one expansion taken back. */
    public ViewState collapsing(String node) {
        return with("expanded", fewer(expanded(), node));
    }

    /** This with an actor's page. */
    public ViewState on(String actor) {
        return with("actor", actor);
    }

    /** This with a topic, or with all. */
    public ViewState about(@Nullable String topic) {
        return with("topic", topic);
    }

    /** This with one more column to compare; one too many drops the first. */
    public ViewState comparing(String actor) {
        return with("compared", more(compared(), actor));
    }

    /** This without a column. */
    public ViewState comparingWithout(String actor) {
        return with("compared", fewer(compared(), actor));
    }

    /** This at a place in an article. */
    public ViewState reading(String id, @Nullable Integer offset) {
        return with("article", id).with("at", offset);
    }

    /** This with the list of articles, those older than the one at a cursor or, without, the newest. */
    public ViewState listing(@Nullable String cursor) {
        return with("article", List.of()).with("at", List.of()).with("before", cursor);
    }

    /** This with the list of negotiations. */
    public ViewState withoutNegotiation() {
        return with("negotiation", List.of());
    }

    /** This with the rounds of another negotiation, and nothing selected. */
    public ViewState negotiating(String id) {
        return with("negotiation", id).selecting(null);
    }

    private ViewState with(String parameter, @Nullable Object value) {
        return with(parameter, value == null ? List.of() : List.of(value.toString()));
    }

    private ViewState with(String parameter, List<String> values) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, values);
        return new ViewState(changed);
    }

    private static List<String> more(List<String> ids, String id) {
        var more = new ArrayList<>(fewer(ids, id));
        more.add(id);
        return more;
    }

    private static List<String> fewer(List<String> ids, String id) {
        return ids.stream().filter(other -> !other.equals(id)).toList();
    }

    private @Nullable String first(String parameter) {
        var values = all(parameter);
        return values.isEmpty() ? null : values.getFirst();
    }

    private List<String> all(String parameter) {
        return parameters.getOrDefault(parameter, List.of());
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
        return text == null || colon < 1 || colon == text.length() - 1 || !isId(text)
                ? null
                : new Selection(text.substring(0, colon), text.substring(colon + 1));
    }
}
