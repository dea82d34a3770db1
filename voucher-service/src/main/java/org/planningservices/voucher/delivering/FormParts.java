package org.planningservices.voucher.delivering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The parts of a multipart form (RFC 7578), one after the other as they arrive. It is strict and
 * its memory is bounded, whatever is sent; the framework's own reader takes headers of any length,
 * and gives up on a broken form as on a failure of the server.
 */
final class FormParts {

  private static final int MOST_HEADER_BYTES = 8 * 1024;
  private static final int BUFFER_BYTES = 16 * 1024;

  private final InputStream body;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int limit;
  private boolean started;

  FormParts(InputStream body, String boundary) {
    this.body = body;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Goes to the next part; the one before has to be read.
   *
   * @return its headers by lower-case name; null after the last part
   */
  Map<String, String> next() throws IOException {
    if (!started) {
      started = true;
      copyUntilDelimiter(OutputStream.nullOutputStream(), 2); // nothing need precede the first
    }
    int next = readPastBlanks();
    if (next == '-' && read() == '-') {
      return null;
    }
    if (next != '\r' || read() != '\n') {
      throw malformed("its boundary is followed by neither a line break nor the end");
    }
    return headers();
  }

  /** Writes the content of the part. */
  void copyTo(OutputStream target) throws IOException {
    copyUntilDelimiter(target, 0);
  }

  /**
   * A carriage return begins the delimiter and is nowhere else in it, so what matched so far never
   * overlaps with another beginning.
   */
  private void copyUntilDelimiter(OutputStream target, int matchedBefore) throws IOException {
    int matched = matchedBefore;
    while (matched < delimiter.length) {
      int next = read();
      if (next == delimiter[matched]) {
        matched++;
      } else {
        target.write(delimiter, 0, matched);
        matched = next == '\r' ? 1 : 0;
        if (matched == 0) {
          target.write(next);
        }
      }
    }
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    int left = MOST_HEADER_BYTES;
    for (String line = line(left); !line.isEmpty(); line = line(left)) {
      left -= line.length();
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw malformed("a header of a part has no name");
      }
      String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (headers.put(name, line.substring(colon + 1).strip()) != null) {
        throw malformed("a part has the same header twice");
      }
    }
    return headers;
  }

  /** A line without its end. */
  private String line(int most) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = read(); next != '\r'; next = read()) {
      if (line.size() >= most) {
        throw malformed("the headers of a part are too long");
      }
      line.write(next);
    }
    if (read() != '\n') {
      throw malformed("a header line of a part does not end");
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line.toByteArray()))
          .toString();
    } catch (CharacterCodingException unreadable) {
      throw malformed("a header of a part is not UTF-8");
    }
  }

  private int readPastBlanks() throws IOException {
    int next = read();
    while (next == ' ' || next == '\t') {
      next = read();
    }
    return next;
  }

  private int read() throws IOException {
    if (at == limit) {
      at = 0;
      limit = body.read(buffer, 0, buffer.length);
      if (limit < 0) {
        limit = 0;
        throw malformed("it ends before its last boundary");
      }
    }
    return buffer[at++] & 0xff;
  }

  static FileRefusal malformed(String why) {
    return new FileRefusal.MalformedForm(why);
  }
}
