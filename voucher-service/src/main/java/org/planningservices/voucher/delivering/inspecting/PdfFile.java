package org.planningservices.voucher.delivering.inspecting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * A PDF that may be handed in: it has a page, is not encrypted, runs nothing and holds no other
 * file. Everything is looked at that a reader reaches from the catalog, but for what only says how
 * pages look.
 */
final class PdfFile {

  /** Kinds of action that run or fetch something, or open another file [ISO 32000, 12.6.4]. */
  private static final Set<String> ACTIONS =
      Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "RichMediaExecute");

  /** Keys of scripts and of forms that are programs, wherever they stand. */
  private static final Set<String> SCRIPTS = Set.of("JS", "JavaScript", "XFA");

  private static final Set<String> FILES = Set.of("EmbeddedFiles", "EmbeddedFile", "EF");

  /** How pages look and read aloud; large, and no place for actions. */
  private static final Set<String> LOOKS =
      Set.of("StructTreeRoot", "Resources", "Contents", "Metadata", "PieceInfo", "AP", "Thumb");

  private final Budget budget;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private PdfFile(Budget budget) {
    this.budget = budget;
  }

  /**
   * @throws FlawedFile when it may not
   */
  static void check(Path file, InspectionSettings settings) {
    ModestParser.load();
    Budget budget = new Budget(settings);
    try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file.toFile())) {
      ModestParser parser = new ModestParser(new MeteredFile(bytes, budget), budget);
      try (COSDocument document = parser.open()) {
        new PdfFile(budget).check(document.getTrailer().getCOSDictionary(COSName.ROOT));
      }
      if (parser.isBroken()) {
        throw new FlawedFile(Flaw.DAMAGED);
      }
    } catch (FlawedFile flawed) {
      throw flawed;
    } catch (IOException | RuntimeException broken) {
      throw new FlawedFile(Flaw.DAMAGED); // parsers throw anything at what nobody thought of
    }
  }

  private void check(COSDictionary catalog) {
    if (!hasPage(catalog.getCOSDictionary(COSName.PAGES))) {
      throw new FlawedFile(Flaw.WITHOUT_PAGE);
    }
    seen.clear();
    checkActions(catalog);
  }

  private boolean hasPage(COSDictionary pages) {
    Deque<COSBase> nodes = new ArrayDeque<>();
    nodes.push(pages);
    while (!nodes.isEmpty()) {
      budget.check();
      if (resolved(nodes.pop()) instanceof COSDictionary dictionary && seen.add(dictionary)) {
        COSArray kids = dictionary.getCOSArray(COSName.KIDS);
        if (kids == null && COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE))) {
          return true;
        }
        for (int at = 0; kids != null && at < kids.size(); at++) {
          add(kids.get(at), nodes);
        }
      }
    }
    return false;
  }

  private void checkActions(COSDictionary catalog) {
    Deque<COSBase> ahead = new ArrayDeque<>();
    ahead.push(catalog);
    while (!ahead.isEmpty()) {
      budget.check();
      switch (resolved(ahead.pop())) {
        case COSArray array when seen.add(array) -> array.forEach(item -> add(item, ahead));
        case COSDictionary dictionary when seen.add(dictionary) -> {
          for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            check(entry.getKey().getName(), entry.getValue());
            if (!LOOKS.contains(entry.getKey().getName())) {
              add(entry.getValue(), ahead);
            }
          }
        }
        case null, default -> {}
      }
    }
  }

  private static void check(String key, COSBase value) {
    if (SCRIPTS.contains(key)
        || key.equals("S")
            && resolved(value) instanceof COSName kind
            && ACTIONS.contains(kind.getName())) {
      throw new FlawedFile(Flaw.ACTIVE_CONTENT);
    }
    if (FILES.contains(key)) {
      throw new FlawedFile(Flaw.EMBEDDED_FILE);
    }
  }

  private static void add(COSBase value, Deque<COSBase> ahead) {
    if (value instanceof COSObject || value instanceof COSArray || value instanceof COSDictionary) {
      ahead.push(value);
    }
  }

  private static COSBase resolved(COSBase value) {
    return value instanceof COSObject reference ? reference.getObject() : value;
  }
}
