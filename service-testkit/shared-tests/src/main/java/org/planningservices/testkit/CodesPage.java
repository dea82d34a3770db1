package org.planningservices.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The page of all codes, {@code docs/codes.md}, as the OpenAPI files of the services make it. */
final class CodesPage {

  private static final List<String> SERVICES =
      List.of("eligibility", "enrollment", "voucher", "payment");

  /** Where a code is in an answer, by the extension that lists it there. */
  private static final Map<String, String> PLACES =
      new TreeMap<>(
          Map.of(
              "x-refusal-codes", "`code`",
              "x-reason-codes", "`reasons`",
              "x-error-codes", "`errors`"));

  /** More operations than these are counted, not named. */
  private static final int MOST_NAMED = 6;

  private static final String HEAD =
      """
      # Codes of refusals

      Whatever a service refuses is answered with a problem document. Its `code` is stable and meant for programs; `reasons` lists
      every rule that failed and `errors` every field that is not valid, each with a code of its own. This page has all of them: look
      up the code that you got. Accept codes that you do not know: there may be more tomorrow. What an operation may answer is also in
      the OpenAPI file of its service, under `x-refusal-codes`, `x-reason-codes` and `x-error-codes`.

      The page is written from these files by `./planning-services test voucher-service
      ContractsTest -Dcontracts.write=true`; what a code means is written in
      `openapi/refusal-codes.properties` of the foundation and of each service.
      """;

  /** A code as one service describes it. */
  private static final class Told {
    private final String service;
    private final String code;
    private final JsonNode description;
    private final Set<String> places = new TreeSet<>();
    private final Set<String> operations = new TreeSet<>();

    private Told(String service, String code, JsonNode description) {
      this.service = service;
      this.code = code;
      this.description = description;
    }
  }

  private final Map<String, Map<String, Told>> byService = new LinkedHashMap<>();
  private final Map<String, Integer> operations = new TreeMap<>();

  private CodesPage(Path root) {
    for (String service : SERVICES) {
      Path file = root.resolve(service + "-service").resolve("contracts/openapi.yaml");
      read(service, new ContractFile(Project.yaml(Project.text(file))));
    }
  }

  static Path file(Path root) {
    return root.resolve("docs/codes.md");
  }

  static void write(Path root) {
    try {
      Files.writeString(file(root), text(root));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * @param root folder of the whole project
   */
  static String text(Path root) {
    CodesPage page = new CodesPage(root);
    StringBuilder text = new StringBuilder(HEAD);
    Map<String, Told> shared = new TreeMap<>();
    page.byService.values().forEach(codes -> codes.forEach(shared::putIfAbsent));
    page.section("Several services", shared, page::isShared, text);
    for (String service : SERVICES) {
      String title = Character.toUpperCase(service.charAt(0)) + service.substring(1) + " service";
      page.section(title, page.byService.get(service), code -> !page.isShared(code), text);
    }
    return text.toString();
  }

  private void read(String service, ContractFile contract) {
    Map<String, Told> codes = new TreeMap<>();
    JsonNode described = contract.document().at("/components/x-refusal-codes");
    for (ContractFile.Operation operation : contract.operations()) {
      PLACES.forEach(
          (extension, place) -> {
            Set<String> listed = new TreeSet<>();
            operation.codes(extension, listed);
            for (String code : listed) {
              Told told =
                  codes.computeIfAbsent(code, it -> new Told(service, it, described.path(it)));
              told.places.add(place);
              told.operations.add(operation.id());
            }
          });
    }
    byService.put(service, codes);
    operations.put(service, contract.operations().size());
  }

  /** Told by several services, and by all of them alike. */
  private boolean isShared(String code) {
    List<Told> everywhere = everywhere(code);
    return everywhere.size() > 1
        && everywhere.stream().map(told -> told.description).distinct().count() == 1;
  }

  private List<Told> everywhere(String code) {
    return byService.values().stream()
        .map(codes -> codes.get(code))
        .filter(Objects::nonNull)
        .toList();
  }

  private void section(
      String title, Map<String, Told> codes, Predicate<String> wanted, StringBuilder text) {
    text.append("\n## ")
        .append(title)
        .append("\n\n| code | status | in | operations | what it means | what to do |\n")
        .append("|---|---|---|---|---|---|\n");
    codes.values().stream()
        .filter(told -> wanted.test(told.code))
        .map(this::row)
        .forEach(text::append);
  }

  private String row(Told told) {
    return Stream.of(
            "<a id=\"" + told.code + "\"></a>`" + told.code + "`",
            told.description.path("status").asText(),
            String.join(", ", told.places),
            operations(told),
            told.description.path("meaning").asText(),
            told.description.path("advice").asText())
        .map(cell -> cell.replace("|", "\\|"))
        .reduce("", (row, cell) -> row + "| " + cell + " ")
        .concat("|\n");
  }

  private String operations(Told told) {
    List<Told> everywhere = isShared(told.code) ? everywhere(told.code) : List.of(told);
    Set<String> names = new TreeSet<>();
    int count = 0;
    int all = 0;
    for (Told each : everywhere) {
      each.operations.forEach(name -> names.add("`" + name + "`"));
      count += each.operations.size();
      all += operations.get(each.service);
    }
    if (names.size() <= MOST_NAMED) {
      return String.join(", ", names);
    }
    return count == all ? "all" : count + " of " + all;
  }
}
