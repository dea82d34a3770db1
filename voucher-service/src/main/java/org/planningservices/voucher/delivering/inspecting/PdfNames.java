package org.planningservices.voucher.delivering.inspecting;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;

/**
 * Names that were read before. A PDF repeats some dozens of them for each of its objects, and the
 * library makes five pieces of garbage of every one.
 */
final class PdfNames {

  /** The library's own way; for what is seldom. */
  interface Slowly {
    COSName read() throws IOException;
  }

  private static final int PLACES = 1024;
  private static final int LONGEST = 64;

  private final COSName[] known = new COSName[PLACES];
  private final byte[][] spelled = new byte[PLACES][];
  private final byte[] name = new byte[LONGEST];

  /**
   * The name that begins with the slash where the source stands; the source stands behind it then.
   *
   * @param ends whether a byte, or -1, belongs to the name no more
   */
  COSName read(RandomAccessRead source, IntPredicate ends, Slowly otherwise) throws IOException {
    long start = source.getPosition();
    if (source.read() == '/') {
      int length = 0;
      int hash = 0;
      int next = source.read();
      while (length < LONGEST && next != '#' && !ends.test(next)) {
        name[length++] = (byte) next;
        hash = 31 * hash + next;
        next = source.read();
      }
      if (next >= 0 && ends.test(next)) {
        source.rewind(1);
        return known(length, (hash ^ hash >>> 10) & PLACES - 1);
      }
    }
    source.seek(start);
    return otherwise.read();
  }

  private COSName known(int length, int place) {
    byte[] last = spelled[place];
    if (last == null || !Arrays.equals(last, 0, last.length, name, 0, length)) {
      spelled[place] = Arrays.copyOf(name, length);
      known[place] = COSName.getPDFName(spelled[place]);
    }
    return known[place];
  }
}
