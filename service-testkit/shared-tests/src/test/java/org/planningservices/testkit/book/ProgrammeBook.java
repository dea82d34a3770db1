package org.planningservices.testkit.book;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the programme is: docs/programme.md and the pages beneath docs/programme. */
final class ProgrammeBook {

  private static final Path FIRST_PAGE = Path.of("docs/programme.md");
  private static final Path PAGES = Path.of("docs/programme");

  /** Examples of marks and anchors are written as code. */
  private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");

  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");

  private final Map<Path, List<String>> anchors;

  private ProgrammeBook(Map<Path, List<String>> anchors) {
    this.anchors = anchors;
  }

  /**
   * @param texts of all files, by their path from the root of the checkout
   */
  static ProgrammeBook among(Map<Path, String> texts) {
    Map<Path, List<String>> anchors = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          if (isPage(path)) {
            anchors.put(path, first(ANCHOR, CODE.matcher(text).replaceAll("")));
          }
        });
    return new ProgrammeBook(anchors);
  }

  static boolean isPage(Path path) {
    return path.equals(FIRST_PAGE) || path.startsWith(PAGES);
  }

  Set<Path> pages() {
    return anchors.keySet();
  }

  List<String> anchorsOfSeveralLines() {
    return anchors.values().stream()
        .flatMap(Collection::stream)
        .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Marks in a file that lead to no line, each with the names that there are none of. */
  List<String> lost(Path path, String text) {
    Set<String> known =
        anchors.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    boolean released = path.toString().contains("db/migration");
    return Mark.in(isPage(path) ? CODE.matcher(text).replaceAll("") : text, released)
        .filter(mark -> mark.lines().isEmpty() || !known.containsAll(mark.lines()))
        .map(mark -> path + ": " + mark.written())
        .toList();
  }

  /** Links of a document that lead to no page, or no line, of the book. */
  List<String> broken(Path path, String text) {
    Map<String, Boolean> arrives = new LinkedHashMap<>();
    Matcher link = LINK.matcher(CODE.matcher(text).replaceAll(""));
    while (link.find()) {
      Path page = link.group(1).isEmpty() ? path : path.resolveSibling(link.group(1)).normalize();
      if (!link.group(1).contains(":") && isPage(page)) {
        arrives.put(
            path + " → " + link.group(1) + (link.group(2) == null ? "" : "#" + link.group(2)),
            anchors.containsKey(page)
                && (link.group(2) == null || anchors.get(page).contains(link.group(2))));
      }
    }
    return arrives.entrySet().stream()
        .filter(entry -> !entry.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** The lost marks of all files, in their order. */
  Stream<String> lost(Map<Path, String> texts) {
    return texts.entrySet().stream().flatMap(file -> lost(file.getKey(), file.getValue()).stream());
  }
}
