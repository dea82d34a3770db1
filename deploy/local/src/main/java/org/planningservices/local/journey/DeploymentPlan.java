package org.planningservices.local.journey;

import java.nio.charset.StandardCharsets;

/** What the customer gets at the end of an engagement, and the partner hands in. */
public final class DeploymentPlan {

  public static final String FILE_NAME = "deployment-plan.pdf";

  /** One empty page, in ASCII: a byte is a character. */
  public static final String PDF =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
      % The deployment plan of the journey.
      xref
      0 4
      0000000000 65535 f\s
      0000000009 00000 n\s
      0000000052 00000 n\s
      0000000101 00000 n\s
      trailer
      <</Size 4/Root 1 0 R>>
      startxref
      202
      %%EOF
      """;

  private DeploymentPlan() {}

  public static byte[] bytes() {
    return PDF.getBytes(StandardCharsets.US_ASCII);
  }
}
