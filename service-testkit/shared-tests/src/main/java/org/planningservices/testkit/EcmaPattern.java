package org.planningservices.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a pattern means the same to readers that are not Java: ECMA-262 with the {@code u} flag,
 * of the whole text. It knows what Java allows beyond that; {@code deploy/contracts/check} compiles
 * every pattern with a real engine.
 */
final class EcmaPattern {

  private static final Pattern CATEGORY =
      Pattern.compile(
          "(L[ultmoC]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfosn]?"
              + "|(Script|sc|Script_Extensions|scx)=[A-Za-z_]+"
              + "|ASCII|Alphabetic|White_Space|Uppercase|Lowercase)");
  private static final Pattern PROPERTY = Pattern.compile("[pP]\\{([^}]*)}");
  private static final Pattern NUMERIC =
      Pattern.compile("u[0-9A-Fa-f]{4}|u\\{[0-9A-Fa-f]{1,6}}|x[0-9A-Fa-f]{2}|c[A-Za-z]|0(?![0-9])");
  private static final String LETTERS = "dDsSwWbBfnrtv";
  private static final String SYNTAX = "^$\\.*+?()[]{}|/";
  private static final Pattern QUANTIFIER = Pattern.compile("\\{[0-9]+(,[0-9]*)?}");

  private final String pattern;
  private final List<String> flaws = new ArrayList<>();
  private int at;
  private int depth;

  private EcmaPattern(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Everything that other readers would refuse or read differently; empty when there is nothing.
   */
  static List<String> flaws(String pattern) {
    return new EcmaPattern(pattern).read();
  }

  private List<String> read() {
    if (!pattern.startsWith("^") || !pattern.endsWith("$") || pattern.endsWith("\\$")) {
      flaws.add("is not anchored at both ends");
    }
    while (at < pattern.length()) {
      switch (pattern.charAt(at)) {
        case '\\' -> escape(false);
        case '[' -> characters();
        case '(' -> group();
        case ')' -> close();
        case '*', '+', '?' -> quantifier(1);
        case '{' -> braces();
        case '}', ']' -> flaw("has a bracket that closes nothing", 1);
        case '|' -> alternative();
        default -> at++;
      }
    }
    return flaws;
  }

  private void alternative() {
    if (depth == 0) {
      flaws.add("has alternatives that the anchors do not embrace");
    }
    at++;
  }

  private void group() {
    depth++;
    if (!pattern.startsWith("(?", at) || pattern.startsWith("(?:", at)) {
      at += pattern.startsWith("(?:", at) ? 3 : 1;
      return;
    }
    flaw("looks around, or sets flags", 2);
  }

  private void close() {
    depth--;
    at++;
  }

  private void braces() {
    Matcher quantifier = QUANTIFIER.matcher(pattern).region(at, pattern.length());
    if (quantifier.lookingAt()) {
      quantifier(quantifier.end() - at);
    } else {
      flaw("has a brace that is no quantifier", 1);
    }
  }

  private void quantifier(int length) {
    at += length;
    if (at < pattern.length() && pattern.charAt(at) == '+') {
      flaw("is possessive", 1);
    } else if (at < pattern.length() && pattern.charAt(at) == '?') {
      at++;
    }
  }

  private void characters() {
    at += pattern.startsWith("[^", at) ? 2 : 1;
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      if (pattern.charAt(at) == '\\') {
        escape(true);
      } else if (pattern.charAt(at) == '[') {
        flaw("has a class within a class", 1);
      } else if (pattern.startsWith("&&", at)) {
        flaw("intersects classes", 2);
      } else {
        at++;
      }
    }
    at++;
  }

  private void escape(boolean inClass) {
    at++;
    Matcher property = PROPERTY.matcher(pattern).region(at, pattern.length());
    Matcher numeric = NUMERIC.matcher(pattern).region(at, pattern.length());
    char escaped = at < pattern.length() ? pattern.charAt(at) : ' ';
    if (property.lookingAt()) {
      if (!CATEGORY.matcher(property.group(1)).matches()) {
        flaws.add("has a property that only Java knows: " + property.group(1));
      }
      at = property.end();
    } else if (numeric.lookingAt()) {
      at = numeric.end();
    } else if ((LETTERS + SYNTAX).indexOf(escaped) >= 0 || inClass && escaped == '-') {
      at++;
    } else {
      flaw("escapes what needs no escape, or what only Java knows: " + escaped, 1);
    }
  }

  private void flaw(String flaw, int length) {
    flaws.add(flaw);
    at += length;
  }
}
