/** The real servers and the four packaged services as processes, in one data folder. */
package org.planningservices.local.stack;
