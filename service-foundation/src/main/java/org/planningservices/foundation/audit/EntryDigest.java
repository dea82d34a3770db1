package org.planningservices.foundation.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * What an entry is known by in a seal: the first half of a SHA-256 over all of its columns, each
 * with its length, so that no two entries are written alike. Whoever changes this begins a new
 * format: old seals must hold.
 */
final class EntryDigest {

  static final int BYTES = 16;

  private static final int ABSENT = -1;
  private static final long MICROS = 1_000_000L;
  private static final long NANOS_OF_A_MICRO = 1_000L;

  private EntryDigest() {}

  static byte[] of(AuditEntry entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(entry.entryId());
      out.writeLong(micros(entry.at()));
      write(out, entry.subject());
      write(out, entry.organizationId());
      write(out, entry.action());
      write(out, entry.objectType());
      write(out, entry.objectId());
      write(out, entry.reason());
      write(out, entry.requestId());
      write(out, entry.traceId());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Arrays.copyOf(sha256().digest(bytes.toByteArray()), BYTES);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("this JVM has no SHA-256", missing);
    }
  }

  /** As precise as the database keeps it. */
  private static long micros(Instant at) {
    return at.getEpochSecond() * MICROS + at.getNano() / NANOS_OF_A_MICRO;
  }

  private static void write(DataOutputStream out, UUID id) throws IOException {
    write(out, id == null ? null : id.toString());
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
