package org.parley.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadDocumentsTest {

    private static final Document DOCUMENT = Parser.parse("{ stats { articles } }");

    private final List<String> read = new ArrayList<>();
    private final ReadDocuments documents = new ReadDocuments();

    @Test
    void whatWasReadBefore_isNotReadAgain() {
        ask("{ one }");
        ask("{ other }");
        var again = ask("{ one }");

        assertThat(read).containsExactly("{ one }", "{ other }");
        assertThat(again.getDocument()).isSameAs(DOCUMENT);
    }

    @Test
    void whatIsFaulty_isReadAgain() {
        ask("{ faulty }");
        ask("{ faulty }");

        assertThat(read).hasSize(2);
    }

    @Test
    void whatIsLong_isReadAgain() {
        var text = "{ one }" + " ".repeat(20_000);
        ask(text);
        ask(text);

        assertThat(read).hasSize(2);
    }

    @Test
    void whatWasNotAskedForLongest_isForgotten() {
        for (int i = 0; i < 200; i++) {
            ask("{ n" + i + " }");
        }
        ask("{ n0 }");
        ask("{ one more }");
        read.clear();

        ask("{ n0 }");
        ask("{ n1 }");

        assertThat(read).containsExactly("{ n1 }");
    }

    private PreparsedDocumentEntry ask(String text) {
        return documents
                .getDocumentAsync(ExecutionInput.newExecutionInput(text).build(), input -> {
                    read.add(input.getQuery());
                    return input.getQuery().contains("faulty")
                            ? new PreparsedDocumentEntry(GraphqlErrorBuilder.newError()
                                    .message("faulty")
                                    .build())
                            : new PreparsedDocumentEntry(DOCUMENT);
                })
                .join();
    }
}
