package org.parley.store;

/** The store cannot be opened or reached; the message is one sentence for people that says what to do. */
public final class StoreException extends RuntimeException {

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
