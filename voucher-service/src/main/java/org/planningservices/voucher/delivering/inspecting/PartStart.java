package org.planningservices.voucher.delivering.inspecting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first bytes of a part, which show what it is, whatever it is called. */
record PartStart(byte[] bytes) {

  static final int BYTES = 256;

  private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

  /** Each of these is a file of its own, and none a part of a document. */
  private static final byte[][] FILES = {
    latin("MZ"),
    latin("\u007fELF"),
    latin("#!"),
    latin("%PDF"),
    latin("{\\rtf"),
    latin("Rar!"),
    latin("7z\u00bc\u00af"),
    latin("MSCF"),
    latin("ITSF"),
    latin("\u001f\u008b\u0008"),
    latin("L\0\0\0\u0001\u0014\u0002\0"),
    latin("\u00ca\u00fe\u00ba\u00be")
  };

  private static final byte[][] PICTURES = {
    latin("\u0089PNG\r\n\u001a\n"),
    latin("\u00ff\u00d8\u00ff"),
    latin("GIF8"),
    latin("BM"),
    latin("II*\0"),
    latin("MM\0*"),
    latin("II\u00bc"),
    latin("\u00d7\u00cd\u00c6\u009a"),
    latin("\u0001\0\u0009\0"),
    latin("\u0002\0\u0009\0"),
    latin("\0\0\u0001\0")
  };

  /**
   * What is not text, in a program's own words: a macro, an object, a program, another document.
   */
  boolean isFile() {
    return CompoundFile.isOne(bytes) || beginsWithOneOf(FILES);
  }

  boolean isArchive() {
    return begins(0, latin("PK\u0003\u0004"));
  }

  /** In the one encoding that every program writes; in another, words could hide. */
  boolean isXml() {
    int at = begins(0, latin("\u00ef\u00bb\u00bf")) ? 3 : 0;
    while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) {
      at++;
    }
    if (at + 1 >= bytes.length || bytes[at] != '<' || !beginsAName(bytes[at + 1])) {
      return false;
    }
    String start = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = start.indexOf("?>");
    Matcher encoding = ENCODING.matcher(end < 0 ? "" : start.substring(0, end));
    return !encoding.find()
        || encoding.group(1).toLowerCase(Locale.ROOT).matches("utf-?8|us-ascii|ascii");
  }

  private static boolean beginsAName(byte next) {
    return next == '?' || next == '!' || next == '_' || Character.isLetter(next & 0x7F);
  }

  boolean isPicture() {
    return beginsWithOneOf(PICTURES)
        || begins(0, latin("\u0001\0\0\0")) && begins(40, latin(" EMF"))
        || begins(0, latin("RIFF")) && begins(8, latin("WEBP"));
  }

  boolean isFilm() {
    return begins(4, latin("ftyp"))
        || begins(4, latin("moov"))
        || begins(4, latin("mdat"))
        || begins(4, latin("wide"));
  }

  boolean isSound() {
    return begins(0, latin("ID3"))
        || begins(0, latin("RIFF")) && begins(8, latin("WAVE"))
        || bytes.length > 1 && bytes[0] == (byte) 0xFF && (bytes[1] & 0xE0) == 0xE0;
  }

  boolean isCertificate() {
    return bytes.length > 1 && bytes[0] == 0x30;
  }

  private boolean beginsWithOneOf(byte[][] many) {
    return Arrays.stream(many).anyMatch(one -> begins(0, one));
  }

  private boolean begins(int at, byte[] magic) {
    return bytes.length >= at + magic.length
        && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartStart start && Arrays.equals(bytes, start.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "the first " + bytes.length + " bytes of a part";
  }
}
