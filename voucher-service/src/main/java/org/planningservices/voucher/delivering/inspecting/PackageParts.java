package org.planningservices.voucher.delivering.inspecting;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The two lists by which a document of parts is read (ISO/IEC 29500-2): what each part is, and
 * which part or address another one refers to.
 */
final class PackageParts {

  private final Map<String, String> byExtension = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  /** One part refers to another, or to an address. */
  record Relationship(String type, String target, boolean isExternal) {

    /** The last word of its type in small letters, the same in both editions of the standard. */
    String kind() {
      return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    boolean isA(String kind) {
      return kind().equalsIgnoreCase(kind);
    }
  }

  /** Takes what an element says. */
  interface Reader {
    void read(String element, XMLStreamReader attributes);
  }

  static PackageParts read(InputStream contentTypes) {
    PackageParts parts = new PackageParts();
    forEachElement(
        contentTypes,
        (element, attributes) -> {
          switch (element) {
            case "Default" ->
                parts.byExtension.put(
                    lower(attributes, "Extension"), lower(attributes, "ContentType"));
            case "Override" ->
                parts.byName.put(lower(attributes, "PartName"), lower(attributes, "ContentType"));
            default -> {}
          }
        });
    return parts;
  }

  /** In lower case; empty when nothing is said about it. */
  String typeOf(String entryName) {
    String name = entryName.toLowerCase(Locale.ROOT);
    String named = byName.get("/" + name);
    return named != null
        ? named
        : byExtension.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
  }

  /** All that are declared, used or not, in lower case. */
  Iterable<String> types() {
    return () -> Stream.concat(byExtension.values().stream(), byName.values().stream()).iterator();
  }

  static void forEachRelationship(InputStream relationships, Consumer<Relationship> each) {
    forEachElement(
        relationships,
        (element, attributes) -> {
          if (element.equals("Relationship")) {
            each.accept(
                new Relationship(
                    value(attributes, "Type"),
                    value(attributes, "Target"),
                    value(attributes, "TargetMode").equalsIgnoreCase("External")));
          }
        });
  }

  /** The platform's own reader: no document types, no entities, no addresses. */
  static XMLInputFactory xml() {
    XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return xml;
  }

  private static void forEachElement(InputStream content, Reader each) {
    try {
      XMLStreamReader xml = xml().createXMLStreamReader(content);
      try {
        while (xml.hasNext()) {
          switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> each.read(xml.getLocalName(), xml);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new FlawedFile(Flaw.DAMAGED);
            default -> {}
          }
        }
      } finally {
        xml.close();
      }
    } catch (XMLStreamException broken) {
      throw new FlawedFile(Flaw.DAMAGED);
    }
  }

  private static String lower(XMLStreamReader element, String attribute) {
    return value(element, attribute).toLowerCase(Locale.ROOT);
  }

  private static String value(XMLStreamReader element, String attribute) {
    String value = element.getAttributeValue(null, attribute);
    return value == null ? "" : value.strip();
  }
}
