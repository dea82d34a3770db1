package org.planningservices.foundation.paging;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.planningservices.foundation.problem.Expected;
import org.planningservices.foundation.problem.MalformedRequest;

/**
 * Which page is asked for.
 *
 * @param limit rows a page, 1 to 200
 * @param after the id below which the page begins (rows come by descending UUIDv7); null at first
 */
public record PageRequest(int limit, UUID after) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  /** What the parameter {@code limit} may be. */
  public static final Expected LIMITS = Expected.wholeNumber(1L, (long) MAX_LIMIT);

  /** What the parameter {@code cursor} may be. */
  public static final Expected CURSORS =
      Expected.in("the nextCursor of a page of this list, unchanged");

  private static final int CURSOR_BYTES = 16;

  /**
   * @param limit null for the default
   * @param cursor from the page before; null for the first page
   */
  public static PageRequest of(Integer limit, String cursor) {
    if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
      throw MalformedRequest.queryParameter("limit", LIMITS);
    }
    return new PageRequest(
        limit == null ? DEFAULT_LIMIT : limit, cursor == null ? null : decode(cursor));
  }

  /**
   * For rows that are numbered and have no UUID; what is after is the number, in its lower half.
   *
   * @throws MalformedRequest when the cursor is that of another list
   */
  public PageRequest ofNumbers() {
    if (after != null
        && (after.getMostSignificantBits() != 0 || after.getLeastSignificantBits() < 1)) {
      throw MalformedRequest.queryParameter("cursor", CURSORS);
    }
    return this;
  }

  /** A row's number in the place of its UUID. */
  public static UUID numbered(long number) {
    return new UUID(0, number);
  }

  /** One more than the page holds, which shows whether there is another. */
  public int fetchSize() {
    return limit + 1;
  }

  static String encode(UUID last) {
    byte[] bytes =
        ByteBuffer.allocate(CURSOR_BYTES)
            .putLong(last.getMostSignificantBits())
            .putLong(last.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static UUID decode(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length != CURSOR_BYTES) {
        throw MalformedRequest.queryParameter("cursor", CURSORS);
      }
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new UUID(buffer.getLong(), buffer.getLong());
    } catch (IllegalArgumentException unreadable) {
      throw MalformedRequest.queryParameter("cursor", CURSORS);
    }
  }
}
