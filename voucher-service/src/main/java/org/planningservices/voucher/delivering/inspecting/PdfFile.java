package org.planningservices.voucher.delivering.inspecting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * A PDF that may be handed in: it has a page, is not encrypted, runs nothing and holds no other
 * file. Everything is looked at that a reader reaches from the trailer, once; the structure for
 * those who listen comes last, as far as half of the budget goes.
 */
final class PdfFile {

  /** Kinds of action that run or fetch something, or open another file [ISO 32000, 12.6.4]. */
  private static final Set<COSName> ACTIONS =
      names(
          "JavaScript",
          "Launch",
          "ImportData",
          "SubmitForm",
          "GoToE",
          "GoToR",
          "Rendition",
          "RichMediaExecute");

  /** Keys of scripts and of forms that are programs, wherever they stand. */
  private static final Set<COSName> SCRIPTS = names("JS", "JavaScript", "XFA");

  /** Keys whose value decides. */
  private static final Set<COSName> JUDGED = names("S", "AA", "OpenAction", "URI", "Base");

  private static final Set<COSName> FILES = names("EmbeddedFiles", "EmbeddedFile", "EF", "AF");

  /** Their keys are names that a writer made up, and mean nothing. */
  private static final Set<COSName> NAMED =
      names(
          "Font",
          "XObject",
          "ColorSpace",
          "Pattern",
          "Shading",
          "ExtGState",
          "Properties",
          "CharProcs",
          "Dests",
          "RoleMap",
          "ClassMap",
          "Colorants");

  private static final Pattern HARMLESS_LINK =
      Pattern.compile(
          "(?is)\\s*+(https?:|mailto:|tel:|ftps?:|(?![a-z][a-z0-9+.-]*:|[\\\\/]{2})).*");

  private static final COSName GO_TO = COSName.getPDFName("GoTo");
  private static final COSName STRUCTURE = COSName.getPDFName("StructTreeRoot");

  /** What no key is: in place of names that a writer made up. */
  private static final COSName MADE_UP = COSName.getPDFName("");

  private static final int MOST_NEXT = 100;

  private final Budget budget;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** As dictionaries of made up names; the same may be something else elsewhere. */
  private final Set<COSBase> seenNamed = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What is read aloud: has as many objects as paragraphs, and nothing that happens. */
  private final Deque<Seen> structure = new ArrayDeque<>();

  private record Seen(COSBase value, boolean isNamed) {}

  private static Set<COSName> names(String... names) {
    return Arrays.stream(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
  }

  private PdfFile(Budget budget) {
    this.budget = budget;
  }

  /**
   * @throws FlawedFile when it may not
   */
  static void check(Path file, InspectionSettings settings) {
    BoundedPdfParser.load();
    Budget budget = Budget.ofPdf(settings);
    try {
      PdfEnd.check(file);
    } catch (IOException unreadable) {
      throw new FlawedFile(Flaw.DAMAGED);
    }
    try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file.toFile())) {
      BoundedPdfParser parser = new BoundedPdfParser(new MeteredFile(bytes, budget), budget);
      try (COSDocument document = parser.open()) {
        new PdfFile(budget).check(document.getTrailer());
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

  private void check(COSDictionary trailer) {
    COSDictionary catalog = trailer.getCOSDictionary(COSName.ROOT);
    if (!hasPage(catalog.getCOSDictionary(COSName.PAGES))) {
      throw new FlawedFile(Flaw.WITHOUT_PAGE);
    }
    seen.clear();
    checkAll(trailer);
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

  private void checkAll(COSDictionary trailer) {
    Deque<Seen> ahead = new ArrayDeque<>();
    add(trailer, false, ahead);
    while (!ahead.isEmpty()) {
      budget.check();
      look(ahead.pop(), ahead);
    }
    while (!structure.isEmpty() && !budget.isHalfSpent()) {
      look(structure.pop(), structure);
    }
  }

  private void look(Seen next, Deque<Seen> ahead) {
    switch (resolved(next.value())) {
      case COSArray array when seen.add(array) -> array.forEach(item -> add(item, false, ahead));
      case COSDictionary dictionary when (next.isNamed() ? seenNamed : seen).add(dictionary) ->
          dictionary.forEach(
              (name, value) -> {
                COSName key = next.isNamed() ? MADE_UP : name;
                check(key, value);
                add(value, NAMED.contains(key), key.equals(STRUCTURE) ? structure : ahead);
              });
      case null, default -> {}
    }
  }

  private void check(COSName key, COSBase value) {
    if (SCRIPTS.contains(key) || JUDGED.contains(key) && isUnsafe(key.getName(), resolved(value))) {
      throw new FlawedFile(Flaw.ACTIVE_CONTENT);
    }
    if (FILES.contains(key) && !isEmpty(resolved(value))) {
      throw new FlawedFile(Flaw.EMBEDDED_FILE);
    }
  }

  private boolean isUnsafe(String key, COSBase value) {
    return switch (key) {
      case "S" -> value instanceof COSName kind && ACTIONS.contains(kind);
      case "AA" -> !isEmpty(value);
      case "OpenAction" -> !onlyTurnsPages(value);
      case "URI", "Base" ->
          value instanceof COSString link && !HARMLESS_LINK.matcher(link.getString()).matches();
      default -> false;
    };
  }

  private static boolean isEmpty(COSBase value) {
    return switch (value) {
      case null -> true;
      case COSDictionary dictionary -> dictionary.size() == 0;
      case COSArray array -> array.size() == 0;
      default -> value == COSNull.NULL;
    };
  }

  /** A place, or actions one after another that each go to a place in this document. */
  private boolean onlyTurnsPages(COSBase opening) {
    Deque<COSBase> actions = new ArrayDeque<>();
    add(opening, actions);
    for (int at = 0; !actions.isEmpty(); at++) {
      if (!(resolved(actions.pop()) instanceof COSDictionary action)) {
        continue;
      }
      if (at > MOST_NEXT || !GO_TO.equals(action.getCOSName(COSName.S))) {
        return false;
      }
      switch (action.getDictionaryObject(COSName.NEXT)) {
        case COSArray all -> all.forEach(next -> add(next, actions));
        case COSDictionary one -> actions.push(one);
        case null, default -> {}
      }
    }
    return true;
  }

  private static void add(COSBase value, boolean isNamed, Deque<Seen> ahead) {
    if (value instanceof COSObject || value instanceof COSArray || value instanceof COSDictionary) {
      ahead.push(new Seen(value, isNamed));
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
