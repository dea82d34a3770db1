import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What a walk needs of the running stack; {@code stack.ts} has the same for the other clients. */
final class Stack {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Days of an engagement are days in the country of delivery. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private Stack() {}

  static String address(String service) throws IOException {
    Properties running = new Properties();
    Path home = Path.of(System.getenv("PLANNING_SERVICES_HOME"));
    try (var reader = Files.newBufferedReader(home.resolve("running.properties"))) {
      running.load(reader);
    }
    return "http://localhost:" + running.getProperty(service + "-service.port");
  }

  static String token(String organization, String permission, String subject) throws Exception {
    return launch(
        "token",
        "--organization",
        organization,
        "--permission",
        permission,
        "--subject",
        subject);
  }

  /** What time it is for the services, after a move when one is asked for. */
  static LocalDate clock(String... when) throws Exception {
    List<String> command = new ArrayList<>(List.of("clock"));
    command.addAll(List.of(when));
    Instant now = Instant.parse(launch(command.toArray(String[]::new)));
    return LocalDate.ofInstant(now, ZONE);
  }

  private static String launch(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("../../planning-services"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(arguments[0] + " failed: " + said);
    }
    return said.strip();
  }

  /** A new one for each request, since none of them is repeated. */
  static String key() {
    return UUID.randomUUID().toString();
  }

  /** Tries again what is refused as long as the events of another service are on their way. */
  static void eventually(Callable<?> attempt) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        attempt.call();
        return;
      } catch (Exception refusal) {
        if (Instant.now().isAfter(deadline)) {
          throw refusal;
        }
      }
      Thread.sleep(200);
    }
  }

  static <T> T expect(String what, T actual, T expected) {
    if (!actual.equals(expected)) {
      throw new IllegalStateException(what + " is " + actual + ", not " + expected);
    }
    return actual;
  }

  /** One empty page, another file for each voucher. */
  static Path deliverable(UUID voucherId) throws IOException {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder entries = new StringBuilder("0000000000 65535 f \n");
    for (String object :
        List.of(
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
            "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n")) {
      entries.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(object);
    }
    pdf.append("% The deployment plan, ").append(voucherId).append(".\n");
    int table = pdf.length();
    pdf.append("xref\n0 4\n").append(entries);
    pdf.append("trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
    Path file = Files.createTempFile("deployment-plan", ".pdf");
    return Files.writeString(file, pdf, StandardCharsets.US_ASCII);
  }
}
