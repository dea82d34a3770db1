package org.planningservices.voucher.delivering;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.planningservices.foundation.problem.InvalidInput;

/**
 * A form that holds one file in its field {@code file} and nothing else: what is sent beside it
 * would be dropped in silence.
 *
 * @param sentName as the form has it; null for none
 */
record FileForm(String sentName, long size) {

  private static final String FIELD = "file";
  private static final int MOST_PARTS = 16;
  private static final int LONGEST_BOUNDARY = 70;
  private static final String BOUNDARY_MARKS = "'()+_,-./:=? ";
  private static final Set<String> PLAIN = Set.of("7bit", "8bit", "binary");

  /**
   * Writes the file of the form.
   *
   * @param contentType of the request, well-formed
   * @throws FileRefusal when it is no such form
   */
  static FileForm read(String contentType, InputStream body, Path target) throws IOException {
    FormParts parts = new FormParts(body, boundary(contentType));
    FileForm found = null;
    boolean others = false;
    int count = 0;
    for (Map<String, String> headers = parts.next(); headers != null; headers = parts.next()) {
      if (++count > MOST_PARTS) {
        throw FormParts.malformed("it has too many parts");
      }
      HeaderParameters disposition = disposition(headers);
      if (!FIELD.equals(disposition.get("name"))) {
        others = true;
        parts.copyTo(OutputStream.nullOutputStream());
      } else if (found != null) {
        throw InvalidInput.of(
            "/file", "deliverable.more-than-one-file", "Send exactly one file per request.");
      } else {
        found = new FileForm(fileName(disposition), write(parts, target));
      }
    }
    return onlyOne(found, others);
  }

  private static FileForm onlyOne(FileForm found, boolean others) {
    if (found == null) {
      throw InvalidInput.of(
          "/file", "deliverable.file-missing", "Send the file in the form field 'file'.");
    }
    if (others) {
      throw InvalidInput.of(
          "", "deliverable.field-unknown", "Send nothing but the field 'file' in the form.");
    }
    return found;
  }

  private static long write(FormParts parts, Path target) throws IOException {
    try (Bounded file = new Bounded(new BufferedOutputStream(Files.newOutputStream(target)))) {
      parts.copyTo(file);
      return file.written;
    }
  }

  private static String boundary(String contentType) {
    String boundary = HeaderParameters.of(contentType).get("boundary");
    if (boundary == null
        || boundary.isEmpty()
        || boundary.length() > LONGEST_BOUNDARY
        || boundary.endsWith(" ")
        || !boundary.chars().allMatch(FileForm::mayBound)) {
      throw FormParts.malformed("its Content-Type has no valid boundary");
    }
    return boundary;
  }

  private static boolean mayBound(int character) {
    return character < 0x7f
        && (Character.isLetterOrDigit(character) || BOUNDARY_MARKS.indexOf(character) >= 0);
  }

  private static HeaderParameters disposition(Map<String, String> headers) {
    String coding = headers.get("content-transfer-encoding");
    if (coding != null && !PLAIN.contains(coding.toLowerCase(Locale.ROOT))) {
      throw FormParts.malformed(
          "a part has a Content-Transfer-Encoding; files have to be sent as they are");
    }
    String disposition = headers.getOrDefault("content-disposition", "");
    HeaderParameters parameters = HeaderParameters.of(disposition);
    if (!parameters.value().equalsIgnoreCase("form-data") || parameters.get("name") == null) {
      throw FormParts.malformed("a part does not name its field in Content-Disposition");
    }
    return parameters;
  }

  /** Some clients send the form of RFC 8187 beside the plain one, for what is not ASCII. */
  private static String fileName(HeaderParameters disposition) {
    String extended = disposition.get("filename*");
    if (extended == null) {
      return disposition.get("filename");
    }
    String prefix = "UTF-8''";
    if (!extended.regionMatches(true, 0, prefix, 0, prefix.length())) {
      throw FormParts.malformed("the name of the file is not in UTF-8");
    }
    try {
      return URLDecoder.decode(
          extended.substring(prefix.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unreadable) {
      throw FormParts.malformed("the name of the file has an invalid escape");
    }
  }

  /** Takes no more than a deliverable may have. */
  private static final class Bounded extends FilterOutputStream {
    private long written;

    Bounded(OutputStream target) {
      super(target);
    }

    @Override
    public void write(int value) throws IOException {
      count(1);
      out.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      count(length);
      out.write(bytes, offset, length);
    }

    private void count(int more) {
      written += more;
      if (written > Upload.MOST_BYTES) {
        throw new FileRefusal.TooLarge();
      }
    }
  }
}
