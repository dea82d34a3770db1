/** Keeps a trace together over the database and Kafka, where no library does it. */
package org.planningservices.foundation.tracing;
