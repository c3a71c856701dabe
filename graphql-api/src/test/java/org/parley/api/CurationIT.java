package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.core.event.Event.Status;
import org.parley.store.Samples;

class CurationIT extends GraphIT {

    @BeforeAll
    void tell() {
        store.save(Samples.meeting("https://a.example/1", "A", LocalDate.of(2031, 5, 5), Status.HELD));
    }

    @Test
    void correction_isTakenInTheCuratorsNameAndUndoneOnce() {
        var id = first(answer("{ statements(first: 1) { nodes { id } } }"));

        var corrected = answer(
                "mutation { correctStatement(input: {id: \"" + id
                        + "\", speaker: \"Q34\", content: [{start: 0, end: 1}], speechAct: DENY, reason: \"misread\"}) { act { id by kind number }"
                        + " node { ... on Statement { text speechAct speaker { id } curation { state by overrides { field } } } } } }");

        assertThat(corrected)
                .contains("by=anna, kind=CORRECT", "speechAct=DENY, speaker={id=Q34}", "state=CORRECTED, by=anna")
                .contains("overrides=[{field=SPEAKER}, {field=CONTENT}, {field=SPEECH_ACT}]");
        var act = first(corrected);
        assertThat(answer("mutation { undo(input: {act: \"" + act
                        + "\"}) { node { ... on Statement { speechAct curation { state } } } act { undoes } } }"))
                .contains("speechAct=PREDICT", "state=null", "undoes=" + act);
        assertThat(refusal("mutation { undo(input: {act: \"" + act + "\"}) { act { id } } }"))
                .contains("ALREADY_UNDONE");
    }

    @Test
    void event_isCorrectedAndRejected() {
        var id = first(answer("{ events(first: 1) { nodes { id } } }"));

        assertThat(answer("mutation { correctEvent(input: {id: \"" + id + "\", type: AGREE, status: CANCELLED,"
                        + " date: {from: \"2031-06-01\", to: \"2031-06-01\"}, place: {name: \"Port\"}})"
                        + " { node { ... on Event { type status time { edtf } place { name country } } } } }"))
                .contains("type=AGREE, status=CANCELLED, time={edtf=2031-06-01}, place={name=Port, country=null}");
        assertThat(answer("mutation { reject(input: {id: \"" + id + "\"}) { node { id } } }"))
                .contains(id);
        assertThat(answer("{ events(first: 9) { totalCount } event(id: \"" + id + "\") { curation { state } } }"))
                .contains("totalCount=0", "state=REJECTED");
    }

    @Test
    void mergedActor_leadsToTheOtherUntilItIsSplit() {
        assertThat(answer("mutation { merge(input: {from: \"Q34\", into: \"Q55\"}) { node { id } } }"))
                .contains("node={id=Q55}");
        assertThat(answer("{ actor(id: \"Q34\") { id aliases curation { merged { id label } } } }"))
                .contains("id=Q55", "merged=[{id=Q34, label=Southland}]");
        assertThat(answer("mutation { split(input: {id: \"Q34\"}) { node { id } } }"))
                .contains("node={id=Q34}");
        assertThat(refusal("mutation { split(input: {id: \"Q34\"}) { node { id } } }"))
                .contains("NOT_MERGED");
    }

    @Test
    void audit_tellsEveryActOfAThingAndEachIsANode() {
        var id = first(answer("{ negotiations(first: 1) { nodes { parties { id } } } }"));
        var act = first(answer(
                "mutation { accept(input: {id: \"" + id + "\", reason: \"known\"}) { act { id } node { id } } }"));
        answer("mutation { undo(input: {act: \"" + act + "\"}) { act { number } } }");

        var audit = answer("{ audit(last: 2, target: \"" + id
                + "\") { intact pageInfo { hasNextPage } nodes { kind by reason target undoes } } }");

        assertThat(audit)
                .contains("intact=true, pageInfo={hasNextPage=false}")
                .contains("nodes=[{kind=ACCEPT, by=anna, reason=known, target=" + id + ", undoes=null}")
                .contains("{kind=UNDO, by=anna, reason=null, target=" + id + ", undoes=" + act + "}]");
        assertThat(answer("{ node(id: \"" + act + "\") { __typename id ... on AuditEntry { kind target after } } }"))
                .contains("__typename=AuditEntry, id=" + act + ", kind=ACCEPT, target=" + id)
                .contains("ACCEPTED");
        assertThat(answer("{ node(id: \"u404\") { id } audit(first: 1, target: \"Q404\") { totalCount } }"))
                .isEqualTo("{node=null, audit={totalCount=0}}");
    }

    @Test
    void badDecisions_areRefusedWithACodeAndOneSentence() {
        assertThat(refusal("mutation { accept(input: {id: \"Q404\"}) { node { id } } }"))
                .contains("NOT_FOUND", "Q404");
        assertThat(refusal("mutation { undo(input: {act: \"u404\"}) { node { id } } }"))
                .contains("NOT_FOUND", "u404");
        assertThat(refusal("mutation { accept(input: {id: \"Q55\", reason: \"" + "x".repeat(1001)
                        + "\"}) { node { id } } }"))
                .contains("BAD_INPUT", "at most 1000 characters");
        assertThat(refusal("mutation { merge(input: {from: \"Q55\", into: \"Q55\"}) { node { id } } }"))
                .contains("SAME_NODE");
    }

    private String answer(String query) {
        var answer = api.execute(query, Map.of(), null, "anna");
        assertThat(answer.getErrors()).isEmpty();
        return String.valueOf(answer.<Object>getData());
    }

    /** The code and message of the only error, in which no stack trace is. */
    private String refusal(String query) {
        var answer = api.execute(query, Map.of(), null, "anna");
        assertThat(answer.getErrors()).hasSize(1);
        var error = answer.getErrors().getFirst();
        assertThat(error.getMessage()).doesNotContain("Exception", "MATCH", "org.");
        return error.getExtensions() + " " + error.getMessage();
    }

    private static String first(String data) {
        var at = data.indexOf("id=") + "id=".length();
        return data.substring(at, data.substring(at).replaceAll("[,}].*", "").length() + at);
    }
}
