package org.planningservices.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of the module whose tests are running, and of its neighbours. */
final class Project {

  static final Path CONTRACTS = Path.of("contracts");
  static final Path EVENTS = CONTRACTS.resolve("events");

  private static final JsonMapper JSON = new JsonMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  /** Readers of YAML 1.1 take an unquoted 2026-11-28 for a date, which then fits no schema. */
  private static final YAMLMapper QUOTING =
      new YAMLMapper(
          YAMLFactory.builder()
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .stringQuotingChecker(
                  new StringQuotingChecker.Default() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public boolean needToQuoteValue(String value) {
                      return value.matches("\\d{4}-\\d{2}-\\d{2}.*")
                          || super.needToQuoteValue(value);
                    }
                  })
              .build());

  private Project() {}

  /** The codes of refusals that the module under test and the foundation give a meaning. */
  static Set<String> knownCodes() {
    Properties meanings = new Properties();
    try {
      for (URL file :
          Collections.list(
              Project.class.getClassLoader().getResources("openapi/refusal-codes.properties"))) {
        try (InputStream lines = file.openStream()) {
          meanings.load(lines);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new TreeSet<>(meanings.stringPropertyNames());
  }

  static Path eventsOf(String service) {
    return Path.of("..", service).resolve(EVENTS);
  }

  static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode json(Path file) {
    return json(text(file));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode yaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String yaml(JsonNode node) {
    try {
      return QUOTING.writeValueAsString(node);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
