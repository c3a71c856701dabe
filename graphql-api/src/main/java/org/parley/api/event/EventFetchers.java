package org.parley.api.event;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.parley.api.relay.Connections;
import org.parley.api.relay.Detail;
import org.parley.api.relay.Filters;
import org.parley.api.relay.Loaders;
import org.parley.api.relay.Spread;
import org.parley.core.event.Event.Status;
import org.parley.core.world.Dispute;
import org.parley.store.Nodes.Claim;
import org.parley.store.Nodes.EventNode;
import org.parley.store.Nodes.FollowUp;
import org.parley.store.Nodes.MergeCandidate;
import org.parley.store.Nodes.Part;
import org.parley.store.ingest.Ids;
import org.parley.store.query.SelectFacets.By;
import org.parley.store.query.SelectPage.Filter;
import org.parley.store.query.SelectPage.Listing;

/** Fetches events with who took part and who claims them. */
public final class EventFetchers {

    private final Connections connections;

    public EventFetchers(Connections connections) {
        this.connections = connections;
    }

    /** Ties the fields of the event's part of the schema to the graph. */
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("event", e -> Loaders.load(e, Ids.Kind.EVENT, e.getArgument("id")))
                        .dataFetcher(
                                "events", e -> connections.page(e, Listing.EVENTS, Filters.events(e, null, null))));
        wiring.type(
                "Participant",
                type -> type.dataFetcher("actor", e -> {
                    Part part = e.getSource();
                    return Loaders.load(
                            e, Ids.Kind.ACTOR, Objects.requireNonNull(part).actor());
                }));
        wiring.type(
                "Claim",
                type -> type.dataFetcher("accordingTo", e -> {
                    Claim claim = e.getSource();
                    return Loaders.loadMany(
                            e, Ids.Kind.ACTOR, Objects.requireNonNull(claim).accordingTo());
                }));
        wiring.type(
                "Query",
                type -> type.dataFetcher(
                        "mergeCandidates", e -> connections.page(e, Listing.MERGE_CANDIDATES, Filter.ALL)));
        wiring.type(
                "MergeCandidate",
                type -> type.dataFetcher("first", e -> Loaders.load(e, Ids.Kind.EVENT, pair(e).first()))
                        .dataFetcher("second", e -> Loaders.load(e, Ids.Kind.EVENT, pair(e).second())));
        wiring.type(
                "Event",
                type -> type.dataFetcher("claims", EventFetchers::claims)
                        .dataFetcher("sources", e -> Loaders.detail(e, Detail.SOURCES, event(e).id()))
                        .dataFetcher("disputed", e -> claims(e).thenApply(EventFetchers::disputed))
                        .dataFetcher(
                                "fulfilment",
                                e -> Loaders.fulfilment(e, event(e).id()).thenApply(f -> f == null ? null : f.result()))
                        .dataFetcher(
                                "followUps",
                                e -> Loaders.fulfilment(e, event(e).id())
                                        .thenApply(f -> f == null ? List.of() : f.followUps())));
        wiring.type(
                "FollowUp",
                type -> type.dataFetcher("event", e -> {
                    FollowUp followUp = e.getSource();
                    return Loaders.load(
                            e, Ids.Kind.EVENT, Objects.requireNonNull(followUp).event());
                }));
        wiring.type("MergeCandidateConnection", type -> type.dataFetcher("totalCount", connections::total));
        wiring.type("EventConnection", type -> type.dataFetcher("totalCount", connections::total));
        Spread.wire(
                wiring,
                "Event",
                Map.of(
                        "type", By.TYPE,
                        "status", By.STATUS,
                        "country", By.COUNTRY,
                        "participant", By.PARTICIPANT,
                        "source", By.TOLD_BY));
    }

    /** A point of dispute, as the schema has it. */
    record Disputed(Dispute.Point what, List<DisputedValue> values) {}

    /** A value, and the claims that have it. */
    record DisputedValue(String value, List<Claim> claims) {}

    private static List<Disputed> disputed(List<Claim> claims) {
        var byId = claims.stream().collect(Collectors.toMap(Claim::id, claim -> claim));
        return Dispute.among(claims.stream().map(EventFetchers::version).toList()).stream()
                .map(dispute -> new Disputed(
                        dispute.what(),
                        dispute.values().stream()
                                .map(v -> new DisputedValue(
                                        v.value(),
                                        v.claims().stream()
                                                .map(id -> Objects.requireNonNull(byId.get(id)))
                                                .toList()))
                                .toList()))
                .toList();
    }

    private static Dispute.Version version(Claim claim) {
        return new Dispute.Version(
                claim.id(),
                Status.valueOf(claim.status()),
                claim.time().earliest(),
                claim.time().latest(),
                claim.evidence().words());
    }

    private static CompletableFuture<List<Claim>> claims(DataFetchingEnvironment environment) {
        return Loaders.detail(environment, Detail.CLAIMS, event(environment).id());
    }

    private static MergeCandidate pair(DataFetchingEnvironment environment) {
        MergeCandidate pair = environment.getSource();
        return Objects.requireNonNull(pair);
    }

    private static EventNode event(DataFetchingEnvironment environment) {
        EventNode event = environment.getSource();
        return Objects.requireNonNull(event);
    }
}
