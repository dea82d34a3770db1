package org.planningservices.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service that the suite is measured beside is built for that alone, and not twice. */
class PeerBuildTest {
  private static final String PEER = "deploy/benchmarks/peer/";

  @TempDir private Path temporary;
  private LauncherCheckout checkout;

  @BeforeEach
  void makeACheckout() throws Exception {
    checkout = LauncherCheckout.make(temporary);
    checkout.write(PEER + "pom.xml", "");
    checkout.write(PEER + "src/Application.java", "");
  }

  @AfterEach
  void removeTheCheckout() {
    checkout.close();
  }

  @Test
  void isBuiltByItsOwnPomAndSaysWhyItWasNot() throws Exception {
    checkout.maven("echo '[ERROR] Spring is missing'; echo '[INFO] BUILD FAILURE'; exit 1");
    assertThat(checkout.start("benchmark", "--peer").ends(1).said())
        .contains("The peer was not built.", "Spring is missing");
    assertThat(Files.readString(checkout.mavenCalls()))
        .contains("-f " + checkout.resolve(PEER + "pom.xml") + " package");
  }

  @Test
  void isNotBuiltAgainNorWhenNobodyAsksForIt() throws Exception {
    checkout.write(PEER + "target/peer.jar", "");
    checkout.write(PEER + "target/complete", "");
    checkout.start("benchmark", "--peer").ends(1); // there are no classes of the benchmark here
    checkout.start("benchmark").ends(1);
    assertThat(checkout.mavenCalls()).doesNotExist();
  }

  @Test
  void isBuiltAgainWhenASourceIsYounger() throws Exception {
    checkout.write(PEER + "target/peer.jar", "");
    checkout.write(PEER + "target/complete", "");
    Files.setLastModifiedTime(
        checkout.resolve(PEER + "src/Application.java"),
        FileTime.from(Instant.now().plusSeconds(10)));
    checkout.start("benchmark", "--peer").ends(1);
    assertThat(checkout.mavenCalls()).exists();
  }
}
