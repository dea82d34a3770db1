package org.planningservices.foundation.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads media types strictly, before the framework does: what it cannot read it takes for a failure
 * of ours.
 */
final class MediaTypes {

  private static final Set<String> CHARSETS = Set.of("utf-8", "utf8", "us-ascii");

  /** Of what else is sent nothing is read as text, or nothing at all. */
  private static final String JSON = "application/json";

  private MediaTypes() {}

  /** What is wrong with the field Content-Type. */
  static Optional<WireFault> faultOfContentType(String field) {
    FieldReader reader = new FieldReader(field);
    String[] charset = {null};
    if (!skipType(reader, charset) || !reader.atEnd() || field.startsWith("*")) {
      return Optional.of(
          WireFault.malformed(
              "Content-Type cannot be read; it has the form type/subtype; name=value."));
    }
    boolean isJson = field.regionMatches(true, 0, JSON, 0, JSON.length());
    if (isJson && charset[0] != null && !CHARSETS.contains(charset[0].toLowerCase(Locale.ROOT))) {
      return Optional.of(
          WireFault.unsupported(
              "JSON is read as UTF-8 only; send no other charset in Content-Type.", Map.of()));
    }
    return Optional.empty();
  }

  /** What is wrong with the field Accept, which lists media ranges. */
  static Optional<WireFault> faultOfAccept(String field) {
    FieldReader reader = new FieldReader(field);
    do {
      reader.skipBlanks();
      if (!skipType(reader, new String[1])) {
        return Optional.of(
            WireFault.malformed("Accept cannot be read; it lists media types, such as */*."));
      }
      reader.skipBlanks();
    } while (reader.skip(','));
    return reader.atEnd()
        ? Optional.empty()
        : Optional.of(
            WireFault.malformed("Accept cannot be read; it lists media types, such as */*."));
  }

  private static boolean skipType(FieldReader reader, String[] charset) {
    if (reader.token().isEmpty() || !reader.skip('/') || reader.token().isEmpty()) {
      return false;
    }
    reader.skipBlanks();
    while (reader.skip(';')) {
      reader.skipBlanks();
      String name = reader.token();
      if (name.isEmpty() || !reader.skip('=')) {
        return false;
      }
      String value = reader.token();
      if (value.isEmpty() && !reader.skipQuoted() || name.equals("q") && !isWeight(value)) {
        return false;
      }
      if (name.equalsIgnoreCase("charset") && !value.isEmpty()) {
        charset[0] = value;
      }
      reader.skipBlanks();
    }
    return true;
  }

  /** 0 to 1, with at most three digits after the point. */
  private static boolean isWeight(String value) {
    return value.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?");
  }
}
