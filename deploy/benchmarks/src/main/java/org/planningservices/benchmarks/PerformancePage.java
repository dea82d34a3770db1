package org.planningservices.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planningservices.local.stack.Checkout;

/** docs/performance.md: two commands write a half each, and leave the other as it is. */
record PerformancePage(Path file) {
  static final String SECOND_HALF = "## Beside a Spring Boot service\n";

  static PerformancePage find() throws IOException {
    Path docs = Files.createDirectories(Checkout.find().root().resolve("docs"));
    return new PerformancePage(docs.resolve("performance.md"));
  }

  void writeFirst(String markdown) throws IOException {
    String page = page();
    int second = second(page);
    write(markdown, second < 0 ? "" : page.substring(second));
  }

  /**
   * @param markdown begins with {@link #SECOND_HALF}
   */
  void writeSecond(String markdown) throws IOException {
    String page = page();
    int second = second(page);
    write(second < 0 ? page : page.substring(0, second), markdown);
  }

  private void write(String first, String second) throws IOException {
    Files.writeString(file, second.isEmpty() ? first : first.strip() + "\n\n" + second);
  }

  private String page() throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static int second(String page) {
    return page.startsWith(SECOND_HALF) ? 0 : indexAfterALineEnd(page);
  }

  private static int indexAfterALineEnd(String page) {
    int before = page.indexOf("\n" + SECOND_HALF);
    return before < 0 ? -1 : before + 1;
  }
}
