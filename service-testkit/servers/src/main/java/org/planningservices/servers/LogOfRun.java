package org.planningservices.servers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of a log file that one run of a process wrote; earlier runs wrote what is before. */
record LogOfRun(Path file, long begin) {
  private static final int MOST_BYTES = 64 * 1024;
  private static final Pattern FRAME = Pattern.compile("^\\s+(at .*\\)|\\.\\.\\. [0-9]+ more)$");
  private static final Pattern COMPLAINT =
      Pattern.compile("\\b(WARN|WARNING|ERROR|FATAL|SEVERE)\\b");

  static LogOfRun beginningNow(Path file) throws IOException {
    return new LogOfRun(file, Files.exists(file) ? Files.size(file) : 0);
  }

  /** The last lines, of at most 64 KiB. */
  String tail(int lines) {
    return last(lines, read());
  }

  /** The last lines without those that only tell where in the code something happened. */
  String lastWords(int lines) {
    return last(lines, read().stream().filter(line -> !FRAME.matcher(line).find()).toList());
  }

  /** The last line that is a warning or an error. */
  Optional<String> lastComplaint() {
    return read().reversed().stream().filter(line -> COMPLAINT.matcher(line).find()).findFirst();
  }

  private static String last(int lines, List<String> all) {
    return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
  }

  private List<String> read() {
    try (FileChannel channel = FileChannel.open(file)) {
      long from = Math.max(begin, channel.size() - MOST_BYTES);
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, channel.size() - from));
      channel.read(bytes, from);
      return StandardCharsets.UTF_8.decode(bytes.flip()).toString().lines().toList();
    } catch (IOException e) {
      return List.of("(no log at " + file + ")");
    }
  }
}
