/** What the OpenAPI file says of every operation alike, written once. */
package org.planningservices.foundation.openapi;
