package org.planningservices.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose output may be believed: builds that are interrupted, killed, failed, or two at once. */
class BuildTest {
  private static final String BUILDING = "target/launcher/building";
  private static final String HALF_A_FILE = "voucher-service/target/half";

  @TempDir private Path temporary;
  private LauncherCheckout checkout;

  @BeforeEach
  void makeACheckoutThatIsNotBuilt() throws Exception {
    checkout = LauncherCheckout.make(temporary);
    Files.delete(checkout.resolve("target/launcher/built"));
    checkout.write(HALF_A_FILE, "");
  }

  @AfterEach
  void removeTheCheckout() {
    checkout.close();
  }

  @Test
  void takesMavenAlongWhenItIsInterruptedAndThenBuildsAnew() throws Exception {
    checkout.maven("echo $$ >'" + maven() + "'; sleep 600");
    LauncherRun build = checkout.start("build");
    await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(maven()));
    assertThat(build.signal("TERM").ends(143).said()).contains("the next build starts afresh");
    long maven = Long.parseLong(Files.readString(maven()).strip());
    await().atMost(Duration.ofSeconds(20)).until(() -> ProcessHandle.of(maven).isEmpty());
    assertBuildsAnew("build");
  }

  @Test
  void doesNotTakeAKilledMavenForAnOrdinaryFailure() throws Exception {
    checkout.maven("kill -s KILL $$");
    assertThat(checkout.start("build").ends(1).said()).contains("The build was killed");
    assertBuildsAnew("verify");
  }

  @Test
  void trustsNothingThatAFullDiskLeft() throws Exception {
    checkout.maven("echo '[INFO] BUILD FAILURE'; echo 'No space left on device'; exit 1");
    assertThat(checkout.start("build").ends(1).said()).contains("the disk is full");
    assertBuildsAnew("build");
  }

  @Test
  void keepsWhatAnOrdinaryFailureLeft() throws Exception {
    checkout.maven("echo '[ERROR] a missing semicolon'; echo '[INFO] BUILD FAILURE'; exit 1");
    assertThat(checkout.start("build").ends(1).said())
        .contains("a missing semicolon", "The whole log: " + checkout.home());
    assertThat(checkout.start("verify").ends(1).said()).contains("BUILD FAILURE");
    assertThat(checkout.resolve(BUILDING)).doesNotExist();
    assertThat(checkout.resolve(HALF_A_FILE)).exists();
  }

  @Test
  void waitsForAnotherBuildInsteadOfDestroyingIt() throws Exception {
    Path go = temporary.resolve("go");
    checkout.maven("echo $$ >'" + maven() + "'; while [ ! -e '" + go + "' ]; do sleep 0.1; done");
    LauncherRun first = checkout.start("build");
    await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(maven()));
    LauncherRun second = checkout.start("build");
    second.awaitSaying("Another build (process " + first.pid() + ") is running");
    Files.createFile(go);
    first.ends(0);
    second.ends(0);
    assertThat(Files.readAllLines(checkout.mavenCalls())).as("the second has no need").hasSize(1);
    assertThat(checkout.resolve(HALF_A_FILE)).exists();
  }

  @Test
  void saysThatMavenDoesNotRun() throws Exception {
    checkout.write("bin/mvn", "#!/usr/bin/env bash\necho 'JAVA_HOME is odd'; exit 1\n");
    checkout.script("bin/mvn");
    assertThat(checkout.start("build").ends(1).said())
        .contains("mvn -version does not run: JAVA_HOME is odd");
  }

  private void assertBuildsAnew(String command) throws Exception {
    assertThat(checkout.resolve(BUILDING)).exists();
    checkout.maven("test -e '%s' || echo no marker".formatted(checkout.resolve(BUILDING)));
    assertThat(checkout.start(command).ends(0).said())
        .contains("An earlier build was interrupted: building again from the start.")
        .doesNotContain("no marker");
    assertThat(checkout.resolve(HALF_A_FILE)).doesNotExist();
    assertThat(checkout.resolve(BUILDING)).doesNotExist();
  }

  private Path maven() {
    return temporary.resolve("maven");
  }
}
