package org.planningservices.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process holds, in MiB.
 *
 * @param resident VmRSS, pages that it shares with others included
 * @param proportional Pss: of a page that several share, each has its part
 */
record Memory(long resident, long proportional) {

  static Memory of(long process) throws IOException {
    Path folder = Path.of("/proc", Long.toString(process));
    return new Memory(
        mebibytes(folder.resolve("status"), "VmRSS:"),
        mebibytes(folder.resolve("smaps_rollup"), "Pss:"));
  }

  private static long mebibytes(Path file, String field) throws IOException {
    return Files.readAllLines(file).stream()
            .filter(line -> line.startsWith(field))
            .mapToLong(line -> Long.parseLong(line.split("\\s+")[1]))
            .findFirst()
            .orElseThrow(() -> new IOException(file + " tells no " + field))
        / 1024;
  }
}
