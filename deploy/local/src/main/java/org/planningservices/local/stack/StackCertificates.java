package org.planningservices.local.stack;

import java.util.EnumMap;
import java.util.Map;
import org.planningservices.servers.CertificateAuthority;
import org.planningservices.servers.IssuedCertificate;
import org.planningservices.servers.KafkaSecurity;

/**
 * Who is who in a stack whose parts prove it to each other: made afresh at each start, so that they
 * never expire; in {@code certificates} of the data folder.
 *
 * @param services as servers and as Kafka's clients
 * @param partner of a system that may only read events
 */
record StackCertificates(
    IssuedCertificate postgres,
    IssuedCertificate kafka,
    IssuedCertificate issuer,
    IssuedCertificate mail,
    Map<Service, IssuedCertificate> services,
    IssuedCertificate partner) {

  static StackCertificates make(StackFolder folder) {
    CertificateAuthority authority = CertificateAuthority.in(folder.certificates());
    Map<Service, IssuedCertificate> services = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      services.put(service, authority.issue(service.title()));
    }
    return new StackCertificates(
        authority.issue("postgres"),
        authority.issue(KafkaSecurity.BROKER),
        authority.issue("token-issuer"),
        authority.issue("mail"),
        services,
        authority.issue("partner-system"));
  }
}
