package org.planningservices.testkit.book;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a rule comes from, as code and documents say it: {@code [D:S1,S4b]}, {@code [D9]}.
 *
 * @param written as it stands there
 * @param lines names of the lines of the book that it leads to; none when it is not written as the
 *     book says
 */
record Mark(String written, List<String> lines) {

  /** What begins like a mark, so that a misspelt one is seen. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\[(?<source>[DA]:[^\\]]*)]"
              + "|\\[(?<decision>[DC]\\d+(?:, ?[DC]\\d+)*)]"
              + "|\\[programme (?<section>\\d[^\\]]*)]"
              + "|domain\\.md(?<former>(?:,? (?:\\d+(?:\\.\\d+)*|[DC]\\d+)\\b)*)");

  /** Most files have no mark, and need not be looked at closely. */
  private static final Pattern HINT =
      Pattern.compile("\\[(?:[DAC][:\\d]|programme\\b)|domain\\.md");

  private static final Pattern SOURCES = Pattern.compile("[DA]:(S\\d+[a-z]?(?:,S\\d+[a-z]?)*)");
  private static final Pattern LINE = Pattern.compile("\\d+(?:\\.\\d+)*|[DC]\\d+|S\\d+[a-z]?");

  /** A comment goes on in the next line, after its asterisk, dashes or number sign. */
  private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*(?:\\*|--|#|//)?\\s*");

  /**
   * @param released whether the file cannot be edited any more, so that it may name the book as it
   *     was called before
   */
  static Stream<Mark> in(String text, boolean released) {
    if (!HINT.matcher(text).find()) {
      return Stream.empty();
    }
    return MARK.matcher(BREAK.matcher(text).replaceAll(" "))
        .results()
        .map(found -> of(found, released));
  }

  private static Mark of(MatchResult found, boolean released) {
    if (found.group("source") != null) {
      return new Mark(found.group(), linesIf(SOURCES, found.group("source")));
    }
    if (found.group("decision") != null) {
      return new Mark(found.group(), lines(found.group("decision")));
    }
    if (found.group("section") != null) {
      return new Mark(found.group(), linesIf(LINE, found.group("section")));
    }
    return new Mark(found.group(), released ? lines(found.group("former")) : List.of());
  }

  private static List<String> linesIf(Pattern form, String named) {
    return form.matcher(named).matches() ? lines(named) : List.of();
  }

  private static List<String> lines(String named) {
    return LINE.matcher(named).results().map(MatchResult::group).toList();
  }
}
