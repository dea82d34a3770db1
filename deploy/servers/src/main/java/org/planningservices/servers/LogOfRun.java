package org.planningservices.servers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The part of a log file that one run of a process wrote; earlier runs wrote what is before. */
record LogOfRun(Path file, long begin) {
  private static final int MOST_BYTES = 64 * 1024;

  static LogOfRun beginningNow(Path file) throws IOException {
    return new LogOfRun(file, Files.exists(file) ? Files.size(file) : 0);
  }

  /** The last lines, of at most 64 KiB. */
  String tail(int lines) {
    try (FileChannel channel = FileChannel.open(file)) {
      long from = Math.max(begin, channel.size() - MOST_BYTES);
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, channel.size() - from));
      channel.read(bytes, from);
      List<String> all = StandardCharsets.UTF_8.decode(bytes.flip()).toString().lines().toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException e) {
      return "(no log at " + file + ")";
    }
  }
}
