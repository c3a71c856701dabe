package org.parley.ui.cli;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parley.api.GraphQl;
import org.parley.api.web.Reach;
import org.parley.core.Extractor;
import org.parley.core.language.Nlp4jParser;
import org.parley.store.GraphStore;
import org.parley.store.StoreSettings;
import org.parley.ui.web.WarmUp;
import org.parley.ui.web.server.WebServer;

/** The whole program in one process: store, API and screens. Ends cleanly with the process, however that is ended. */
final class Application implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Application.class.getName());

    private final GraphStore store;
    private final ApplicationContext beans;
    private final WebServer server;
    private final Thread atExit = new Thread(this::stop, "parley-stop");
    private boolean stopped;

    private Application(GraphStore store, ApplicationContext beans, WebServer server) {
        this.store = store;
        this.beans = beans;
        this.server = server;
    }

    /** Starts everything; what had been started is stopped again if a part fails. */
    static Application start(StoreSettings settings, String host, int port) {
        WebServer.requireFree(host, port);
        var models = new Models();
        var store = GraphStore.open(settings, models::extractor, Clock.systemUTC());
        ApplicationContext beans = null;
        try {
            beans = ApplicationContext.builder()
                    .singletons(store, new GraphQl(store), Reach.PUBLIC)
                    .start();
            var application = new Application(store, beans, WebServer.start(host, port, beans));
            Runtime.getRuntime().addShutdownHook(application.atExit);
            Thread.ofPlatform().daemon().name("parley-warm-up").start(application::warmUpUnlessClosed);
            return application;
        } catch (RuntimeException e) {
            if (beans != null) {
                beans.close();
            }
            store.close();
            throw e;
        }
    }

    private void warmUpUnlessClosed() {
        try {
            warmUp();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "it was closed while it warmed up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Opens and asks what a person's first screens do; goes on by itself after a start. */
    void warmUp() throws IOException, InterruptedException {
        beans.getBean(WarmUp.class).run(address());
    }

    GraphStore store() {
        return store;
    }

    URI address() {
        return server.address();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook has nothing left to do.
            stopped = true;
        }
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        server.close();
        beans.close();
        store.close();
    }

    /** The language models, loaded with the first article, once. */
    static final class Models {

        private @Nullable Extractor loaded;

        synchronized Extractor extractor() {
            if (loaded == null) {
                loaded = new Extractor(Nlp4jParser.load());
            }
            return loaded;
        }
    }
}
