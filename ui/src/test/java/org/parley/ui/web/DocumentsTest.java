package org.parley.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.schema.idl.SchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Path DOCUMENTS = Path.of("src", "main", "resources", "org", "parley", "ui", "web");
    private static final Path SCHEMA = Path.of("..", "docs", "schema.graphql");

    @Test
    void everyQuestionOfAScreen_isOneOfTheSchema() throws IOException {
        var schema = SchemaGenerator.createdMockedSchema(Files.readString(SCHEMA));
        try (var files = Files.walk(DOCUMENTS)) {
            var documents =
                    files.filter(file -> file.toString().endsWith(".graphql")).toList();
            assertThat(documents).hasSizeGreaterThan(20).allSatisfy(document -> {
                var asked = ExecutionInput.newExecutionInput(Files.readString(document))
                        .build();
                List<GraphQLError> errors =
                        ParseAndValidate.parseAndValidate(schema, asked).getErrors();
                assertThat(errors).isEmpty();
            });
        }
    }
}
