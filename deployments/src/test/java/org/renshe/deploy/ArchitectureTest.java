package org.renshe.deploy;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rules of the house that the compiler and Maven do not hold. */
@AnalyzeClasses(packages = "org.renshe", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  @ArchTest
  static final ArchRule arrowsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("deployments")
          .definedBy("org.renshe.deploy..")
          .layer("province")
          .definedBy("org.renshe.province..")
          .layer("hub")
          .definedBy("org.renshe.hub..")
          .layer("chassis")
          .definedBy("org.renshe.chassis..")
          .layer("routes")
          .definedBy("org.renshe.routes..")
          .layer("card")
          .definedBy("org.renshe.card..")
          .layer("protocol")
          .definedBy("org.renshe.protocol..")
          .whereLayer("deployments")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("province")
          .mayOnlyBeAccessedByLayers("deployments")
          .whereLayer("hub")
          .mayOnlyBeAccessedByLayers("deployments")
          .whereLayer("chassis")
          .mayOnlyBeAccessedByLayers("deployments", "province", "hub")
          .whereLayer("routes")
          .mayOnlyBeAccessedByLayers("deployments", "province", "hub", "chassis")
          .whereLayer("card")
          .mayOnlyBeAccessedByLayers("deployments", "province", "hub", "chassis");

  @ArchTest
  static final ArchRule protocolNeedsOnlyTheJdkJacksonAndBouncyCastle =
      ArchRuleDefinition.classes()
          .that()
          .resideInAPackage("org.renshe.protocol..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "org.renshe.protocol..",
                  "java..",
                  "javax.security.auth.x500..",
                  "com.fasterxml.jackson..",
                  "org.bouncycastle.."));

  @ArchTest
  static final ArchRule cardServicesKnowNoHttp =
      noClasses()
          .that()
          .resideInAPackage("org.renshe.card..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "jakarta.ws.rs..", "org.eclipse.jetty..");

  @ArchTest
  static final ArchRule anAreasTablesAreItsOwn =
      ArchRuleDefinition.classes()
          .that()
          .resideInAnyPackage("org.renshe.province..", "org.renshe.hub..")
          .should(useNoTableOfAnotherArea());

  /** Where ink goes on a sheet is no money. */
  private static final String PAPER = "org.renshe.province.medical.statement.paper..";

  @ArchTest
  static final ArchRule fieldsHoldNoFloatingPoint =
      fields()
          .that()
          .areDeclaredInClassesThat(
              resideInAPackage("org.renshe..")
                  .and(DescribedPredicate.not(resideInAnyPackage(PAPER))))
          .should(
              new ArchCondition<JavaField>("hold no double or float") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                  events.add(
                      new SimpleConditionEvent(
                          field,
                          !FLOATING.contains(field.getRawType().getName()),
                          field.getFullName() + " is floating point"));
                }
              });

  @ArchTest
  static final ArchRule methodsPassNoFloatingPoint =
      methods()
          .that()
          .areDeclaredInClassesThat(
              resideInAPackage("org.renshe..")
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage("org.renshe.deploy.process..", "..metrics..", PAPER))))
          .and()
          .areNotPrivate()
          .should(
              new ArchCondition<JavaMethod>("pass no double or float") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  boolean floating =
                      FLOATING.contains(method.getRawReturnType().getName())
                          || method.getRawParameterTypes().stream()
                              .anyMatch(type -> FLOATING.contains(type.getName()));
                  events.add(
                      new SimpleConditionEvent(
                          method, !floating, method.getFullName() + " is floating point"));
                }
              });

  @ArchTest
  static final ArchRule nobodyMakesMoneyFromFloatingPoint =
      noClasses()
          .should()
          .callMethod(BigDecimal.class, "valueOf", double.class)
          .orShould()
          .callConstructor(BigDecimal.class, double.class)
          .orShould()
          .callMethod(BigDecimal.class, "doubleValue");

  @ArchTest
  static final ArchRule timeAndIdentifiersAreHandedIn =
      noClasses()
          .that(
              DescribedPredicate.not(
                  resideInAPackage("org.renshe.deploy..")
                      .or(named("org.renshe.province.Province"))
                      .or(named("org.renshe.hub.Hub"))
                      // Identifiers read without a clock are checked against today's date.
                      .or(named("org.renshe.protocol.identity.IdentifierRules"))))
          .should()
          .callMethodWhere(
              describe(
                  "tells the time or makes an identifier by itself",
                  call -> makesTimeOrIdentifier(call.getTarget())));

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat(resideInAPackage("org.renshe.."))
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule aRefusalHasACode =
      noClasses()
          .that(DescribedPredicate.not(assignableTo(RuntimeException.class)))
          .should()
          .callConstructorWhere(
              describe(
                  "makes a bare RuntimeException",
                  call ->
                      call.getTarget()
                          .getOwner()
                          .getName()
                          .equals(RuntimeException.class.getName())));

  private static DescribedPredicate<JavaClass> named(String name) {
    return describe(name, type -> type.getName().equals(name));
  }

  private static boolean makesTimeOrIdentifier(AccessTarget.MethodCallTarget target) {
    String owner = target.getOwner().getName();
    boolean noClock =
        target.getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class));
    return (target.getName().equals("now") && owner.startsWith("java.time.") && noClock)
        || (owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis"))
        || (owner.equals(UUID.class.getName()) && target.getName().equals("randomUUID"))
        || (owner.equals(Clock.class.getName()) && target.getName().startsWith("system"));
  }

  private static ArchCondition<JavaClass> useNoTableOfAnotherArea() {
    return new ArchCondition<>("use no table of another area") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(use -> isTable(use.getTargetClass().getBaseComponentType()))
            .filter(use -> !area(type).equals(area(use.getTargetClass())))
            .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
      }
    };
  }

  // An area's class object is handed over by XxxArea itself, so only foreign areas are looked at.
  private static boolean isTable(JavaClass type) {
    return type.isAnnotatedWith("jakarta.persistence.Entity");
  }

  private static String area(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length < 4
        ? type.getPackageName()
        : String.join(".", List.of(parts).subList(0, 4));
  }
}
