package org.planningservices.foundation.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.planningservices.foundation.http.CurrentRequest;
import org.planningservices.foundation.http.DryRun;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.Fault;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.sealing.Seal;

/**
 * Runs a state change in one transaction together with the record of its answer. A repetition by
 * the same person with the same key replays the answer, unless the person may use fewer locations
 * than then; a refused or failed attempt leaves no trace, and a {@link DryRun} none either.
 */
@ApplicationScoped
public class StateChanges {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final byte[] NO_BODY = {};

  private final IdempotencyRecords records;
  private final IdempotencySettings settings;
  private final CurrentRequest current;
  private final CurrentCaller caller;
  private final Seal seal;
  private final ObjectMapper json;
  private final EntityManager entities;

  StateChanges(
      IdempotencyRecords records,
      IdempotencySettings settings,
      CurrentRequest current,
      CurrentCaller caller,
      Seal seal,
      ObjectMapper json,
      EntityManager entities) {
    this.records = records;
    this.settings = settings;
    this.current = current;
    this.caller = caller;
    this.seal = seal;
    this.json = json;
    this.entities = entities;
  }

  /**
   * For POST: the key is required, unless it is a dry run, which keeps nothing to be repeated.
   *
   * @param request what distinguishes one request from another, besides method and path: the body
   *     as read
   * @param work the whole of the change; it may run again when somebody else changed the same row
   */
  public <T> RestResponse<T> executeOnce(Object request, Supplier<Answer<T>> work) {
    if (current.isDryRun()) {
      return dryRun(work);
    }
    String key = key();
    byte[] fingerprint = fingerprint(request);
    try {
      return inTransactions(() -> claimAndRun(key, fingerprint, work));
    } catch (Refusal refused) {
      return this.<T>answeredMeanwhile(key, fingerprint).orElseThrow(() -> refused);
    }
  }

  private String key() {
    String key = current.idempotencyKey();
    if (key == null) {
      throw new IdempotencyRefusal.KeyMissing();
    }
    if (!KEY.matcher(key).matches()) {
      throw new IdempotencyRefusal.KeyMalformed();
    }
    return key;
  }

  /**
   * Whether an answer is kept under the key of this request: asked before a large body is read,
   * whose fingerprint {@link #executeOnce} compares later.
   *
   * @throws IdempotencyRefusal when it has no key, or none that can be one
   */
  public boolean isRepeated() {
    if (current.isDryRun()) {
      return false;
    }
    String key = key();
    return QuarkusTransaction.requiringNew()
        .call(() -> records.find(caller.get(), key))
        .isPresent();
  }

  /**
   * The claim looks for an answer before it has the lock, in the same statement: a repetition may
   * get the lock just after the first request committed, and is then refused for what that did.
   */
  private <T> Optional<RestResponse<T>> answeredMeanwhile(String key, byte[] fingerprint) {
    return QuarkusTransaction.requiringNew()
        .call(() -> records.find(caller.get(), key))
        .filter(record -> MessageDigest.isEqual(record.fingerprint(), fingerprint))
        .filter(record -> record.isFor(caller.get()))
        .map(record -> record.answer().<T>response(true));
  }

  /**
   * For PUT, PATCH and DELETE, which repeat safely by themselves: one transaction, nothing kept.
   */
  public <T> RestResponse<T> execute(Supplier<Answer<T>> work) {
    return current.isDryRun()
        ? dryRun(work)
        : inTransactions(() -> write(work.get()).response(false));
  }

  private <T> RestResponse<T> dryRun(Supplier<Answer<T>> work) {
    return repeatedly(() -> runAndRollBack(work));
  }

  /** All that the real one would do up to its commit, and back. */
  private <T> RestResponse<T> runAndRollBack(Supplier<Answer<T>> work) {
    QuarkusTransaction.begin();
    try {
      Answer<T> answer = work.get();
      checkAsACommitWould();
      return dryRunResponse(answer.body());
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private void checkAsACommitWould() {
    entities.flush();
    entities.createNativeQuery("set constraints all immediate").executeUpdate();
  }

  private <T> RestResponse<T> dryRunResponse(Object body) {
    ObjectNode members = body == null ? json.createObjectNode() : json.valueToTree(body);
    members.remove(current.generatedMembers());
    members.put(DryRun.PARAMETER, true);
    return new RecordedAnswer(200, null, null, toJson(members)).response(false);
  }

  private <T> RestResponse<T> claimAndRun(
      String key, byte[] fingerprint, Supplier<Answer<T>> work) {
    IdempotencyRecords.Claim claim = records.claim(caller.get(), key);
    if (claim.answered().isPresent()) {
      return replay(claim.answered().get(), fingerprint);
    }
    if (!claim.won()) {
      throw new IdempotencyRefusal.StillRunning();
    }
    RecordedAnswer answer = write(work.get());
    if (!records.record(caller.get(), key, fingerprint, answer)) {
      throw new IdempotencyRefusal.StillRunning();
    }
    return answer.response(false);
  }

  private <T> RestResponse<T> replay(IdempotencyRecords.Answered record, byte[] fingerprint) {
    if (!MessageDigest.isEqual(record.fingerprint(), fingerprint)) {
      throw new IdempotencyRefusal.KeyReused();
    }
    if (!record.isFor(caller.get())) {
      throw new IdempotencyRefusal.RightsChanged();
    }
    return record.answer().response(true);
  }

  private <T> RestResponse<T> inTransactions(Supplier<RestResponse<T>> work) {
    return repeatedly(() -> QuarkusTransaction.requiringNew().call(work::get));
  }

  private <T> RestResponse<T> repeatedly(Supplier<RestResponse<T>> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (RuntimeException failed) {
        if (attempt >= settings.attempts() || Fault.of(failed) != Fault.CONFLICT) {
          throw failed;
        }
      }
    }
  }

  private RecordedAnswer write(Answer<?> answer) {
    return new RecordedAnswer(
        answer.status(),
        answer.location() == null ? null : answer.location().toString(),
        answer.etag(),
        answer.body() == null ? NO_BODY : toJson(answer.body()));
  }

  /** Keyed, since a plain hash of a short secret in the body could be guessed from. */
  private byte[] fingerprint(Object request) {
    return seal.fingerprint(
        current.target()
            + "\0"
            + caller.get().organizationType()
            + "\0"
            + new String(toJson(request), StandardCharsets.UTF_8),
        "idempotency");
  }

  private byte[] toJson(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("not writable as JSON: " + value.getClass(), unwritable);
    }
  }
}
