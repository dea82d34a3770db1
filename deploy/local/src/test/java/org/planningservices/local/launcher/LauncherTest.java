package org.planningservices.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script says and answers where nothing runs. */
class LauncherTest {
  private static final List<String> TOOLS =
      List.of("bash", "cat", "dirname", "env", "head", "locale", "readlink", "sed", "sort");

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

  @Test
  void saysWhatToInstallWhenThereIsNoJdk() throws Exception {
    String script = Files.readString(checkout.script());
    String searched = "in /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* ";
    assertThat(script).contains(searched);
    checkout.write("planning-services", script.replace(searched, "in "));
    checkout.script("planning-services");
    Path tools = Files.createDirectory(checkout.resolve("tools"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), onPath(tool));
    }
    Map<String, String> bare =
        Map.of("JAVA_HOME", "", "HOME", temporary.toString(), "PATH", tools.toString());
    assertThat(run(bare, "status").ends(1).said())
        .contains("No JDK 25 or later was found", "Install one", "JAVA_HOME=/path/to/jdk");
  }

  @Test
  void refusesWhatItDoesNotKnowWithCode2() throws Exception {
    assertThat(checkout.start("party").ends(2).said())
        .contains(
            "There is no command party.", "journey [--keep]", "clock [<when>]", "mails [--follow]");
    assertThat(checkout.start("stop", "--now").ends(2).said()).contains("stop does not know --now");
    assertThat(checkout.start("token", "--permission", "a").ends(2).said())
        .contains("token needs --organization");
    String tooShort = "PARTNER:1-1-1-1-1";
    assertThat(
            checkout.start("token", "--organization", tooShort, "--permission", "a").ends(2).said())
        .contains("has to be a UUID of 36 characters");
  }

  @Test
  void saysThatNothingRuns() throws Exception {
    assertThat(checkout.start("stop").ends(0).said())
        .contains("Nothing runs in " + checkout.home());
    assertThat(checkout.start("status").ends(1).said()).contains("Nothing runs in");
    assertThat(checkout.start("events").ends(1).said())
        .contains("No stack runs in", "./planning-services start");
  }

  @Test
  void doesNotBuildToSeeThatNothingRuns() throws Exception {
    Files.delete(checkout.resolve("deploy/local/target/classpath"));
    assertThat(checkout.start("stop").ends(0).said()).contains("Not built, so nothing runs.");
    for (String command : List.of("status", "events", "token")) {
      assertThat(checkout.start(command).ends(1).said()).contains("Not built, so nothing runs.");
    }
    assertThat(checkout.mavenCalls()).doesNotExist();
  }

  @Test
  void runsFromAnotherFolderThroughLinksAndInAStrangeEnvironment() throws Exception {
    Path first = Files.createSymbolicLink(temporary.resolve("first"), checkout.script());
    Files.createSymbolicLink(temporary.resolve("second"), first.getFileName());
    Map<String, String> strange =
        Map.of("CDPATH", temporary + ":/", "HOME", "", "LC_ALL", "C", "PLANNING_SERVICES_HOME", "");
    assertThat(checkout.start(List.of("./second", "status"), temporary, strange).ends(1).said())
        .isEqualTo(
            "Nothing runs in " + checkout.resolve(".planning-services").toRealPath() + ".\n");
  }

  @Test
  void saysWhyADataFolderCannotBeUsed() throws Exception {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThat(run(Map.of("PLANNING_SERVICES_HOME", file.toString()), "status").ends(1).said())
        .contains(file + " exists and is not a folder", "PLANNING_SERVICES_HOME")
        .doesNotContain("Exception");
  }

  private LauncherRun run(Map<String, String> environment, String command) throws Exception {
    return checkout.start(List.of(checkout.script().toString(), command), temporary, environment);
  }

  private static Path onPath(String tool) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
