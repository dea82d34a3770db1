package org.planningservices.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;

/** The commands of the README's tour as they are printed there, with this stack's addresses. */
final class ReadmeTour {
  private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern BLOCK =
      Pattern.compile("^ *```bash tour\\n(.*?)^ *```", Pattern.MULTILINE | Pattern.DOTALL);

  private final Stack stack;
  private final Path folder;
  private final List<JsonNode> answers = new ArrayList<>();
  private String output;

  ReadmeTour(Stack stack, Path folder) {
    this.stack = stack;
    this.folder = folder;
  }

  void walk() throws Exception {
    Path answersFile = folder.resolve("answers");
    Path outputFile = folder.resolve("output");
    writeListeningCurl(answersFile);
    bash(commands(), outputFile).waitFor();
    output = Files.readString(outputFile);
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(answersFile)) {
      answers.add(json.readTree(line));
    }
  }

  /** A command beside it, from the same folder and in the same environment. */
  Process bash(String commands, Path outputFile) throws IOException {
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-c", commands)
            .directory(CHECKOUT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(outputFile.toFile());
    bash.environment().put("PLANNING_SERVICES_HOME", stack.folder().root().toString());
    bash.environment().put("JAVA_HOME", System.getProperty("java.home"));
    bash.environment().merge("PATH", "", (path, none) -> folder + File.pathSeparator + path);
    return bash.start();
  }

  /** All that the services answered, also where the tour only takes an id out of it. */
  List<JsonNode> answers() {
    return answers;
  }

  /** The stable codes of all refusals and mistakes. */
  List<String> problems() {
    return answers.stream()
        .filter(answer -> answer.has("status") && answer.has("title") && answer.has("code"))
        .map(answer -> answer.path("code").asText())
        .toList();
  }

  /** What a person sees. */
  String output() {
    return output;
  }

  private String commands() throws IOException {
    StringBuilder commands = new StringBuilder();
    BLOCK
        .matcher(Files.readString(CHECKOUT.resolve("README.md")))
        .results()
        .forEach(block -> commands.append(block.group(1)));
    String all = commands.toString();
    for (Service service : Service.values()) {
      String told = "http://localhost:$((" + service.usualPort() + " + OFFSET))";
      if (!all.contains(told)) {
        throw new IllegalStateException("The README does not tell " + told);
      }
      all = all.replace(told, stack.address(service));
    }
    return all;
  }

  /** A curl that also keeps each answer in a line of a file. */
  private void writeListeningCurl(Path answersFile) throws IOException {
    Path curl = folder.resolve("curl");
    Files.writeString(
        curl,
        """
        #!/usr/bin/env bash
        PATH=${PATH#*:}
        curl "$@" | tee -a '%1$s'
        echo >>'%1$s'
        """
            .formatted(answersFile));
    curl.toFile().setExecutable(true);
  }
}
