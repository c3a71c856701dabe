package org.parley.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.parley.store", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_STORE_KNOWS_NOTHING_TO_ITS_RIGHT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.parley.api..", "org.parley.ui..", "io.micronaut..", "com.vaadin..", "graphql..");

    @ArchTest
    static final ArchRule QUERIES_AND_INGEST_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("org.parley.store.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_PRINTS =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
