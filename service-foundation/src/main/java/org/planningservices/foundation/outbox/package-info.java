/**
 * An event is published if and only if its transaction committed, at least once, in order per key.
 */
package org.planningservices.foundation.outbox;
