/**
 * Real servers that need nothing installed: PostgreSQL, Kafka, a token issuer and an SMTP server.
 */
package org.planningservices.servers;
