package org.parley.store.curation;

import java.util.List;

/** What a person can decide about. Fields of plain properties name these; the others are relationships. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
enum Field {
    /** Who said a statement. */
    SPEAKER,
    /** The words that a statement consists of. */
    CONTENT("contentSpans", "text", "lead"),
    /** What a speaker does by saying it. */
    SPEECH_ACT("speechAct"),
    /** PLOVER type of an event. */
    TYPE("type"),
    /** How far an event came. */
    STATUS("status"),
    /** When an event was. */
    TIME("edtf", "timeBasis", "onset", "tMin", "tMax"),
    /** Where an event was. */
    PLACE,
    /** Whether something is accepted or rejected. */
    STATE,
    /** What an actor or event is one with. */
    MERGED_INTO;

    private final List<String> properties;

    Field(String... properties) {
        this.properties = List.of(properties);
    }

    /** The properties that it consists of; empty for a relationship. */
    List<String> properties() {
        return properties;
    }
}
