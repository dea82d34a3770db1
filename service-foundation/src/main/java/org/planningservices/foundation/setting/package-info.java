/** What the settings of a service may be, told to whoever sets another. */
package org.planningservices.foundation.setting;
