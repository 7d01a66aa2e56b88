/** Loading records in batches: all rows or none, wrong rows named by index. */
package org.renshe.province.loading;
