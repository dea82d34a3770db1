/** What every HTTP request and answer of a service has in common. */
package org.planningservices.foundation.http;
