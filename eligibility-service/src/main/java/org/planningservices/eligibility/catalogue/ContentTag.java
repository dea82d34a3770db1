package org.planningservices.eligibility.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The strong ETag of what has no version of its own: the same content, the same tag. */
public final class ContentTag {

  private ContentTag() {}

  /**
   * @param content whose text shows all of it, as that of a record does
   * @return quotes included
   */
  public static String of(Record content) {
    byte[] text = content.toString().getBytes(StandardCharsets.UTF_8);
    return "\"" + UUID.nameUUIDFromBytes(text) + "\"";
  }
}
