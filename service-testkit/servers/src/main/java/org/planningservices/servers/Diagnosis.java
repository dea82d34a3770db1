package org.planningservices.servers;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** What went wrong and what to do about it, in words for the person at the console. */
public final class Diagnosis {
  /** Advice for a data folder that is not as it was left. */
  static final String BEGIN_ANEW = "Move the folder away to start afresh.";

  private static final String NO_SPACE = "No space left on device";
  private static final String DISK_FULL =
      "the disk is full. Free some space and start again; nothing that was committed is lost.";

  private Diagnosis() {}

  /** Of what a program wrote, when it is something that a person can mend. */
  static Optional<String> known(String output) {
    if (output.contains("unshare:") || output.contains("cannot be run as root")) {
      return Optional.of(
          "it refuses to run as root, and this machine does not allow user namespaces"
              + " (unshare -U). Start as an ordinary user, or allow user namespaces.");
    }
    if (output.contains(NO_SPACE)) {
      return Optional.of(DISK_FULL);
    }
    if (output.contains("could not bind") || output.contains("Address already in use")) {
      return Optional.of("its port is taken by another process.");
    }
    if (output.contains("database files are incompatible with server")) {
      return Optional.of("its data folder was made by another version. " + BEGIN_ANEW);
    }
    return Optional.empty();
  }

  /** Of a file that could not be used: exceptions of this kind often say no more than its name. */
  public static String of(IOException e) {
    String words = String.valueOf(e.getMessage());
    if (words.contains(NO_SPACE)) {
      return DISK_FULL;
    }
    return switch (e) {
      case AccessDeniedException denied -> denied.getFile() + " cannot be read or written by you.";
      case NoSuchFileException missing -> missing.getFile() + " is missing.";
      case FileAlreadyExistsException file -> file.getFile() + " exists and is not a folder.";
      case NotDirectoryException file -> file.getFile() + " is not a folder.";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason() + ".";
      default -> e.getClass().getSimpleName() + ": " + words + ".";
    };
  }
}
