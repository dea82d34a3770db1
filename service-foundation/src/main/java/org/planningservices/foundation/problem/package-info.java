/** Every error, ours or the framework's, as one RFC 9457 problem document with a stable code. */
package org.planningservices.foundation.problem;
