package org.planningservices.voucher.delivering.inspecting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Microsoft's file of files [MS-CFB]: what Office wrote before 2007, what it wraps encrypted
 * documents in, and the form of macros and of embedded objects in today's documents.
 */
final class CompoundFile {

  private static final byte[] MAGIC = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** The name of the stream that holds the document, as its directory has it [MS-OFFCRYPTO]. */
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private static final int BLOCK = 1 << 16;

  private CompoundFile() {}

  static boolean isOne(byte[] start) {
    return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, 8);
  }

  /** Reads a whole file of at most 25 MiB once. */
  static boolean holdsEncryptedDocument(Path file) throws IOException {
    byte[] block = new byte[BLOCK + ENCRYPTED.length];
    int kept = 0;
    try (InputStream content = Files.newInputStream(file)) {
      for (int read; (read = content.readNBytes(block, kept, BLOCK)) > 0; ) {
        int filled = kept + read;
        if (contains(block, filled)) {
          return true;
        }
        kept = Math.min(filled, ENCRYPTED.length);
        System.arraycopy(block, filled - kept, block, 0, kept);
      }
    }
    return false;
  }

  private static boolean contains(byte[] block, int filled) {
    for (int at = 0; at + ENCRYPTED.length <= filled; at++) {
      if (block[at] == 'E'
          && Arrays.equals(block, at, at + ENCRYPTED.length, ENCRYPTED, 0, ENCRYPTED.length)) {
        return true;
      }
    }
    return false;
  }
}
