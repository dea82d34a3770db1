package org.planningservices.foundation.http;

import java.util.ArrayList;
import java.util.List;
import org.planningservices.foundation.problem.MalformedRequest;

/**
 * The entity tags of a precondition, as RFC 9110 (8.8.3, 13.1) has them: a list of strong and weak
 * tags, or any. A comma inside a tag belongs to it.
 */
public final class EntityTags {

  private static final String WEAK = "W/";

  private final boolean any;
  private final List<String> tags;

  private EntityTags(boolean any, List<String> tags) {
    this.any = any;
    this.tags = List.copyOf(tags);
  }

  /**
   * @param header the name of the field, for the text of the refusal
   * @throws MalformedRequest when it is neither a list of tags nor a star
   */
  public static EntityTags read(String header, String field) {
    FieldReader reader = new FieldReader(field.strip());
    if (reader.skip('*')) {
      if (reader.atEnd()) {
        return new EntityTags(true, List.of());
      }
      throw unreadable(header);
    }
    List<String> tags = new ArrayList<>();
    do {
      reader.skipBlanks();
      String prefix = reader.skip('W') ? reader.skip('/') ? WEAK : null : "";
      String opaque = prefix == null ? null : reader.opaque();
      if (opaque == null) {
        throw unreadable(header);
      }
      tags.add(prefix + '"' + opaque + '"');
      reader.skipBlanks();
    } while (reader.skip(','));
    if (!reader.atEnd()) {
      throw unreadable(header);
    }
    return new EntityTags(false, tags);
  }

  /** Whether it is the star, which means any version that there is. */
  public boolean any() {
    return any;
  }

  /** The tags, quotes included, as they were sent. */
  public List<String> tags() {
    return tags;
  }

  /** For If-Match: a weak tag matches nothing. */
  public boolean matchStrongly(String etag) {
    return any || !isWeak(etag) && tags.contains(etag);
  }

  /** For If-None-Match: that one of two is weak makes no difference. */
  public boolean matchWeakly(String etag) {
    return any || tags.stream().anyMatch(tag -> opaque(tag).equals(opaque(etag)));
  }

  /** Whether a strong tag was expected and a weak one is among those sent. */
  public boolean hasWeak() {
    return tags.stream().anyMatch(EntityTags::isWeak);
  }

  private static boolean isWeak(String tag) {
    return tag.startsWith(WEAK);
  }

  private static String opaque(String tag) {
    return isWeak(tag) ? tag.substring(WEAK.length()) : tag;
  }

  private static MalformedRequest unreadable(String header) {
    return new MalformedRequest(
        "request.entity-tag-malformed",
        header
            + " cannot be read; send ETags with their quotation marks, with commas between"
            + " them, or a star alone.");
  }
}
