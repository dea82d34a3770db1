/** Who calls, for which organization, with which permissions: the one home of tenant isolation. */
package org.planningservices.foundation.identity;
