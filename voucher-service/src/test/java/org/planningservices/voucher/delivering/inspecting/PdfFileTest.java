package org.planningservices.voucher.delivering.inspecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.SamplePdf;
import org.planningservices.voucher.delivering.SampleFiles;

class PdfFileTest extends Inspecting {

  @Test
  void fiveBytesAreNoReport() throws IOException {
    refuses("%PDF-".getBytes(StandardCharsets.US_ASCII), Flaw.DAMAGED);
    refuses("%PDF-1.4\n% A plan.\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), Flaw.DAMAGED);
  }

  @Test
  void wantsAPage() throws IOException {
    refuses(
        SamplePdf.of(
            "", List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>")),
        Flaw.WITHOUT_PAGE);
    refuses(
        SamplePdf.of(
            "", List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 9>>")),
        Flaw.WITHOUT_PAGE);
  }

  @Test
  void refusesWhatRunsOrFetchesSomething() throws IOException {
    for (String action :
        List.of(
            "/OpenAction<</S/JavaScript/JS(app.alert(1))>>",
            "/OpenAction<</S/Launch/F(cmd.exe)>>",
            "/OpenAction<</S/#4cau#6Ech/F(cmd.exe)>>",
            "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next[<</S/Launch/F(cmd.exe)>>]>>",
            "/OpenAction 4 0 R",
            "/OpenAction<</S/URI/URI(https://example.org)>>",
            "/OpenAction<</S/GoToR/F(a.pdf)>>",
            "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(https://example.org)>>>>",
            "/OpenAction<</S/SubmitForm/F(https://example.org)>>",
            "/OpenAction<</S/Thread/F(a.pdf)>>",
            "/OpenAction<</S/Rendition/OP 0>>",
            "/OpenAction<</S/Named/N/Print>>",
            "/AA<</WC<</S/URI/URI(https://example.org)>>>>",
            "/URI<</Base(file://evil.example/)>>",
            "/StructTreeRoot<</K<</A<</S/Launch>>>>>>",
            "/Extra<</Font<</F1<</AA<</O<</S/URI>>>>>>>>>>",
            "/AA<</WC 4 0 R>>",
            "/Names<</JavaScript<</Names[(a) 4 0 R]>>>>",
            "/AcroForm<</Fields[]/XFA 4 0 R>>",
            "/Outlines<</First<</Title(x)/A 4 0 R>>>>")) {
      refuses(catalog(action, "<</S/Launch/Win<</F(cmd.exe)>>>>"), Flaw.ACTIVE_CONTENT);
    }
    refuses(page("/Annots[<</Subtype/Link/A<</S/JavaScript/JS 4 0 R>>>>]"), Flaw.ACTIVE_CONTENT);
    refuses(page("/AA<</O<</S/Launch>>>>"), Flaw.ACTIVE_CONTENT);
    refuses(page("/AA<</O<</S/URI/URI(https://example.org)>>>>"), Flaw.ACTIVE_CONTENT);
    for (String target :
        List.of(
            "file:///c:/a.exe",
            "  file://evil.example/a",
            "\\\\\\\\evil.example\\\\a",
            "//evil.example/a",
            "javascript:a")) {
      refuses(
          page("/Annots[<</Subtype/Link/A<</S/URI/URI(" + target + ")>>>>]"), Flaw.ACTIVE_CONTENT);
    }
    refuses(page("/Annots[<</Subtype/Link/A<</S/GoToR/F(a.pdf)>>>>]"), Flaw.ACTIVE_CONTENT);
  }

  /** What is a name of a font in one place may be an action in another. */
  @Test
  void looksTwiceAtWhatIsReferredToInTwoWays() throws IOException {
    String twice = "/Resources<</Font 4 0 R>>/Annots[4 0 R]";
    String hidden = "<</AA<</O<</S/URI/URI(https://example.org)>>>>>>";
    refuses(
        pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Page/Parent 2 0 R" + twice + ">>", hidden),
        Flaw.ACTIVE_CONTENT);
    takes(page("/Resources<</Font<</AF<</Type/Font>>/AA<</Type/Font>>/JS<</Type/Font>>>>>>"));
  }

  @Test
  void refusesWhatStandsBehindItsEnd() throws IOException {
    byte[] pdf = catalog("", "<<>>");
    takes(and(pdf, ascii("\r\n \0\0\n")));
    refuses(and(pdf, ascii("<html><script>run()</script></html>")), Flaw.HIDDEN_DATA);
    refuses(and(pdf, SampleFiles.plainZip()), Flaw.HIDDEN_DATA);
    refuses(and(pdf, new byte[300_000], ascii("x")), Flaw.HIDDEN_DATA);
    refuses(and(pdf, SampleFiles.plainZip(), ascii("%%EOF")), Flaw.HIDDEN_DATA);
  }

  private static byte[] and(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void refusesFilesInside() throws IOException {
    refuses(
        catalog("/Names<</EmbeddedFiles<</Names[(a.exe) 4 0 R]>>>>", "<<>>"), Flaw.EMBEDDED_FILE);
    refuses(page("/Annots[<</Subtype/FileAttachment/FS<</EF<</F 4 0 R>>>>>>]"), Flaw.EMBEDDED_FILE);
    refuses(catalog("/AF[4 0 R]", "<</Type/Filespec>>"), Flaw.EMBEDDED_FILE);
    refuses(page("/AF[4 0 R]"), Flaw.EMBEDDED_FILE);
    refuses(page("/PieceInfo<</A<</EF<</F 4 0 R>>>>>>"), Flaw.EMBEDDED_FILE);
    refuses(page("/Resources<</XObject<</X<</AF[4 0 R]>>>>>>"), Flaw.EMBEDDED_FILE);
  }

  @Test
  void refusesEncryptedOnes() throws IOException {
    refuses(
        SamplePdf.of(
            "/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -1>>",
            List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R>>")),
        Flaw.ENCRYPTED);
    refuses(
        SamplePdf.of(
            "/Encrypt<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4>>",
            List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R>>")),
        Flaw.ENCRYPTED);
  }

  @Test
  void takesLinksAndBookmarks() throws IOException {
    takes(catalog("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>/Outlines<</First 4 0 R>>", "<</Title(x)>>"));
    takes(page("/Annots[<</Subtype/Link/A<</S/URI/URI(https://example.org)>>>>]"));
  }

  /** As word processors write them for who listens: two objects and more for each paragraph. */
  @Test
  void takesTheStructureOfALongReport() throws IOException {
    List<String> objects =
        new ArrayList<>(
            List.of(
                "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 4 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R>>"));
    StringBuilder kids = new StringBuilder("<</Type/StructTreeRoot/K[");
    for (int at = 0; at < 9_000; at++) {
      kids.append(5 + at).append(" 0 R ");
    }
    objects.add(kids + "]>>");
    for (int at = 0; at < 9_000; at++) {
      objects.add("<</Type/StructElem/S/P/P 4 0 R/Pg 3 0 R/K " + at + ">>");
    }
    takes(SamplePdf.of("", objects));
  }

  /** Links, bookmarks and pictures: each an object that a reader may reach by a click. */
  @Test
  void takesAReportOfThousandsOfObjectsAndRefusesOneThatCostsTooMuch() throws IOException {
    takes(ofLinks(7_500));
    refuses(ofLinks(40_000), Flaw.TOO_COMPLEX);
  }

  private static byte[] ofLinks(int links) {
    StringBuilder all = new StringBuilder("<</Type/Page/Parent 2 0 R/Annots[");
    List<String> objects =
        new ArrayList<>(
            List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", ""));
    for (int at = 0; at < links; at++) {
      all.append(4 + at).append(" 0 R ");
      objects.add(
          "<</Type/Annot/Subtype/Link/Rect[72 720 140 732]/Border[0 0 0]"
              + "/A<</S/URI/URI(https://example.org/%d)>>>>".formatted(at));
    }
    objects.set(2, all + "]>>");
    return SamplePdf.of("", objects);
  }

  /** As today's word processors write: objects in packed streams, places in a packed table. */
  @Test
  void looksIntoPackedObjects() throws IOException {
    takes(packed("<</Type/Catalog/Pages 2 0 R>>", "/FlateDecode"));
    refuses(
        packed("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch>>>>", "/FlateDecode"),
        Flaw.ACTIVE_CONTENT);
    refuses(packed("<</Type/Catalog/Pages 2 0 R>>", "/LZWDecode"), Flaw.TOO_COMPLEX);
    refuses(
        packed("<</Type/Catalog/Pages 2 0 R>>", "[/FlateDecode/FlateDecode]"), Flaw.TOO_COMPLEX);
  }

  /** Names are known again by their letters, however they are spelled and however long they are. */
  @Test
  void knowsANameHoweverItIsSpelled() throws IOException {
    String longest = "N".repeat(64);
    for (String name :
        List.of("/" + longest, "/" + longest + "N", "/", "/#4e", "/A", "/#", "/a#20")) {
      takes(page("/X<<" + name + " 1/B[" + name + name + "]>>"));
      refuses(page("/X<<" + name + " 1/#41A<</O<</S/URI>>>>>>"), Flaw.ACTIVE_CONTENT);
    }
    refuses(
        packed("<</Type/Catalog/Pages 2 0 R/Open#41ction<</S/L#61unch>>>>", "/FlateDecode"),
        Flaw.ACTIVE_CONTENT);
  }

  @Test
  void refusesWhatItCannotReadThough() throws IOException {
    refuses(catalog("/OpenAction 4 0 R", "<</S/Launch/F(cmd"), Flaw.DAMAGED);
  }

  /** Objects 1 to 3 in stream 4, all places in stream 5. */
  static byte[] packed(String catalog, String filter) throws IOException {
    String first = "1 0 2 " + (catalog.length() + 1) + " 3 " + (catalog.length() + 37) + " ";
    String pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    String objects = first + catalog + " " + pages + " <</Type/Page/Parent 2 0 R>>";
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(ascii("%PDF-1.7\n"));
    int at4 = pdf.size();
    stream(pdf, 4, "/Type/ObjStm/N 3/First " + first.length(), filter, ascii(objects));
    int at5 = pdf.size();
    ByteArrayOutputStream places = new ByteArrayOutputStream();
    places.writeBytes(new byte[] {0, 0, 0, 0, 2, 0, 4, 0, 2, 0, 4, 1, 2, 0, 4, 2});
    places.writeBytes(new byte[] {1, (byte) (at4 >> 8), (byte) at4, 0});
    places.writeBytes(new byte[] {1, (byte) (at5 >> 8), (byte) at5, 0});
    stream(pdf, 5, "/Type/XRef/W[1 2 1]/Size 6/Root 1 0 R", "/FlateDecode", places.toByteArray());
    pdf.writeBytes(ascii("startxref\n" + at5 + "\n%%EOF\n"));
    return pdf.toByteArray();
  }

  private static void stream(
      ByteArrayOutputStream pdf, int number, String entries, String filter, byte[] content)
      throws IOException {
    byte[] deflated = deflated(content);
    pdf.writeBytes(
        ascii(
            "%d 0 obj\n<<%s/Filter %s/Length %d>>\nstream\n"
                .formatted(number, entries, filter, deflated.length)));
    pdf.writeBytes(deflated);
    pdf.writeBytes(ascii("\nendstream\nendobj\n"));
  }

  static byte[] deflated(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] catalog(String more, String fourth) {
    return pdf("<</Type/Catalog/Pages 2 0 R" + more + ">>", "<</Type/Page/Parent 2 0 R>>", fourth);
  }

  private static byte[] page(String more) {
    return pdf(
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Page/Parent 2 0 R" + more + ">>", "<</X 1>>");
  }

  private static byte[] pdf(String catalog, String page, String fourth) {
    return SamplePdf.of(
        "", new ArrayList<>(List.of(catalog, "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, fourth)));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private void takes(byte[] content) throws IOException {
    assertThat(type(content)).contains(DeliverableType.PDF);
  }
}
