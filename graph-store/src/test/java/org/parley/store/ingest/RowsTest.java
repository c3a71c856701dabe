package org.parley.store.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.core.Extraction;
import org.parley.core.actor.Mention;
import org.parley.core.event.Event.Status;
import org.parley.store.Samples;

final class RowsTest {

    @Test
    void an_alias_is_a_name_without_the_possessive_marker() {
        var keller = Samples.span("Anna Keller");
        var rows = new Rows(mentioned(
                new Mention(keller, "Envoy Keller's", Mention.Kind.NAME),
                new Mention(keller, "Ms Keller’s", Mention.Kind.NAME),
                new Mention(keller, "Anna Keller's", Mention.Kind.NAME)));

        assertThat(rows.actors())
                .filteredOn(a -> "Anna Keller".equals(a.get("name")))
                .singleElement()
                .satisfies(a -> assertThat(a.get("aliases")).isEqualTo(List.of("Envoy Keller", "Ms Keller")));
    }

    private static Extraction mentioned(Mention... mentions) {
        var meeting = Samples.meeting("https://a.example/alias", "A", LocalDate.of(2031, 1, 5), Status.HELD);
        var actors = meeting.actors().stream()
                .map(a -> a.name().equals("Anna Keller") ? a.withMentions(List.of(mentions)) : a)
                .toList();
        return new Extraction(
                meeting.article(),
                meeting.boilerplate(),
                meeting.times(),
                actors,
                meeting.statements(),
                meeting.events(),
                meeting.negotiations(),
                meeting.conflicts());
    }
}
