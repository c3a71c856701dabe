package org.parley.ui.web.server;

/** The web server cannot start or stop; the message is one sentence for people that says what to do. */
public final class ServerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ServerException(String message) {
        super(message);
    }

    ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
