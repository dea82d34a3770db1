package org.planningservices.voucher.delivering.inspecting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** What stands behind the end of a PDF, where its readers do not look and those of others do. */
final class PdfEnd {

  private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final int BLOCK = 1 << 17;

  private static final int ARCHIVE_END = 0x06054b50;
  private static final int ARCHIVE_END_BYTES = 22;
  private static final int COMMENT_LENGTH_AT = 20;

  private PdfEnd() {}

  /**
   * @throws FlawedFile when there is more than white space, or the end is an archive's as well
   */
  static void check(Path file) throws IOException {
    try (FileChannel bytes = FileChannel.open(file)) {
      long before = bytes.size();
      byte[] block = new byte[BLOCK + END.length];
      boolean isLast = true;
      while (before > 0) {
        long from = Math.max(0, before - BLOCK);
        int length = (int) Math.min(block.length, bytes.size() - from);
        bytes.read(ByteBuffer.wrap(block, 0, length), from);
        int end = lastEnd(block, length);
        if (end >= 0 && !(isLast && isBlank(block, end + END.length, length))
            || isLast && isEndOfArchive(block, length)) {
          throw new FlawedFile(Flaw.HIDDEN_DATA);
        }
        if (end >= 0) {
          return;
        }
        isLast = false;
        before = from;
      }
    }
  }

  private static int lastEnd(byte[] block, int length) {
    for (int at = length - END.length; at >= 0; at--) {
      if (block[at] == '%' && Arrays.equals(block, at, at + END.length, END, 0, END.length)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isBlank(byte[] block, int from, int to) {
    for (int at = from; at < to; at++) {
      if (" \t\r\n\f\0".indexOf(block[at]) < 0) {
        return false;
      }
    }
    return true;
  }

  /** An archive is found by its last bytes, and may end in a comment that ends a PDF. */
  private static boolean isEndOfArchive(byte[] block, int length) {
    ByteBuffer last = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = length - ARCHIVE_END_BYTES; at >= 0; at--) {
      if (block[at] == 'P' && last.getInt(at) == ARCHIVE_END) {
        int comment = Short.toUnsignedInt(last.getShort(at + COMMENT_LENGTH_AT));
        if (at + ARCHIVE_END_BYTES + comment <= length) {
          return true;
        }
      }
    }
    return false;
  }
}
