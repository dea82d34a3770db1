/** What payment learns of partners' locations. */
package org.planningservices.payment.locations;
