package org.planningservices.voucher.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.foundation.problem.Refusal;

class FileFormTest {

  private static final String TYPE = "multipart/form-data; boundary=b";
  private static final String PART =
      "Content-Disposition: form-data; name=\"file\"; filename=\"plan.pdf\"\r\n";

  private static final String MARKS = "\r\n-b\";=: \0\u00ff*'%";

  @TempDir private Path folder;

  private FileForm read(String type, byte[] body) throws IOException {
    return FileForm.read(type, new ByteArrayInputStream(body), folder.resolve("arriving"));
  }

  private FileForm read(String body) throws IOException {
    return read(TYPE, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String form(String... parts) {
    StringBuilder form = new StringBuilder();
    for (String part : parts) {
      form.append("--b\r\n").append(part).append("\r\n");
    }
    return form.append("--b--\r\n").toString();
  }

  private static byte[] form(byte[] content) throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.write(("--b\r\n" + PART + "\r\n").getBytes(StandardCharsets.US_ASCII));
    form.write(content);
    form.write("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
    return form.toByteArray();
  }

  private void refuses(String body, String code) {
    refuses(TYPE, body, code);
  }

  private void refuses(String type, String body, String code) {
    assertThatThrownBy(() -> read(type, body.getBytes(StandardCharsets.UTF_8)))
        .as(type + " " + body)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void readsOneFileAsItIs() throws IOException {
    FileForm form = read("preamble\r\n" + form(PART + "\r\nab\r\n-\r\n--a\r") + "epilogue");
    assertThat(form).isEqualTo(new FileForm("plan.pdf", 11));
    assertThat(Files.readString(folder.resolve("arriving"))).isEqualTo("ab\r\n-\r\n--a\r");
  }

  @Test
  void readsNamesAsTheirClientsSendThem() throws IOException {
    String begin = "Content-Disposition: form-data; name=file; ";
    assertThat(read(form(begin + "filename=a.pdf\r\n\r\nx")).sentName()).isEqualTo("a.pdf");
    assertThat(read(form(begin + "filename=\"a;b.pdf\"\r\n\r\nx")).sentName()).isEqualTo("a;b.pdf");
    assertThat(read(form(begin + "filename=\"a\\\"b.pdf\"\r\n\r\nx")).sentName())
        .isEqualTo("a\"b.pdf");
    assertThat(read(form(begin + "filename=\"C:\\a.pdf\"\r\n\r\nx")).sentName())
        .isEqualTo("C:\\a.pdf");
    assertThat(read(form(begin + "filename=\"\u00fc.pdf\"\r\n\r\nx")).sentName())
        .isEqualTo("\u00fc.pdf");
    assertThat(
            read(form(begin + "filename=\"u.pdf\"; filename*=utf-8''%C3%BC+.pdf\r\n\r\nx"))
                .sentName())
        .isEqualTo("\u00fc+.pdf");
    assertThat(read(form("Content-Disposition: form-data; name=file\r\n\r\nx")).sentName())
        .isNull();
  }

  @Test
  void refusesWhatItWouldHaveToDrop() {
    String other = PART.replace("\"file\"", "\"other\"") + "\r\nx";
    refuses(form(PART + "\r\nx", PART + "\r\ny"), "deliverable.more-than-one-file");
    refuses(form(PART + "\r\nx", other), "deliverable.field-unknown");
    refuses(form(other, PART + "\r\nx"), "deliverable.field-unknown");
    refuses(form(other), "deliverable.file-missing");
    refuses(form(), "deliverable.file-missing");
  }

  @Test
  void refusesFormsThatAreBroken() {
    for (String body :
        List.of(
            "",
            "--b",
            "--b\r\n",
            "--b\r\n" + PART,
            "--b\r\n" + PART + "\r\nabc",
            "--b\r\n" + PART + "\r\nabc\r\n--b",
            "--b\r\n" + PART + "\r\nabc\r\n--c--",
            "--b\n" + PART + "\r\nabc\r\n--b--",
            "--bx\r\n" + PART + "\r\nabc\r\n--b--",
            form("\r\nabc"),
            form("no header\r\n\r\nabc"),
            form(PART + PART + "\r\nabc"),
            form("Content-Disposition: attachment; name=file\r\n\r\nabc"),
            form("Content-Disposition: form-data; name=\"file\r\n\r\nabc"),
            form("Content-Disposition: form-data; name=\"file\" x\r\n\r\nabc"),
            form("Content-Disposition: form-data; name=file; name=file\r\n\r\nabc"),
            form("Content-Disposition: form-data; name=file; filename*=x''a\r\n\r\nabc"),
            form("Content-Disposition: form-data; name=file; filename*=utf-8''%zz\r\n\r\nabc"),
            form(PART + "Content-Transfer-Encoding: base64\r\n\r\nYWJj"),
            form(PART + "X: " + "a".repeat(9000) + "\r\n\r\nabc"),
            form(PART + "X: a\rb\r\n\r\nabc"))) {
      refuses(body, "deliverable.form-malformed");
    }
    for (String type :
        List.of(
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\"a\r\n\"",
            "multipart/form-data; boundary=" + "a".repeat(71),
            "multipart/form-data; boundary=\u00e4")) {
      refuses(type, form(PART + "\r\nabc"), "deliverable.form-malformed");
    }
    String[] many = new String[40];
    Arrays.fill(many, PART.replace("\"file\"", "\"other\"") + "\r\nx");
    refuses(form(many), "deliverable.form-malformed");
  }

  /** A header of a part may be all there is, and gets no memory. */
  @Test
  void readsNoFurtherThanAHeaderMayBe() {
    InputStream endless =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            assertThat(++read).isLessThan(100_000);
            return read <= 5 ? "--b\r\n".charAt((int) read - 1) : 'a';
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            target[offset] = (byte) read();
            return 1;
          }
        };
    assertThatThrownBy(() -> FileForm.read(TYPE, endless, folder.resolve("arriving")))
        .isInstanceOf(FileRefusal.MalformedForm.class);
  }

  /** Contents that are full of beginnings of the boundary, in pieces of any size. */
  @Test
  void givesBackAnyContent() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      byte[] content = new byte[random.nextInt(60_000)];
      String alphabet = "\r\n-ba";
      for (int at = 0; at < content.length; at++) {
        content[at] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
      }
      if (new String(content, StandardCharsets.US_ASCII).contains("\r\n--b")) {
        continue;
      }
      InputStream pieces =
          new ByteArrayInputStream(form(content)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
              return super.read(target, offset, Math.min(length, 1 + random.nextInt(length)));
            }
          };
      FileForm.read(TYPE, pieces, folder.resolve("arriving"));
      assertThat(Files.readAllBytes(folder.resolve("arriving"))).isEqualTo(content);
    }
  }

  /** Whatever becomes of a good form, it is a form or refused, and never a failure. */
  @Test
  void refusesMutatedFormsAndFailsOnNone() throws IOException {
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      byte[] body = form(("some content " + seed).getBytes(StandardCharsets.US_ASCII));
      for (int change = 0; change <= random.nextInt(4); change++) {
        int at = random.nextInt(body.length);
        if (random.nextBoolean()) {
          body[at] = (byte) MARKS.charAt(random.nextInt(MARKS.length()));
        } else {
          body = random.nextBoolean() ? cut(body, at) : doubled(body, at);
        }
      }
      try {
        assertThat(read(TYPE, body).size()).as("seed " + seed).isNotNegative();
      } catch (Refusal refused) {
        assertThat(refused.kind()).isIn(Refusal.Kind.MALFORMED, Refusal.Kind.INVALID);
      }
    }
  }

  private static byte[] cut(byte[] body, int at) {
    return Arrays.copyOf(body, Math.max(1, at));
  }

  private static byte[] doubled(byte[] body, int at) {
    byte[] longer = Arrays.copyOf(body, body.length + at);
    System.arraycopy(body, 0, longer, body.length, at);
    return longer;
  }
}
