/** The four topics, read from outside: for people who watch and for the journey. */
package org.planningservices.local.event;
