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
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.planningservices.voucher.delivering.inspecting.PartWords.Word;

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
  private final PartWords words;
  private long listed;
  private long embedded;

  OfficeFile(Path file, Budget budget) {
    this(file, budget, false);
  }

  private OfficeFile(Path file, Budget budget, boolean isEmbedded) {
    words = new PartWords(budget);
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
      Optional<DeliverableType> type = mainType(archive, entries, parts);
      if (type.isPresent()) {
        List<ZipEntry> inner = new ArrayList<>();
        for (ZipEntry entry : entries) {
          budget.check();
          checkPart(archive, entry, parts, inner);
        }
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
      if (type.contains("activex") || type.contains("webextension")) {
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
    checkName(name);
    if (name.equals(PART_TYPES)) {
      return;
    }
    if (name.endsWith(".rels")) {
      PackageParts.forEachRelationship(list(archive, entry), References::check);
    }
    PartStart start = start(archive, entry);
    Optional<PartType> type = PartType.of(parts.typeOf(name));
    if (start.isFile() || start.isArchive() && type.filter(PartType.DOCUMENT::equals).isEmpty()) {
      throw new FlawedFile(Flaw.EMBEDDED_FILE);
    }
    if (type.filter(known -> known.fits(name, start)).isEmpty()) {
      throw new FlawedFile(name.contains("embeddings/") ? Flaw.EMBEDDED_FILE : Flaw.HIDDEN_DATA);
    }
    if (type.get() == PartType.DOCUMENT) {
      if (isEmbedded) {
        throw new FlawedFile(Flaw.EMBEDDED_FILE);
      }
      inner.add(entry);
    } else if (type.get().isXml()) {
      checkWords(archive, entry, type.get(), parts.typeOf(name));
    }
  }

  private static void checkName(String name) {
    if (name.contains("vbaproject") || name.contains("vbadata") || name.contains("macrosheets/")) {
      throw new FlawedFile(Flaw.MACROS);
    }
    if (name.contains("activex/")
        || name.contains("customui/")
        || name.contains("webextensions/")) {
      throw new FlawedFile(Flaw.ACTIVE_CONTENT);
    }
  }

  private void checkWords(ZipFile archive, ZipEntry entry, PartType type, String contentType)
      throws IOException {
    Set<Word> found = words(archive, entry, type);
    if (contentType.endsWith("sheet+xml")
        && (found.contains(Word.MACRO_SHEET) || found.contains(Word.DIALOG_SHEET))) {
      throw new FlawedFile(Flaw.MACROS);
    }
    boolean isDrawn = type == PartType.DRAWING || contentType.endsWith("vmldrawing");
    if (found.contains(Word.EXCHANGE)
        || isDrawn && (found.contains(Word.SCRIPT) || found.contains(Word.SCRIPT_OF_A_SPACE))) {
      throw new FlawedFile(Flaw.ACTIVE_CONTENT);
    }
    if (found.contains(Word.OBJECT_LINK)) {
      throw new FlawedFile(Flaw.LINKED_TEMPLATE);
    }
    if (found.contains(Word.FIELD)
        || found.contains(Word.DELETED_FIELD)
        || found.contains(Word.SIMPLE_FIELD)
        || found.contains(Word.CLICK)) {
      try (InputStream content = archive.getInputStream(entry)) {
        new PartFields(budget).check(content);
      }
    }
  }

  /** Sheets may have a hundred megabytes, of numbers: what they are they say at once. */
  private Set<Word> words(ZipFile archive, ZipEntry entry, PartType type) throws IOException {
    try (InputStream content = archive.getInputStream(entry)) {
      return type == PartType.NUMBERS ? words.inStartOf(content) : words.in(content);
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

  private static PartStart start(ZipFile archive, ZipEntry entry) throws IOException {
    try (InputStream content = archive.getInputStream(entry)) {
      return new PartStart(content.readNBytes(PartStart.BYTES));
    }
  }

  /** A flag of its first entry; the platform refuses the whole archive for it. */
  private boolean isEncrypted() throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] start = content.readNBytes(MAGIC_BYTES);
      return start.length == MAGIC_BYTES && (start[6] & 1) == 1;
    }
  }
}
