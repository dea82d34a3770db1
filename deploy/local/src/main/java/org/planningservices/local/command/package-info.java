/** One class per command of {@code ./planning-services}. */
package org.planningservices.local.command;
