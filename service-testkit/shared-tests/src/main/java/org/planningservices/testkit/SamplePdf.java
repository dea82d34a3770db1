package org.planningservices.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** PDFs by their objects, numbered from 1, the first of them the catalog. */
public final class SamplePdf {

  private SamplePdf() {}

  /** One empty page and a comment. */
  public static byte[] ofOnePage(String comment) {
    return of(
        "",
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\n% " + comment));
  }

  /**
   * @param trailer what else its trailer has
   */
  public static byte[] of(String trailer, List<String> objects) {
    return ofBytes(
        trailer,
        objects.stream().map(object -> object.getBytes(StandardCharsets.ISO_8859_1)).toList());
  }

  public static byte[] ofBytes(String trailer, List<byte[]> objects) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(ascii("%PDF-1.7\n"));
    List<Integer> places = new ArrayList<>();
    for (byte[] object : objects) {
      places.add(pdf.size());
      pdf.writeBytes(ascii(places.size() + " 0 obj\n"));
      pdf.writeBytes(object);
      pdf.writeBytes(ascii("\nendobj\n"));
    }
    int table = pdf.size();
    pdf.writeBytes(ascii("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n"));
    places.forEach(place -> pdf.writeBytes(ascii("%010d 00000 n \n".formatted(place))));
    pdf.writeBytes(
        ascii(
            "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(places.size() + 1, trailer, table)));
    return pdf.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
