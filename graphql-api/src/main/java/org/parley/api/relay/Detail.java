package org.parley.api.relay;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.parley.store.Knowledge;

/** What is asked of a node by some queries only, by the node's id. */
public enum Detail {
    /** {@link org.parley.store.Nodes.Names} of an actor. */
    NAMES,
    /** {@link org.parley.store.Evidence} of a statement. */
    EVIDENCE,
    /** List of the {@link org.parley.store.Nodes.Claim}s of an event. */
    CLAIMS,
    /** How many sources tell of an event. */
    SOURCES,
    /** List of the {@link org.parley.store.Nodes.RoundNode}s of a negotiation. */
    ROUNDS,
    /** {@link org.parley.store.Nodes.Content} of an article. */
    CONTENT,
    /** The article that one is a copy of. */
    ORIGINAL;

    /** The details of many nodes; what does not exist is left out. */
    Map<String, ?> load(Knowledge known, Collection<String> ids) {
        return switch (this) {
            case NAMES -> known.details().names(ids);
            case EVIDENCE -> known.details().evidence(ids);
            case CLAIMS -> known.details().claims(ids);
            case SOURCES -> known.details().sources(ids);
            case ROUNDS -> known.details().rounds(ids);
            case CONTENT -> known.details().contents(ids);
            case ORIGINAL -> originals(known, ids);
        };
    }

    private static Map<String, Object> originals(Knowledge known, Collection<String> ids) {
        var originals = known.details().originals(ids);
        var articles = known.nodes().articles(Set.copyOf(originals.values()));
        var found = new HashMap<String, Object>();
        originals.forEach((copy, original) -> {
            var article = articles.get(original);
            if (article != null) {
                found.put(copy, article);
            }
        });
        return found;
    }
}
