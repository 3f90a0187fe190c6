package vn.chitieu.dashboard;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import vn.chitieu.dashboard.assessment.InWords;

/** What may know what: text, then figures and html, then cards, then the frame, then pages. */
@AnalyzeClasses(packages = "vn.chitieu.dashboard", importOptions = DoNotIncludeTests.class)
class HouseTest {
    private static final String[] PAGES = {
        "..assessment..",
        "..compare..",
        "..district..",
        "..gap..",
        "..indicator..",
        "..lineage..",
        "..method..",
        "..original..",
        "..overview..",
        "..programme..",
        "..quality..",
        "..report..",
        "..reporting.."
    };

    @ArchTest
    static final ArchRule no_room_leads_back_to_itself =
            slices().matching("vn.chitieu.dashboard.(*)..").should().beFreeOfCycles();

    /** The report prints what other pages show, and texts stand beside figures. */
    @ArchTest
    static final ArchRule pages_do_not_know_each_other = slices().matching("vn.chitieu.dashboard.(*)..")
            .namingSlices("$1")
            .that(describe(
                    "pages",
                    slice -> List.of(PAGES).contains(".." + slice.getNamePart(1) + "..")
                            && !slice.getNamePart(1).equals("report")))
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), type(InWords.class));

    @ArchTest
    static final ArchRule what_pages_are_made_of_knows_no_page = noClasses()
            .that()
            .resideInAnyPackage(
                    "..text..", "..figure..", "..snapshot..", "..html..", "..mark..", "..card..", "..shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PAGES);

    @ArchTest
    static final ArchRule figures_know_no_browser = noClasses()
            .that()
            .resideInAnyPackage("..snapshot..", "..figure..", "..mark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..", "org.icepear..");

    @ArchTest
    static final ArchRule nothing_knows_how_data_is_loaded =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("vn.chitieu.etl..", "org.apache.spark..");

    @ArchTest
    static final ArchRule only_the_page_of_originals_knows_files = noClasses()
            .that()
            .resideOutsideOfPackage("..original..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.chitieu.workbook..");
}
