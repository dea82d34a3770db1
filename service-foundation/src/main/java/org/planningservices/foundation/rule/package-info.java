/** Rules as named values in a list: all are evaluated, and every broken one is reported. */
package org.planningservices.foundation.rule;
