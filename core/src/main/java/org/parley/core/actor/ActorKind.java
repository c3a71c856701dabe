package org.parley.core.actor;

/** What an actor is. */
public enum ActorKind {
    PERSON,
    STATE,
    GOVERNMENT_BODY,
    ARMED_FORCE,
    DELEGATION,
    IGO,
    ORGANISATION,
    GROUP
}
