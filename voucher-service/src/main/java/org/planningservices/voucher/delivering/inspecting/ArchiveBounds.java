package org.planningservices.voucher.delivering.inspecting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.planningservices.foundation.text.PlainText;

/**
 * What an archive may be before anything in it is unpacked: nothing before, after or between its
 * entries, few of them, each name once and inside of it, and not much larger unpacked. Office
 * writes such archives; what is otherwise was made by hand.
 */
final class ArchiveBounds {

  private static final int END_BYTES = 22;
  private static final int END_MAGIC = 0x06054b50;
  private static final int LOCAL_HEADER_BYTES = 30;

  private static final int MOST_ENTRIES = 4000;
  private static final long LARGEST_DIRECTORY = 1 << 20;
  private static final long MOST_UNPACKED = 512L << 20;

  /** Until here any ratio is harmless; sheets of numbers shrink to a twentieth. */
  private static final long RATIO_COUNTS_FROM = 16L << 20;

  private static final int HIGHEST_RATIO = 60;

  /** Its place in the directory, descriptors, and the room that Office leaves to grow. */
  private static final long SLACK_OF_AN_ENTRY = 1024;

  private static final Pattern LEAVING = Pattern.compile("(^|/)\\.{0,2}(/|$)|[\\\\:]");

  private ArchiveBounds() {}

  /** Looks at its last bytes only: before the platform reads the directory that they point to. */
  static void checkEnd(Path file) throws IOException {
    try (FileChannel bytes = FileChannel.open(file)) {
      long end = bytes.size() - END_BYTES;
      ByteBuffer last = ByteBuffer.allocate(END_BYTES).order(ByteOrder.LITTLE_ENDIAN);
      if (end < 0 || bytes.read(last, end) != END_BYTES) {
        throw new FlawedFile(Flaw.DAMAGED);
      }
      if (last.getInt(0) != END_MAGIC) {
        throw new FlawedFile(isEndAnywhere(bytes) ? Flaw.HIDDEN_DATA : Flaw.DAMAGED);
      }
      int entries = Short.toUnsignedInt(last.getShort(10));
      long directory = Integer.toUnsignedLong(last.getInt(12));
      long offset = Integer.toUnsignedLong(last.getInt(16));
      if (entries > MOST_ENTRIES || directory > LARGEST_DIRECTORY) {
        throw new FlawedFile(Flaw.TOO_COMPLEX);
      }
      if (offset + directory != end) {
        throw new FlawedFile(Flaw.HIDDEN_DATA);
      }
    }
  }

  /** Whether something stands behind an end, be it a comment: within the last 64 KiB. */
  private static boolean isEndAnywhere(FileChannel bytes) throws IOException {
    int length = (int) Math.min(bytes.size(), 0xFFFF + END_BYTES);
    ByteBuffer last = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.read(last, bytes.size() - length);
    for (int at = 0; at + Integer.BYTES <= length; at++) {
      if (last.getInt(at) == END_MAGIC) {
        return true;
      }
    }
    return false;
  }

  /**
   * @return its entries that are no folders
   */
  static List<ZipEntry> check(ZipFile archive, long bytes, Budget budget) {
    List<ZipEntry> parts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    long unpacked = 0;
    long accounted = 0;
    for (ZipEntry entry : Collections.list(archive.entries())) {
      budget.check();
      if (!isInside(entry) || !names.add(entry.getName().toLowerCase(Locale.ROOT))) {
        throw new FlawedFile(Flaw.HIDDEN_DATA);
      }
      if (entry.getSize() > MOST_UNPACKED || entry.getCompressedSize() > bytes) {
        throw new FlawedFile(Flaw.TOO_COMPLEX);
      }
      unpacked += entry.getSize();
      accounted +=
          LOCAL_HEADER_BYTES
              + entry.getCompressedSize()
              + entry.getName().getBytes(StandardCharsets.UTF_8).length;
      if (!entry.isDirectory()) {
        parts.add(entry);
      }
    }
    if (unpacked > MOST_UNPACKED
        || unpacked > RATIO_COUNTS_FROM && unpacked / HIGHEST_RATIO > bytes) {
      throw new FlawedFile(Flaw.TOO_COMPLEX);
    }
    // less than nothing between them: some share their bytes
    long between = bytes - accounted;
    if (between < 0 || between > (names.size() + 4) * SLACK_OF_AN_ENTRY) {
      throw new FlawedFile(Flaw.HIDDEN_DATA);
    }
    return parts;
  }

  private static boolean isInside(ZipEntry entry) {
    String name =
        entry.isDirectory()
            ? entry.getName().substring(0, entry.getName().length() - 1)
            : entry.getName();
    return PlainText.flaw(name, false).isEmpty() && !LEAVING.matcher(name).find();
  }
}
