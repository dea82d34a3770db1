package org.planningservices.servers;

import java.nio.file.Path;

/**
 * A broker that knows its clients by their certificates.
 *
 * @param certificate of the broker, whose name is kafka: the one that may do everything
 * @param acls the table of what the others may do
 */
public record KafkaSecurity(IssuedCertificate certificate, Path acls) {

  /** The name that is no client's. */
  public static final String BROKER = "kafka";
}
