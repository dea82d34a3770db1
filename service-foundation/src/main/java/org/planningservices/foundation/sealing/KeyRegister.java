package org.planningservices.foundation.sealing;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.planningservices.foundation.database.StartOrder;
import org.planningservices.foundation.problem.StorageFailure;

/**
 * Which keys have sealed what this database holds: the table {@code sealing_key}, which knows each
 * by its id and by a check value that reveals nothing of it. A start with a key missing, or with
 * another under the same id, ends with a sentence, before somebody finds values that cannot be
 * opened.
 */
@ApplicationScoped
public class KeyRegister {

  private static final Logger LOG = Logger.getLogger(KeyRegister.class);

  private static final String SEAL = "seal";
  private static final String FINGERPRINT = "fingerprint";

  private static final String USE =
      """
      insert into sealing_key (purpose, key_id, check_value, first_used_at, last_used_at)
      values (?, ?, ?, ?, ?)
      on conflict (purpose, key_id) do nothing\
      """;

  private static final String READ =
      "select purpose, key_id, check_value from sealing_key where retired_at is null"
          + " or (purpose = 'seal' and key_id = ?)";

  private static final String SEEN =
      "update sealing_key set last_used_at = ?, retired_at = null"
          + " where purpose = 'seal' and key_id = ?";

  private static final String RETIRE =
      "update sealing_key set retired_at = ?"
          + " where purpose = 'seal' and key_id = ? and last_used_at <= ?";

  private final DataSource database;
  private final KeyRing keys;
  private final Clock clock;

  KeyRegister(DataSource database, KeyRing keys, Clock clock) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
  }

  void start(@Observes @Priority(StartOrder.KEYS) StartupEvent event) {
    check();
  }

  /**
   * @throws IllegalStateException when what the database holds was sealed by a key that this
   *     service was not given
   */
  void check() {
    use(SEAL, keys.current(), keys.check(keys.current()).orElseThrow());
    use(FINGERPRINT, KeyRing.NO_ID, keys.fingerprintCheck());
    List<String> wrong = new ArrayList<>();
    for (Registered key : registered()) {
      key.fault(keys).ifPresent(wrong::add);
    }
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("not started: " + String.join("; ", wrong));
    }
    seenCurrent();
  }

  /** It seals from now on, for as long as it is current. */
  void seenCurrent() {
    seen(keys.current());
  }

  /** Ids of the keys, besides the current one, that may still have sealed something. */
  List<String> older() {
    return registered().stream()
        .filter(key -> key.purpose().equals(SEAL) && !key.id().equals(keys.current()))
        .map(Registered::id)
        .toList();
  }

  /** Something sealed by this key was found, or is about to be made. */
  void seen(String id) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(SEEN)) {
      update.setObject(1, now());
      update.setString(2, id);
      update.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("sealing key not marked", failed);
    }
  }

  /** Nothing sealed by this key was found; when that is so for long enough, it may be forgotten. */
  void unseen(String id, Duration longEnough) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(RETIRE)) {
      update.setObject(1, now());
      update.setString(2, id);
      update.setObject(3, now().minus(longEnough));
      if (update.executeUpdate() > 0) {
        LOG.infof("nothing is sealed with this key any more; remove it: %s", Seal.named(id));
      }
    } catch (SQLException failed) {
      throw new StorageFailure("sealing key not retired", failed);
    }
  }

  private record Registered(String purpose, String id, byte[] check) {

    Optional<String> fault(KeyRing keys) {
      if (purpose.equals(FINGERPRINT)) {
        return MessageDigest.isEqual(check, keys.fingerprintCheck())
            ? Optional.empty()
            : Optional.of(
                "the fingerprints in this database were made with another key:"
                    + " planning.sealing.fingerprint-key, or planning.sealing.key where that is"
                    + " not set, has to stay what it was");
      }
      if (keys.check(id).isEmpty()) {
        return Optional.of(
            "this database has values that were sealed with a key that is missing: "
                + Seal.named(id));
      }
      return MessageDigest.isEqual(check, keys.check(id).get())
          ? Optional.empty()
          : Optional.of(
              "this database has values that were sealed with another key of the same id: "
                  + Seal.named(id));
    }
  }

  private void use(String purpose, String id, byte[] check) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(USE)) {
      insert.setString(1, purpose);
      insert.setString(2, id);
      insert.setBytes(3, check);
      insert.setObject(4, now());
      insert.setObject(5, now());
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("sealing key not registered", failed);
    }
  }

  private List<Registered> registered() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(READ)) {
      select.setString(1, keys.current());
      try (ResultSet rows = select.executeQuery()) {
        List<Registered> all = new ArrayList<>();
        while (rows.next()) {
          all.add(new Registered(rows.getString(1), rows.getString(2), rows.getBytes(3)));
        }
        return all;
      }
    } catch (SQLException failed) {
      throw new StorageFailure("sealing keys not read", failed);
    }
  }

  private OffsetDateTime now() {
    Instant instant = clock.instant();
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
