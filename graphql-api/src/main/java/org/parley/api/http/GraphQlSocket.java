package org.parley.api.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import graphql.ExecutionResult;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parley.api.GraphQl;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * GraphQL over WebSocket by the protocol graphql-transport-ws, see
 * <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">its specification</a>.
 */
public final class GraphQlSocket extends Endpoint implements MessageHandler.Whole<String> {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlSocket.class);
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final int MOST_OPERATIONS = 32;
    private static final int LARGEST_MESSAGE = 1024 * 1024;

    private final GraphQl graphQl;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private @Nullable Session session;
    private boolean acknowledged;

    private GraphQlSocket(GraphQl graphQl) {
        this.graphQl = graphQl;
    }

    /** The endpoint at {@code /graphql}, to be given to the server. */
    public static ServerEndpointConfig over(GraphQl graphQl) {
        return ServerEndpointConfig.Builder.create(GraphQlSocket.class, "/graphql")
                .subprotocols(List.of(PROTOCOL))
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(new GraphQlSocket(graphQl));
                    }
                })
                .build();
    }

    @Override
    public void onOpen(Session opened, EndpointConfig config) {
        session = opened;
        opened.setMaxTextMessageBufferSize(LARGEST_MESSAGE);
        opened.addMessageHandler(this);
    }

    @Override
    public void onClose(Session closed, CloseReason reason) {
        running.values().forEach(Running::cancel);
        running.clear();
    }

    @Override
    public void onError(Session failed, Throwable failure) {
        LOG.debug("a client went away", failure);
    }

    @Override
    public void onMessage(String text) {
        JsonNode message;
        try {
            message = Operation.MAPPER.readTree(text);
        } catch (JacksonException e) {
            close(4400, "a message is no JSON");
            return;
        }
        var id = message.path("id").asText();
        switch (message.path("type").asText()) {
            case "connection_init" -> acknowledge();
            case "ping" -> send(Map.of("type", "pong"));
            case "pong" -> LOG.trace("pong");
            case "subscribe" -> subscribe(id, message.get("payload"));
            case "complete" -> {
                var ended = running.remove(id);
                if (ended != null) {
                    ended.cancel();
                }
            }
            default -> close(4400, "a message has no type of the protocol " + PROTOCOL);
        }
    }

    private void acknowledge() {
        if (acknowledged) {
            close(4429, "Too many initialisation requests");
            return;
        }
        acknowledged = true;
        send(Map.of("type", "connection_ack"));
    }

    private void subscribe(String id, @Nullable JsonNode payload) {
        if (!acknowledged) {
            close(4401, "Unauthorized");
            return;
        }
        if (id.isEmpty() || running.containsKey(id)) {
            close(4409, "Subscriber for " + id + " already exists");
            return;
        }
        if (running.size() >= MOST_OPERATIONS) {
            refuse(id, "at most " + MOST_OPERATIONS + " subscriptions run at once: end one first");
            return;
        }
        ExecutionResult answer;
        try {
            var operation = Operation.of(payload);
            answer = graphQl.execute(operation.query(), operation.variables(), operation.operationName());
        } catch (Operation.NotAnOperation e) {
            refuse(id, String.valueOf(e.getMessage()));
            return;
        }
        Object data = answer.getData();
        if (data instanceof Publisher<?> publisher) {
            var subscriber = new Running(id);
            running.put(id, subscriber);
            publisher.subscribe(subscriber);
        } else if (data == null) {
            send(Map.of(
                    "type",
                    "error",
                    "id",
                    id,
                    "payload",
                    List.copyOf(answer.getErrors()).stream()
                            .map(e -> e.toSpecification())
                            .toList()));
        } else {
            next(id, answer);
            send(Map.of("type", "complete", "id", id));
        }
    }

    private void refuse(String id, String message) {
        send(Map.of("type", "error", "id", id, "payload", List.of(Map.of("message", message))));
    }

    private void next(String id, ExecutionResult answer) {
        send(Map.of("type", "next", "id", id, "payload", GraphQlController.plain(answer)));
    }

    private synchronized void send(Map<String, Object> message) {
        var open = session;
        if (open == null || !open.isOpen()) {
            return;
        }
        try {
            open.getBasicRemote().sendText(Operation.MAPPER.writeValueAsString(new LinkedHashMap<>(message)));
        } catch (IOException e) {
            LOG.debug("a client went away", e);
        }
    }

    private void close(int code, String reason) {
        var open = session;
        if (open == null) {
            return;
        }
        try {
            open.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
        } catch (IOException e) {
            LOG.debug("a client went away", e);
        }
    }

    /** An operation that goes on. */
    private final class Running implements Subscriber<Object> {

        private final String id;
        private volatile @Nullable Subscription subscription;

        Running(String id) {
            this.id = id;
        }

        void cancel() {
            var started = subscription;
            if (started != null) {
                started.cancel();
            }
        }

        @Override
        public void onSubscribe(Subscription started) {
            subscription = started;
            started.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Object answer) {
            next(id, (ExecutionResult) answer);
        }

        @Override
        public void onError(Throwable failure) {
            LOG.warn("a subscription ended", failure);
            running.remove(id);
            refuse(id, "the subscription ended; start it again");
        }

        @Override
        public void onComplete() {
            running.remove(id);
            send(Map.of("type", "complete", "id", id));
        }
    }
}
