/** The eight steps, walked over HTTP by three organizations. */
package org.planningservices.local.journey;
