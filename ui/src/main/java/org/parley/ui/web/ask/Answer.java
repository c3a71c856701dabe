package org.parley.ui.web.ask;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object in an answer of the graph, read field by field. */
public record Answer(Map<String, ?> fields) {

    /** The object at a field. */
    @SuppressWarnings("unchecked")
    public @Nullable Answer at(String field) {
        var value = fields.get(field);
        return value == null ? null : new Answer((Map<String, Object>) value);
    }

    /** The object at a field that the schema never leaves empty. */
    public Answer the(String field) {
        var found = at(field);
        if (found == null) {
            throw new IllegalStateException("the answer has no " + field);
        }
        return found;
    }

    /** The objects in the list at a field, without those that there is nothing of, as of ids that nothing has any more. */
    @SuppressWarnings("unchecked")
    public List<Answer> list(String field) {
        var value = (List<Map<String, Object>>) fields.get(field);
        return value == null
                ? List.of()
                : value.stream().filter(Objects::nonNull).map(Answer::new).toList();
    }

    /** The texts in the list at a field. */
    public List<String> texts(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The text at a field; null where it is empty. */
    public @Nullable String text(String field) {
        var value = fields.get(field);
        return value == null ? null : value.toString();
    }

    /** The text at a field, or nothing. */
    public String textOr(String field, String otherwise) {
        var value = text(field);
        return value == null ? otherwise : value;
    }

    /** The number at a field; 0 where it is empty. */
    public int number(String field) {
        return fields.get(field) instanceof Number number ? number.intValue() : 0;
    }
}
