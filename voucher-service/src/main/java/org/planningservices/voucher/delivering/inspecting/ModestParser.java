package org.planningservices.voucher.delivering.inspecting;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser, which alone would unpack any stream that it needs to find its way, however
 * large. Those that tell where objects are, or hold objects, are unpacked here first and counted,
 * and no other is ever unpacked. It repairs nothing: what one program repairs in this way and
 * another in that shows each something else.
 */
final class ModestParser extends PDFParser {

  private static final int MOST_UNPACKED = 2 << 20;
  private static final int MOST_UNPACKED_OF_ALL = 16 << 20;

  /** Each becomes an object of some 100 bytes. */
  private static final int MOST_TOKENS_OF_ALL = 600_000;

  private static final int LONGEST_ROW = 4096;

  private final Budget budget;
  private final byte[] block = new byte[8192];
  private int unpackedOfAll;
  private int tokensOfAll;
  private boolean broken;

  ModestParser(MeteredFile file, Budget budget) throws IOException {
    super(file);
    this.budget = budget;
  }

  /** Loads what the library needs once in a process, which is not a file's to pay for. */
  static void load() {
    FilterFactory.INSTANCE.hashCode();
    COSName.getPDFName("Root").getName();
  }

  /** Reads where everything is, and the catalog. The document is to be closed. */
  COSDocument open() throws IOException {
    setLenient(false);
    parsePDFHeader();
    initialParse();
    return document;
  }

  /** Whether any object so far could not be read: another program might read it nevertheless. */
  boolean isBroken() {
    return broken;
  }

  @Override
  public COSBase dereferenceCOSObject(COSObject reference) throws IOException {
    try {
      return super.dereferenceCOSObject(reference);
    } catch (IOException unreadable) {
      broken = true; // whoever asked gets nothing, and no word of it
      throw unreadable;
    }
  }

  @Override
  protected void prepareDecryption() {
    if (document.getTrailer().containsKey(COSName.ENCRYPT)) {
      throw new FlawedFile(Flaw.ENCRYPTED);
    }
  }

  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    budget.check();
    COSStream stream = super.parseCOSStream(dictionary);
    boolean isOfPlaces = stream.containsKey(COSName.W);
    boolean isOfObjects = stream.containsKey(COSName.N) && stream.containsKey(COSName.FIRST);
    if (isOfPlaces || isOfObjects) {
      checkPacking(stream);
    }
    return stream;
  }

  private void checkPacking(COSStream stream) throws IOException {
    COSBase filters = stream.getFilters();
    boolean isPlain = filters == null || filters instanceof COSArray array && array.size() == 0;
    if (isPlain) {
      return; // read from the file itself, which is metered
    }
    COSBase filter =
        filters instanceof COSArray array && array.size() == 1 ? array.getObject(0) : filters;
    if (!COSName.FLATE_DECODE.equals(filter) && !COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
      throw new FlawedFile(Flaw.TOO_COMPLEX);
    }
    checkRows(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
    unpack(stream);
  }

  /** A row is kept whole while it is unpacked. */
  private static void checkRows(COSBase parameters) {
    COSBase first =
        parameters instanceof COSArray array && array.size() > 0 ? array.getObject(0) : parameters;
    if (first instanceof COSDictionary rows
        && (rows.getInt(COSName.COLUMNS, 1) > LONGEST_ROW
            || rows.getInt(COSName.COLORS, 1) > 4
            || rows.getInt(COSName.BITS_PER_COMPONENT, 8) > 16)) {
      throw new FlawedFile(Flaw.TOO_COMPLEX);
    }
  }

  private void unpack(COSStream stream) throws IOException {
    byte[] packed = new byte[block.length];
    int unpacked = 0;
    try (Inflater inflater = new Inflater();
        InputStream raw = stream.createRawInputStream()) {
      for (int read; !inflater.finished() && (read = raw.read(packed)) > 0; ) {
        inflater.setInput(packed, 0, read);
        for (int length; (length = inflater.inflate(block)) > 0; ) {
          unpacked += length;
          unpackedOfAll += length;
          tokensOfAll += tokens(length);
          checkLimits(unpacked);
        }
        if (inflater.needsDictionary()) {
          throw new FlawedFile(Flaw.DAMAGED);
        }
      }
    } catch (DataFormatException broken) {
      throw new FlawedFile(Flaw.DAMAGED);
    }
  }

  private void checkLimits(int unpacked) {
    budget.check();
    if (unpacked > MOST_UNPACKED
        || unpackedOfAll > MOST_UNPACKED_OF_ALL
        || tokensOfAll > MOST_TOKENS_OF_ALL) {
      throw new FlawedFile(Flaw.TOO_COMPLEX);
    }
  }

  /** Blanks and delimiters: each object but the first has at least one before it. */
  private int tokens(int length) {
    int tokens = 0;
    for (int at = 0; at < length; at++) {
      switch (block[at]) {
        case ' ', '\n', '\r', '/', '[', '<', '(' -> tokens++;
        default -> {}
      }
    }
    return tokens;
  }
}
