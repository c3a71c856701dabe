package org.parley.ui.cli;

import io.micronaut.context.ApplicationContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.api.GraphQl;
import org.parley.api.web.Reach;
import org.parley.core.Extractor;
import org.parley.core.language.Nlp4jParser;
import org.parley.store.GraphStore;
import org.parley.store.StoreSettings;
import org.parley.store.query.SelectPage;
import org.parley.store.query.SelectPage.Listing;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ask.Ask;
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
            var ask = beans.getBean(Ask.class);
            Thread.ofPlatform().daemon().name("parley-warm-up").start(() -> warmUp(ask, store));
            return application;
        } catch (RuntimeException e) {
            if (beans != null) {
                beans.close();
            }
            store.close();
            throw e;
        }
    }

    /** Asks once what the first screens ask, so that the database has planned it before a person waits for it. */
    private static void warmUp(Ask ask, GraphStore store) {
        try {
            ask.run(Ask.document(Screen.class, "situation/situation"), Map.of());
            ask.run(Ask.document(Screen.class, "timeline/timeline"), Map.of());
            var talks = store.known().pages().page(Listing.NEGOTIATIONS, SelectPage.Filter.ALL, null, false, 1);
            var ids = talks.positions().stream().map(SelectPage.Position::id).toList();
            store.known().nodes().negotiations(ids).values().stream()
                    .flatMap(n -> n.parties().stream())
                    .limit(1)
                    .forEach(actor -> store.known().ego(actor, List.of(), null, null, 1));
            store.known().search("talks", 1);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "the database was closed while it warmed up", e);
        }
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
