package org.parley.core.statement;

import java.util.regex.Pattern;
import org.parley.core.statement.Statement.Medium;
import org.parley.core.statement.Statement.SpeechAct;

/** What is done by saying something, where the content shows more than the cue; and how it was said. */
final class SpeechActs {

    private static final Pattern MUST =
            Pattern.compile("\\b(must|should|has to|have to|needs to|need to)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNLIKELY =
            Pattern.compile("\\b(will|would|unlikely|likely|may|might|could|going to)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMPOSSIBLE = Pattern.compile(
            "\\b(not be possible|impossible|out of the question|makes little sense|unacceptable|cannot accept|will not accept|won['’]t accept)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WE_WILL =
            Pattern.compile("\\b(we|i) (will|shall|are going to|'ll|’ll)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRESS = Pattern.compile(
            "\\b(press conference|news conference|briefing|told reporters|told journalists)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INTERVIEW = Pattern.compile("\\b(interview|broadcaster)\\b");
    private static final Pattern TOLD = Pattern.compile("\\btold (the )?\\p{Lu}\\w+");
    private static final Pattern SOCIAL = Pattern.compile(
            "\\b(tweet\\w*|on (x|twitter|telegram|facebook|truth social|instagram|social media)|posted)\\b|\\B@\\w{2,30}\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(wrote|statement|letter|report|press release|in writing)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPEECH =
            Pattern.compile("\\b(speech|address|speaking (at|in|to))\\b", Pattern.CASE_INSENSITIVE);

    private SpeechActs() {}

    static SpeechAct of(SpeechAct cue, String content) {
        if (cue != SpeechAct.ASSERT && cue != SpeechAct.ASSESS) {
            return cue;
        }
        if (IMPOSSIBLE.matcher(content).find()) {
            return SpeechAct.REJECT;
        }
        if (MUST.matcher(content).find()) {
            return SpeechAct.DEMAND;
        }
        if (WE_WILL.matcher(content).find()) {
            return SpeechAct.PROMISE;
        }
        if (content.strip().endsWith("?")) {
            return SpeechAct.QUESTION;
        }
        return cue == SpeechAct.ASSERT && UNLIKELY.matcher(content).find() ? SpeechAct.PREDICT : cue;
    }

    /**
     * How it was said, by the words of the sentence that are not content.
     *
     * @param toMedia whether the one told can be a paper or a broadcaster
     */
    static Medium medium(String around, boolean toMedia) {
        if (PRESS.matcher(around).find()) {
            return Medium.PRESS_CONFERENCE;
        }
        if (SOCIAL.matcher(around).find()) {
            return Medium.SOCIAL;
        }
        if (INTERVIEW.matcher(around).find() || toMedia && TOLD.matcher(around).find()) {
            return Medium.INTERVIEW;
        }
        if (SPEECH.matcher(around).find()) {
            return Medium.SPEECH;
        }
        return WRITTEN.matcher(around).find() ? Medium.WRITTEN : Medium.UNKNOWN;
    }
}
