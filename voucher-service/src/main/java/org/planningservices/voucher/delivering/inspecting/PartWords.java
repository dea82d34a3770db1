package org.planningservices.voucher.delivering.inspecting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Names of elements by which a part may do something, found in its bytes: names cannot be written
 * in another way, and most parts have none of them, so that few have to be read as what they are.
 */
final class PartWords {

  /** What a part may have. */
  enum Word {
    FIELD("instrText"),
    DELETED_FIELD("delInstrText"),
    SIMPLE_FIELD("fldSimple"),
    CLICK("hlink"),
    EXCHANGE("ddeLink"),
    OBJECT_LINK("oleLink"),
    MACRO_SHEET("macrosheet"),
    DIALOG_SHEET("dialogsheet"),
    SCRIPT("<script"),
    SCRIPT_OF_A_SPACE(":script");

    private final byte[] bytes;

    Word(String name) {
      bytes = name.getBytes(StandardCharsets.US_ASCII);
    }
  }

  private static final int BLOCK = 1 << 14;
  private static final int LONGEST = 12;

  /** By their first byte. */
  private static final Word[][] WORDS = new Word[128][];

  static {
    for (Word word : Word.values()) {
      byte first = word.bytes[0];
      WORDS[first] =
          Arrays.stream(Word.values()).filter(one -> one.bytes[0] == first).toArray(Word[]::new);
    }
  }

  private final Budget budget;
  private final byte[] block = new byte[BLOCK + LONGEST];

  PartWords(Budget budget) {
    this.budget = budget;
  }

  /** Reads a part once. */
  Set<Word> in(InputStream part) throws IOException {
    return in(part, Long.MAX_VALUE);
  }

  /** As far as a part begins. */
  Set<Word> inStartOf(InputStream part) throws IOException {
    return in(part, BLOCK);
  }

  private Set<Word> in(InputStream part, long most) throws IOException {
    long left = most;
    Set<Word> found = EnumSet.noneOf(Word.class);
    int kept = 0;
    for (int read; left > 0 && (read = part.readNBytes(block, kept, BLOCK)) > 0; ) {
      budget.check();
      left -= read;
      int filled = kept + read;
      find(filled, found);
      kept = Math.min(filled, LONGEST - 1);
      System.arraycopy(block, filled - kept, block, 0, kept);
    }
    return found;
  }

  private void find(int filled, Set<Word> found) {
    for (int at = 0; at < filled; at++) {
      Word[] words = block[at] < 0 ? null : WORDS[block[at]];
      if (words != null) {
        for (Word word : words) {
          if (isAt(word.bytes, at, filled)) {
            found.add(word);
          }
        }
      }
    }
  }

  private boolean isAt(byte[] word, int at, int filled) {
    if (at + word.length > filled) {
      return false;
    }
    for (int index = 0; index < word.length; index++) {
      if (block[at + index] != word[index]) {
        return false;
      }
    }
    return true;
  }
}
