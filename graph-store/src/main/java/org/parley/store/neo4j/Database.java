package org.parley.store.neo4j;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.parley.store.StoreException;
import org.parley.store.StoreSettings;

/** A Neo4j database, reached over Bolt wherever it runs. */
public final class Database implements AutoCloseable {

    private static final long MOST_SECONDS_TO_CONNECT = 15;

    private static final Duration LONGEST_UPDATE = Duration.ofHours(2);

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    /** Stands in the graph and in its queries for a first day that is open. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    /** Stands for a last day that is open. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final @Nullable EmbeddedServer server;
    private final Driver driver;
    private final LongAdder transactions;
    private final LocalDate asOf;

    private Database(@Nullable EmbeddedServer server, Driver driver, LongAdder transactions, LocalDate asOf) {
        this.server = server;
        this.driver = driver;
        this.transactions = transactions;
        this.asOf = asOf;
    }

    private Database(@Nullable EmbeddedServer server, Driver driver) {
        this(server, driver, new LongAdder(), LAST_DAY);
    }

    /**
     * The same database, of which {@link #query} sees what was known by a day: what each query leaves out itself by {@code knownAt <= $asOf}. It
     * ends with this one and is not to be closed.
     *
     * @param day null for all that is known
     */
    public Database asOf(@Nullable LocalDate day) {
        return day == null ? this : new Database(null, driver, transactions, day);
    }

    /**
     * Opens the database and brings its schema up to date.
     *
     * @throws StoreException if it cannot be opened or reached
     */
    public static Database open(StoreSettings settings) {
        var database = switch (settings) {
            case StoreSettings.Embedded embedded -> {
                var server = EmbeddedServer.start(embedded.folder());
                yield new Database(server, connect(server.uri(), EmbeddedServer.USER, server.password()));
            }
            case StoreSettings.Remote remote ->
                new Database(null, connect(remote.uri().toString(), remote.user(), remote.password()));
        };
        try {
            Migrations.run(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    private static Driver connect(String uri, String user, String password) {
        var config = Config.builder()
                .withConnectionTimeout(MOST_SECONDS_TO_CONNECT, TimeUnit.SECONDS)
                .withUserAgent("parley")
                .build();
        Driver driver;
        try {
            driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password), config);
        } catch (IllegalArgumentException e) {
            throw new StoreException(uri + " is no address of a Neo4j server: write it as neo4j://host:7687", e);
        }
        try {
            driver.verifyConnectivity();
            return driver;
        } catch (AuthenticationException e) {
            driver.close();
            throw new StoreException("Neo4j at " + uri + " refuses this user and password: check both", e);
        } catch (Neo4jException e) {
            driver.close();
            throw new StoreException("no Neo4j server answers at " + uri + ": start it, or check the address", e);
        }
    }

    /** Runs work in one read transaction, again if the server asks for it. */
    public <T> T read(Function<TransactionContext, T> work) {
        transactions.increment();
        try (var session = driver.session()) {
            return session.executeRead(work::apply);
        }
    }

    /** Runs work in one write transaction, again if the server asks for it. */
    public <T> T write(Function<TransactionContext, T> work) {
        transactions.increment();
        try (var session = driver.session()) {
            return session.executeWrite(work::apply);
        }
    }

    /** How many transactions were asked for since it was opened. */
    public long transactions() {
        return transactions.sum();
    }

    /** The records of one reading query, which is given {@code $asOf} beside its parameters. */
    public List<Record> query(String cypher, Map<String, Object> parameters) {
        var all = dated(parameters);
        transactions.increment();
        // A transaction of the server's own costs one trip to it instead of two.
        try (var session = driver.session(READING)) {
            return session.run(cypher, all).list();
        } catch (Neo4jException e) {
            if (e instanceof RetryableException) {
                return read(tx -> tx.run(cypher, all).list());
            }
            throw e;
        }
    }

    private Map<String, Object> dated(Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("asOf", asOf);
        return all;
    }

    /**
     * Hands over the result of one reading query, which is given {@code $asOf} too, while it comes. It is never run again, so that no record is
     * handed over twice.
     */
    public void stream(String cypher, Map<String, Object> parameters, Consumer<Result> use) {
        transactions.increment();
        try (var session = driver.session(READING)) {
            use.accept(session.run(cypher, dated(parameters)));
        }
    }

    /** One writing query that answers nothing. */
    public void update(String cypher, Map<String, Object> parameters) {
        write(tx -> tx.run(cypher, parameters).consume());
    }

    /** One writing query of the whole graph, which may say itself how much of it is a transaction; what was done before a failure stays done. */
    void updateAll(String cypher) {
        transactions.increment();
        try (var session = driver.session()) {
            session.run(
                            cypher,
                            TransactionConfig.builder()
                                    .withTimeout(LONGEST_UPDATE)
                                    .build())
                    .consume();
        }
    }

    @Override
    public void close() {
        driver.close();
        if (server != null) {
            server.close();
        }
    }
}
