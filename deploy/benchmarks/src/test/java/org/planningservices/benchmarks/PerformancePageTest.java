package org.planningservices.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {
  private static final String SECOND = PerformancePage.SECOND_HALF + "\nbeside\n";

  @TempDir private Path folder;
  private PerformancePage page;

  @BeforeEach
  void begin() {
    page = new PerformancePage(folder.resolve("performance.md"));
  }

  @Test
  void eachHalfIsWrittenAnewAndLeavesTheOther() throws IOException {
    page.writeFirst("# Performance\n\nold\n");
    page.writeSecond(SECOND);
    page.writeFirst("# Performance\n\nnew\n");
    assertThat(page.file()).content().isEqualTo("# Performance\n\nnew\n\n" + SECOND);
    page.writeSecond(SECOND.replace("beside", "again"));
    assertThat(page.file())
        .content()
        .isEqualTo("# Performance\n\nnew\n\n" + SECOND.replace("beside", "again"));
  }

  @Test
  void eachHalfCanBeTheOnlyOne() throws IOException {
    page.writeSecond(SECOND);
    assertThat(page.file()).content().isEqualToIgnoringNewLines(SECOND);
    page.writeFirst("# Performance\n");
    assertThat(page.file()).content().isEqualTo("# Performance\n\n" + SECOND);
  }
}
