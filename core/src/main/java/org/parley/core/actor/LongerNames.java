package org.parley.core.actor;

import java.util.List;
import org.parley.core.language.Token;

/** Tells where the words of a listed name are part of a longer one, which names somebody or something else. */
final class LongerNames {

    private LongerNames() {}

    /** "the Amazon" as a river, "Apple Daily" as a newspaper: not the company. */
    static boolean isOtherThan(List<Token> tokens, int i) {
        boolean longer = i + 1 < tokens.size()
                && tokens.get(i + 1).entity().matches("[IL]-ORG")
                && tokens.get(i + 1).isProperNoun();
        return longer || tokens.get(i).entity().endsWith("-LOC");
    }

    /** "Iceland Foods", "Oman Daily": an organisation that is called after a state, not a body of it. */
    static boolean namesCompany(Found state) {
        var tokens = state.sentence().tokens();
        int to = state.to();
        while (to + 1 < tokens.size() && tokens.get(to + 1).entity().matches("[IL]-ORG")) {
            to++;
        }
        return state.mention() == Mention.Kind.NAME
                && to > state.to()
                && tokens.get(state.from()).entity().equals("B-ORG")
                && !tokens.get(state.from()).form().matches("\\p{Lu}[\\p{Lu}.]+")
                && tokens.get(state.to() + 1).isProperNoun()
                && tokens.subList(state.to() + 1, to + 1).stream().noneMatch(OrganNouns::isOfState);
    }

    /** "New Jersey", "the Gulf of Oman", "Mexico City", "Prince Oman Island", "the Oman Open": no state. */
    static boolean isPartOfPlaceName(List<Token> tokens, int i, int j) {
        if (i > 0 && tokens.get(i - 1).form().equals("New")) {
            return true;
        }
        boolean goesOn = i > 0
                && tokens.get(i).entity().matches("[IL]-GPE")
                && tokens.get(i - 1).entity().matches("[BI]-GPE")
                && tokens.get(i - 1).isProperNoun()
                && !tokens.get(i - 1).form().matches("(South|North|East|West)(ern)?|Central|Upper|Lower|Mainland");
        boolean event = j + 1 < tokens.size()
                && tokens.get(j).entity().matches("[BI]-EVENT")
                && tokens.get(j + 1).entity().matches("[IL]-EVENT")
                && tokens.get(j + 1).isProperNoun()
                && !tokens.get(j + 1).form().matches("War|Talks|Summit|Conflict|Crisis");
        if (goesOn || event) {
            return true;
        }
        if (j + 1 < tokens.size() && tokens.get(j + 1).form().equals("City")) {
            return true;
        }
        return i > 1
                && tokens.get(i - 1).form().equals("of")
                && tokens.get(i - 2).form().matches("Gulf|Sea|Bay|Strait|Straits|District");
    }

    /** "the Great Synagogue of Oslo": a city in the name of something else. */
    static boolean isPartOfName(List<Token> tokens, int i) {
        return i > 0
                && tokens.get(i).entity().matches("[IL]-(ORG|FAC)")
                && !tokens.get(i - 1).pos().equals("DT");
    }
}
