package vn.chitieu.etl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may know what in the loader, and in the warehouse beneath it. */
@AnalyzeClasses(packages = "vn.chitieu", importOptions = DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule no_room_of_the_loader_leads_back_to_itself =
            slices().matching("vn.chitieu.etl.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule warehouse_and_files_know_neither_loader_nor_spark = noClasses()
            .that()
            .resideInAnyPackage("vn.chitieu.warehouse..", "vn.chitieu.workbook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.chitieu.etl..", "org.apache.spark..");
}
