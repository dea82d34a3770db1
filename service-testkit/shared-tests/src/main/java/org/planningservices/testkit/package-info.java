/**
 * What the tests of all services share: calls, footprints, tokens, a movable clock, and the tests
 * that every service has to pass.
 */
package org.planningservices.testkit;
