package org.planningservices.testkit.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The text files of a checkout, without what was built or fetched. */
final class SourceTexts {

  private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules");
  private static final long LONGEST = 1_000_000;

  private SourceTexts() {}

  /** By path from the root, which is the nearest folder above that has the launcher script. */
  static Map<Path, String> ofTheCheckout() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    while (Files.notExists(here.resolve("planning-services"))) {
      here = here.getParent();
    }
    return beneath(here);
  }

  private static Map<Path, String> beneath(Path root) throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            return !folder.equals(root) && (name.startsWith(".") || NOT_SOURCES.contains(name))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && attributes.size() < LONGEST) {
              String text = new String(Files.readAllBytes(file), UTF_8);
              if (text.indexOf('\0') < 0) {
                texts.put(root.relativize(file), text);
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return texts;
  }
}
