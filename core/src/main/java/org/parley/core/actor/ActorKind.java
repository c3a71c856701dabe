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
    GROUP;

    /** Whether it is several that speak and act together: no one state stands for them. */
    public boolean isOfMany() {
        return this == IGO || this == GROUP;
    }
}
