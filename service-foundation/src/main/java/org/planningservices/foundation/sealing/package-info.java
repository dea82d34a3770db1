/** Encryption and keyed fingerprints of what must not be readable at rest. */
package org.planningservices.foundation.sealing;
