package org.planningservices.voucher.delivering.inspecting;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser, which alone would unpack any stream that it needs to find its way, however
 * large. Those that tell where objects are, or hold objects, are unpacked here first and counted,
 * and no other is ever unpacked. It repairs nothing: what one program repairs in this way and
 * another in that shows each something else.
 */
final class BoundedPdfParser extends PDFParser {

  private static final int MOST_UNPACKED = 2 << 20;
  private static final int MOST_UNPACKED_OF_ALL = 16 << 20;

  /** Each becomes an object of some 100 bytes. */
  private static final int MOST_TOKENS_OF_ALL = 600_000;

  private static final int LONGEST_ROW = 4096;

  /** Of one text, or one line of the table: no honest one is nearly as long. */
  private static final int LONGEST_PIECE = 1 << 20;

  private final MeteredFile file;
  private final Budget budget;
  private final PdfNames names = new PdfNames();
  private final IntPredicate endsName = this::isEndOfName;
  private final PdfNames.Slowly nameSlowly = super::parseCOSName;
  private final Map<Long, Map<COSObjectKey, COSBase>> packed = new HashMap<>();
  private final byte[] block = new byte[8192];
  private int unpackedOfAll;
  private int tokensOfAll;
  private boolean broken;

  BoundedPdfParser(MeteredFile file, Budget budget) throws IOException {
    super(file);
    this.file = file;
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
  protected COSName parseCOSName() throws IOException {
    return names.read(source, endsName, nameSlowly);
  }

  @Override
  protected COSString parseCOSString() throws IOException {
    file.allow(LONGEST_PIECE);
    COSString text = super.parseCOSString();
    file.allowAll();
    return text;
  }

  @Override
  protected String readLine() throws IOException {
    file.allow(LONGEST_PIECE);
    String line = super.readLine();
    file.allowAll();
    return line;
  }

  @Override
  protected String readString() throws IOException {
    file.allow(LONGEST_PIECE);
    String word = super.readString();
    file.allowAll();
    return word;
  }

  /** As the library does it, which copies the table of all places once for each such stream. */
  @Override
  protected COSBase parseObjectStreamObject(long stream, COSObjectKey wanted) throws IOException {
    Map<COSObjectKey, COSBase> objects = packed.get(stream);
    if (objects == null) {
      COSBase holder = document.getObjectFromPool(getObjectKey(stream, 0)).getObject();
      objects = new HashMap<>();
      if (holder instanceof COSStream held) {
        objects.putAll(new PackedObjects(held).parseAllObjects());
      }
      packed.put(stream, objects);
    }
    return objects.remove(wanted);
  }

  /** Asks the whole document where things are. */
  private final class PackedObjects extends PDFObjectStreamParser {

    private final IntPredicate ends = this::isEndOfName;
    private final PdfNames.Slowly slowly = super::parseCOSName;

    PackedObjects(COSStream stream) throws IOException {
      super(stream, BoundedPdfParser.this.document);
    }

    @Override
    protected COSObjectKey getObjectKey(long number, int generation) {
      return BoundedPdfParser.this.getObjectKey(number, generation);
    }

    @Override
    protected COSName parseCOSName() throws IOException {
      return names.read(source, ends, slowly);
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
