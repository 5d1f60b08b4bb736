package org.kubi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may look into whom: the module picture of the architecture, held as tests. */
class ArchitectureTest {

  private static final String[] POSE_CORE = {
    "org.kubi.geometry..",
    "org.kubi.pose..",
    "org.kubi.image..",
    "org.kubi.framing..",
    "org.kubi.label..",
    "org.kubi.data.."
  };
  private static final String RENDER = "org.kubi.render..";
  private static final String GEN = "org.kubi.gen..";
  private static final String NN = "org.kubi.nn..";
  private static final String APP = "org.kubi.app..";
  private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("org.kubi..");

  private static JavaClasses kubi;

  @BeforeAll
  static void readClasses() {
    kubi =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kubi");
  }

  @Test
  void everyClassLivesInAPackageOfTheArchitecture() {
    check(
        classes()
            .should()
            .resideInAnyPackage(with(POSE_CORE, RENDER, GEN, NN, APP))
            .because("each package belongs to one module; a new one is entered here"));
  }

  @Test
  void poseCoreLooksIntoNobody() {
    check(onlySees(POSE_CORE, POSE_CORE));
  }

  @Test
  void renderSeesOnlyPoseCore() {
    check(onlySees(new String[] {RENDER}, with(POSE_CORE, RENDER)));
  }

  @Test
  void genSeesOnlyRenderAndPoseCore() {
    check(onlySees(new String[] {GEN}, with(POSE_CORE, RENDER, GEN)));
  }

  @Test
  void learningSeesOnlyPoseCore() {
    check(onlySees(new String[] {NN}, with(POSE_CORE, NN)));
  }

  @Test
  void nobodyLooksIntoApp() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(APP));
  }

  @Test
  void packagesNeverLoop() {
    check(slices().matching("org.kubi.(**)").should().beFreeOfCycles());
  }

  @Test
  void javaFxStaysInApp() {
    check(staysIn("JavaFX", new String[] {APP}, "javafx..", "com.sun.javafx.."));
  }

  @Test
  void lwjglStaysInTheOpenGlRenderer() {
    check(staysIn("LWJGL", new String[] {"org.kubi.render.gl.."}, "org.lwjgl.."));
  }

  @Test
  void nd4jStaysInLearning() {
    check(
        staysIn(
            "ND4J",
            new String[] {NN},
            "org.nd4j..",
            "org.deeplearning4j..",
            "org.eclipse.deeplearning4j..",
            "org.bytedeco.."));
  }

  @Test
  void viewModelsDoNotKnowTheScene() {
    check(
        noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .because("the View binds, the ViewModel decides and is tested without a window"));
  }

  @Test
  void everyPackageIsNullMarked() {
    check(classes().should(liveInANullMarkedPackage()));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(kubi);
  }

  private static ArchRule onlySees(String[] from, String[] allowed) {
    return noClasses()
        .that()
        .resideInAnyPackage(from)
        .should()
        .dependOnClassesThat(OURS.and(DescribedPredicate.not(resideInAnyPackage(allowed))));
  }

  private static ArchRule staysIn(String library, String[] home, String... libraryPackages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraryPackages)
        .because(library + " stays in " + String.join(", ", home));
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var home = type.getPackage();
        boolean marked =
            home.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        if (!marked) {
          String message =
              type.getName() + ": package-info.java of " + home.getName() + " lacks @NullMarked";
          events.add(SimpleConditionEvent.violated(type, message));
        }
      }
    };
  }

  private static String[] with(String[] some, String... more) {
    String[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
