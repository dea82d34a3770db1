/** Keyset paging with an opaque cursor: the thousandth page costs what the first does. */
package org.planningservices.foundation.paging;
