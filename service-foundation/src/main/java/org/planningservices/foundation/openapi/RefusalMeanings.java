package org.planningservices.foundation.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;

/**
 * What each refusal code means, with which status it is answered and what to do about it, from the
 * files {@code openapi/refusal-codes.properties} of the foundation and of the service. A test of
 * every service compares them with what is really answered.
 */
final class RefusalMeanings {

  private static final String FILE = "openapi/refusal-codes.properties";
  private static final String SEPARATOR = " \\| ";
  private static final String NOT_DESCRIBED = "not described";

  private final Properties meanings = new Properties();

  RefusalMeanings() {
    try {
      ClassLoader classes = Thread.currentThread().getContextClassLoader();
      for (URL file : Collections.list(classes.getResources(FILE))) {
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
          meanings.load(reader);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE, unreadable);
    }
  }

  /** 409, unless the file says otherwise; a test refuses a code that it does not describe. */
  int status(String code) {
    String line = meanings.getProperty(code);
    if (line == null) {
      return code.endsWith(".unknown") ? 404 : 409;
    }
    return Integer.parseInt(line.substring(0, line.indexOf(' ')));
  }

  String meaning(String code) {
    return part(code, 0);
  }

  /** What somebody who gets the code should do. */
  String advice(String code) {
    return part(code, 1);
  }

  private String part(String code, int which) {
    String line = meanings.getProperty(code);
    if (line == null) {
      return NOT_DESCRIBED;
    }
    String[] parts = line.substring(line.indexOf(' ') + 1).split(SEPARATOR);
    return which < parts.length ? parts[which].strip() : NOT_DESCRIBED;
  }
}
