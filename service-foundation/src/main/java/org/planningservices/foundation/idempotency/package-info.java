/** A repeated request has one effect: the recorded answer and the work commit together. */
package org.planningservices.foundation.idempotency;
