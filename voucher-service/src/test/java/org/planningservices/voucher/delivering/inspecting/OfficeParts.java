package org.planningservices.voucher.delivering.inspecting;

import static org.planningservices.voucher.delivering.SampleFiles.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.planningservices.voucher.delivering.SampleFiles;

/** Parts of documents, and what is said of them beside. */
final class OfficeParts {

  private OfficeParts() {}

  static Map<String, byte[]> document() {
    return SampleFiles.parts(SampleFiles.OFFICE + "wordprocessingml.document.main+xml", "x");
  }

  static void declare(Map<String, byte[]> parts, String ending, String type) {
    add(parts, "<Default Extension=\"" + ending + "\" ContentType=\"" + type + "\"/>");
  }

  static void override(Map<String, byte[]> parts, String name, String type) {
    add(parts, "<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>");
  }

  private static void add(Map<String, byte[]> parts, String element) {
    String types = new String(parts.get(SampleFiles.TYPES), StandardCharsets.UTF_8);
    parts.put(SampleFiles.TYPES, bytes(types.replace("</Types>", element + "</Types>")));
  }
}
