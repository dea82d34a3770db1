package org.planningservices.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProgrammeBookTest {

  /** These files, which have marks that are wrong on purpose. */
  private static final String EXAMPLES = "org/planningservices/testkit/book/";

  private static Map<Path, String> texts;
  private static ProgrammeBook book;

  @BeforeAll
  static void readTheCheckout() throws Exception {
    texts = SourceTexts.ofTheCheckout();
    texts.keySet().removeIf(path -> path.toString().contains(EXAMPLES));
    book = ProgrammeBook.among(texts);
  }

  @Test
  void everyMarkLeadsToALineOfTheBook() {
    assertThat(book.lost(texts))
        .as("marks that lead nowhere, or are not written as docs/programme.md says")
        .isEmpty();
    assertThat(marks()).as("marks that were looked at").hasSizeGreaterThan(100);
  }

  @Test
  void noAnchorStandsTwice() {
    assertThat(book.pages()).hasSizeGreaterThan(5);
    assertThat(book.anchorsOfSeveralLines()).isEmpty();
  }

  @Test
  void everyLinkIntoTheBookArrives() {
    assertThat(texts.entrySet())
        .filteredOn(file -> file.getKey().toString().endsWith(".md"))
        .flatExtracting(file -> book.broken(file.getKey(), file.getValue()))
        .isEmpty();
  }

  @Test
  void seesAMarkThatLeadsNowhere() {
    ProgrammeBook small = small("| <a id=\"S8\"></a>S8 | <a id=\"D9\"></a>D9 <a id=\"3.2\"></a>");
    Path file = Path.of("Rule.java");
    assertThat(small.lost(file, "/** Good [D:S8] [A:S8] [D9] [programme 3.2]. */")).isEmpty();
    assertThat(small.lost(file, "/** Nowhere [D:S8,S9]. */")).hasSize(1);
    assertThat(small.lost(file, "/** Nowhere [D9,D10]. */")).hasSize(1);
    assertThat(small.lost(file, "/** Nowhere [programme\n * 3.3]. */")).hasSize(1);
  }

  @Test
  void seesAMarkThatIsMisspelt() {
    ProgrammeBook small = small("<a id=\"S8\"></a> <a id=\"S9\"></a> <a id=\"D9\"></a>");
    Path file = Path.of("Rule.java");
    assertThat(small.lost(file, "[D:S8, D:S9]")).hasSize(1);
    assertThat(small.lost(file, "[D:S8 or so]")).hasSize(1);
    assertThat(small.lost(file, "[programme 3 and 4]")).hasSize(1);
  }

  @Test
  void knowsTheBooksFormerNameInReleasedMigrationsOnly() {
    ProgrammeBook small = small("<a id=\"3.2\"></a> <a id=\"C5\"></a>");
    Path migration = Path.of("db/migration/V1__seed.sql");
    assertThat(small.lost(migration, "-- Seeds (domain.md 3.2, C5).")).isEmpty();
    assertThat(small.lost(migration, "-- Seeds (domain.md 3.2,\n-- 3.3).")).hasSize(1);
    assertThat(small.lost(Path.of("Rule.java"), "/** As in domain.md 3.2. */")).hasSize(1);
  }

  @Test
  void seesAnAnchorThatStandsTwice() {
    assertThat(small("<a id=\"S8\"></a> and `<a id=\"S9\"></a>`").anchorsOfSeveralLines())
        .isEmpty();
    assertThat(small("<a id=\"S8\"></a>\n<a id=\"S8\"></a>").anchorsOfSeveralLines())
        .containsExactly("S8");
  }

  @Test
  void seesALinkThatDoesNotArrive() {
    ProgrammeBook small = small("<a id=\"S8\"></a>");
    Path readme = Path.of("one-service/README.md");
    assertThat(small.broken(readme, "[a](../docs/programme.md) [b](../docs/programme.md#S8)"))
        .isEmpty();
    assertThat(small.broken(readme, "[a](../docs/programme.md#S9)")).hasSize(1);
    assertThat(small.broken(readme, "[a](../docs/programme/gone.md)")).hasSize(1);
  }

  private static ProgrammeBook small(String page) {
    return ProgrammeBook.among(Map.of(Path.of("docs/programme.md"), page));
  }

  private static List<Mark> marks() {
    return texts.entrySet().stream()
        .filter(file -> !ProgrammeBook.isPage(file.getKey()))
        .flatMap(
            file -> Mark.in(file.getValue(), file.getKey().toString().contains("db/migration")))
        .toList();
  }
}
