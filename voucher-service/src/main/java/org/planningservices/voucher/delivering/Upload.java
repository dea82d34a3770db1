package org.planningservices.voucher.delivering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.planningservices.foundation.problem.InvalidInput;

/**
 * An arrived file that may be a deliverable as far as the file alone tells.
 *
 * @param file where it lies for now; gone after the request
 * @param size bytes, 1 to {@link #MOST_BYTES}
 * @param sha256 lower-case hexadecimal
 */
record Upload(Path file, String fileName, DeliverableType type, long size, String sha256) {

  /** 25 MiB. */
  static final long MOST_BYTES = 25L * 1024 * 1024;

  private static final int LONGEST_NAME = 200;

  /** Looks at name, size and content; refuses what is no deliverable. */
  static Upload inspect(Path file, String sentName, long size) {
    if (size > MOST_BYTES) {
      throw new DeliveryRefusal.TooLarge();
    }
    if (size == 0) {
      throw InvalidInput.of("/file", "deliverable.empty", "The file is empty.");
    }
    String name = name(sentName);
    try {
      DeliverableType type =
          DeliverableType.of(file).orElseThrow(DeliveryRefusal.UnsupportedType::new);
      if (!type.fits(name)) {
        throw new DeliveryRefusal.NameDoesNotFit(type);
      }
      return new Upload(file, name, type, size, DeliverableFolder.sha256(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last part of what some clients send as a whole path. */
  private static String name(String sent) {
    String name = sent == null ? "" : sent.substring(lastSeparator(sent) + 1).strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.codePoints().anyMatch(Upload::isUnfit)) {
      throw InvalidInput.of(
          "/file",
          "deliverable.bad-name",
          "A file needs a name of at most " + LONGEST_NAME + " printable characters.");
    }
    return name;
  }

  private static int lastSeparator(String name) {
    return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  }

  /** Controls, lone halves of surrogate pairs, and marks that turn the direction of reading. */
  private static boolean isUnfit(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }
}
