/**
 * Sends the services what their OpenAPI files allow and what they forbid, and judges the answers.
 */
package org.planningservices.fuzz;
