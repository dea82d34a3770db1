package org.planningservices.voucher.delivering;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A header of the form {@code value; name=value; name="value"}.
 *
 * @param value what stands before the parameters
 */
record HeaderParameters(String value, Map<String, String> parameters) {

  /** Null when there is none of that name. */
  String get(String name) {
    return parameters.get(name);
  }

  /**
   * @throws FileRefusal when it does not have that form, or a parameter twice
   */
  static HeaderParameters of(String header) {
    int end = header.indexOf(';');
    Map<String, String> parameters = new HashMap<>();
    String value = end < 0 ? header : header.substring(0, end);
    for (int at = end; at >= 0 && at < header.length(); ) {
      int equals = header.indexOf('=', at);
      if (equals < 0) {
        throw FormParts.malformed("one of its headers cannot be read");
      }
      String name = header.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
      StringBuilder read = new StringBuilder();
      at = readValue(header, equals + 1, read);
      if (parameters.put(name, read.toString()) != null) {
        throw FormParts.malformed("one of its headers has a parameter twice");
      }
    }
    return new HeaderParameters(value.strip(), parameters);
  }

  /**
   * @return where the next parameter begins, at its semicolon; the length when none follows
   */
  private static int readValue(String header, int from, StringBuilder read) {
    int at = from;
    while (at < header.length() && header.charAt(at) == ' ') {
      at++;
    }
    if (at == header.length() || header.charAt(at) != '"') {
      int end = header.indexOf(';', at);
      end = end < 0 ? header.length() : end;
      read.append(header.substring(at, end).strip());
      return end;
    }
    return afterQuoted(header, at + 1, read);
  }

  /**
   * A backslash escapes a quotation mark only: browsers send the paths of one operating system with
   * their backslashes as they are.
   */
  private static int afterQuoted(String header, int from, StringBuilder read) {
    int at = from;
    while (at < header.length() && header.charAt(at) != '"') {
      if (header.startsWith("\\\"", at)) {
        at++;
      }
      read.append(header.charAt(at++));
    }
    int next = at + 1;
    while (next < header.length() && header.charAt(next) == ' ') {
      next++;
    }
    if (at >= header.length() || next < header.length() && header.charAt(next) != ';') {
      throw FormParts.malformed("one of its headers cannot be read");
    }
    return next;
  }
}
