/**
 * Whether the suite takes the tokens of a real Keycloak with {@code deploy/keycloak/realm.json}.
 */
package org.planningservices.keycloak;
