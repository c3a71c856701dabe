package org.parley.ui.web.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.servlet.engine.DefaultMicronautServlet;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.parley.api.GraphQl;
import org.parley.api.http.GraphQlSocket;

/** The one web server of the process: screens and endpoints on one port. */
public final class WebServer implements AutoCloseable {

    private static final int SESSION_MINUTES = 30;
    /** Largest head of a request, in bytes. */
    private static final int LARGEST_HEAD = 16 * 1024;
    /** What requests under way get to end in when the server stops, in ms: a long ingest goes on after the next start. */
    private static final long MILLIS_FOR_THE_LAST_ANSWERS = 500;

    /** What Micronaut's controllers answer; all else is a screen's or a file's. */
    private static final List<String> API = List.of("/graphql", "/graphiql", "/health", "/api/*");

    private final Tomcat tomcat;
    private final Path folder;
    private final URI address;

    private WebServer(Tomcat tomcat, Path folder, URI address) {
        this.tomcat = tomcat;
        this.folder = folder;
        this.address = address;
    }

    /**
     * Tells whether the address can be listened on, before anything costly is begun.
     *
     * @throws ServerException if it cannot; the message says what to do
     */
    public static void requireFree(String host, int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (BindException e) {
            throw new ServerException(
                    "port " + port + " on " + host
                            + " cannot be used: stop the program that listens there, or give another with --port",
                    e);
        } catch (UnknownHostException e) {
            throw new ServerException(host + " is no address of this machine: give another with --host", e);
        } catch (IOException e) {
            throw new ServerException("port " + port + " on " + host + " cannot be used (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Starts listening on one address only.
     *
     * @param port 0 takes any that is free
     * @param beans what controllers and views are made of
     */
    public static WebServer start(String host, int port, ApplicationContext beans) {
        try {
            var folder = Files.createTempDirectory("parley-web");
            var tomcat = new Tomcat();
            tomcat.setSilent(true);
            tomcat.setBaseDir(folder.toString());
            tomcat.setConnector(connector(host, port));
            tomcat.getHost().getPipeline().addValve(silentErrors());
            var documents = Files.createDirectory(folder.resolve("documents"));
            var context = (StandardContext) tomcat.addContext("", documents.toString());
            context.setUnloadDelay(MILLIS_FOR_THE_LAST_ANSWERS);
            configure(context, host, beans);
            tomcat.start();
            openSocket(context, beans);
            int bound = tomcat.getConnector().getLocalPort();
            if (bound <= 0 || !context.getState().isAvailable()) {
                tomcat.stop();
                throw new ServerException("the web server did not start on " + host + " port " + port);
            }
            var shown = host.contains(":") ? "[" + host + "]" : host;
            return new WebServer(tomcat, folder, URI.create("http://" + shown + ":" + bound + "/"));
        } catch (IOException | LifecycleException e) {
            throw new ServerException("the web server did not start (" + e.getMessage() + ")", e);
        }
    }

    private static void openSocket(Context context, ApplicationContext beans) {
        var container = (ServerContainer) context.getServletContext().getAttribute(ServerContainer.class.getName());
        try {
            container.addEndpoint(GraphQlSocket.over(beans.getBean(GraphQl.class)));
        } catch (DeploymentException e) {
            throw new ServerException("the WebSocket endpoint did not start (" + e.getMessage() + ")", e);
        }
    }

    private static Connector connector(String host, int port) {
        var connector = new Connector("HTTP/1.1");
        connector.setPort(port);
        connector.setProperty("address", host);
        connector.setProperty("maxHttpHeaderSize", Integer.toString(LARGEST_HEAD));
        connector.setProperty("compression", "on");
        connector.setXpoweredBy(false);
        connector.setThrowOnFailure(true);
        return connector;
    }

    /** Error answers tell their status, and nothing of the program's inside. */
    private static ErrorReportValve silentErrors() {
        var errors = new ErrorReportValve();
        errors.setShowReport(false);
        errors.setShowServerInfo(false);
        return errors;
    }

    private static void configure(Context context, String host, ApplicationContext beans) throws IOException {
        var loader = WebServer.class.getClassLoader();
        context.setParentClassLoader(loader);
        context.setSessionTimeout(SESSION_MINUTES);
        context.setUseHttpOnly(true);
        Tomcat.addDefaultMimeTypeMappings(context);
        WebResources.addTo(context, loader);
        Initializers.addTo(context, loader);

        var guard = new FilterDef();
        guard.setFilterName("guard");
        guard.setFilter(new Guard(host));
        guard.setAsyncSupported("true");
        context.addFilterDef(guard);
        var everything = new FilterMap();
        everything.setFilterName("guard");
        everything.addURLPattern("/*");
        context.addFilterMap(everything);

        Tomcat.addServlet(context, "api", new DefaultMicronautServlet(beans));
        API.forEach(path -> context.addServletMapping(path, "api"));
        var flow = Tomcat.addServlet(context, "flow", new FlowServlet(beans));
        flow.setAsyncSupported(true);
        flow.setLoadOnStartup(1);
        context.addServletMapping("/*", "flow");
    }

    /** Where it answers, such as {@code http://127.0.0.1:8080/}. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new ServerException("the web server did not stop (" + e.getMessage() + ")", e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
