/** What keeps the log readable while much goes wrong at once. */
package org.planningservices.foundation.log;
