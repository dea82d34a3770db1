/** Rules as named values in a list: all are looked at, and every broken one is told. */
package org.planningservices.foundation.rule;
