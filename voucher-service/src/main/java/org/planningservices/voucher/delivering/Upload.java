package org.planningservices.voucher.delivering;

import java.nio.file.Path;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.text.PlainText;
import org.planningservices.voucher.completion.HandedInFile;
import org.planningservices.voucher.delivering.inspecting.DeliverableType;
import org.planningservices.voucher.delivering.inspecting.FlawedFile;
import org.planningservices.voucher.delivering.inspecting.Inspection;

/**
 * An arrived file that may be a deliverable as far as the file alone shows.
 *
 * @param file where it lies for now; gone after the request
 * @param size bytes, 1 to {@link #MOST_BYTES}
 * @param sha256 lower-case hexadecimal
 */
record Upload(Path file, String fileName, DeliverableType type, long size, String sha256) {

  /** 25 MiB. */
  static final long MOST_BYTES = 25L * 1024 * 1024;

  private static final int LONGEST_NAME = 200;

  /** Checks name, size and content; refuses what is not a deliverable. */
  static Upload inspect(Path file, String sentName, long size, Inspection inspection) {
    if (size > MOST_BYTES) {
      throw new FileRefusal.TooLarge();
    }
    if (size == 0) {
      throw InvalidInput.of("/file", "deliverable.empty", "The file is empty.");
    }
    String name = name(sentName);
    DeliverableType type = type(file, inspection);
    if (!type.fits(name)) {
      throw new FileRefusal.NameDoesNotFit(type);
    }
    return new Upload(file, name, type, size, DeliverableFolder.sha256(file));
  }

  HandedInFile handedIn() {
    return new HandedInFile(fileName, type.contentType(), size, sha256);
  }

  private static DeliverableType type(Path file, Inspection inspection) {
    try {
      return inspection.inspect(file).orElseThrow(FileRefusal.UnsupportedType::new);
    } catch (FlawedFile flawed) {
      throw InvalidInput.of("/file", flawed.flaw().code(), flawed.flaw().text());
    }
  }

  /** The last part of what some clients send as a whole path. */
  private static String name(String sent) {
    String name = sent == null ? "" : PlainText.tidy(sent.substring(lastSeparator(sent) + 1));
    if (name.isEmpty()
        || name.codePointCount(0, name.length()) > LONGEST_NAME
        || PlainText.flaw(name, false).isPresent()) {
      throw InvalidInput.of(
          "/file",
          "deliverable.bad-name",
          "A file needs a name of at most " + LONGEST_NAME + " characters, all of them visible.");
    }
    return name;
  }

  private static int lastSeparator(String name) {
    return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  }
}
