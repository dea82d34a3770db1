package org.planningservices.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One test of one module, as CONTRIBUTING says it is run: it runs, or the command fails. */
class TestCommandTest {

  private static final String REPORTS = "deploy/local/target/surefire-reports";

  @TempDir private Path temporary;
  private LauncherCheckout checkout;

  @BeforeEach
  void makeACheckout() throws Exception {
    checkout = LauncherCheckout.make(temporary);
  }

  @AfterEach
  void removeTheCheckout() {
    checkout.close();
  }

  /** Maven is content, whatever it found; a report of before is none of this run. */
  @Test
  void failsWhenNoTestIsCalledSo() throws Exception {
    checkout.write(REPORTS + "/TEST-org.example.OptionsTest.xml", "<testcase/>");
    Files.setLastModifiedTime(
        checkout.resolve(REPORTS + "/TEST-org.example.OptionsTest.xml"),
        java.nio.file.attribute.FileTime.fromMillis(0));
    checkout.maven("exit 0");
    assertThat(checkout.start("test", "deploy/local", "OptionsTest").ends(1).said())
        .contains("No test of deploy/local is called OptionsTest");
  }

  @Test
  void failsWhenOneOfSeveralIsNotThereOrHasNoSuchMethod() throws Exception {
    checkout.maven(writesReportOf("OptionsTest", "<testcase/>"));
    assertThat(checkout.start("test", "deploy/local", "OptionsTest,OptionTest").ends(1).said())
        .contains("No test of deploy/local is called OptionTest");
    checkout.maven(writesReportOf("OptionsTest", ""));
    assertThat(checkout.start("test", "deploy/local", "OptionsTest#aMethod").ends(1).said())
        .contains("is called OptionsTest#aMethod");
  }

  @Test
  void runsTestsOfPackagedServicesAfterTheyArePackagedAndOthersAtOnce() throws Exception {
    checkout.maven(writesReportOf("OptionsTest", "<testcase/>"));
    checkout.start("test", "deploy/local", "OptionsTest").ends(0);
    checkout.maven("exit 1");
    checkout.start("test", "voucher-service", "ArchitectureTest", "-X").ends(1);
    List<String> calls = Files.readAllLines(checkout.mavenCalls());
    assertThat(calls.getFirst()).contains(" verify -pl deploy/local -am ", "-Dtest=OptionsTest");
    assertThat(calls.getLast()).contains(" test -pl voucher-service -am ").endsWith(" -X");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    assertThat(checkout.start("test", "deploy/local").ends(1).said()).contains("For example:");
    assertThat(checkout.start("test", "vouchers", "ATest").ends(1).said())
        .contains("There is no module vouchers", "voucher-service");
    assertThat(checkout.mavenCalls()).doesNotExist();
  }

  private String writesReportOf(String test, String cases) {
    Path folder = checkout.resolve(REPORTS);
    return "mkdir -p '%1$s'; echo '%2$s' >'%1$s/TEST-org.example.%3$s.xml'"
        .formatted(folder, cases, test);
  }
}
