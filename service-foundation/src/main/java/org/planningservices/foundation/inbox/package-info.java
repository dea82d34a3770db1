/** Each event takes effect once; a poison event never blocks other keys and is never lost. */
package org.planningservices.foundation.inbox;
