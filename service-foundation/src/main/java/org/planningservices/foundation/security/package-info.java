/** What those who watch over the service's security read, apart from all other log lines. */
package org.planningservices.foundation.security;
