package org.parley.ui.web.decide;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import jakarta.inject.Singleton;
import java.util.Map;
import org.parley.ui.web.ask.Ask;

/** Takes a person's decisions to the graph; one that is refused is told and changes nothing. */
@Singleton
public final class Decide {

    private static final String ACCEPT = Ask.document(Decide.class, "accept");
    private static final String REJECT = Ask.document(Decide.class, "reject");
    private static final String SPEAKER = Ask.document(Decide.class, "speaker");
    private static final String CONTENT = Ask.document(Decide.class, "content");
    private static final String MERGE = Ask.document(Decide.class, "merge");
    private static final String SPLIT = Ask.document(Decide.class, "split");
    private static final String UNDO = Ask.document(Decide.class, "undo");
    private static final int SHOWN_MILLIS = 6000;

    private final Ask ask;

    Decide(Ask ask) {
        this.ask = ask;
    }

    /** Takes an actor, statement or event for right. */
    public boolean accept(String id) {
        return run(ACCEPT, Ask.variables("id", id), "Accepted");
    }

    /** Takes it for wrong, or a pair of events for two. */
    public boolean reject(String id) {
        return run(REJECT, Ask.variables("id", id), "Rejected");
    }

    /** Says who made a statement. */
    public boolean speaker(String statement, String actor) {
        return run(SPEAKER, Ask.variables("id", statement, "speaker", actor), "The speaker is corrected");
    }

    /** Says which stretch of the article's text, in code points, a statement's words are. */
    public boolean content(String statement, int start, int end) {
        return run(CONTENT, Ask.variables("id", statement, "start", start, "end", end), "The words are corrected");
    }

    /** Lets two actors or events be one. */
    public boolean merge(String from, String into) {
        return run(MERGE, Ask.variables("from", from, "into", into), "Merged");
    }

    /** Takes apart what was merged. */
    public boolean split(String merged) {
        return run(SPLIT, Ask.variables("id", merged), "Split");
    }

    /** Takes an act back. */
    public boolean undo(String act) {
        return run(UNDO, Ask.variables("act", act), "Taken back");
    }

    private boolean run(String document, Map<String, Object> variables, String done) {
        try {
            ask.run(document, variables);
            Notification.show(done, SHOWN_MILLIS / 2, Notification.Position.BOTTOM_START);
            return true;
        } catch (Ask.Refused e) {
            var told = Notification.show(
                    "Nothing was changed: " + e.getMessage(), SHOWN_MILLIS, Notification.Position.BOTTOM_START);
            told.addThemeVariants(NotificationVariant.LUMO_ERROR);
            return false;
        }
    }
}
