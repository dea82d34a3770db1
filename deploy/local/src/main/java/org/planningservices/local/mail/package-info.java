/** The letters that the services have sent. */
package org.planningservices.local.mail;
