package org.planningservices.voucher.delivering.inspecting;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A document of Office as an archive of parts. Read with the platform's own archive and XML
 * readers: they hold no more than the directory in memory and are loaded by every service anyway,
 * and a library for documents would read what nobody here needs.
 */
final class OfficeFile {

  private static final String PART_TYPES = "[content_types].xml";
  private static final String ROOT_RELATIONSHIPS = "_rels/.rels";

  /** Real ones have a few kilobytes. */
  private static final int LARGEST_LIST = 1 << 20;

  private static final long MOST_EMBEDDED = 16L << 20;
  private static final int MAGIC_BYTES = 8;

  private final Path file;
  private final Budget budget;
  private final boolean isEmbedded;
  private long listed;
  private long embedded;

  OfficeFile(Path file, Budget budget) {
    this(file, budget, false);
  }

  private OfficeFile(Path file, Budget budget, boolean isEmbedded) {
    this.file = file;
    this.budget = budget;
    this.isEmbedded = isEmbedded;
  }

  /**
   * @return empty when it is an archive of something else
   * @throws FlawedFile when it is a document that is not to be taken
   */
  Optional<DeliverableType> type() throws IOException {
    ArchiveBounds.checkEnd(file);
    try (ZipFile archive = new ZipFile(file.toFile())) {
      List<ZipEntry> entries = ArchiveBounds.check(archive, Files.size(file), budget);
      Optional<ZipEntry> partTypes = named(PART_TYPES, entries);
      if (partTypes.isEmpty()) {
        return Optional.empty();
      }
      PackageParts parts = PackageParts.read(list(archive, partTypes.get()));
      checkTypes(parts);
      List<ZipEntry> inner = new ArrayList<>();
      for (ZipEntry entry : entries) {
        budget.check();
        checkPart(archive, entry, parts, inner);
      }
      Optional<DeliverableType> type = mainType(archive, entries, parts);
      if (type.isPresent()) {
        for (ZipEntry entry : inner) {
          checkInner(archive, entry);
        }
      }
      return type;
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      throw new FlawedFile(isEncrypted() ? Flaw.ENCRYPTED : Flaw.DAMAGED);
    }
  }

  private static Optional<ZipEntry> named(String name, List<ZipEntry> entries) {
    return entries.stream().filter(entry -> entry.getName().equalsIgnoreCase(name)).findFirst();
  }

  /** What its root says is the document. */
  private Optional<DeliverableType> mainType(
      ZipFile archive, List<ZipEntry> entries, PackageParts parts) throws IOException {
    Optional<ZipEntry> root = named(ROOT_RELATIONSHIPS, entries);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    List<String> documents = new ArrayList<>();
    PackageParts.forEachRelationship(
        list(archive, root.get()),
        relationship -> {
          if (relationship.isA("officeDocument") && !relationship.isExternal()) {
            documents.add(resolved(relationship.target()));
          }
        });
    if (documents.size() != 1) {
      return Optional.empty();
    }
    return named(documents.getFirst(), entries)
        .map(document -> parts.typeOf(document.getName()))
        .flatMap(
            told ->
                Arrays.stream(DeliverableType.values())
                    .filter(type -> type.isMadeOf(told))
                    .findFirst());
  }

  /** An address relative to the root, as the name of an entry. */
  private static String resolved(String target) {
    String path = URI.create("/").resolve(target).normalize().getPath();
    return path == null || path.isEmpty() ? "" : path.substring(1);
  }

  private static void checkTypes(PackageParts parts) {
    for (String type : parts.types()) {
      if (type.contains("macro") || type.contains("vba")) {
        throw new FlawedFile(Flaw.MACROS);
      }
      if (type.contains("activex")) {
        throw new FlawedFile(Flaw.ACTIVE_CONTENT);
      }
      if (type.contains("oleobject") || type.contains("msdownload")) {
        throw new FlawedFile(Flaw.EMBEDDED_FILE);
      }
    }
  }

  private void checkPart(ZipFile archive, ZipEntry entry, PackageParts parts, List<ZipEntry> inner)
      throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    if (name.contains("vbaproject") || name.contains("vbadata") || name.contains("macrosheets/")) {
      throw new FlawedFile(Flaw.MACROS);
    }
    if (name.contains("activex/")) {
      throw new FlawedFile(Flaw.ACTIVE_CONTENT);
    }
    if (name.endsWith(".rels")) {
      PackageParts.forEachRelationship(list(archive, entry), OfficeFile::check);
    }
    switch (Content.of(start(archive, entry))) {
      // what macros and objects are made of, whatever they are called
      case COMPOUND, PROGRAM -> throw new FlawedFile(Flaw.EMBEDDED_FILE);
      case ARCHIVE -> {
        if (isEmbedded || !parts.typeOf(name).contains("openxmlformats-officedocument")) {
          throw new FlawedFile(Flaw.EMBEDDED_FILE);
        }
        inner.add(entry);
      }
      case OTHER -> {}
    }
  }

  private static void check(PackageParts.Relationship relationship) {
    if (relationship.isA("vbaProject") || relationship.isA("vbaProjectSignature")) {
      throw new FlawedFile(Flaw.MACROS);
    }
    if (relationship.isA("control") || relationship.isA("activeXControlBinary")) {
      throw new FlawedFile(Flaw.ACTIVE_CONTENT);
    }
    if (relationship.isExternal()
        && (relationship.isA("attachedTemplate")
            || relationship.isA("oleObject")
            || relationship.isA("frame")
            || relationship.isA("subDocument")
            || relationship.isA("package")
            || relationship.isA("officeDocument"))) {
      throw new FlawedFile(Flaw.LINKED_TEMPLATE);
    }
    if (relationship.isA("oleObject") || relationship.isA("aFChunk")) {
      throw new FlawedFile(Flaw.EMBEDDED_FILE);
    }
  }

  /** A chart's numbers are a workbook of their own; one level of documents is looked into. */
  private void checkInner(ZipFile archive, ZipEntry entry) throws IOException {
    embedded += entry.getSize();
    if (embedded > MOST_EMBEDDED) {
      throw new FlawedFile(Flaw.TOO_COMPLEX);
    }
    Path unpacked = Files.createTempFile(file.toAbsolutePath().getParent(), "inner", null);
    try {
      try (InputStream content = archive.getInputStream(entry)) {
        Files.write(unpacked, content.readNBytes((int) entry.getSize()));
      }
      if (new OfficeFile(unpacked, budget, true).type().isEmpty()) {
        throw new FlawedFile(Flaw.EMBEDDED_FILE);
      }
    } finally {
      Files.delete(unpacked);
    }
  }

  private InputStream list(ZipFile archive, ZipEntry entry) throws IOException {
    try (InputStream content = archive.getInputStream(entry)) {
      byte[] list = content.readNBytes(LARGEST_LIST);
      listed += list.length;
      budget.check();
      if (list.length == LARGEST_LIST || listed > 4L * LARGEST_LIST) {
        throw new FlawedFile(Flaw.TOO_COMPLEX);
      }
      return new ByteArrayInputStream(list);
    }
  }

  private static byte[] start(ZipFile archive, ZipEntry entry) throws IOException {
    try (InputStream content = archive.getInputStream(entry)) {
      return content.readNBytes(MAGIC_BYTES);
    }
  }

  /** A flag of its first entry; the platform refuses the whole archive for it. */
  private boolean isEncrypted() throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] start = content.readNBytes(MAGIC_BYTES);
      return start.length == MAGIC_BYTES && (start[6] & 1) == 1;
    }
  }

  /** What a part is, whatever it is called. */
  private enum Content {
    COMPOUND,
    PROGRAM,
    ARCHIVE,
    OTHER;

    static Content of(byte[] start) {
      if (CompoundFile.isOne(start)) {
        return COMPOUND;
      }
      if (begins(start, 'M', 'Z')
          || begins(start, 0x7F, 'E', 'L', 'F')
          || begins(start, '#', '!')) {
        return PROGRAM;
      }
      return begins(start, 'P', 'K', 3, 4) ? ARCHIVE : OTHER;
    }

    private static boolean begins(byte[] start, int... magic) {
      if (start.length < magic.length) {
        return false;
      }
      for (int at = 0; at < magic.length; at++) {
        if (start[at] != (byte) magic[at]) {
          return false;
        }
      }
      return true;
    }
  }
}
