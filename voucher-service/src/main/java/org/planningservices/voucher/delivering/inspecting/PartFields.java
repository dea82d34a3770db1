package org.planningservices.voucher.delivering.inspecting;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The fields of a text and what a click does in a presentation. The instruction of a field may be
 * cut into as many pieces as somebody likes, and made by other fields.
 */
final class PartFields {

  private static final Set<String> RUNNING = Set.of("DDE", "DDEAUTO");

  private static final Set<String> FETCHING =
      Set.of("INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "DATABASE", "RD");

  private static final Pattern WORD =
      Pattern.compile("\\s*([^\\s\"\\\\]+)\\s*(.*)", Pattern.DOTALL);

  /** Its first argument, unless it only names a bookmark with a switch. */
  private static final Pattern TARGET =
      Pattern.compile("^(?:\"[^\"]*\"|\\\\\\\\\\S*|[^\\s\"\\\\]\\S*)");

  /** Stands for what another field makes. */
  private static final char MADE = '\u0001';

  private static final int MOST_NESTED = 50;
  private static final int LONGEST = 1 << 16;

  private static final Set<String> HARMLESS_CLICKS =
      Set.of(
          "ppaction://hlinksldjump",
          "ppaction://hlinkshowjump",
          "ppaction://noaction",
          "ppaction://customshow",
          "ppaction://media");

  private final Budget budget;
  private final Deque<StringBuilder> open = new ArrayDeque<>();
  private int elements;

  PartFields(Budget budget) {
    this.budget = budget;
    open.push(new StringBuilder()); // of pieces that are in no field: read together
  }

  void check(InputStream part) {
    try {
      XMLStreamReader xml = PackageParts.xml().createXMLStreamReader(new Metered(part));
      try {
        check(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException broken) {
      throw new FlawedFile(Flaw.DAMAGED);
    }
  }

  private void check(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (++elements % 64 == 0) {
        budget.check();
      }
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new FlawedFile(Flaw.DAMAGED);
        default -> {}
      }
    }
    while (!open.isEmpty()) {
      checkInstruction(instruction());
      open.pop();
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "instrText", "delInstrText" -> add(xml.getElementText());
      case "fldSimple" -> checkInstruction(attribute(xml, "instr"));
      case "fldChar" -> mark(attribute(xml, "fldCharType"));
      case String name when name.startsWith("hlink") -> checkClick(attribute(xml, "action"));
      default -> {}
    }
  }

  private void mark(String type) {
    switch (type) {
      case "begin" -> {
        add(String.valueOf(MADE));
        open.push(new StringBuilder());
        if (open.size() > MOST_NESTED) {
          throw new FlawedFile(Flaw.TOO_COMPLEX);
        }
      }
      case "separate" -> checkInstruction(instruction());
      case "end" -> {
        checkInstruction(instruction());
        if (open.size() > 1) {
          open.pop();
        }
      }
      default -> {}
    }
  }

  private String instruction() {
    String whole = open.peek().toString();
    return open.size() > 1 ? whole : whole.replace(String.valueOf(MADE), "");
  }

  private void add(String piece) {
    StringBuilder instruction = open.peek().append(piece);
    if (instruction.length() > LONGEST) {
      throw new FlawedFile(Flaw.TOO_COMPLEX);
    }
  }

  private static void checkInstruction(String instruction) {
    Matcher words = WORD.matcher(instruction);
    if (!words.matches()) {
      return;
    }
    String first = words.group(1).toUpperCase(Locale.ROOT);
    int made = first.indexOf(MADE);
    if (RUNNING.contains(first) || made >= 0 && "DDEAUTO".startsWith(first.substring(0, made))) {
      throw new FlawedFile(Flaw.ACTIVE_CONTENT);
    }
    if (FETCHING.contains(first)) {
      throw new FlawedFile(Flaw.LINKED_TEMPLATE);
    }
    Matcher target = TARGET.matcher(words.group(2));
    if (first.equals("HYPERLINK")
        && target.find()
        && !References.isHarmlessLink(target.group().replace("\"", ""))) {
      throw new FlawedFile(Flaw.ACTIVE_CONTENT);
    }
  }

  private static void checkClick(String action) {
    String plain = action.strip().toLowerCase(Locale.ROOT);
    int question = plain.indexOf('?');
    String verb = question < 0 ? plain : plain.substring(0, question);
    if (!verb.isEmpty() && !HARMLESS_CLICKS.contains(verb)) {
      throw new FlawedFile(verb.contains("macro") ? Flaw.MACROS : Flaw.ACTIVE_CONTENT);
    }
  }

  /** Of any namespace: both editions of the standard have their own. */
  private static String attribute(XMLStreamReader element, String name) {
    for (int at = 0; at < element.getAttributeCount(); at++) {
      if (element.getAttributeLocalName(at).equals(name)) {
        return element.getAttributeValue(at);
      }
    }
    return "";
  }

  /** One element may have as much text as a whole part: the reader asks for it piece by piece. */
  private final class Metered extends FilterInputStream {

    Metered(InputStream part) {
      super(part);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      budget.check();
      return super.read(bytes, offset, length);
    }
  }
}
