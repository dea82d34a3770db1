package org.planningservices.voucher.delivering;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a reader asks for, as RFC 9110 (14) has it.
 *
 * @param first counted from 0
 * @param last included
 */
record ByteRange(long first, long last) {

  private static final Pattern SINGLE = Pattern.compile("(?i:bytes)=[ \\t]*(\\d*)-(\\d*)[ \\t]*");
  private static final int MOST_DIGITS = 18;

  long length() {
    return last - first + 1;
  }

  /** For Content-Range. */
  String of(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }

  /**
   * What is asked for by Range, unless If-Range names another version than there is. What cannot be
   * read, another unit than bytes, and several ranges at once ask for the whole file, as the RFC
   * allows; parts that are pasted together by a server have been a way to exhaust it.
   *
   * @throws FileRefusal when the file ends before the range begins
   */
  static Optional<ByteRange> asked(String range, String ifRange, String etag, long size) {
    if (range == null || ifRange != null && !ifRange.strip().equals(etag)) {
      return Optional.empty();
    }
    Matcher single = SINGLE.matcher(range.strip());
    if (!single.matches() || single.group(1).isEmpty() && single.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (single.group(1).isEmpty()) {
      return Optional.of(suffix(number(single.group(2)), size));
    }
    long first = number(single.group(1));
    long last = single.group(2).isEmpty() ? Long.MAX_VALUE : number(single.group(2));
    if (last < first) {
      return Optional.empty();
    }
    if (first >= size) {
      throw new FileRefusal.RangeOutside(size);
    }
    return Optional.of(new ByteRange(first, Math.min(last, size - 1)));
  }

  private static ByteRange suffix(long length, long size) {
    if (length == 0) {
      throw new FileRefusal.RangeOutside(size);
    }
    return new ByteRange(Math.max(0, size - length), size - 1);
  }

  /** Nobody counts further than the largest file that there can be. */
  private static long number(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(significant);
  }
}
