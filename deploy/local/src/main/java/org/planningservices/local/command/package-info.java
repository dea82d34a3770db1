/** One class a command of {@code ./planning-services}. */
package org.planningservices.local.command;
