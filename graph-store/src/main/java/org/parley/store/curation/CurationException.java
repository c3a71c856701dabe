package org.parley.store.curation;

/** A decision that cannot be taken; nothing was changed. The message is one sentence for people that says what to do. */
public final class CurationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Code code;

    /** Why it cannot be taken. */
    public enum Code {
        /** There is nothing of this id, or not of the kind that the decision is about. */
        NOT_FOUND,
        /** Something is to be merged with itself. */
        SAME_NODE,
        /** An actor is to be merged with an event, or the other way round. */
        DIFFERENT_KINDS,
        /** It was merged before. */
        ALREADY_MERGED,
        /** It is to be split from something that it was never merged into. */
        NOT_MERGED,
        /** The act was undone before. */
        ALREADY_UNDONE,
        /** A value is not what it should be. */
        BAD_INPUT
    }

    CurationException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
