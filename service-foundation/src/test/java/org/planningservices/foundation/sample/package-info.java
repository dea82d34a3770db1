/** The smallest service that uses every part of the foundation. */
package org.planningservices.foundation.sample;
