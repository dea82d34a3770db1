package org.planningservices.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who may do what at the broker: lines of principal, operation, resource and name, with tabs
 * between them. What the table does not allow is refused.
 */
public final class AclTable {
  private static final long PATIENCE_SECONDS = 30;

  private final Set<AclBinding> bindings;

  private AclTable(Set<AclBinding> bindings) {
    this.bindings = bindings;
  }

  /** What a broker has less, and what it has more than the table. */
  public record Difference(Collection<AclBinding> missing, Collection<AclBinding> surplus) {

    public boolean isNone() {
      return missing.isEmpty() && surplus.isEmpty();
    }
  }

  public static AclTable read(Path file) {
    try {
      Set<AclBinding> bindings = new LinkedHashSet<>();
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          bindings.add(binding(line, file, number));
        }
      }
      return new AclTable(bindings);
    } catch (IOException e) {
      throw new ServerFailure("The ACL table cannot be read: " + Diagnosis.of(e), e);
    }
  }

  public Set<AclBinding> bindings() {
    return Set.copyOf(bindings);
  }

  /** Looks only. */
  public Difference difference(Admin broker) {
    try {
      Set<AclBinding> there =
          new HashSet<>(
              broker
                  .describeAcls(AclBindingFilter.ANY)
                  .values()
                  .get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      Set<AclBinding> missing = new LinkedHashSet<>(bindings);
      missing.removeAll(there);
      there.removeAll(bindings);
      return new Difference(missing, there);
    } catch (ExecutionException | TimeoutException e) {
      throw refused(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Lets the broker have what the table says, and nothing else; returns what that changed. */
  public Difference apply(Admin broker) {
    Difference difference = difference(broker);
    try {
      // first what is missing: whoever is at work is not stopped in between
      broker.createAcls(difference.missing()).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      broker
          .deleteAcls(difference.surplus().stream().map(AclBinding::toFilter).toList())
          .all()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return difference;
    } catch (ExecutionException | TimeoutException e) {
      throw refused(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static AclBinding binding(String line, Path file, int number) {
    String[] parts = line.split("\t");
    try {
      if (parts.length != 4 || !parts[0].startsWith("User:")) {
        throw new IllegalArgumentException("four parts, the first a User:");
      }
      return new AclBinding(
          new ResourcePattern(
              ResourceType.valueOf(parts[2].toUpperCase(Locale.ROOT)),
              parts[3],
              PatternType.LITERAL),
          new AccessControlEntry(
              parts[0],
              "*",
              AclOperation.valueOf(parts[1].toUpperCase(Locale.ROOT)),
              AclPermissionType.ALLOW));
    } catch (IllegalArgumentException e) {
      throw new ServerFailure(
          "Line %d of %s is not a principal, operation, resource and name separated by tabs: %s"
              .formatted(number, file, e.getMessage()),
          e);
    }
  }

  private static ServerFailure refused(Exception e) {
    return new ServerFailure(
        "The broker's ACLs could not be read or changed: "
            + (e.getCause() == null ? e : e.getCause()).getMessage(),
        e);
  }

  private static ServerFailure interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new ServerFailure("Interrupted while the broker's ACLs were changed.", e);
  }
}
